import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { commonWords } from '#app/words/en.ts'

/** Rows are read so many at a time, so that pages get their turn and a long history takes no more memory. */
const AT_ONCE = 2000

/** What a row is about, in the words of the catalogue. */
export type ExportedSubject = {
  kind: 'movie' | 'series'
  title: string
  year: number | null
  trakt_id: number | null
  tmdb_id: number | null
  imdb_id: string | null
  tvdb_id: number | null
  season: number | null
  episode: number | null
  episode_title: string | null
  episode_trakt_id: number | null
  episode_tmdb_id: number | null
}

export type ExportedPlay = ExportedSubject & {
  id: number
  source: string
  second_source: string | null
  trakt_history_id: number | null
  watched_at: string | null
  day: string | null
  year: number | null
  precision: 'instant' | 'day' | 'unknown'
  basis: 'source' | 'air-date' | 'manual'
  source_watched_at: string | null
}
export type ExportedRating = ExportedSubject & { id: number; value: number; rated_at: string }
export type ExportedWatchlistEntry = ExportedSubject & { id: number; listed_at: string }

/** In the order in which they came in, by a walk of the rows themselves: `+` keeps the indexes out, which would sort all of them for each lot. */
export async function* exportedPlays(db: Database, viewer: Viewer): AsyncGenerator<ExportedPlay, void> {
  yield* walk((after) =>
    sql<ExportedPlay>`
      select p.id, p.source, p.second_source, p.trakt_history_id, p.watched_at, p.day, p.year, p.precision, p.basis,
        p.source_watched_at, e.season, ${SUBJECT}
      from play p join title t on t.id = p.title_id
        left join title_metadata m on m.title_id = t.id
        left join episode e on e.id = p.episode_id
      where +p.profile_id = ${viewer.profileId} and p.id > ${after} order by p.id limit ${AT_ONCE}`.execute(
      db,
    ),
  )
}

export async function* exportedRatings(db: Database, viewer: Viewer): AsyncGenerator<ExportedRating, void> {
  yield* walk((after) =>
    sql<ExportedRating>`
      select r.id, r.value, r.rated_at, coalesce(e.season, r.season) as season, ${SUBJECT}
      from rating r join title t on t.id = r.title_id
        left join title_metadata m on m.title_id = t.id
        left join episode e on e.id = r.episode_id
      where +r.profile_id = ${viewer.profileId} and r.id > ${after} order by r.id limit ${AT_ONCE}`.execute(
      db,
    ),
  )
}

export async function* exportedWatchlist(
  db: Database,
  viewer: Viewer,
): AsyncGenerator<ExportedWatchlistEntry, void> {
  yield* walk((after) =>
    sql<ExportedWatchlistEntry>`
      select w.title_id as id, w.listed_at, null as season, ${SUBJECT}
      from watchlist_entry w join title t on t.id = w.title_id
        left join title_metadata m on m.title_id = t.id
        left join episode e on false
      where w.profile_id = ${viewer.profileId} and t.id > ${after} order by t.id limit ${AT_ONCE}`.execute(
      db,
    ),
  )
}

const SUBJECT = sql`t.kind, coalesce(m.name, t.source_title, ${commonWords.untitled}) as title,
  coalesce(t.source_year, cast(substr(m.release_date, 1, 4) as integer)) as year,
  t.trakt_id, t.tmdb_id, t.imdb_id, t.tvdb_id, e.number as episode,
  coalesce(e.name, e.source_title) as episode_title, e.trakt_id as episode_trakt_id, coalesce(e.tmdb_id, e.known_tmdb_id) as episode_tmdb_id`

async function* walk<Row extends { id: number }>(
  next: (after: number) => Promise<{ rows: Row[] }>,
): AsyncGenerator<Row, void> {
  for (let after = 0; ;) {
    const { rows } = await next(after)
    yield* rows
    await setImmediate()
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return
    after = last.id
  }
}
