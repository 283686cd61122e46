import { sql } from 'kysely'
import { type CalendarDay, dayIn } from '#app/domain/calendar-day.ts'
import { type DayRange, type Period, rangeOf, yearOf } from '#app/domain/day-range.ts'
import {
  type DiaryDay,
  type DiaryLine,
  type DiaryPlay,
  diaryDays,
  foldSeries,
  wholeDays,
} from '#app/domain/diary.ts'
import type { HistoryQuestion } from '#app/domain/history-question.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { DayCount } from '#app/domain/year-grid.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { cacheUntilWrite } from '#app/server/db/cache-until-write.ts'
import { userTimeZone, type ZoneDeps } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { commonWords } from '#app/words/en.ts'
import { cursorText, type HistoryCursor, readCursor } from './history-cursor.ts'

export type HistoryPage = {
  timeZone: string
  days: DiaryDay[]
  /** Plays without a date; only on their own shelf. */
  undated: DiaryLine[]
  /** The cursor of the next older page, for `before=`. */
  older: string | null
  total: number
  undatedTotal: number
  years: { year: string; plays: number }[]
  /** The year of the heat map and of the months: the one asked for, else the newest. */
  year: string | null
  months: { month: string; plays: number; days: number }[]
  dayCounts: DayCount[]
  /** Of the page of one day: the nearest days with plays. */
  neighbours: { earlier: CalendarDay | null; later: CalendarDay | null }
}

const PAGE_SIZE = 120

/** The diary, newest first; four statements at any size of history. */
export async function historyPage(
  deps: Deps,
  viewer: Viewer,
  question: HistoryQuestion,
): Promise<HistoryPage> {
  const timeZone = await userTimeZone(deps, viewer)
  const today = dayIn(timeZone, deps.clock.now())
  const { kind, period } = question
  const asked = question.undated ? null : yearOf(period)
  const day = period.kind === 'day' ? period.day : null
  const sums = await cacheUntilWrite(deps.db, `years ${kind} ${day} ${today}`, () =>
    sumUp(deps.db, viewer, { kind, day, today }),
  )
  const year = asked ?? sums.years[0]?.year ?? null
  const dayCounts =
    year === null
      ? []
      : await cacheUntilWrite(deps.db, `days ${kind} ${year} ${today}`, () =>
          countByDay(deps.db, viewer, { kind, year, today }),
        )
  const before = readCursor(question.before)
  const rows = question.undated
    ? await undatedPlays(deps.db, viewer, kind, before)
    : await datedPlays(deps.db, viewer, { range: shownRange(period, today), kind, before })
  const page = question.undated
    ? { plays: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE }
    : wholeDays(rows, PAGE_SIZE)
  const last = page.plays.at(-1)
  return {
    timeZone,
    days: question.undated ? [] : diaryDays(page.plays),
    undated: question.undated ? foldSeries(page.plays) : [],
    older: page.hasMore && last ? cursorText(last) : null,
    ...sums,
    year,
    months: monthsOf(dayCounts),
    dayCounts,
  }
}

type Deps = ZoneDeps & { clock: Pick<Clock, 'now'> }

/** Plays with a date to come are shown where that date is asked for, and head no diary. */
function shownRange(period: Period, today: CalendarDay): DayRange {
  const range = rangeOf(period)
  return range.from <= today && today < range.to ? { ...range, to: today } : range
}

type Sums = Pick<HistoryPage, 'total' | 'undatedTotal' | 'years' | 'neighbours'>

/** Plays by year, from the sums that are kept by day. */
async function sumUp(
  db: Database,
  viewer: Viewer,
  { kind, day, today }: { kind: MediaKind | null; day: CalendarDay | null; today: CalendarDay },
): Promise<Sums> {
  const ofKind = sql`profile_id = ${viewer.profileId} and kind in (${sql.join(kind === null ? ['movie', 'series'] : [kind])})`
  const { rows } = await sql<{ year: string; plays: number; earlier: string | null; later: string | null }>`
    select substr(day, 1, 4) as year, sum(plays) as plays,
      (select max(day) from day_figure where ${ofKind} and day > '' and day < ${day}) as earlier,
      (select min(day) from day_figure where ${ofKind} and day > ${day} and day <= ${today}) as later
    from day_figure where ${ofKind} and day <= ${today} group by year order by year desc`.execute(db)
  const years = rows.filter(({ year }) => year !== '').map(({ year, plays }) => ({ year, plays }))
  return {
    years,
    total: years.reduce((sum, { plays }) => sum + plays, 0),
    undatedTotal: rows.find(({ year }) => year === '')?.plays ?? 0,
    neighbours: { earlier: rows[0]?.earlier ?? null, later: rows[0]?.later ?? null },
  }
}

