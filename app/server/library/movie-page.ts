import { type CalendarDay, dayIn } from '#app/domain/calendar-day.ts'
import type { Credits, TitleDetails, TitlePlay } from '#app/domain/title-details.ts'
import type { Clock } from '#app/server/base/clock.ts'
import { listCredits } from './title-credits.ts'
import { findTitleDetails } from './title-details.ts'
import { listTitlePlays } from './title-plays.ts'
import { type ZoneDeps, userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type MoviePage = {
  movie: TitleDetails
  credits: Credits
  plays: TitlePlay[]
  timeZone: string
  today: CalendarDay
}

/** Everything about one movie of the library; undefined where there is no such movie in it. */
export async function moviePage(
  deps: ZoneDeps & { clock: Clock },
  viewer: Viewer,
  id: number,
): Promise<MoviePage | undefined> {
  const movie = await findTitleDetails(deps, viewer, 'movie', id)
  if (!movie) return undefined
  const timeZone = await userTimeZone(deps, viewer)
  return {
    movie,
    credits: await listCredits(deps.db, viewer, id),
    plays: await listTitlePlays(deps.db, viewer, id),
    timeZone,
    today: dayIn(timeZone, deps.clock.now()),
  }
}
