import { sql } from 'kysely'
import type { Instant } from '#app/domain/calendar-day.ts'
import type { WaitingCounts } from '#app/domain/waiting-title.ts'
import type { Config } from '#app/server/base/config.ts'
import type { LiveSources, SourceConnection } from '#app/server/live-source/live-source.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { waitingCounts } from '#app/server/matching/unmatched-titles.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { resolveTimeZone } from '#app/server/days/user-time-zone.ts'

export type HomeState = {
  timeZone: string
  /** There is no title in the library. */
  isEmpty: boolean
  /** Nor has the person anything else: no play, rating or watchlist entry of a title without a match. */
  hasNothing: boolean
  waiting: WaitingCounts
  sync: {
    connection: 'not-configured' | 'not-connected' | 'needs-reconnect' | 'connected'
    lastSyncAt: Instant | null
    /** How many plays the newest finished run brought, while that is news. */
    newPlays: number | null
    run: HomeRun | null
    /** Plays and ratings that are gone from their source and wait for a decision. */
    vanished: number
  }
  /** Titles that left the watchlist of their source at once and wait for a decision (left-watchlist.ts). */
  leftWatchlist: number
}

export type HomeRun = {
  id: string
  kind: 'import' | 'sync'
  phase: string
  completed: number
  total: number
  waitingUntil: Instant | null
}

const ACTIVE_PHASES = ['fetching', 'ready', 'applying', 'enriching', 'interrupted'] as const

/** Everything about the connection and the runs that a page's sync pill shows, in one query. */
export async function homeState(
  deps: {
    db: Database
    config: Pick<Config, 'timeZone'>
    sources: LiveSources
    now: Date
  },
  viewer: Viewer,
): Promise<HomeState> {
  const row = await deps.db
    .selectFrom('profile as p')
    .leftJoin('import_run as r', (join) =>
      join.onRef('r.profile_id', '=', 'p.id').on('r.phase', 'in', ACTIVE_PHASES),
    )
    .select(['p.time_zone as chosen_zone', 'p.account_time_zone as account_zone'])
    .select(['r.id', 'r.kind', 'r.phase', 'r.completed', 'r.total', 'r.waiting_until'])
    .select((eb) => [
      eb
        .selectFrom('sync_cursor as s')
        .select((cursor) => cursor.fn.max('s.synced_from').as('at'))
        .whereRef('s.profile_id', '=', 'p.id')
        .as('last_sync_at'),
      eb
        .selectFrom('import_run as done')
        .select('done.counts')
        .whereRef('done.profile_id', '=', 'p.id')
        .where('done.phase', '=', 'completed')
        .where('done.finished_at', '>', newsSince(deps.now))
        .orderBy('done.started_at', 'desc')
        .limit(1)
        .as('latest_counts'),
      eb
        .selectFrom('vanished as v')
        .select((entry) => entry.fn.countAll<number>().as('n'))
        .whereRef('v.profile_id', '=', 'p.id')
        .where('v.decision', 'is', null)
        .as('vanished'),
      eb
        .selectFrom('unconfirmed_removal as u')
        .innerJoin('watchlist_entry as w', (join) =>
          join.onRef('w.profile_id', '=', 'u.profile_id').onRef('w.title_id', '=', 'u.entity_id'),
        )
        .select((entry) => entry.fn.countAll<number>().as('n'))
        .whereRef('u.profile_id', '=', 'p.id')
        .where('u.stream', '=', 'watchlist')
        .whereRef('w.source', '=', 'u.source')
        .as('left_watchlist'),
      eb
        .exists(
          eb
            .selectFrom('library_entry as e')
            .select(sql`1`.as('one'))
            .whereRef('e.profile_id', '=', 'p.id'),
        )
        .as('has_titles'),
      sql<0 | 1>`exists (select 1 from play where profile_id = p.id)
        or exists (select 1 from rating where profile_id = p.id)
        or exists (select 1 from watchlist_entry where profile_id = p.id)`.as('has_history'),
      sql<string>`${waitingCounts(viewer)}`.as('waiting'),
    ])
    .where('p.id', '=', viewer.profileId)
    // A run that waits for a connection stands behind one that is under way.
    .orderBy(sql`r.phase = 'interrupted'`)
    .executeTakeFirstOrThrow()
  return {
    timeZone: resolveTimeZone({
      chosen: row.chosen_zone,
      configured: deps.config.timeZone,
      account: row.account_zone,
    }),
    isEmpty: !row.has_titles,
    hasNothing: !row.has_titles && !row.has_history,
    waiting: JSON.parse(row.waiting) as WaitingCounts,
    sync: {
      connection: connectionOf(await deps.sources.all[0].connection()),
      lastSyncAt: row.last_sync_at,
      newPlays: row.latest_counts === null ? null : newPlaysOf(row.latest_counts),
      run: runOf(row),
      vanished: row.vanished ?? 0,
    },
    leftWatchlist: row.left_watchlist ?? 0,
  }
}

function connectionOf(o: SourceConnection): HomeState['sync']['connection'] {
  if (!o.isConfigured) return 'not-configured'
  if (o.needsReconnect) return 'needs-reconnect'
  return o.isConnected ? 'connected' : 'not-connected'
}

const NEWS_MS = 10 * 60_000
const newsSince = (now: Date): Instant => new Date(now.getTime() - NEWS_MS).toISOString()

/** `import_run.counts` is the JSON of a run's counts. */
function newPlaysOf(counts: string): number {
  return (JSON.parse(counts) as { plays: { new: number } }).plays.new
}

type RunColumns = {
  id: string | null
  kind: 'import' | 'sync' | null
  phase: string | null
  completed: number | null
  total: number | null
  waiting_until: string | null
}

function runOf(row: RunColumns): HomeRun | null {
  if (row.id === null || row.kind === null || row.phase === null) return null
  return {
    id: row.id,
    kind: row.kind,
    phase: row.phase,
    completed: row.completed ?? 0,
    total: row.total ?? 0,
    waitingUntil: row.waiting_until,
  }
}
