import { sql } from 'kysely'
import { type CalendarDay, type Instant, dayIn } from '#app/domain/calendar-day.ts'
import type { PosterTitle } from '#app/domain/poster-title.ts'
import type { Clock } from '#app/server/clock.ts'
import type { Config } from '#app/server/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'
import { type PlayOfThisDay, listPlaysOfThisDay } from './home-this-day.ts'
import { type HomeState, homeState } from './home-state.ts'
import { lastPlayedDay, posterColumns, posterTitleOf } from './poster-title-row.ts'

const ON_A_SHELF = 20

export type HomePage = {
  now: Instant
  today: CalendarDay
  timeZone: string
  sync: HomeState['sync']
  /** There is no title in the library yet. */
  isEmpty: boolean
  /** Series under way, the one watched last first. */
  upNext: UpNextTitle[]
  recent: RecentTitle[]
  watchlist: PosterTitle[]
  thisDay: PlayOfThisDay[]
}

export type UpNextTitle = PosterTitle & {
  overview: string | null
  backdropPath: string | null
  genres: string[]
  next: {
    season: number
    number: number
    name: string | null
    overview: string | null
    airDate: CalendarDay | null
    runtimeMinutes: number | null
    stillPath: string | null
  }
}

export type RecentTitle = PosterTitle & {
  lastPlay: { day: CalendarDay | null; episode: { season: number; number: number } | null }
}

type Deps = { db: Database; config: Pick<Config, 'timeZone' | 'trakt'>; clock: Clock }

export async function homePage({ db, config, clock }: Deps): Promise<HomePage> {
  const now = clock.now()
  const state = await homeState({ db, config, now })
  const today = dayIn(state.timeZone, now)
  return {
    now: now.toISOString(),
    today,
    timeZone: state.timeZone,
    sync: state.sync,
    isEmpty: state.isEmpty,
    upNext: await listUpNext(db),
    recent: await listRecent(db, state.timeZone),
    watchlist: await listWatchlist(db),
    thisDay: await listPlaysOfThisDay(db, today),
  }
}

async function listUpNext(db: Database): Promise<UpNextTitle[]> {
  const rows = await db
    .selectFrom('library_entry as e')
    .innerJoin('episode as n', (join) =>
      join
        .onRef('n.title_id', '=', 'e.title_id')
        .onRef('n.season', '=', 'e.next_season')
        .onRef('n.number', '=', 'e.next_episode'),
    )
    .leftJoin('title_metadata as m', 'm.title_id', 'e.title_id')
    .select(posterColumns)
    .select(['m.overview', 'm.backdrop_path', 'm.genres'])
    .select((eb) => [
      'n.season',
      'n.number',
      eb.fn.coalesce('n.name', 'n.source_title').as('episode_name'),
      'n.overview as episode_overview',
      'n.air_date',
      'n.runtime_minutes',
      'n.still_path',
    ])
    .where('e.profile_id', '=', PROFILE_ID)
    .where('e.kind', '=', 'series')
    .where('e.status', '=', 'watching')
    .orderBy('e.last_played', 'desc')
    .limit(ON_A_SHELF)
    .execute()
  return rows.map((row) => ({
    ...posterTitleOf(row),
    overview: row.overview,
    backdropPath: row.backdrop_path,
    genres: row.genres === null ? [] : (JSON.parse(row.genres) as string[]),
    next: {
      season: row.season,
      number: row.number,
      name: row.episode_name,
      overview: row.episode_overview,
      airDate: row.air_date,
      runtimeMinutes: row.runtime_minutes,
      stillPath: row.still_path,
    },
  }))
}

/** A play on its air date was still watched when its source says (as `library_entry.last_played` counts). */
const WHEN_WATCHED = sql`case newest.basis when 'air-date' then newest.source_watched_at
  else coalesce(newest.watched_at, newest.day) end`

async function listRecent(db: Database, timeZone: string): Promise<RecentTitle[]> {
  const rows = await db
    .selectFrom('library_entry as e')
    .leftJoin('play as p', (join) =>
      join.on('p.id', '=', (eb) =>
        eb
          .selectFrom('play as newest')
          .select('newest.id')
          .where('newest.profile_id', '=', PROFILE_ID)
          .whereRef('newest.title_id', '=', 'e.title_id')
          .orderBy(WHEN_WATCHED, 'desc')
          .orderBy('newest.id', 'desc')
          .limit(1),
      ),
    )
    .leftJoin('episode as n', 'n.id', 'p.episode_id')
    .select(posterColumns)
    .select(['e.last_played', 'n.season', 'n.number'])
    .where('e.profile_id', '=', PROFILE_ID)
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

async function listWatchlist(db: Database): Promise<PosterTitle[]> {
  const rows = await db
    .selectFrom('library_entry as e')
    .select(posterColumns)
    .where('e.profile_id', '=', PROFILE_ID)
    .where('e.watchlisted_at', 'is not', null)
    .orderBy('e.watchlisted_at', 'desc')
    .orderBy('e.title_id', 'desc')
    .limit(ON_A_SHELF)
    .execute()
  return rows.map(posterTitleOf)
}
