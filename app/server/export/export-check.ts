import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportCheckResult, ExportCheckState } from '#app/domain/export-check.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { unexpectedWords } from '#app/words/en.ts'
import { CHECK_FOLDER, type CheckDeps, checkExport } from './check-export.ts'

/** The self-test of the export, one at a time, beside everything else. */
export type ExportCheck = {
  state: () => Promise<ExportCheckState>
  /** Begins a check where none is under way. */
  start: (viewer: Viewer) => Promise<ExportCheckState>
  stop: () => Promise<void>
}

export function createExportCheck(deps: CheckDeps): ExportCheck {
  let job: { abort: AbortController; done: Promise<void> } | null = null
  const state = async () => ({ isRunning: job !== null, last: await findResult(deps.db) })
  return {
    state,
    start: (viewer) => {
      if (job === null) {
        const abort = new AbortController()
        const done = runCheck(deps, viewer, abort.signal).finally(() => {
          job = null
        })
        job = { abort, done }
      }
      return state()
    },
    stop: async () => {
      job?.abort.abort(new Error('The application is stopping.'))
      await job?.done
    },
  }
}

/** Never throws: what goes wrong is the result. */
async function runCheck(deps: CheckDeps, viewer: Viewer, signal: AbortSignal): Promise<void> {
  const { db, clock, log } = deps
  try {
    await sweep(deps.config.dataDir)
    const found = await checkExport(deps, viewer, signal)
    await keepResult(db, { ...found, checkedAt: clock.now().toISOString(), problem: null })
    log.info({ outcome: found.outcome, plays: found.plays, differing: found.differing }, 'export checked')
  } catch (error) {
    if (signal.aborted) return
    log.error({ err: error }, 'the export could not be checked')
    await keepResult(db, failed(clock.now(), error)).catch((second: unknown) =>
      log.error({ err: second }, 'the result of the check could not be kept'),
    )
  }
}

function failed(now: Date, error: unknown): ExportCheckResult {
  const problem = error instanceof Error ? error.message : unexpectedWords.unnamed
  const nothing = { titles: 0, plays: 0, differing: 0, differences: [] }
  return { ...nothing, outcome: 'failed', checkedAt: now.toISOString(), problem }
}

/** A killed process leaves its folder behind. */
async function sweep(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir))
    if (name.startsWith(CHECK_FOLDER)) await rm(join(dataDir, name), { recursive: true, force: true })
}

const NAME = 'export-check'

async function findResult(db: Database): Promise<ExportCheckResult | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', NAME).executeTakeFirst()
  return row ? (JSON.parse(row.value) as ExportCheckResult) : null
}

async function keepResult(db: Database, result: ExportCheckResult): Promise<void> {
  const value = JSON.stringify(result)
  await db
    .insertInto('setting')
    .values({ name: NAME, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
