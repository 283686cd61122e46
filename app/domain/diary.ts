import type { CalendarDay, Instant } from './calendar-day.ts'
import type { MediaKind } from './media.ts'

/** One viewing as the diary shows it. */
export type DiaryPlay = {
  id: number
  title: { id: number; kind: MediaKind; name: string; posterPath: string | null; isInLibrary: boolean }
  episode: { season: number; number: number; name: string | null } | null
  day: CalendarDay | null
  /** Only where the day is not known and the year is. */
  year?: number
  watchedAt: Instant | null
  basis: 'source' | 'air-date' | 'manual'
  /** Where the play came from, such as `trakt`. */
  source: string
  /** What the source said, exactly as it came. */
  sourceWatchedAt: string | null
}

/** A line of a day: one play, or the episodes of one series seen on that day, in the order they were seen. */
export type DiaryLine =
  { kind: 'play'; play: DiaryPlay } | { kind: 'fold'; title: DiaryPlay['title']; plays: DiaryPlay[] }

export type DiaryDay = { day: CalendarDay; plays: number; lines: DiaryLine[] }

/** Groups plays that come newest first into days, newest first; each series' episodes of a day fold into one line. */
export function diaryDays(plays: readonly DiaryPlay[]): DiaryDay[] {
  const days = new Map<CalendarDay, DiaryPlay[]>()
  for (const play of plays) {
    if (play.day === null) continue
    const known = days.get(play.day)
    if (known) known.push(play)
    else days.set(play.day, [play])
  }
  return [...days].map(([day, ofDay]) => ({ day, plays: ofDay.length, lines: foldSeries(ofDay) }))
}

/** Several episodes of one series become one line, which stands where its first one stood; everything else stays. */
export function foldSeries(plays: readonly DiaryPlay[]): DiaryLine[] {
  const bySeries = new Map<number, DiaryPlay[]>()
  for (const play of plays) {
    if (play.episode) bySeries.set(play.title.id, [...(bySeries.get(play.title.id) ?? []), play])
  }
  const folded = new Set<number>()
  return plays.flatMap((play): DiaryLine[] => {
    const together = play.episode ? (bySeries.get(play.title.id) ?? []) : []
    if (together.length < 2) return [{ kind: 'play', play }]
    if (folded.has(play.title.id)) return []
    folded.add(play.title.id)
    return [{ kind: 'fold', title: play.title, plays: [...together].sort(asSeen) }]
  })
}

/** Plays without a time come after those with one, in the order of the series. */
function asSeen(a: DiaryPlay, b: DiaryPlay): number {
  const [left, right] = [a.watchedAt ?? '9999', b.watchedAt ?? '9999']
  if (left !== right) return left < right ? -1 : 1
  const [x, y] = [a.episode, b.episode]
  if (!x || !y) return a.id - b.id
  return x.season - y.season || x.number - y.number || a.id - b.id
}

/**
 * As many plays as make whole days, at most `limit`; a day longer than that is cut.
 * @param plays newest first, one more than `limit` where there are more to come
 */
export function wholeDays<P extends { day: CalendarDay | null }>(
  plays: readonly P[],
  limit: number,
): { plays: P[]; hasMore: boolean } {
  if (plays.length <= limit) return { plays: [...plays], hasMore: false }
  const cutDay = plays[limit]?.day
  const whole = plays.slice(0, limit).filter((play) => play.day !== cutDay)
  return { plays: whole.length > 0 ? whole : plays.slice(0, limit), hasMore: true }
}
