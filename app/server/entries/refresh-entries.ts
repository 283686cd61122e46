import { sql } from 'kysely'
import type { CalendarDay } from '#app/domain/calendar-day.ts'
import { type Progress, progressOf } from '#app/domain/progress.ts'
import { sortNameOf } from '#app/domain/sort-name.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { LibraryEntryRow, TitleMarkRow } from '#app/server/db/person-tables.ts'
import { commonWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { listProgressEpisodes } from './list-progress-episodes.ts'
import { openRewatches, type RewatchUnderWay } from './open-rewatches.ts'

const CHUNK = 250

/**
 * Makes the library's rows for these titles true again: inserts, updates or removes them. Called in the transaction of
 * every write that touches plays, ratings, the watchlist, marks, notes, lists, rewatches or metadata.
 */
export async function refreshEntries(
  db: Database,
  viewer: Viewer,
  titleIds: readonly number[],
  today: CalendarDay,
): Promise<void> {
  for (let i = 0; i < titleIds.length; i += CHUNK)
    await refreshChunk(db, viewer, titleIds.slice(i, i + CHUNK), today)
}

/** For a change of zone, and after a restore. In chunks, so that pages get their turn. */
export async function refreshAllEntries(db: Database, viewer: Viewer, today: CalendarDay): Promise<void> {
  const rows = await db.selectFrom('title').select('id').orderBy('id').execute()
  await refreshEntries(
    db,
    viewer,
    rows.map((row) => row.id),
    today,
  )
}

/** Series of which an episode has aired since their progress was worked out. One index look-up when there are none. */
export async function refreshStaleEntries(db: Database, viewer: Viewer, today: CalendarDay): Promise<void> {
  const stale = await db
    .selectFrom('library_entry')
    .select('title_id')
    .where('profile_id', '=', viewer.profileId)
    .where('stale_on', '<=', today)
    .execute()
  await refreshEntries(
    db,
    viewer,
    stale.map((row) => row.title_id),
    today,
  )
}

async function refreshChunk(
  db: Database,
  viewer: Viewer,
  titleIds: readonly number[],
  today: CalendarDay,
): Promise<void> {
  if (titleIds.length === 0) return
  const facts = await listFacts(db, viewer, titleIds, today)
  const series = facts.filter((f) => f.kind === 'series').map((f) => f.title_id)
  const episodes = await listProgressEpisodes(db, viewer, series)
  const rewatches = await openRewatches(db, viewer, series, today)
  const entries = facts
    .filter((f) => f.plays > 0 || f.rating_count > 0 || f.watchlisted_at !== null || f.has_extras === 1)
    .map((f) => ({
      ...entryOf(f, viewer, progressOfSeries(f, episodes.get(f.title_id) ?? [], today)),
      ...rewatchColumns(rewatches.get(f.title_id)),
    }))
  const kept = new Set(entries.map((entry) => entry.title_id))
  const gone = titleIds.filter((id) => !kept.has(id))
  if (gone.length) {
    await db
      .deleteFrom('library_entry')
      .where('profile_id', '=', viewer.profileId)
      .where('title_id', 'in', gone)
      .execute()
  }
  if (entries.length) await upsertEntries(db, entries)
}

/** Not `replace`: that is a new row to the triggers, and counting a title's people anew takes time. */
async function upsertEntries(db: Database, entries: readonly LibraryEntryRow[]): Promise<void> {
  const columns = Object.keys(entries[0] ?? {}) as (keyof LibraryEntryRow)[]
  const values = columns.filter((column) => column !== 'profile_id' && column !== 'title_id')
  await db
    .insertInto('library_entry')
    .values(entries)
    .onConflict((conflict) =>
      conflict
        .columns(['profile_id', 'title_id'])
        .doUpdateSet((eb) =>
          Object.fromEntries(values.map((column) => [column, eb.ref(`excluded.${column}`)])),
        ),
    )
    .execute()
}

type Facts = Awaited<ReturnType<typeof listFacts>>[number]

/** What a person has of each title. A title without a TMDB id is unmatched and no part of the library. */
async function listFacts(db: Database, viewer: Viewer, titleIds: readonly number[], today: CalendarDay) {
  return db
    .selectFrom('title as t')
    .leftJoin('title_metadata as m', 'm.title_id', 't.id')
    .leftJoin('image_art as i', 'i.path', 'm.poster_path')
    .leftJoin('watchlist_entry as w', (join) =>
      join.onRef('w.title_id', '=', 't.id').on('w.profile_id', '=', viewer.profileId),
    )
    .leftJoin('rating as r', (join) =>
      join
        .onRef('r.title_id', '=', 't.id')
        .on('r.profile_id', '=', viewer.profileId)
        .on('r.season', 'is', null)
        .on('r.episode_id', 'is', null),
    )
    .select([
      markedAt('abandoned', viewer).as('abandoned_at'),
      markedAt('favourite', viewer).as('favourited_at'),
      markedAt('hidden', viewer).as('hidden_at'),
      hasExtras(viewer).as('has_extras'),
      't.id as title_id',
      't.kind',
      't.source_title',
      't.source_year',
      't.created_at',
      'm.name',
      'm.release_date',
      'm.runtime_minutes',
      'm.tmdb_rating',
      'm.poster_path',
      'i.art as poster_art',
      'm.status as series_status',
      'w.listed_at as watchlisted_at',
      'r.value as rating',
      'r.rated_at',
      ofPlays<number>('count(*)', viewer).as('plays'),
      ofPlays<string | null>('min(p.day)', viewer).as('first_played_day'),
      ofPlays<string | null>(LAST_PLAYED, viewer, sql`and (p.day is null or p.day <= ${today})`).as(
        'last_played',
      ),
      ofPlays<string | null>('min(p.day)', viewer, sql`and p.day > ${today}`).as('next_play_day'),
      ofPlays<string | null>('min(p.created_at)', viewer).as('first_play_added_at'),
      sql<number>`(select count(*) from rating where profile_id = ${viewer.profileId} and title_id = t.id)`.as(
        'rating_count',
      ),
    ])
    .where('t.id', 'in', titleIds)
    .where('t.tmdb_id', 'is not', null)
    .execute()
}

function markedAt(mark: TitleMarkRow['mark'], viewer: Viewer) {
  return sql<string | null>`(select marked_at from title_mark
    where profile_id = ${viewer.profileId} and title_id = t.id and mark = ${mark})`
}

/** Anything else that makes it the person's: a mark, a note, a place on a list, a rewatch. */
const hasExtras = ({ profileId }: Viewer) => sql<
  0 | 1
>`(exists (select 1 from title_mark where profile_id = ${profileId} and title_id = t.id)
  or exists (select 1 from note where profile_id = ${profileId} and title_id = t.id)
  or exists (select 1 from list_entry where profile_id = ${profileId} and title_id = t.id)
  or exists (select 1 from rewatch where profile_id = ${profileId} and title_id = t.id))`

/** A play that was moved to its air date was still seen when its source says: what to go on with depends on that. */
const LAST_PLAYED =
  "max(case p.basis when 'air-date' then p.source_watched_at else coalesce(p.watched_at, p.day) end)"

function ofPlays<T>(what: 'count(*)' | `min(p.${string})` | `max(${string})`, viewer: Viewer, which = sql``) {
  return sql<T>`(select ${sql.raw(what)} from play p
    where p.profile_id = ${viewer.profileId} and p.title_id = t.id ${which})`
}

function progressOfSeries(
  facts: Facts,
  episodes: Parameters<typeof progressOf>[0],
  today: CalendarDay,
): (Progress & { nextAirDate: string | null }) | null {
  if (facts.kind === 'movie') return null
  const progress = progressOf(episodes, {
    today,
    seriesStatus: facts.series_status,
    abandoned: facts.abandoned_at !== null,
  })
  const next = episodes.find((e) => e.season === progress.next?.season && e.number === progress.next.episode)
  return { ...progress, nextAirDate: next?.airDate ?? null }
}

const rewatchColumns = (rewatch: RewatchUnderWay | undefined) => ({
  rewatch_began_at: rewatch?.beganAt ?? null,
  rewatch_watched: rewatch?.watched ?? null,
  rewatch_next_season: rewatch?.next?.season ?? null,
  rewatch_next_episode: rewatch?.next?.episode ?? null,
})

/** A play with a date to come counts as the last one only from its day on. */
const earlier = (a: CalendarDay | null, b: CalendarDay | null) =>
  a !== null && b !== null ? (a < b ? a : b) : (a ?? b)

function entryOf(facts: Facts, viewer: Viewer, progress: ReturnType<typeof progressOfSeries>) {
  const name = facts.name ?? facts.source_title ?? commonWords.untitled
  const releaseYear = facts.release_date ? Number(facts.release_date.slice(0, 4)) : null
  return {
    profile_id: viewer.profileId,
    title_id: facts.title_id,
    kind: facts.kind,
    name,
    sort_name: sortNameOf(name),
    year: facts.source_year ?? releaseYear,
    release_date: facts.release_date,
    added_at: facts.first_play_added_at ?? facts.created_at,
    watchlisted_at: facts.watchlisted_at,
    rating: facts.rating,
    rated_at: facts.rated_at,
    plays: facts.plays,
    first_played_day: facts.first_played_day,
    last_played: facts.last_played,
    status: progress?.status ?? (facts.plays > 0 ? 'completed' : 'not-started'),
    aired: progress?.aired ?? null,
    watched: progress?.watched ?? null,
    next_season: progress?.next?.season ?? null,
    next_episode: progress?.next?.episode ?? null,
    next_air_date: progress?.nextAirDate ?? null,
    runtime_minutes: facts.runtime_minutes,
    tmdb_rating: facts.tmdb_rating,
    poster_path: facts.poster_path,
    poster_art: facts.poster_art,
    stale_on: earlier(progress?.staleOn ?? null, facts.next_play_day),
    favourited_at: facts.favourited_at,
    hidden_at: facts.hidden_at,
  }
}