/** Every day of a year with plays, oldest first. */
async function countByDay(
  db: Database,
  viewer: Viewer,
  { kind, year, today }: { kind: MediaKind | null; year: string; today: CalendarDay },
): Promise<DayCount[]> {
  let query = db
    .selectFrom('day_figure')
    .select((eb) => ['day', eb.fn.sum<number>('plays').as('plays')])
    .where('profile_id', '=', viewer.profileId)
    .where('day', '>=', `${year}-01-01`)
    .where('day', '<=', today < `${year}-12-31` && today >= `${year}-01-01` ? today : `${year}-12-31`)
  if (kind !== null) query = query.where('kind', '=', kind)
  return query.groupBy('day').orderBy('day').execute()
}

type Asked = { range: DayRange; kind: MediaKind | null; before: HistoryCursor | null }

async function datedPlays(
  db: Database,
  viewer: Viewer,
  { range, kind, before }: Asked,
): Promise<DiaryPlay[]> {
  const to = before?.day && before.day < range.to ? before.day : range.to
  let query = diaryPlays(db, viewer, kind).where('play.day', '>=', range.from).where('play.day', '<=', to)
  if (before?.day) {
    query = query.where(
      sql<boolean>`(play.day < ${before.day} or (coalesce(play.watched_at, ''), play.id) < (${before.watchedAt ?? ''}, ${before.id}))`,
    )
  }
  return (await query.execute()).map(toDiaryPlay)
}

async function undatedPlays(
  db: Database,
  viewer: Viewer,
  kind: MediaKind | null,
  before: HistoryCursor | null,
): Promise<DiaryPlay[]> {
  let query = diaryPlays(db, viewer, kind).where('play.day', 'is', null)
  if (before) query = query.where('play.id', '<', before.id)
  return (await query.execute()).map(toDiaryPlay)
}

function diaryPlays(db: Database, viewer: Viewer, kind: MediaKind | null) {
  const plays = db
    .selectFrom('play')
    .innerJoin('title', 'title.id', 'play.title_id')
    .leftJoin('title_metadata', 'title_metadata.title_id', 'title.id')
    .leftJoin('episode', 'episode.id', 'play.episode_id')
    .select([
      'play.id',
      'play.day',
      'play.watched_at',
      'play.basis',
      'play.source',
      'play.year',
      'play.source_watched_at',
      'title.id as title_id',
      'title.kind',
      'title.tmdb_id',
      'title.source_title',
      'title_metadata.name',
      'title_metadata.poster_path',
      'episode.season',
      'episode.number',
      'episode.name as episode_name',
      'episode.source_title as episode_source_title',
    ])
    .where('play.profile_id', '=', viewer.profileId)
    .orderBy('play.day', 'desc')
    .orderBy('play.watched_at', 'desc')
    .orderBy('play.id', 'desc')
    .limit(PAGE_SIZE + 1)
  return kind === null ? plays : plays.where('title.kind', '=', kind)
}

type PlayWithTitle = Awaited<ReturnType<ReturnType<typeof diaryPlays>['execute']>>[number]

function toDiaryPlay(row: PlayWithTitle): DiaryPlay {
  const { season, number } = row
  return {
    id: row.id,
    title: {
      id: row.title_id,
      kind: row.kind,
      name: row.name ?? row.source_title ?? commonWords.titleWithoutName,
      posterPath: row.poster_path,
      isInLibrary: row.tmdb_id !== null,
    },
    episode:
      season === null || number === null
        ? null
        : { season, number, name: row.episode_name ?? row.episode_source_title },
    day: row.day,
    ...(row.year !== null && { year: row.year }),
    watchedAt: row.watched_at,
    basis: row.basis,
    source: row.source,
    sourceWatchedAt: row.source_watched_at,
  }
}

function monthsOf(days: readonly DayCount[]): HistoryPage['months'] {
  const months = new Map<string, { plays: number; days: number }>()
  for (const { day, plays } of days) {
    const sum = months.get(day.slice(0, 7)) ?? { plays: 0, days: 0 }
    months.set(day.slice(0, 7), { plays: sum.plays + plays, days: sum.days + 1 })
  }
  return [...months].map(([month, sum]) => ({ month, ...sum }))
}
