import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import type { ExportCheckResult } from '#app/domain/export-check.ts'
import { migrate } from '#app/server/db/migrate.ts'
import { type Database, openDatabase } from '#app/server/db/open-database.ts'
import { findRun } from '#app/server/import/find-run.ts'
import { makeUploadFolder, uploadPath } from '#app/server/import/files/upload-store.ts'
import { importFile } from '#app/server/import/import-file.ts'
import { createRunController } from '#app/server/import/run-controller.ts'
import type { RunRecord } from '#app/server/import/run-record.ts'
import { exportText } from '#app/server/library/export-library.ts'
import { userTimeZone } from '#app/server/library/user-time-zone.ts'
import type { Runtime } from '#app/server/runtime.ts'
import { exportCheckRunWords } from '#app/words/en.ts'
import { compareExports } from './compare-exports.ts'

export type CheckDeps = Pick<Runtime, 'db' | 'clock' | 'log' | 'config' | 'trakt'>

/** Folders in the data folder in which a check works. */
export const CHECK_FOLDER = 'check-'

/**
 * Exports the library, imports the file into an empty one as anybody would, and exports that: the two files must say
 * the same of everything the person owns. The library itself is only read.
 */
export async function checkExport(
  deps: CheckDeps,
  signal: AbortSignal,
): Promise<Omit<ExportCheckResult, 'checkedAt' | 'problem'>> {
  const folder = await mkdtemp(join(deps.config.dataDir, CHECK_FOLDER))
  const scratch = openDatabase(join(folder, 'reelmark.db'))
  try {
    const [before, after] = [join(folder, 'before.json'), join(folder, 'after.json')]
    await write(before, exportText(deps), signal)
    await migrate(scratch.db)
    const timeZone = await userTimeZone(deps)
    const there = { ...deps, db: scratch.db, config: { ...deps.config, dataDir: folder, timeZone } }
    await importInto(there, before, signal)
    await write(after, exportText(there), signal)
    return await compareExports(before, after)
  } finally {
    await scratch.close()
    await rm(folder, { recursive: true, force: true })
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

async function importInto(deps: CheckDeps, file: string, signal: AbortSignal): Promise<void> {
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
    await importFile({ ...deps, runs }, upload)
    await whenIn(deps.db, id, 'ready', signal)
    await runs.begin(id, {})
    await whenIn(deps.db, id, 'completed', signal)
  } finally {
    await runs.stop()
  }
}

const LOOK_AGAIN_MS = 100
const ENDS: readonly RunRecord['phase'][] = ['failed', 'cancelled', 'interrupted']

async function whenIn(db: Database, runId: string, phase: RunRecord['phase'], signal: AbortSignal) {
  for (;;) {
    const run = await findRun(db, runId)
    if (run?.phase === phase) return
    if (!run || ENDS.includes(run.phase))
      throw new Error(run?.failure?.message ?? exportCheckRunWords.brokeOff)
    await setTimeout(LOOK_AGAIN_MS, undefined, { signal })
  }
}
