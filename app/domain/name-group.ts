import { comparableName } from './comparable-name.ts'
import type { EpisodeClue } from './episode-clue.ts'
import type { TitleReading } from './title-reading.ts'

/** `Kite Saga: Bonds` as the name of an episode: a series, and the rest. */
type Split = { series: string; rest: string }

/** A name may hold colons itself: a series ends before the first or before the last one. */
function splitsOf(name: string): Split[] {
  const parts = name
    .split(/:\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const ends = parts.length > 1 ? [...new Set([parts.length - 1, 1])] : []
  return ends
    .map((end) => ({ series: parts.slice(0, end).join(': '), rest: parts.slice(end).join(': ') }))
    .filter(({ series, rest }) => comparableName(series) !== '' && rest !== '')
}

const splitAt = (name: string, prefix: string): Split | undefined =>
  splitsOf(name).find(({ series }) => comparableName(series) === comparableName(prefix))

/**
 * What a name shares with most of the others; of two beginnings that as many share, the longer one. Null where no other
 * name begins alike.
 */
export function sharedPrefix(name: string, others: readonly string[]): string | null {
  let best: { series: string; count: number } | null = null
  for (const { series } of splitsOf(name)) {
    const count = others.filter((other) => splitAt(other, series)).length
    if (count > (best?.count ?? 0)) best = { series, count }
  }
  return best?.series ?? null
}

export const hasPrefix = (name: string, prefix: string): boolean => splitAt(name, prefix) !== undefined

/** Those of the names that begin like another one of them. */
export function listAlike<Named extends { name: string }>(names: readonly Named[]): Named[] {
  const counts = new Map<string, number>()
  const keysOf = ({ name }: Named) => [...new Set(splitsOf(name).map(({ series }) => comparableName(series)))]
  for (const key of names.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return names.filter((named) => keysOf(named).some((key) => (counts.get(key) ?? 0) > 1))
}

/** The name as an episode of the series that it begins with; null where it begins otherwise. */
export function readAsEpisode(name: string, prefix: string): (TitleReading & { clue: EpisodeClue }) | null {
  const split = splitAt(name, prefix)
  if (!split) return null
  const parts = split.rest.split(': ')
  const seasonName = parts.slice(0, -1).join(': ')
  const clue = {
    season: null,
    seasonName: seasonName === '' ? null : seasonName,
    episodeName: parts.at(-1) ?? '',
    number: null,
    isWholeSeason: false,
  }
  return { kind: 'series', name: split.series, clue }
}
