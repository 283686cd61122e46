import { distance } from 'fastest-levenshtein'
import { comparableName, numbersIn } from './comparable-name.ts'
import type { MediaKind } from './media.ts'

/** What a source says of a title. Unknown is null. */
export type WantedTitle = {
  kind: MediaKind
  name: string | null
  year: number | null
  runtimeMinutes?: number | null
  ids?: { tmdb?: number | null; imdb?: string | null; tvdb?: number | null }
}

/** A title of the catalogue that may be meant. */
export type Candidate = {
  kind: MediaKind
  tmdbId: number
  name: string
  originalName: string | null
  year: number | null
  runtimeMinutes?: number | null
  popularity: number | null
  ids?: { imdb?: string | null; tvdb?: number | null }
}

export type ScoredCandidate<C extends Candidate = Candidate> = {
  candidate: C
  /** From 0 to 1. */
  score: number
  reasons: MatchReason[]
}

export type MatchReason =
  | { code: 'same-id'; service: 'TMDB' | 'IMDb' | 'TVDB' }
  | { code: 'other-imdb-id' }
  | { code: 'no-name' }
  | { code: 'other-name' }
  | { code: 'same-name' }
  | { code: 'subtitle' }
  | { code: 'letters'; count: number }
  | { code: 'no-year' }
  | { code: 'same-year' }
  | { code: 'one-year-apart' }
  | { code: 'other-year'; found: number; wanted: number }
  | { code: 'same-length' }
  /** In minutes. */
  | { code: 'other-length'; found: number; wanted: number }
  | { code: 'a-movie' }
  | { code: 'a-series' }
  | { code: 'little-in-common' }

/** `ranked` is best first and leaves out what is certainly something else. */
export type MatchVerdict<C extends Candidate = Candidate> =
  | { kind: 'sure'; best: ScoredCandidate<C>; ranked: ScoredCandidate<C>[] }
  | { kind: 'ambiguous'; ranked: ScoredCandidate<C>[] }
  | { kind: 'nothing'; ranked: [] }

const SURE = 0.8
/** A candidate this close to the best one may be meant just as well. */
const MARGIN = 0.12
const POSSIBLE = 0.45
/** Exact twins are told apart by popularity only where one of them is all but unknown. */
const FAR_MORE_POPULAR = 25

/** Which of the candidates a title is: by ids, else by name, year, kind and runtime; popularity orders equals. */
export function matchTitle<C extends Candidate>(
  wanted: WantedTitle,
  candidates: readonly C[],
): MatchVerdict<C> {
  const sameId = candidates.filter((candidate) => idInCommon(wanted, candidate) !== null)
  const only = sameId.length === 1 ? sameId[0] : undefined
  const ranked = candidates
    .map((candidate) => scoreCandidate(wanted, candidate))
    .filter(({ score }) => score >= POSSIBLE)
    .sort(
      (a, b) =>
        Number(b.candidate === only) - Number(a.candidate === only) ||
        b.score - a.score ||
        popularityOf(b) - popularityOf(a),
    )
  const [best, ...others] = ranked
  if (!best) return { kind: 'nothing', ranked: [] }
  if (best.candidate === only) return { kind: 'sure', best, ranked }
  const rivals = others.filter(({ score }) => best.score - score < MARGIN)
  const isAlone = rivals.every((rival) => isOvershadowed(wanted, rival, best))
  return best.score >= SURE && isAlone ? { kind: 'sure', best, ranked } : { kind: 'ambiguous', ranked }
}

/** How well one candidate fits, and why. */
export function scoreCandidate<C extends Candidate>(wanted: WantedTitle, candidate: C): ScoredCandidate<C> {
  const sameId = idInCommon(wanted, candidate)
  if (sameId !== null) return { candidate, score: 1, reasons: [{ code: 'same-id', service: sameId }] }
  const verdicts = [
    nameVerdict(wanted, candidate),
    yearVerdict(wanted.year, candidate.year),
    runtimeVerdict(wanted.runtimeMinutes ?? null, candidate.runtimeMinutes ?? null),
    kindVerdict(wanted, candidate),
    idVerdict(wanted, candidate),
  ]
  const lost = verdicts.reduce((sum, verdict) => sum + verdict.lost, 0)
  return {
    candidate,
    score: Math.round(Math.max(0, 1 - lost) * 1000) / 1000,
    reasons: verdicts.flatMap(({ reason }) => (reason === null ? [] : [reason])),
  }
}

