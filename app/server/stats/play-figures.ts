import { sql } from 'kysely'
import type { CalendarDay } from '#app/domain/calendar-day.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { DayFigures } from '#app/domain/viewing-figures.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { commonWords } from '#app/words/en.ts'

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

/** What is summed up: a year, or every play, those without a date included. */
/** `today`: plays with a date to come are no figures yet. */
export type FiguresOf = { year: string | null; today: CalendarDay }

const daysIn = ({ year, today }: FiguresOf, viewer: Viewer) =>
  year === null
    ? sql`profile_id = ${viewer.profileId} and day <= ${today}`
    : sql`profile_id = ${viewer.profileId} and day <= ${today} and day between ${year} || '-01-01' and ${year} || '-12-31'`

const sums = sql`sum(plays) as plays, sum(minutes) as minutes, sum(unknown_runtimes) as unknownRuntimes`

/**
 * Plays by kind, summed up four ways, each under a day that stands for its month, its weekday or its year. The years
 * are all there are, whichever is asked for.
 */
export type SummedFigures = Record<'months' | 'weekdays' | 'busiest' | 'years', DayFigures[]>

export async function listDayFigures(db: Database, viewer: Viewer, of: FiguresOf): Promise<SummedFigures> {
  const { rows } = await sql<DayFigures & { part: keyof SummedFigures }>`
    select 'months' as part, min(nullif(day, '')) as day, kind, ${sums}
      from day_figure where ${daysIn(of, viewer)} group by substr(day, 1, 7), kind
    union all
    select 'weekdays', max(day), kind, ${sums}
      from day_figure where ${daysIn(of, viewer)} and day > '' group by strftime('%w', day), kind
    union all
    select 'busiest', day, kind, ${sums} from day_figure where profile_id = ${viewer.profileId} and day = (
      select day from day_figure where ${daysIn(of, viewer)} and day > '' group by day order by sum(plays) desc, day desc limit 1
    ) group by kind
    union all
    select 'years', min(day), kind, ${sums}
      from day_figure where ${daysIn({ ...of, year: null }, viewer)} and day > '' group by substr(day, 1, 4), kind`.execute(
    db,
  )
  const parts: SummedFigures = { months: [], weekdays: [], busiest: [], years: [] }
  for (const { part, ...figures } of rows) parts[part].push(figures)
  return parts
}

/** Of an episode its own, of a movie TMDB's; 0 is one that TMDB does not know, as in the kept sums. */
const runtime = sql`case when p.episode_id is not null
  then (select nullif(runtime_minutes, 0) from episode where id = p.episode_id)
  else (select nullif(m.runtime_minutes, 0) from title t join title_metadata m on m.title_id = t.id
    where t.id = p.title_id and t.kind = 'movie') end`

/**
 * `with` clause: the sums by title, as `figure`. Kept sums hold plays with a date to come too; the few titles that have
 * such plays are summed up anew.
 */
const figures = ({ year, today }: FiguresOf, viewer: Viewer) => sql`
  with to_come as materialized (
    select distinct title_id from play where profile_id = ${viewer.profileId} and day > ${today}
  ), figure as (
    select title_id, plays, episodes, minutes, unknown_runtimes from title_figure
    where profile_id = ${viewer.profileId} and year = ${year ?? 'all'} and title_id not in (select title_id from to_come)
    union all
    select title_id, count(*), count(distinct episode_id), sum(coalesce(runtime, 0)), sum(runtime is null)
    from (
      select p.title_id, p.episode_id, ${runtime} as runtime from play p
      where p.profile_id = ${viewer.profileId} and p.title_id in (select title_id from to_come)
        and ${year === null ? sql`(p.day is null or p.day <= ${today})` : sql`p.day <= ${today} and substr(p.day, 1, 4) = ${year}`}
    ) group by title_id
  )`

export type TopFigures = {
  series: TitleFigures[]
  movies: TitleFigures[]
  distinct: { movies: number; series: number; episodes: number }
}

/** The titles played most, and how many different ones there were. */
export async function listTitleFigures(
  db: Database,
  viewer: Viewer,
  of: FiguresOf,
  limit: number,
): Promise<TopFigures> {
  // Seen once is no distinction: of movies only those come into question that were seen again.
  const top = (kind: MediaKind, least: number) => sql`select f.title_id
    from figure f cross join title t on t.id = f.title_id left join title_metadata m on m.title_id = t.id
    where t.kind = ${kind} and f.plays >= ${least}
    order by f.plays desc, f.minutes desc, m.name limit ${limit}`
  const { rows } = await sql<TitleRow>`
    ${figures(of, viewer)}
    select t.id, t.kind, t.tmdb_id, m.poster_path as posterPath,
      coalesce(m.name, t.source_title, ${commonWords.titleWithoutName}) as name,
      f.plays, f.episodes, f.minutes, f.unknown_runtimes as unknownRuntimes
    from figure f join title t on t.id = f.title_id left join title_metadata m on m.title_id = t.id
    where f.title_id in (select * from (${top('series', 1)}) union all select * from (${top('movie', 2)}))
    order by f.plays desc, f.minutes desc, m.name`.execute(db)
  const titles = rows.map(({ tmdb_id, ...row }) => ({ ...row, isInLibrary: tmdb_id !== null }))
  return {
    series: titles.filter((title) => title.kind === 'series'),
    movies: titles.filter((title) => title.kind === 'movie'),
    distinct: await countDistinct(db, viewer, of),
  }
}

type TitleRow = Omit<TitleFigures, 'isInLibrary'> & { tmdb_id: number | null }

async function countDistinct(db: Database, viewer: Viewer, of: FiguresOf): Promise<TopFigures['distinct']> {
  const { rows } = await sql<{ kind: MediaKind; titles: number; episodes: number }>`
    ${figures(of, viewer)}
    select t.kind, count(*) as titles, sum(f.episodes) as episodes
    from figure f cross join title t on t.id = f.title_id group by t.kind`.execute(db)
  const [movies, series] = (['movie', 'series'] as const).map((kind) => rows.find((row) => row.kind === kind))
  return { movies: movies?.titles ?? 0, series: series?.titles ?? 0, episodes: series?.episodes ?? 0 }
}

export type GenreFigures = { genre: string; titles: number; plays: number; minutes: number }

/** A title counts in each of its genres. Most hours first. */
export async function listGenreFigures(
  db: Database,
  viewer: Viewer,
  of: FiguresOf,
  limit: number,
): Promise<GenreFigures[]> {
  const { rows } = await sql<GenreFigures>`
    ${figures(of, viewer)}
    select g.genre, count(*) as titles, sum(f.plays) as plays, sum(f.minutes) as minutes
    from figure f cross join title_genre g on g.title_id = f.title_id
    group by g.genre order by minutes desc, plays desc, g.genre limit ${limit}`.execute(db)
  return rows
}
