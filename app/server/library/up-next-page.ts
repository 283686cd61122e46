import { type CalendarDay, dayIn } from '#app/domain/calendar-day.ts'
import type { ComingTitle, UpNextOrder, UpNextTitle } from '#app/domain/up-next.ts'
import type { Clock } from '#app/server/base/clock.ts'
import { listComing } from './list-coming.ts'
import { listUpNext } from './list-up-next.ts'
import { type ZoneDeps, userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type UpNextPage = { today: CalendarDay; series: UpNextTitle[]; coming: ComingTitle[] }

const MOST_SERIES = 60
const MOST_COMING = 200

/** What to go on with, and what is still to air; three statements. */
export async function upNextPage(
  deps: ZoneDeps & { clock: Clock },
  viewer: Viewer,
  order: UpNextOrder,
): Promise<UpNextPage> {
  const today = dayIn(await userTimeZone(deps, viewer), deps.clock.now())
  return {
    today,
    series: await listUpNext(deps.db, viewer, { order, limit: MOST_SERIES }),
    coming: await listComing(deps.db, viewer, today, MOST_COMING),
  }
}
