import type { ChangeLabel } from '#app/domain/change-label.ts'
import { episodesToMark } from '#app/domain/episodes-to-mark.ts'
import type { PlayedWhen } from '#app/domain/played-when.ts'
import { AppError } from '#app/server/base/app-error.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { type ListChoice, listMany } from './list-many.ts'
import { recordEdit, type Edit, type EditDeps, type Moment, type Written } from './record-edit.ts'
import type { JournalEntry } from '#app/server/journal/write-journal.ts'
import { findRating, writeRating } from './rate.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'
import { bulkProblemWords } from '#app/words/en.ts'
import { playedWhen, type WallWhen } from './user-command.ts'
import { listMarkable } from './mark-episodes.ts'
import { playsAt, writePlays } from './mark-watched.ts'
import { getTitle } from '#app/server/catalogue/title-named.ts'

/** What can be done with many titles at once. */
export type BulkCommand = { titleIds: readonly number[] } & (
  | { intent: 'watch'; at: WallWhen }
  | { intent: 'rate'; value: number | null }
  | { intent: 'list' | 'unlist' | 'enrich' }
  | { intent: 'put-on-list'; list: ListChoice }
)

type Deps = EditDeps & { enrichment: { wake: () => void } }

/** Does one thing with many titles, as one change that one Undo takes back. @throws AppError 400, 404 */
export async function runBulkCommand(deps: Deps, viewer: Viewer, command: BulkCommand): Promise<Edit> {
  const titleIds = [...new Set(command.titleIds)]
  if (titleIds.length === 0) throw new AppError(400, 'no-titles', bulkProblemWords.noTitles)
  switch (command.intent) {
    case 'watch': {
      const when = await playedWhen(deps, viewer, command.at)
      return recordEdit(deps, viewer, (trx, moment) => watchAll(trx, viewer, moment, { titleIds, when }))
    }
    case 'rate':
      return recordEdit(deps, viewer, (trx, moment) => rateAll(trx, viewer, moment, titleIds, command.value))
    case 'list':
    case 'unlist':
      return recordEdit(deps, viewer, (trx, moment) =>
        listAll(trx, viewer, moment, { titleIds, isListed: command.intent === 'list' }),
      )
    case 'put-on-list':
      return recordEdit(deps, viewer, async (trx, moment) => {
        const there = new Set(await existing(trx, viewer, titleIds))
        return listMany(trx, viewer, moment, {
          titleIds: titleIds.filter((id) => there.has(id)),
          list: command.list,
        })
      })
    case 'enrich': {
      const titles = await existing(deps.db, viewer, titleIds)
      await requestEnrichment(deps.db, titles, { priority: 2, now: deps.clock.now(), force: true })
      deps.enrichment.wake()
      return { changeId: null, label: { code: 'asked-tmdb', titles: titles.length } }
    }
  }
}

type Watched = { titleIds: readonly number[]; when: PlayedWhen }

/** A play of each movie, and of each series every episode that has aired and was not seen. */
async function watchAll(trx: Database, viewer: Viewer, moment: Moment, { titleIds, when }: Watched) {
  const entries: JournalEntry[] = []
  let [movies, episodes] = [0, 0]
  for (const titleId of await existing(trx, viewer, titleIds)) {
    const title = await getTitle(trx, titleId)
    const chosen =
      title.kind === 'movie'
        ? null
        : episodesToMark(await listMarkable(trx, viewer, titleId), { kind: 'series' }, moment.today)
    if (chosen?.length === 0) continue
    entries.push(...(await writePlays(trx, viewer, moment, title, playsAt(when, chosen))).entries)
    if (chosen === null) movies++
    else episodes += chosen.length
  }
  const label: ChangeLabel =
    entries.length === 0 ? { code: 'many-none-left' } : { code: 'many-marked', movies, episodes }
  return { label, titleId: titleIds, entries }
}

async function rateAll(
  trx: Database,
  viewer: Viewer,
  moment: Moment,
  titleIds: readonly number[],
  value: number | null,
) {
  const entries: JournalEntry[] = []
  const titles = await existing(trx, viewer, titleIds)
  for (const titleId of titles) {
    const subject = { titleId, season: null, episodeId: null }
    const entry = await writeRating(trx, viewer, moment, {
      subject,
      known: await findRating(trx, viewer, subject),
      value,
    })
    if (entry) entries.push(entry)
  }
  const label: ChangeLabel =
    value === null
      ? { code: 'many-unrated', titles: titles.length }
      : { code: 'many-rated', titles: titles.length, value }
  return { label, titleId: titleIds, entries }
}

type Listed = { titleIds: readonly number[]; isListed: boolean }

async function listAll(
  trx: Database,
  viewer: Viewer,
  { now }: Moment,
  { titleIds, isListed }: Listed,
): Promise<Written> {
  const held = await trx
    .selectFrom('watchlist_entry')
    .select(['title_id', 'listed_at', 'source'])
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', 'in', titleIds)
    .execute()
  const heldIds = new Set(held.map((row) => row.title_id))
  if (!isListed) {
    await trx
      .deleteFrom('watchlist_entry')
      .where('profile_id', '=', viewer.profileId)
      .where('title_id', 'in', titleIds)
      .execute()
    const entries = held.map(({ title_id, ...before }) => watchlistEntry(title_id, before, null))
    return { label: { code: 'many-off-watchlist', titles: entries.length }, titleId: titleIds, entries }
  }
  const after = { listed_at: now.toISOString(), source: 'manual' }
  const fresh = (await existing(trx, viewer, titleIds)).filter((id) => !heldIds.has(id))
  for (const title_id of fresh)
    await trx
      .insertInto('watchlist_entry')
      .values({ profile_id: viewer.profileId, title_id, ...after })
      .execute()
  const entries = fresh.map((id) => watchlistEntry(id, null, after))
  return { label: { code: 'many-on-watchlist', titles: entries.length }, titleId: titleIds, entries }
}

const watchlistEntry = (entityId: number, before: object | null, after: object | null): JournalEntry => ({
  entity: 'watchlist',
  entityId,
  before,
  after,
})

/** Those that are in the library: one may have gone since the page was drawn. */
async function existing(db: Database, viewer: Viewer, titleIds: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('library_entry')
    .select('title_id')
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', 'in', titleIds)
    .orderBy('title_id')
    .execute()
  return rows.map((row) => row.title_id)
}
