import { sql } from 'kysely'
import type { EpisodeClue } from '#app/domain/episode-clue.ts'
import type { MediaKind, TitleIds } from '#app/domain/media.ts'
import type { PlanReason } from '#app/domain/plan-item.ts'
import type { TitleReading } from '#app/domain/title-reading.ts'
import { AppError } from '#app/server/base/app-error.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { storeMessage } from '#app/server/db/stored-message.ts'
import type { RunItemRow } from '#app/server/db/run-tables.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { runRefusalWords } from '#app/words/en.ts'
import { accountRows } from '#app/server/import/plan/account-rows.ts'
import { listJoined } from '#app/server/import/plan/list-joined.ts'
import { noteHeldRowsOf } from '#app/server/import/plan/note-held-rows.ts'
import { countRun } from '#app/server/import/run/count-run.ts'
import { jsonOf, updateRun } from '#app/server/import/run/run-store.ts'

type Deps = { db: Database; clock: Clock; config: Pick<Config, 'timeZone'> }

/** `tmdbId` null: none of TMDB's titles is meant. `reading`: the name is one of an episode, of a series. */
export type NameChoice = {
  tmdbId: number | null
  name: string | null
  reading?: TitleReading & { clue: EpisodeClue }
}

/**
 * The person says at a run's preview which TMDB title a name in the file means. The plan follows at once, and the next
 * file that has the name needs no asking. @throws AppError 409 `run-not-ready`
 */
export const decideName = (
  deps: Deps,
  viewer: Viewer,
  runId: string,
  itemId: number,
  choice: NameChoice,
): Promise<void> => decideNames(deps, viewer, runId, [{ itemId, choice }])

/** The same of several names, all or none of them. @throws AppError 409 `run-not-ready` */
export async function decideNames(
  deps: Deps,
  viewer: Viewer,
  runId: string,
  choices: readonly { itemId: number; choice: NameChoice }[],
): Promise<void> {
  const { db, clock, config } = deps
  const timeZone = await userTimeZone({ db, config }, viewer)
  const moment = { runId, timeZone, now: clock.now() }
  await db.transaction().execute(async (trx) => {
    for (const { itemId, choice } of choices) await decideOne(trx, viewer, moment, itemId, choice)
    await updateRun(trx, runId, { counts: jsonOf.counts(await countRun(trx, viewer, runId)) })
  })
  await accountRows(db, runId, { isWritten: false, now: moment.now })
}

type Moment = { runId: string; timeZone: string; now: Date }

async function decideOne(
  trx: Database,
  viewer: Viewer,
  moment: Moment,
  itemId: number,
  choice: NameChoice,
): Promise<void> {
  const found = await findItem(trx, moment.runId, itemId)
  if (!found) throw new AppError(409, 'run-not-ready', runRefusalWords.importNotAtPreview)
  const { item, source } = found
  const kind = choice.reading?.kind ?? kindOfKey(item.title_key)
  await remember(trx, viewer, item.title_key, choice, moment.now)
  await stageChoice(trx, moment.runId, item, choice)
  const titleId = await findHeld(trx, kind, choice.tmdbId)
  const joined =
    titleId === null
      ? []
      : await listJoined(trx, viewer, { ...moment, source }, { titleKey: item.title_key, titleId })
  await trx
    .updateTable('run_item')
    .set({ kind, ...planned(item, choice, titleId, joined.length) })
    .where('id', '=', itemId)
    .execute()
  await noteHeldRowsOf(trx, { runId: moment.runId, titleKey: item.title_key }, joined)
}

/** The key says what the file took the name for, whatever was decided since. */
const kindOfKey = (titleKey: string): MediaKind => (titleKey.startsWith('series:') ? 'series' : 'movie')

async function stageChoice(
  trx: Database,
  runId: string,
  { title_key }: Item,
  { tmdbId, reading }: NameChoice,
): Promise<void> {
  const clue = reading ? JSON.stringify(reading.clue) : null
  await trx
    .updateTable('staged_row')
    .set({
      tmdb_id: tmdbId,
      // A name that the file takes for a series has clues of its own.
      ...(kindOfKey(title_key) === 'movie' && {
        kind: reading?.kind ?? 'movie',
        clue: sql<string | null>`case when type = 'play' then ${clue} end`,
      }),
    })
    .where('run_id', '=', runId)
    .where('title_key', '=', title_key)
    .execute()
}

type Item = RunItemRow & { title_key: string }

async function findItem(
  trx: Database,
  runId: string,
  itemId: number,
): Promise<{ item: Item; source: string } | null> {
  const row = await trx
    .selectFrom('run_item')
    .innerJoin('import_run', 'import_run.id', 'run_item.run_id')
    .selectAll('run_item')
    .select('import_run.source')
    .where('run_item.id', '=', itemId)
    .where('run_item.run_id', '=', runId)
    .where('import_run.phase', '=', 'ready')
    .where('run_item.title_key', 'like', '%:name:%')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('title_alias')
            .select('title_id')
            .whereRef('title_alias.title_key', '=', 'run_item.title_key'),
        ),
      ),
    )
    .executeTakeFirst()
  if (!row || row.title_key === null) return null
  const { source, ...item } = row
  return { item: { ...item, title_key: row.title_key }, source }
}

async function remember(
  trx: Database,
  viewer: Viewer,
  titleKey: string,
  choice: NameChoice,
  now: Date,
): Promise<void> {
  const decision = {
    tmdb_id: choice.tmdbId,
    name: choice.name,
    decided_at: now.toISOString(),
    reading: choice.reading ? JSON.stringify(choice.reading) : null,
  }
  await trx
    .insertInto('name_decision')
    .values({ profile_id: viewer.profileId, title_key: titleKey, ...decision })
    .onConflict((conflict) => conflict.columns(['profile_id', 'title_key']).doUpdateSet(decision))
    .execute()
}

/** The title that everything would go to, as applying finds it. */
async function findHeld(trx: Database, kind: MediaKind, tmdbId: number | null): Promise<number | null> {
  if (tmdbId === null) return null
  const row = await trx
    .selectFrom('title')
    .select('id')
    .where('kind', '=', kind)
    .where('tmdb_id', '=', tmdbId)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Nothing of a name that the library does not know was there before, so all its plays are new but those that join. */
function planned(item: Item, choice: NameChoice, titleId: number | null, joined: number) {
  const ids: TitleIds = { ...(JSON.parse(item.ids) as TitleIds), tmdb: choice.tmdbId }
  const plays = item.plays_new + item.plays_existing
  const base = {
    ids: JSON.stringify(ids),
    title_id: titleId,
    plays_new: plays - joined,
    plays_existing: joined,
  }
  if (choice.tmdbId === null)
    return {
      ...base,
      action: 'unmatched' as const,
      reason: storeMessage<PlanReason>({ code: 'said-not-on-tmdb' }),
    }
  return {
    ...base,
    action: titleId === null ? ('add' as const) : ('update' as const),
    reason: storeMessage<PlanReason>({
      code: 'said-to-be',
      name: choice.name,
      isHeld: titleId !== null,
      joined,
    }),
  }
}
