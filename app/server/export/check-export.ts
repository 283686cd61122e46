import { runFailureText } from '#app/format/run-problem.ts'
import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { ExportCheckResult } from '#app/domain/export-check.ts'
import { copyDatabase } from '#app/server/db/copy-database.ts'
import { migrate } from '#app/server/db/migrate.ts'
import { type Database, openDatabase } from '#app/server/db/open-database.ts'
import { findRun } from '#app/server/import/run/find-run.ts'
import { makeUploadFolder, uploadPath } from '#app/server/import/files/upload-store.ts'
import { importFile } from '#app/server/import/import-file.ts'
import { createRunController } from '#app/server/import/run-controller.ts'
import type { RunRecord } from '#app/server/import/run/run-record.ts'
import { exportText } from './export-library.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { DiskWatch } from '#app/server/data-dir/disk-watch.ts'
import type { Logger } from '#app/server/base/log.ts'
import type { LiveSources } from '#app/server/live-source/live-source.ts'
import { exportCheckRunWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { compareExports } from './compare-exports.ts'

export type CheckDeps = {
  db: Database
  clock: Clock
  log: Logger
  config: Config
  disk: DiskWatch
  sources: LiveSources
}

/** Folders in the data folder in which a check works. */
export const CHECK_FOLDER = 'check-'

/**
 * Exports the library, imports the file into an empty one and into a copy of the library, and exports both: the files
 * must say the same of everything the person owns. The library itself is only read.
 */
export async function checkExport(
  deps: CheckDeps,
  viewer: Viewer,
  signal: AbortSignal,
): Promise<Omit<ExportCheckResult, 'checkedAt' | 'problem'>> {
  const folder = await mkdtemp(join(deps.config.dataDir, CHECK_FOLDER))
  try {
    const file = join(folder, 'before.json')
    await write(file, exportText(deps, viewer), signal)
    const empty = await importedInto(join(folder, 'empty.db'), viewer, deps, file, signal)
    const copy = join(folder, 'copy.db')
    await copyOf(deps.db, copy)
    const again = await importedInto(copy, viewer, deps, file, signal)
    const isIdentical = empty.outcome === 'identical' && again.outcome === 'identical'
    return {
      ...empty,
      outcome: isIdentical ? 'identical' : 'different',
      again: { differing: again.differing, differences: again.differences },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Imports the file into the database at the path, and holds what that exports against the file. */
async function importedInto(
  path: string,
  viewer: Viewer,
  deps: CheckDeps,
  file: string,
  signal: AbortSignal,
) {
  const scratch = openDatabase(path)
  try {
    await migrate(scratch.db)
    const timeZone = await userTimeZone(deps, viewer)
    const folder = dirname(path)
    const there = { ...deps, db: scratch.db, config: { ...deps.config, dataDir: folder, timeZone } }
    await importInto(there, viewer, file, signal)
    const after = `${path}.json`
    await write(after, exportText(there, viewer), signal)
    return await compareExports(file, after)
  } finally {
    await scratch.close()
  }
}

/** Without the runs under way, which would not let another one begin. */
async function copyOf(db: Database, path: string): Promise<void> {
  const { rows } = await sql<{
    file: string
  }>`select file from pragma_database_list where name = 'main'`.execute(db)
  const file = rows[0]?.file ?? ''
  // Copied beside everybody else's reading and writing; a database in memory can only be copied at once.
  if (file === '') await sql`vacuum into ${path}`.execute(db)
  else await copyDatabase(file, path)
  const { db: copy, close } = openDatabase(path)
  try {
    await copy
      .updateTable('import_run')
      .set({ phase: 'cancelled' })
      .where('phase', 'not in', ['completed', 'cancelled', 'failed'])
      .execute()
  } finally {
    await close()
  }
}

const write = (path: string, text: AsyncGenerator<string, void>, signal: AbortSignal) =>
  pipeline(Readable.from(text), createWriteStream(path), { signal })

/** Nobody is asked for metadata: what TMDB says is not compared. */
const NO_ENRICHMENT = {
  wake: () => undefined,
  state: () => ({ state: 'not-configured' as const, until: null }),
  onSettled: () => () => undefined,
}

async function importInto(deps: CheckDeps, viewer: Viewer, file: string, signal: AbortSignal): Promise<void> {
  const { config } = deps
  const runs = createRunController({ ...deps, enrichment: NO_ENRICHMENT })
  try {
    const id = randomUUID()
    await makeUploadFolder(config.dataDir)
    await copyFile(file, uploadPath(config.dataDir, id))
    const upload = {
      id,
      name: 'reelmark-export.json',
      bytes: (await stat(file)).size,
      fields: { source: 'reelmark' },
    }
    await importFile({ ...deps, runs }, viewer, upload)
    await whenIn(deps.db, viewer, id, 'ready', signal)
    await runs.begin(viewer, id, {})
    await whenIn(deps.db, viewer, id, 'completed', signal)
  } finally {
    await runs.stop()
  }
}

const POLL_INTERVAL_MS = 100
const ENDS: readonly RunRecord['phase'][] = ['failed', 'cancelled', 'interrupted']

async function whenIn(
  db: Database,
  viewer: Viewer,
  runId: string,
  phase: RunRecord['phase'],
  signal: AbortSignal,
) {
  for (;;) {
    const run = await findRun(db, viewer, runId)
    if (run?.phase === phase) return
    if (!run || ENDS.includes(run.phase))
      throw new Error(run?.failure ? runFailureText(run.failure) : exportCheckRunWords.brokeOff)
    await setTimeout(POLL_INTERVAL_MS, undefined, { signal })
  }
}
