import type { CalendarDay, Instant } from './calendar-day.ts'
import { playDate, sourceMoment } from './play-date.ts'

export type PlayMoment = { watchedAt: Instant | null; day: CalendarDay | null }

/** Two viewings of one title begin further apart than this. */
const SAME_VIEWING_MS = 60_000
/** A source that keeps no seconds names the minute's start; the viewing may have begun a few seconds before the next. */
const CUT_OFF_SECONDS_MS = 15_000

/**
 * How far apart two plays of one title from different sources are where they are the same viewing: less than a minute
 * apart, or on one day where either knows no more than the day, which says less than a time. Null where they are two;
 * without a date nothing is known.
 */
function distanceMs(a: PlayMoment, b: PlayMoment): number | null {
  if (a.watchedAt === null || b.watchedAt === null)
    return a.day !== null && a.day === b.day ? Number.MAX_SAFE_INTEGER : null
  const distance = Math.abs(new Date(a.watchedAt).getTime() - new Date(b.watchedAt).getTime())
  const isCutOff = isWholeMinute(a.watchedAt) !== isWholeMinute(b.watchedAt)
  return distance < SAME_VIEWING_MS + (isCutOff ? CUT_OFF_SECONDS_MS : 0) ? distance : null
}

const isWholeMinute = (at: Instant) => at.slice(16) === ':00.000Z'

/** When a held play was by its source: one that was moved to an air date was not watched on that day. */
export function momentOf(
  play: PlayMoment & { basis: string; sourceWatchedAt: string | null },
  timeZone: string,
): PlayMoment {
  if (play.basis !== 'air-date') return { watchedAt: play.watchedAt, day: play.day }
  return playDate(sourceMoment(play.sourceWatchedAt), timeZone)
}

export type HeldPlay = PlayMoment & { isManual: boolean }
/** `isNamed`: the source gives it an id of its own, so even undated it is a play for itself. */
export type ComingPlay = PlayMoment & { isNamed: boolean }

/**
 * Which plays that a source brings are already held from another: each held play is at most one of them. All are of
 * one movie or episode, and no held play is known to the source yet. Dates decide first, the nearest ones before
 * others. A play without a date says no more than that it was seen, which any other play of another source says too.
 */
export function pairPlays<Held extends HeldPlay, Coming extends ComingPlay>(
  held: readonly Held[],
  coming: readonly Coming[],
): Map<Coming, Held> {
  const pairs = new Map<Coming, Held>()
  const open = new Set(held)
  const pair = (play: Coming, twin: Held) => {
    if (pairs.has(play) || !open.has(twin)) return
    pairs.set(play, twin)
    open.delete(twin)
  }
  for (const { play, own } of nearestFirst(held, coming)) pair(play, own)
  for (const isPair of [areBothUndated, saysNoMore]) {
    for (const play of coming) {
      if (pairs.has(play)) continue
      const twin = [...open].find((own) => isPair(own, play))
      if (twin) pair(play, twin)
    }
  }
  return pairs
}

function nearestFirst<Held extends PlayMoment, Coming extends PlayMoment>(
  held: readonly Held[],
  coming: readonly Coming[],
): { play: Coming; own: Held; distance: number }[] {
  return coming
    .flatMap((play) =>
      held.flatMap((own) => {
        const distance = distanceMs(own, play)
        return distance === null ? [] : [{ play, own, distance }]
      }),
    )
    .sort((a, b) => a.distance - b.distance)
}

const isUndated = (play: PlayMoment) => play.watchedAt === null && play.day === null

const areBothUndated = (held: HeldPlay, coming: ComingPlay) =>
  isUndated(held) && isUndated(coming) && !(held.isManual && coming.isNamed)

const saysNoMore = (held: HeldPlay, coming: ComingPlay) =>
  isUndated(coming) ? !coming.isNamed : isUndated(held) && !held.isManual
