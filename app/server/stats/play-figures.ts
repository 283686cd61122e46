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

/**
 * Plays of episodes and the others are summed apart: the first along `play_by_episode`, which holds all that is needed
 * of them, so that a hundred thousand plays are read without opening one. Left to itself the planner opens each.
 */
const playsOf = (range: PlaysIn) =>
  range === null ? sql`play indexed by play_by_episode` : sql`play indexed by play_by_day`

const within = (range: PlaysIn) =>
  range === null
    ? sql`play.profile_id = ${PROFILE_ID}`
    : sql`play.profile_id = ${PROFILE_ID} and play.day between ${range.from} and ${range.to}`

/** A runtime of 0 is one TMDB does not know. An episode's is its own, never its series' average. */
const episodeRuntime = sql`nullif(episode.runtime_minutes, 0)`
const movieRuntime = sql`case title.kind when 'movie' then nullif(title_metadata.runtime_minutes, 0) end`

/** One row or more for each day and kind. */
export async function listDayFigures(db: Database, range: PlaysIn): Promise<DayFigures[]> {
  const { rows } = await sql<DayFigures>`
    select play.day, 'series' as kind, count(*) as plays,
      coalesce(sum(${episodeRuntime}), 0) as minutes, sum(${episodeRuntime} is null) as unknownRuntimes
    from ${playsOf(range)} cross join episode on episode.id = play.episode_id
    where ${within(range)} and play.episode_id is not null
    group by play.day
    union all
    select play.day, title.kind, count(*),
      coalesce(sum(${movieRuntime}), 0), sum(${movieRuntime} is null)
    from ${playsOf(range)} cross join title on title.id = play.title_id
      left join title_metadata on title_metadata.title_id = title.id
    where ${within(range)} and play.episode_id is null
    group by play.day, title.kind`.execute(db)
  return rows
}

type TitleRow = Omit<TitleFigures, 'isInLibrary'> & { tmdb_id: number | null }

export async function listTitleFigures(db: Database, range: PlaysIn): Promise<TitleFigures[]> {
  const { rows } = await sql<TitleRow>`
    with seen (title_id, plays, episodes, minutes, unknown) as (
      select episode.title_id, sum(n), count(*),
        coalesce(sum(n * ${episodeRuntime}), 0), sum(iif(${episodeRuntime} is null, n, 0))
      from (
        select play.episode_id, count(*) as n from ${playsOf(range)}
        where ${within(range)} and play.episode_id is not null group by play.episode_id
      ) cross join episode on episode.id = episode_id
      group by episode.title_id
      union all
      select title.id, n, 0, coalesce(n * ${movieRuntime}, 0), iif(${movieRuntime} is null, n, 0)
      from (
        select play.title_id, count(*) as n from ${playsOf(range)}
        where ${within(range)} and play.episode_id is null group by play.title_id
      ) as counted cross join title on title.id = counted.title_id
        left join title_metadata on title_metadata.title_id = title.id
    )
    select title.id, title.kind, title.tmdb_id, title_metadata.poster_path as posterPath,
      coalesce(title_metadata.name, title.source_title, 'A title without a name') as name,
      sum(seen.plays) as plays, sum(seen.episodes) as episodes,
      sum(seen.minutes) as minutes, sum(seen.unknown) as unknownRuntimes
    from seen cross join title on title.id = seen.title_id
      left join title_metadata on title_metadata.title_id = title.id
    group by title.id`.execute(db)
  return rows.map(({ tmdb_id, ...row }) => ({ ...row, isInLibrary: tmdb_id !== null }))
}

export type GenreFigures = { genre: string; titles: number; plays: number; minutes: number }

/** A title counts in each of its genres. Most hours first. */
export async function listGenreFigures(
  db: Database,
  titles: readonly TitleFigures[],
): Promise<GenreFigures[]> {
  const figuresOf = new Map(titles.map((title) => [title.id, title]))
  const sums = new Map<string, GenreFigures>()
  for (const { genre, title_id } of await db
    .selectFrom('title_genre')
    .select(['genre', 'title_id'])
    .execute()) {
    const title = figuresOf.get(title_id)
    if (!title) continue
    const sum = sums.get(genre) ?? { genre, titles: 0, plays: 0, minutes: 0 }
    sums.set(genre, {
      genre,
      titles: sum.titles + 1,
      plays: sum.plays + title.plays,
      minutes: sum.minutes + title.minutes,
    })
  }
  return [...sums.values()].sort(
    (a, b) => b.minutes - a.minutes || b.plays - a.plays || a.genre.localeCompare(b.genre, 'en'),
  )
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
