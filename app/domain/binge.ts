import type { CalendarDay, Instant } from './calendar-day.ts'

/** One play of a series' episode as its source dated it; `day` is null where nobody knows. */
export type SourcedPlay = {
  id: number
  /** What breaks a tie between two plays at one instant: the lowest id at the source is the earlier one. */
  sourceId: number
  episodeKey: string
  instant: Instant | null
  day: CalendarDay | null
}

export type BingeMove = { playId: number; from: CalendarDay; to: CalendarDay }
export type BingeDay = { day: CalendarDay; plays: number }

/** More different episodes than this, each first seen on one day, make it a binge day. */
const MOST_IN_AN_ORDINARY_DAY = 4

/**
 * The plays of one series that belong on their episodes' air dates (contract, rule 3): of every episode the earliest
 * play with a known date; more than four of these on one day make the day a binge, and each of them moves to its
 * episode's air date where that is known and not later than the day itself. Specials count.
 * @returns `days`: every day that qualifies, with the number of plays on it; `moves`: those that really move
 */
export function bingeMoves(
  plays: readonly SourcedPlay[],
  airDateOf: (episodeKey: string) => CalendarDay | null,
): { days: BingeDay[]; moves: BingeMove[] } {
  const days: BingeDay[] = []
  const moves: BingeMove[] = []
  for (const [day, first] of groupByDay(earliestByEpisode(plays))) {
    if (first.length <= MOST_IN_AN_ORDINARY_DAY) continue
    days.push({ day, plays: first.length })
    for (const play of first) {
      const airDate = airDateOf(play.episodeKey)
      if (airDate !== null && airDate <= day) moves.push({ playId: play.id, from: day, to: airDate })
    }
  }
  return { days, moves }
}

type DatedPlay = SourcedPlay & { day: CalendarDay }

function earliestByEpisode(plays: readonly SourcedPlay[]): DatedPlay[] {
  const earliest = new Map<string, DatedPlay>()
  for (const play of plays) {
    if (play.day === null) continue
    const dated = { ...play, day: play.day }
    const known = earliest.get(play.episodeKey)
    if (!known || isEarlier(dated, known)) earliest.set(play.episodeKey, dated)
  }
  return [...earliest.values()]
}

function isEarlier(a: DatedPlay, b: DatedPlay): boolean {
  const [left, right] = [a.instant ?? a.day, b.instant ?? b.day]
  return left === right ? a.sourceId < b.sourceId : left < right
}

function groupByDay(plays: readonly DatedPlay[]): Map<CalendarDay, DatedPlay[]> {
  const groups = new Map<CalendarDay, DatedPlay[]>()
  for (const play of plays) {
    const group = groups.get(play.day)
    if (group) group.push(play)
    else groups.set(play.day, [play])
  }
  return groups
}
