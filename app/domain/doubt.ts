import type { MediaKind } from './media.ts'

/** A TMDB title that may be meant. */
export type DoubtCandidate = {
  tmdbId: number
  name: string
  year: number | null
  overview: string | null
  posterPath: string | null
  /** In hundredths. */
  percent: number
  reasons: string[]
  /** The library has it already, as another title. */
  isHeld: boolean
}

/** A name that may mean several titles, or none. */
export type Doubt = {
  id: number
  kind: MediaKind
  name: string
  year: number | null
  plays: number
  /** What the person said of it before; `name` null: none of TMDB's. */
  decided: { tmdbId: number | null; name: string | null } | null
  question: { q: string; year: number | null }
  answer:
    | { kind: 'not-configured' }
    | { kind: 'away'; reason: string }
    | { kind: 'found'; candidates: DoubtCandidate[] }
}

/** Names one by one. `doubt` null: the end was reached. */
export type DoubtsPage = {
  doubt: Doubt | null
  /** From 1. */
  position: number
  of: number
  previous: number | null
  next: number | null
  /** How many nobody has decided about. */
  left: number
}

/** Which names of a run are gone through. */
export const doubtGroups = ['ambiguous', 'nothing', 'sure', 'decided'] as const
export type DoubtGroup = (typeof doubtGroups)[number]

/**
 * Where in a list one stands that grows shorter while one goes through it: what was decided drops out of some lists, so
 * `of` is what there was at the beginning.
 */
export function placeIn(ids: readonly number[], at: number | null, of: number) {
  const found = at === null ? 0 : ids.findIndex((id) => id >= at)
  const index = found === -1 ? ids.length : found
  const all = Math.max(of, ids.length)
  return {
    id: ids[index] ?? null,
    position: Math.min(all, all - (ids.length - index) + 1),
    of: all,
    previous: ids[index - 1] ?? null,
    next: ids[index + 1] ?? null,
  }
}
