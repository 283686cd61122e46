import type { CalendarDay, Instant } from './calendar-day.ts'
import { playDate, sourceMoment } from './play-date.ts'

export type PlayMoment = { watchedAt: Instant | null; day: CalendarDay | null }

/**
 * Whether two plays of one title that different hands wrote down are the same viewing: within one minute (a source may
 * keep no seconds), or on one day where either knows no more than the day. Without a date nothing is known.
 */
export function isSamePlay(a: PlayMoment, b: PlayMoment): boolean {
  if (a.watchedAt !== null && b.watchedAt !== null)
    return a.watchedAt.slice(0, 16) === b.watchedAt.slice(0, 16)
  return a.day !== null && a.day === b.day
}

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
 * one movie or episode, and no held play is known to the source yet. Dates decide first. A play without a date says
 * no more than that it was seen, which any other play of another source says too.
 */
export function pairPlays<Held extends HeldPlay, Coming extends ComingPlay>(
  held: readonly Held[],
  coming: readonly Coming[],
): Map<Coming, Held> {
  const pairs = new Map<Coming, Held>()
  const open = new Set(held)
  for (const isPair of [isSamePlay, areBothUndated, saysNoMore]) {
    for (const play of coming) {
      if (pairs.has(play)) continue
      const twin = [...open].find((own) => isPair(own, play))
      if (!twin) continue
      pairs.set(play, twin)
      open.delete(twin)
    }
  }
  return pairs
}

const isUndated = (play: PlayMoment) => play.watchedAt === null && play.day === null

const areBothUndated = (held: HeldPlay, coming: ComingPlay) =>
  isUndated(held) && isUndated(coming) && !(held.isManual && coming.isNamed)

const saysNoMore = (held: HeldPlay, coming: ComingPlay) =>
  isUndated(coming) ? !coming.isNamed : isUndated(held) && !held.isManual
