import { sql } from 'kysely'
import { type CalendarDay, type Instant, dayIn } from '#app/domain/calendar-day.ts'
import type { PosterTitle } from '#app/domain/poster-title.ts'
import type { ComingTitle, UpNextOrder, UpNextTitle } from '#app/domain/up-next.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { LiveSources } from '#app/server/live-source/live-source.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { type WaitingTitles, listWaitingTitles } from '#app/server/matching/waiting-titles.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { listComing } from './list-coming.ts'
import { listUpNext } from './list-up-next.ts'
import { type PlayOfThisDay, listPlaysOfThisDay } from './home-this-day.ts'
import { type HomeState, homeState } from './home-state.ts'
import { lastPlayedDay, posterColumns, posterTitleOf } from '#app/server/catalogue/poster-title-row.ts'

const ON_A_SHELF = 20

export type HomePage = {
  now: Instant
  today: CalendarDay
  timeZone: string
  sync: HomeState['sync']
  leftWatchlist: HomeState['leftWatchlist']
  /** There is no title in the library yet. */
  isEmpty: boolean
  hasNothing: boolean
  /** Titles without a match; some of them by name only where the library has nothing to show. */
  waiting: WaitingTitles
  /** Series under way, in the order asked for. */
  upNext: UpNextTitle[]
  /** What airs and comes out in the next thirty days. */
  coming: ComingTitle[]
  recent: RecentTitle[]
  watchlist: PosterTitle[]
  favourites: PosterTitle[]
  thisDay: PlayOfThisDay[]
}

export type RecentTitle = PosterTitle & {
  lastPlay: { day: CalendarDay | null; episode: { season: number; number: number } | null }
}

type Deps = { db: Database; config: Pick<Config, 'timeZone'>; sources: LiveSources; clock: Clock }

export async function homePage(
  { db, config, sources, clock }: Deps,
  viewer: Viewer,
  order: UpNextOrder = 'watched',
): Promise<HomePage> {
  const now = clock.now()
  const state = await homeState({ db, config, sources, now }, viewer)
  const today = dayIn(state.timeZone, now)
  const { isEmpty, hasNothing, timeZone, sync, leftWatchlist } = state
  const base = { now: now.toISOString(), today, timeZone, sync, leftWatchlist, isEmpty, hasNothing }
  if (isEmpty)
    return { ...base, ...NO_SHELVES, waiting: await listWaitingTitles(db, viewer, { limit: ON_A_SHELF }) }
  return {
    ...base,
    waiting: { ...state.waiting, titles: [] },
    upNext: await listUpNext(db, viewer, { order, limit: ON_A_SHELF }),
    coming: await listComing(db, viewer, today, ON_A_SHELF),
    recent: await listRecent(db, viewer, today, timeZone),
    ...(await listMarked(db, viewer)),
    thisDay: await listPlaysOfThisDay(db, viewer, today),
  }
}

const NO_SHELVES = { upNext: [], coming: [], recent: [], watchlist: [], favourites: [], thisDay: [] }

/** A play on its air date was still watched when its source says (as `library_entry.last_played` counts). */
const WHEN_WATCHED = sql`case newest.basis when 'air-date' then newest.source_watched_at
  else coalesce(newest.watched_at, newest.day) end`

async function listRecent(
  db: Database,
  viewer: Viewer,
  today: CalendarDay,
  timeZone: string,
): Promise<RecentTitle[]> {
  const rows = await db
    .selectFrom('library_entry as e')
    .leftJoin('play as p', (join) =>
      join.on('p.id', '=', (eb) =>
        eb
          .selectFrom('play as newest')
          .select('newest.id')
          .where('newest.profile_id', '=', viewer.profileId)
          .whereRef('newest.title_id', '=', 'e.title_id')
          .where((where) => where.or([where('newest.day', 'is', null), where('newest.day', '<=', today)]))
          .orderBy(WHEN_WATCHED, 'desc')
          .orderBy('newest.id', 'desc')
          .limit(1),
      ),
    )
    .leftJoin('episode as n', 'n.id', 'p.episode_id')
    .select(posterColumns)
    .select(['e.last_played', 'n.season', 'n.number'])
    .where('e.profile_id', '=', viewer.profileId)
    .where('e.last_played', 'is not', null)
    .orderBy('e.last_played', 'desc')
    .orderBy('e.title_id', 'desc')
    .limit(ON_A_SHELF)
    .execute()
  return rows.map((row) => ({
    ...posterTitleOf(row),
    lastPlay: {
      day: lastPlayedDay(row.last_played, timeZone),
      episode: row.season === null || row.number === null ? null : { season: row.season, number: row.number },
    },
  }))
}

type Marked = Pick<HomePage, 'watchlist' | 'favourites'>

/** The latest of the watchlist and of the favourites, in one statement. */
async function listMarked(db: Database, viewer: Viewer): Promise<Marked> {
  const rows = await db
    .selectFrom((eb) => {
      const latest = (column: 'e.watchlisted_at' | 'e.favourited_at', shelf: keyof Marked) =>
        eb
          .selectFrom((inner) =>
            inner
              .selectFrom('library_entry as e')
              .select(posterColumns)
              .select(sql<keyof Marked>`${sql.lit(shelf)}`.as('shelf'))
              .where('e.profile_id', '=', viewer.profileId)
              .where(column, 'is not', null)
              .orderBy(column, 'desc')
              .orderBy('e.title_id', 'desc')
              .limit(ON_A_SHELF)
              .as(shelf),
          )
          .selectAll()
      return latest('e.watchlisted_at', 'watchlist')
        .unionAll(latest('e.favourited_at', 'favourites'))
        .as('marked')
    })
    .selectAll()
    .execute()
  const on = (shelf: keyof Marked) => rows.filter((row) => row.shelf === shelf).map(posterTitleOf)
  return { watchlist: on('watchlist'), favourites: on('favourites') }
}