/** What a comparison takes off the full score. */
type Verdict = { lost: number; reason: MatchReason | null }

function idInCommon({ kind, ids = {} }: WantedTitle, candidate: Candidate): 'TMDB' | 'IMDb' | 'TVDB' | null {
  if (kind !== candidate.kind) return null
  if (ids.tmdb != null && ids.tmdb === candidate.tmdbId) return 'TMDB'
  if (ids.imdb != null && ids.imdb === candidate.ids?.imdb) return 'IMDb'
  return ids.tvdb != null && ids.tvdb === candidate.ids?.tvdb ? 'TVDB' : null
}

/** An id is no slip of the keyboard: where both have one and they differ, they are hardly the same. */
function idVerdict({ ids = {} }: WantedTitle, candidate: Candidate): Verdict {
  const { imdb } = candidate.ids ?? {}
  return ids.imdb != null && imdb != null && ids.imdb !== imdb
    ? { lost: 0.4, reason: { code: 'other-imdb-id' } }
    : { lost: 0, reason: null }
}

function nameVerdict(wanted: WantedTitle, candidate: Candidate): Verdict {
  if (wanted.name === null) return { lost: 0.5, reason: { code: 'no-name' } }
  const names = [candidate.name, candidate.originalName].flatMap((name) => (name === null ? [] : [name]))
  const verdicts = names.map((name) => compareNames(wanted.name ?? '', name))
  return verdicts.reduce((best, verdict) => (verdict.lost < best.lost ? verdict : best), {
    lost: 1,
    reason: { code: 'other-name' },
  })
}

function compareNames(one: string, other: string): Verdict {
  const [a, b] = [comparableName(one), comparableName(other)]
  if (a === b) return { lost: 0, reason: { code: 'same-name' } }
  if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return { lost: 0.01, reason: { code: 'same-name' } }
  if (isSubtitled(one, other)) return { lost: 0.12, reason: { code: 'subtitle' } }
  const letters = distance(a, b)
  const share = letters / Math.max(a.length, b.length)
  // "Part 2" and "Part 3" are one letter apart and two films.
  const otherPart = numbersIn(a) === numbersIn(b) ? 0 : 0.25
  return {
    lost: share + otherPart,
    reason: share > 0.4 ? { code: 'other-name' } : { code: 'letters', count: letters },
  }
}

/** "Borat" and "Borat: Cultural Learnings …", "Star Wars" and "Star Wars – Episode IV". */
function isSubtitled(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const main = /^(.{3,}?)\s*(?::|\s[-–—]\s|\()/.exec(long)?.[1]
  return main !== undefined && comparableName(main) === comparableName(short)
}

function yearVerdict(wanted: number | null, found: number | null): Verdict {
  if (wanted === null) return { lost: 0.04, reason: null }
  if (found === null) return { lost: 0.1, reason: { code: 'no-year' } }
  const apart = Math.abs(wanted - found)
  if (apart === 0) return { lost: 0, reason: { code: 'same-year' } }
  if (apart === 1) return { lost: 0.04, reason: { code: 'one-year-apart' } }
  return { lost: apart === 2 ? 0.16 : 0.28, reason: { code: 'other-year', found, wanted } }
}

function runtimeVerdict(wanted: number | null, found: number | null): Verdict {
  if (wanted === null || found === null) return { lost: 0, reason: null }
  const apart = Math.abs(wanted - found)
  if (apart <= 3) return { lost: 0, reason: { code: 'same-length' } }
  return apart <= Math.max(10, wanted * 0.12)
    ? { lost: 0.02, reason: null }
    : { lost: 0.13, reason: { code: 'other-length', found, wanted } }
}

function kindVerdict(wanted: WantedTitle, candidate: Candidate): Verdict {
  return wanted.kind === candidate.kind
    ? { lost: 0, reason: null }
    : { lost: 0.3, reason: { code: candidate.kind === 'movie' ? 'a-movie' : 'a-series' } }
}

function isOvershadowed(wanted: WantedTitle, rival: ScoredCandidate, best: ScoredCandidate): boolean {
  const isExact = best.score >= 0.98 && wanted.year !== null
  return isExact && popularityOf(best) >= FAR_MORE_POPULAR * Math.max(popularityOf(rival), 0.2)
}

const popularityOf = ({ candidate }: ScoredCandidate) => candidate.popularity ?? 0
