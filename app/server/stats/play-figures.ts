import { sql } from 'kysely'
import type { DayRange } from '#app/domain/day-range.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { DayFigures } from '#app/domain/viewing-figures.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'

export type TitleFigures = {
  id: number
  kind: MediaKind
  name: string
  posterPath: string | null
  isInLibrary: boolean
  plays: number
  episodes: number
  minutes: number
  unknownRuntimes: number
}

/** The days that count; null for every play, those without a date included. */
export type PlaysIn = DayRange | null

/** A runtime of 0 is one TMDB does not know. An episode's is its own, never its series' average. */
const runtime = sql<
  number | null
>`nullif(case when title.kind = 'movie' then title_metadata.runtime_minutes else episode.runtime_minutes end, 0)`
const minutes = sql<number>`coalesce(sum(${runtime}), 0)`
const unknownRuntimes = sql<number>`sum(${runtime} is null)`

function plays(db: Database, range: PlaysIn) {
  return db
    .selectFrom('play')
    .innerJoin('title', 'title.id', 'play.title_id')
    .leftJoin('title_metadata', 'title_metadata.title_id', 'title.id')
    .leftJoin('episode', 'episode.id', 'play.episode_id')
    .where('play.profile_id', '=', PROFILE_ID)
    .$if(range !== null, (query) =>
      query.where('play.day', '>=', range?.from ?? '').where('play.day', '<=', range?.to ?? ''),
    )
}

export function listDayFigures(db: Database, range: PlaysIn): Promise<DayFigures[]> {
  return plays(db, range)
    .select((eb) => [
      'play.day',
      'title.kind',
      eb.fn.countAll<number>().as('plays'),
      minutes.as('minutes'),
      unknownRuntimes.as('unknownRuntimes'),
    ])
    .groupBy(['play.day', 'title.kind'])
    .execute()
}

export async function listTitleFigures(db: Database, range: PlaysIn): Promise<TitleFigures[]> {
  const rows = await plays(db, range)
    .select((eb) => [
      'title.id',
      'title.kind',
      'title.tmdb_id',
      sql<string>`coalesce(title_metadata.name, title.source_title, 'A title without a name')`.as('name'),
      'title_metadata.poster_path as posterPath',
      eb.fn.countAll<number>().as('plays'),
      eb.fn.count<number>('play.episode_id').distinct().as('episodes'),
      minutes.as('minutes'),
      unknownRuntimes.as('unknownRuntimes'),
    ])
    .groupBy('title.id')
    .execute()
  return rows.map(({ tmdb_id, ...row }) => ({ ...row, isInLibrary: tmdb_id !== null }))
}

/** A title counts in each of its genres. Most hours first. */
export function listGenreFigures(db: Database, range: PlaysIn) {
  return plays(db, range)
    .innerJoin('title_genre', 'title_genre.title_id', 'title.id')
    .select((eb) => [
      'title_genre.genre',
      eb.fn.count<number>('title.id').distinct().as('titles'),
      eb.fn.countAll<number>().as('plays'),
      minutes.as('minutes'),
    ])
    .groupBy('title_genre.genre')
    .orderBy('minutes', 'desc')
    .orderBy('plays', 'desc')
    .orderBy('title_genre.genre')
    .execute()
}

/** Years with plays, newest first. */
export function listPlayedYears(db: Database): Promise<{ year: string; plays: number }[]> {
  return db
    .selectFrom('play')
    .select((eb) => [sql<string>`substr(day, 1, 4)`.as('year'), eb.fn.countAll<number>().as('plays')])
    .where('profile_id', '=', PROFILE_ID)
    .where('day', 'is not', null)
    .groupBy('year')
    .orderBy('year', 'desc')
    .execute()
}
