import { randomUUID } from 'node:crypto'
import { dayIn } from '#app/domain/calendar-day.ts'
import { AppError, notFound } from '#app/server/base/app-error.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { TitleRow } from '#app/server/db/catalogue-tables.ts'
import { type JournalEntry, openChange, writeJournal } from '#app/server/journal/write-journal.ts'
import { joinSamePlays } from '#app/server/merge/join-same-plays.ts'
import { placeClues } from '#app/server/merge/place-clues.ts'
import { refreshEntries } from '#app/server/entries/refresh-entries.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { EnrichmentQueue } from '#app/server/tmdb/enrichment-queue.ts'
import { clearMetadata } from '#app/server/tmdb/clear-metadata.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'
import { matchingWords } from '#app/words/en.ts'
import { mergeTitles, matchColumns } from '#app/server/merge/merge-titles.ts'

type Deps = { db: Database; clock: Clock; config: Config } & { enrichment: Pick<EnrichmentQueue, 'wake'> }

/** `name`: what TMDB calls it, for the person. */
export type Choice = { tmdbId: number; name: string }

export type Relinked = {
  /** For the toast's Undo. */
  changeId: string
  /** The title that has everything now; another one where two became one. */
  titleId: number
  kind: TitleRow['kind']
  /** Whether it was a title of the library before. */
  wasMatched: boolean
}

/**
 * A person says which TMDB title a title is. Its plays, ratings and watchlist entry stay with it or go with it; what
 * TMDB said of the old match is forgotten and the new one is asked for at once. Syncs leave the choice alone.
 *
 * Where the library has that TMDB title already, the two become one if one of them is not known to Trakt. Two that are
 * stay two: Trakt counts their plays apart, and so does every later sync.
 * @throws AppError 404; 409 `already-matched`
 */
export async function relinkTitle(
  deps: Deps,
  viewer: Viewer,
  titleId: number,
  choice: Choice,
): Promise<Relinked> {
  const { db, clock, config, enrichment } = deps
  const now = clock.now()
  const timeZone = await userTimeZone({ db, config }, viewer)
  const today = dayIn(timeZone, now)
  const relinked = await db.transaction().execute(async (trx) => {
    const title = await trx.selectFrom('title').selectAll().where('id', '=', titleId).executeTakeFirst()
    if (!title) throw notFound('title')
    if (title.tmdb_id === choice.tmdbId && title.matched_by === 'person')
      throw new AppError(409, 'already-matched', matchingWords.alreadyMatched)
    const changeId = randomUUID()
    const label = { code: 'matched' as const, title: title.source_title, to: choice.name }
    await openChange(trx, viewer, { id: changeId, kind: 'hand', label, at: now })
    const twin = await findTwin(trx, title, choice.tmdbId)
    const into = twin && title.trakt_id === null ? twin : title
    const from = !twin ? null : into === title ? twin : title
    const same = from ? await joinSamePlays(trx, viewer, { from: from.id, into: into.id, timeZone }) : []
    const joined = from ? [...same, ...(await mergeTitles(trx, viewer, from, into))] : []
    const matched = into === title ? [await rematch(trx, viewer, title, choice, changeId, now)] : []
    await writeJournal(trx, changeId, [...matched, ...joined])
    if (from) await placeClues(trx, viewer, into.id, { timeZone, now, changeId })
    await refreshEntries(trx, viewer, [title.id, ...(twin ? [twin.id] : [])], today)
    return { changeId, titleId: into.id, kind: title.kind, wasMatched: title.tmdb_id !== null }
  })
  enrichment.wake()
  return relinked
}

/** Another title of the library that is the same at TMDB, if the two can become one. */
async function findTwin(trx: Database, title: TitleRow, tmdbId: number): Promise<TitleRow | undefined> {
  const same = await trx
    .selectFrom('title')
    .selectAll()
    .where('kind', '=', title.kind)
    .where('tmdb_id', '=', tmdbId)
    .where('id', '!=', title.id)
    .orderBy('id')
    .execute()
  return same.find((other) => other.trakt_id === null || title.trakt_id === null)
}

async function rematch(
  trx: Database,
  viewer: Viewer,
  title: TitleRow,
  choice: Choice,
  changeId: string,
  now: Date,
): Promise<JournalEntry> {
  const after = {
    tmdb_id: choice.tmdbId,
    matched_by: 'person',
    match_confidence: 1,
    matched_at: now.toISOString(),
  }
  await trx.updateTable('title').set(after).where('id', '=', title.id).execute()
  if (title.tmdb_id !== choice.tmdbId) {
    await clearMetadata(trx, [title.id])
    await bingeDaysAnew(trx, viewer, title.id, changeId)
  }
  await requestEnrichment(trx, [title.id], { priority: 2, now, force: true })
  return { entity: 'match', entityId: title.id, before: matchColumns(title), after }
}

/** Air dates become others; where plays stand on them, they follow as soon as these are known. */
async function bingeDaysAnew(
  trx: Database,
  viewer: Viewer,
  titleId: number,
  changeId: string,
): Promise<void> {
  await trx
    .updateTable('binge_series')
    .set({ is_due: 1, change_id: changeId })
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', titleId)
    .where('is_applied', '=', 1)
    .execute()
}
