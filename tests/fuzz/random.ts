/** A stream of choices that is the same for the same seed. */
export type Random = {
  /** From 0 to 1, 1 excluded. */
  next: () => number
  /** From 0 to `most`, both included. */
  int: (most: number) => number
  pick: <T>(from: readonly [T, ...T[]]) => T
  /** True this often. */
  chance: (share: number) => boolean
}

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (most: number) => Math.floor(next() * (most + 1))
  return {
    next,
    int,
    pick: (from) => from[int(from.length - 1)] ?? from[0],
    chance: (share) => next() < share,
  }
}
