import { AppError } from '#app/server/base/app-error.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { runRefusalWords } from '#app/words/en.ts'
import { countPlanned } from './run/count-planned.ts'
import { countRun } from './run/count-run.ts'
import { changeOptions, findRun } from './run/find-run.ts'
import { rememberExcludedTitles } from './fetch/excluded-titles.ts'
import type { RunDeps } from './run/run-deps.ts'
import type { RunRecord } from './run/run-record.ts'
import { jsonOf, moveRun } from './run/run-store.ts'

/**
 * Takes a planned run from its preview to the writing of it.
 * @returns the run as it begins: the work may be done before it could be read once more
 * @throws AppError 400 `unknown-item`, 409 `run-not-ready`
 */
export async function beginApplying(
  { db, clock }: Pick<RunDeps, 'db' | 'clock'>,
  run: Pick<RunRecord, 'id' | 'profileId' | 'bingeDates'>,
  { exclude = [], bingeDates = run.bingeDates }: { exclude?: readonly number[]; bingeDates?: boolean },
): Promise<RunRecord | undefined> {
  return db.transaction().execute(async (trx) => {
    await excludeItems(trx, run.id, exclude)
    await rememberExcludedTitles(trx, run, run.id)
    const moved = await moveRun(trx, run.id, {
      from: ['ready'],
      to: 'applying',
      now: clock.now(),
      change: {
        options: await changeOptions(trx, run.id, { bingeDates }),
        counts: jsonOf.counts(await countRun(trx, run, run.id)),
        total: await countPlanned(trx, run.id),
        completed: 0,
      },
    })
    if (!moved) throw new AppError(409, 'run-not-ready', runRefusalWords.notAtPreview)
    return findRun(trx, run, run.id)
  })
}

const CHUNK = 1000

/** @throws AppError 400 `unknown-item` */
export async function excludeItems(trx: Database, runId: string, ids: readonly number[]): Promise<void> {
  const wanted = [...new Set(ids)]
  let found = 0n
  for (let i = 0; i < wanted.length; i += CHUNK) {
    const result = await trx
      .updateTable('run_item')
      .set({ excluded: 1 })
      .where('run_id', '=', runId)
      .where('id', 'in', wanted.slice(i, i + CHUNK))
      .executeTakeFirst()
    found += result.numUpdatedRows
  }
  if (found !== BigInt(wanted.length)) {
    throw new AppError(400, 'unknown-item', runRefusalWords.strangeTitle)
  }
}

/** Ids of items do not outlive a plan, the keys of their titles do. */
export async function listExcludedKeys(db: Database, runId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('run_item')
    .select('title_key')
    .where('run_id', '=', runId)
    .where('excluded', '=', 1)
    .execute()
  return rows.flatMap(({ title_key }) => title_key ?? [])
}

export async function excludeKeys(db: Database, runId: string, keys: readonly string[]): Promise<void> {
  for (let i = 0; i < keys.length; i += CHUNK) {
    await db
      .updateTable('run_item')
      .set({ excluded: 1 })
      .where('run_id', '=', runId)
      .where('title_key', 'in', keys.slice(i, i + CHUNK))
      .execute()
  }
}
