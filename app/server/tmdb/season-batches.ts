/** TMDB appends at most 20 parts to one answer. */
export const MOST_PARTS = 20

/** Seasons numbered by years (2014 …) are the other way in which numbers run. */
const isYear = (season: number) => season >= 1900

/**
 * Which seasons to ask for together with the details, before the details have said which there are: those the history
 * knows, specials, and then those that are likely to be there too, so that most series take one request.
 */
export function firstSeasons(known: readonly number[], room: number): number[] {
  const sorted = [...new Set(known)].sort((a, b) => a - b)
  const lot = new Set(sorted.slice(0, room))
  for (const season of likelySeasons(sorted)) {
    if (lot.size >= room) break
    lot.add(season)
  }
  return [...lot].sort((a, b) => a - b)
}

function* likelySeasons(known: readonly number[]): Generator<number> {
  yield 0
  const years = known.filter(isYear)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) {
    for (let season = 1; ; season++) yield season
  }
  for (let year = first; year <= last; year++) yield year
  for (let distance = 1; ; distance++) {
    yield last + distance
    yield first - distance
  }
}

/** The seasons that are listed and have not been asked for yet, as many at a time as fit into one request. */
export function laterBatches(listed: readonly number[], asked: ReadonlySet<number>): number[][] {
  const left = [...new Set(listed)].filter((season) => !asked.has(season)).sort((a, b) => a - b)
  return Array.from({ length: Math.ceil(left.length / MOST_PARTS) }, (_, lot) =>
    left.slice(lot * MOST_PARTS, (lot + 1) * MOST_PARTS),
  )
}
