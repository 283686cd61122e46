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
  /** At the preview of a file its plays are not in the history yet. */
  playsAreIn: 'file' | 'history'
  /** What the person said of it before; `name` null: none of TMDB's. */
  decided: { tmdbId: number | null; name: string | null } | null
  question: { q: string; year: number | null }
  answer: DoubtAnswer
  /** Undecided names that begin like this one, itself included. */
  group: DoubtNameGroup | null
}

export type DoubtAnswer =
  | { kind: 'not-configured' }
  | { kind: 'nothing-asked' }
  | { kind: 'away'; reason: string }
  | { kind: 'found'; candidates: DoubtCandidate[] }

export type DoubtNameGroup = {
  prefix: string
  names: { id: number; name: string; plays: number }[]
  /** The next name that is none of them. */
  next: number | null
  /** The series that were looked for, once they are asked for. */
  search: { q: string; answer: DoubtAnswer } | null
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

/** Where one is in the sheet, as its address says. */
export type DoubtPlace = {
  at: number | null
  of: number
  q: string | null
  year: number | null
  /** Under which name a series for all names that begin alike is looked for; null: the one name is decided. */
  series: string | null
}

export function placeFrom(query: URLSearchParams): DoubtPlace {
  const number = (name: string) => {
    const value = Number(query.get(name) ?? '')
    return Number.isSafeInteger(value) && value > 0 ? value : null
  }
  return {
    at: number('at'),
    of: Math.min(number('of') ?? 0, 1_000_000),
    q: query.get('q')?.slice(0, 200) ?? null,
    series: query.get('series')?.slice(0, 200) ?? null,
    year: /^\d{4}$/.test(query.get('year') ?? '') ? number('year') : null,
  }
}

/** The address of the sheet at a name; past the last one where there is none. */
export function doubtPath(base: string, { at, of }: { at: number | null; of: number }): string {
  const [path = base, group = ''] = base.split('?')
  const query = new URLSearchParams(group)
  query.set('at', String(at ?? PAST_THE_END))
  query.set('of', String(of))
  return `${path}?${query.toString()}`
}

/** The address where a name and all that begin like it are assigned to one series. */
export function groupPath(base: string, place: { at: number; of: number }, series: string): string {
  return `${doubtPath(base, place)}&${new URLSearchParams({ series }).toString()}`
}

const PAST_THE_END = Number.MAX_SAFE_INTEGER
