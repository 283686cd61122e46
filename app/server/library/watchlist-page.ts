import { sql } from 'kysely'
import { type CalendarDay, dayIn } from '#app/domain/calendar-day.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { PosterTitle } from '#app/domain/poster-title.ts'
import type { WaitingTitle } from '#app/domain/waiting-title.ts'
import type { WatchlistSort } from '#app/domain/watchlist-sort.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { userTimeZone, type ZoneDeps } from '#app/server/days/user-time-zone.ts'

export type WatchlistQuestion = { sort: WatchlistSort; kind: MediaKind | null; page: number }

export type WatchlistTitle = PosterTitle & {
  watchlistedAt: string
  releaseDate: CalendarDay | null
  /** The release is known and still to come. */
  isUnreleased: boolean
}

export type WatchlistPage = {
  today: CalendarDay
  titles: WatchlistTitle[]
  counts: Record<MediaKind, number>
  /** Entries of titles without a match. */
  unmatched: WaitingTitle[]
  page: number
  pages: number
}

const PAGE_SIZE = 60

export async function watchlistPage(
  deps: ZoneDeps & { clock: Clock },
  viewer: Viewer,
  question: WatchlistQuestion,
): Promise<WatchlistPage> {
  const timeZone = await userTimeZone(deps, viewer)
  const counts = await countByKind(deps.db, viewer)
  const total = question.kind === null ? counts.movie + counts.series : counts[question.kind]
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(Math.max(1, question.page), pages)
  const today = dayIn(timeZone, deps.clock.now())
  return {
    today,
    titles: await listTitles(deps.db, viewer, { ...question, page }, today),
    counts,
    unmatched: await listUnmatched(deps.db, viewer),
    page,
    pages,
  }
}

async function countByKind(db: Database, viewer: Viewer): Promise<Record<MediaKind, number>> {
  const rows = await listed(db, viewer)
    .select((eb) => ['kind', eb.fn.countAll<number>().as('count')])
    .groupBy('kind')
    .execute()
  const countOf = (kind: MediaKind) => rows.find((row) => row.kind === kind)?.count ?? 0
  return { movie: countOf('movie'), series: countOf('series') }
}

const listed = (db: Database, viewer: Viewer) =>
  db
    .selectFrom('library_entry')
    .where('profile_id', '=', viewer.profileId)
    .where('watchlisted_at', 'is not', null)

async function listTitles(
  db: Database,
  viewer: Viewer,
  question: WatchlistQuestion,
  today: CalendarDay,
): Promise<WatchlistTitle[]> {
  const rows = await listed(db, viewer)
    .select([
      'title_id',
      'kind',
      'name',
      'year',
      'poster_path',
      'rating',
      'status',
      'aired',
      'watched',
      'watchlisted_at',
      'release_date',
    ])
    .$if(question.kind !== null, (query) => query.where('kind', '=', question.kind ?? 'movie'))
    .$if(question.sort === 'added', (query) =>
      query.orderBy('watchlisted_at', 'desc').orderBy('title_id', 'desc'),
    )
    .$if(question.sort === 'title', (query) => query.orderBy('sort_name').orderBy('title_id'))
    // Unknown dates go last in either direction; SQLite sorts null after everything when descending.
    .$if(question.sort === 'release', (query) =>
      query.orderBy('release_date', 'desc').orderBy('title_id', 'desc'),
    )
    .limit(PAGE_SIZE)
    .offset((question.page - 1) * PAGE_SIZE)
    .execute()
  return rows.map((row) => ({
    id: row.title_id,
    kind: row.kind,
    name: row.name,
    year: row.year,
    posterPath: row.poster_path,
    rating: row.rating,
    status: row.status,
    aired: row.aired,
    watched: row.watched,
    watchlistedAt: row.watchlisted_at ?? '',
    releaseDate: row.release_date,
    isUnreleased: row.release_date !== null && row.release_date > today,
  }))
}

function listUnmatched(db: Database, viewer: Viewer): Promise<WatchlistPage['unmatched']> {
  return db
    .selectFrom('watchlist_entry')
    .innerJoin('title', 'title.id', 'watchlist_entry.title_id')
    .select(['title.id', 'title.kind', 'title.source_title as name', 'title.source_year as year'])
    .select(
      sql<number>`(select count(*) from play
      where play.profile_id = ${viewer.profileId} and play.title_id = title.id)`.as('plays'),
    )
    .where('watchlist_entry.profile_id', '=', viewer.profileId)
    .where('title.tmdb_id', 'is', null)
    .orderBy('watchlist_entry.listed_at', 'desc')
    .execute()
}
