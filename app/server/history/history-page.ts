import { sql } from 'kysely'
import type { CalendarDay } from '#app/domain/calendar-day.ts'
import { type DayRange, type Period, rangeOf, yearOf } from '#app/domain/day-range.ts'
import {
  type DiaryDay,
  type DiaryLine,
  type DiaryPlay,
  diaryDays,
  foldSeries,
  wholeDays,
} from '#app/domain/diary.ts'
import type { DayCount } from '#app/domain/year-grid.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { userTimeZone, type ZoneDeps } from '#app/server/library/user-time-zone.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'
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
}

export type HistoryQuestion = { period: Period; undated: boolean; before: string | null }

const PAGE_SIZE = 120

/** The diary, newest first; three statements at any size of history. */
export async function historyPage(deps: ZoneDeps, question: HistoryQuestion): Promise<HistoryPage> {
  const timeZone = await userTimeZone(deps)
  const counts = await countByDay(deps.db)
  const before = readCursor(question.before)
  const rows = question.undated
    ? await undatedPlays(deps.db, before)
    : await datedPlays(deps.db, rangeOf(question.period), before)
  const page = question.undated
    ? { plays: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE }
    : wholeDays(rows, PAGE_SIZE)
  const last = page.plays.at(-1)
  return {
    timeZone,
    days: question.undated ? [] : diaryDays(page.plays),
    undated: question.undated ? foldSeries(page.plays) : [],
    older: page.hasMore && last ? cursorText(last) : null,
    ...yearsAndMonths(counts, question.undated ? null : yearOf(question.period)),
  }
}

/** Every day with plays, oldest first; the undated ones under null. A walk of one index. */
function countByDay(db: Database): Promise<{ day: CalendarDay | null; plays: number }[]> {
  return db
    .selectFrom('play')
    .select((eb) => ['day', eb.fn.countAll<number>().as('plays')])
    .where('profile_id', '=', PROFILE_ID)
    .groupBy('day')
    .orderBy('day')
    .execute()
}

async function datedPlays(db: Database, range: DayRange, before: HistoryCursor | null): Promise<DiaryPlay[]> {
  const to = before?.day && before.day < range.to ? before.day : range.to
  let query = diaryPlays(db).where('play.day', '>=', range.from).where('play.day', '<=', to)
  if (before?.day) {
    query = query.where(
      sql<boolean>`(play.day < ${before.day} or (coalesce(play.watched_at, ''), play.id) < (${before.watchedAt ?? ''}, ${before.id}))`,
    )
  }
  return (await query.execute()).map(toDiaryPlay)
}

async function undatedPlays(db: Database, before: HistoryCursor | null): Promise<DiaryPlay[]> {
  let query = diaryPlays(db).where('play.day', 'is', null)
  if (before) query = query.where('play.id', '<', before.id)
  return (await query.execute()).map(toDiaryPlay)
}

function diaryPlays(db: Database) {
  return db
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
    .where('play.profile_id', '=', PROFILE_ID)
    .orderBy('play.day', 'desc')
    .orderBy('play.watched_at', 'desc')
    .orderBy('play.id', 'desc')
    .limit(PAGE_SIZE + 1)
}

type PlayWithTitle = Awaited<ReturnType<ReturnType<typeof diaryPlays>['execute']>>[number]

function toDiaryPlay(row: PlayWithTitle): DiaryPlay {
  const { season, number } = row
  return {
    id: row.id,
    title: {
      id: row.title_id,
      kind: row.kind,
      name: row.name ?? row.source_title ?? 'A title without a name',
      posterPath: row.poster_path,
      isInLibrary: row.tmdb_id !== null,
    },
    episode:
      season === null || number === null
        ? null
        : { season, number, name: row.episode_name ?? row.episode_source_title },
    day: row.day,
    watchedAt: row.watched_at,
    basis: row.basis,
    source: row.source,
    sourceWatchedAt: row.source_watched_at,
  }
}

function yearsAndMonths(counts: readonly { day: CalendarDay | null; plays: number }[], asked: string | null) {
  const dated = counts.filter((count): count is DayCount => count.day !== null)
  const undatedTotal = counts.find((count) => count.day === null)?.plays ?? 0
  const years = tally(dated, 4)
    .map(({ key, plays }) => ({ year: key, plays }))
    .reverse()
  const year = asked ?? years[0]?.year ?? null
  const dayCounts = dated.filter((count) => count.day.slice(0, 4) === year)
  return {
    total: dated.reduce((sum, count) => sum + count.plays, 0),
    undatedTotal,
    years,
    year,
    months: tally(dayCounts, 7).map(({ key, plays, days }) => ({ month: key, plays, days })),
    dayCounts,
  }
}

function tally(counts: readonly DayCount[], length: number): { key: string; plays: number; days: number }[] {
  const sums = new Map<string, { plays: number; days: number }>()
  for (const { day, plays } of counts) {
    const sum = sums.get(day.slice(0, length)) ?? { plays: 0, days: 0 }
    sums.set(day.slice(0, length), { plays: sum.plays + plays, days: sum.days + 1 })
  }
  return [...sums].map(([key, sum]) => ({ key, ...sum }))
}
