import { type CalendarDay, dayIn } from '#app/domain/calendar-day.ts'
import type {
  Credits,
  SeasonOverview,
  SeriesEpisode,
  SeriesSeason,
  TitleDetails,
} from '#app/domain/title-details.ts'
import type { Clock } from '#app/server/base/clock.ts'
import { listSeasons } from './series-seasons.ts'
import { listCredits } from './title-credits.ts'
import { findTitleDetails } from './title-details.ts'
import { listTitlePlays } from './title-plays.ts'
import { type ZoneDeps, userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type SeriesPage = {
  series: TitleDetails
  credits: Credits
  /** In order, the specials last. */
  seasons: SeasonOverview[]
  /** The one that is open; null where no episode is known. */
  season: SeriesSeason | null
  /** The first episode to go on with, in the rewatch where one is under way. */
  next: SeriesEpisode | null
  /** The first one still to come. */
  upcoming: SeriesEpisode | null
  timeZone: string
  today: CalendarDay
}

/**
 * Everything about one series of the library with one of its seasons open: the one asked for, else that of the next
 * episode, else the first. Undefined where there is no such series in the library.
 */
export async function seriesPage(
  deps: ZoneDeps & { clock: Clock },
  viewer: Viewer,
  id: number,
  askedSeason: number | null,
): Promise<SeriesPage | undefined> {
  const { db } = deps
  const series = await findTitleDetails(deps, viewer, 'series', id)
  if (!series) return undefined
  const timeZone = await userTimeZone(deps, viewer)
  const today = dayIn(timeZone, deps.clock.now())
  const seasons = await listSeasons(db, viewer, id, await listTitlePlays(db, viewer, id), today)
  const goesOn = series.own.rewatch ? series.own.rewatch.next : series.next
  const open =
    seasons.find((season) => season.number === askedSeason) ??
    seasons.find((season) => season.number === goesOn?.season) ??
    seasons[0]
  return {
    series,
    credits: await listCredits(db, viewer, id),
    seasons: seasons.map(overviewOf),
    season: open ?? null,
    next: nextEpisode(seasons, goesOn),
    upcoming: firstUpcoming(seasons),
    timeZone,
    today,
  }
}

function nextEpisode(seasons: readonly SeriesSeason[], next: TitleDetails['next']): SeriesEpisode | null {
  const season = seasons.find((candidate) => candidate.number === next?.season)
  return season?.episodes.find((episode) => episode.number === next?.episode) ?? null
}

function firstUpcoming(seasons: readonly SeriesSeason[]): SeriesEpisode | null {
  const dated = seasons
    .filter((season) => season.number > 0)
    .flatMap((season) => season.episodes)
    .filter((episode) => episode.state === 'upcoming' && episode.airDate !== null)
  return dated.sort((a, b) => ((a.airDate ?? '') < (b.airDate ?? '') ? -1 : 1))[0] ?? null
}

function overviewOf(season: SeriesSeason): SeasonOverview {
  const out = season.episodes.filter((episode) => episode.state !== 'upcoming')
  return {
    number: season.number,
    name: season.name,
    rating: season.rating,
    aired: out.length,
    watched: out.filter((episode) => episode.state === 'watched').length,
    episodes: season.episodes.map(({ number, state }) => ({ number, state })),
  }
}
