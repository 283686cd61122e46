import type { Insertable } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { LibraryEntryTable, NewPlay } from '#app/server/db/person-tables.ts'
import type { Tables } from '#app/server/db/tables.ts'
import { sortNameOf } from '#app/domain/sort-name.ts'

const CREATED = '2024-01-01T00:00:00.000Z'
let nextId = 1

type TitleOptions = {
  name?: string
  tmdbId?: number | null
  year?: number | null
  releaseDate?: string | null
  runtimeMinutes?: number | null
  posterPath?: string | null
  genres?: string[]
  /** Columns of the library entry that the test is about; `null` leaves the entry out. */
  entry?: Partial<Insertable<LibraryEntryTable>> | null
}

/** Inserts a movie with its metadata and library entry. @returns its title id */
export async function aMovie(db: Database, options: TitleOptions = {}): Promise<number> {
  return aTitle(db, 'movie', { name: 'Inception', runtimeMinutes: 148, ...options })
}

type EpisodeOptions = Partial<Insertable<Tables['episode']>> & { season: number; number: number }

/** Inserts a series with the episodes named. @returns its title id, and its episodes' ids by `season x number` */
export async function aSeries(
  db: Database,
  options: TitleOptions & { episodes?: EpisodeOptions[] } = {},
): Promise<{ id: number; episodes: Record<string, number> }> {
  const id = await aTitle(db, 'series', { name: 'Breaking Bad', ...options })
  const episodes: Record<string, number> = {}
  for (const episode of options.episodes ?? []) {
    const row = await db
      .insertInto('episode')
      .values({
        title_id: id,
        on_tmdb: 1,
        name: `Chapter ${episode.number}`,
        runtime_minutes: 45,
        ...episode,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    episodes[`${episode.season}x${episode.number}`] = row.id
  }
  return { id, episodes }
}

/** Inserts a play: from Trakt, dated to the instant unless told otherwise. @returns its id */
export async function aPlay(db: Database, options: Partial<NewPlay> & { title_id: number }): Promise<number> {
  const historyId = nextId++
  const row = await db
    .insertInto('play')
    .values({
      profile_id: 1,
      source: 'trakt',
      trakt_history_id: historyId,
      watched_at: '2024-05-04T19:30:00.000Z',
      day: '2024-05-04',
      precision: 'instant',
      basis: 'source',
      source_watched_at: '2024-05-04T19:30:00.000Z',
      uid: `play-${historyId}`,
      created_at: CREATED,
      ...options,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

async function aTitle(db: Database, kind: 'movie' | 'series', options: TitleOptions): Promise<number> {
  const number = nextId++
  const name = options.name ?? 'Untitled'
  const year = options.year === undefined ? 2010 : options.year
  const tmdbId = options.tmdbId === undefined ? 100_000 + number : options.tmdbId
  const { id } = await db
    .insertInto('title')
    .values({
      kind,
      trakt_id: number,
      tmdb_id: tmdbId,
      source_title: name,
      source_year: year,
      created_at: CREATED,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (tmdbId === null) return id
  await db
    .insertInto('title_metadata')
    .values({
      title_id: id,
      name,
      release_date: options.releaseDate ?? null,
      runtime_minutes: options.runtimeMinutes ?? null,
      poster_path: options.posterPath ?? null,
      genres: JSON.stringify(options.genres ?? []),
      studios: '[]',
      networks: '[]',
      creators: '[]',
      trailers: '[]',
      fetched_at: CREATED,
    })
    .execute()
  for (const genre of options.genres ?? [])
    await db.insertInto('title_genre').values({ genre, title_id: id }).execute()
  if (options.entry === null) return id
  await db
    .insertInto('library_entry')
    .values({
      ...emptyEntry,
      title_id: id,
      kind,
      name,
      sort_name: sortNameOf(name),
      year,
      release_date: options.releaseDate ?? null,
      runtime_minutes: options.runtimeMinutes ?? null,
      poster_path: options.posterPath ?? null,
      ...options.entry,
    })
    .execute()
  return id
}

const emptyEntry = {
  profile_id: 1,
  added_at: CREATED,
  watchlisted_at: null,
  rating: null,
  rated_at: null,
  plays: 0,
  first_played_day: null,
  last_played: null,
  status: 'not-started',
  aired: null,
  watched: null,
  next_season: null,
  next_episode: null,
  next_air_date: null,
  tmdb_rating: null,
  stale_on: null,
} satisfies Partial<Insertable<LibraryEntryTable>>
