/** An episode as the library holds it. */
export type HeldEpisode = {
  id: number
  season: number
  number: number
  tmdbId: number | null
  /** Somebody watched or rated it, or a source named it: it may not go. */
  isNeeded: boolean
}

export type ListedEpisode = { season: number; number: number; tmdbId: number | null }

export type EpisodeMoves = { moves: { id: number; season: number; number: number }[]; superseded: number[] }

const place = (episode: { season: number; number: number }) => `${episode.season}:${episode.number}`

/**
 * Editors at TMDB insert, merge and renumber episodes; an episode's TMDB id stays the same. What was watched follows
 * the id to its new number where that is free or held by an episode nobody needs (`superseded`). Where it is not,
 * numbers decide, as if there were no ids.
 * @param listed what TMDB lists in the seasons it delivered
 * @param isDelivered whether TMDB's list of a season is known; an episode missing from an unknown one has not moved
 */
export function episodeMoves(
  held: readonly HeldEpisode[],
  listed: readonly ListedEpisode[],
  isDelivered: (season: number) => boolean,
): EpisodeMoves {
  const places = placesById(listed)
  const moving = new Map<HeldEpisode, ListedEpisode>()
  for (const episode of held) {
    const target = episode.tmdbId === null ? undefined : places.get(episode.tmdbId)
    if (target && place(target) !== place(episode) && isDelivered(episode.season)) moving.set(episode, target)
  }
  const holder = new Map(held.map((episode) => [place(episode), episode]))
  const superseded = new Set<number>()
  // A move that cannot be made leaves its place taken, which may stop another.
  for (let changed = true; changed;) {
    changed = false
    const targets = new Set<string>()
    for (const [episode, target] of moving) {
      const other = holder.get(place(target))
      const isFree = !other || moving.has(other)
      const isDispensable = other && !other.isNeeded && !isListed(other, places)
      if (!targets.has(place(target)) && (isFree || isDispensable)) {
        targets.add(place(target))
        continue
      }
      moving.delete(episode)
      changed = true
    }
  }
  for (const target of moving.values()) {
    const other = holder.get(place(target))
    if (other && !moving.has(other)) superseded.add(other.id)
  }
  return {
    moves: [...moving].map(([{ id }, { season, number }]) => ({ id, season, number })),
    superseded: [...superseded],
  }
}

const isListed = (episode: HeldEpisode, places: ReadonlyMap<number, ListedEpisode>) =>
  episode.tmdbId !== null && places.has(episode.tmdbId)

/** Ids that are listed twice are bad data and say nothing. */
function placesById(listed: readonly ListedEpisode[]): Map<number, ListedEpisode> {
  const places = new Map<number, ListedEpisode>()
  const twice = new Set<number>()
  for (const episode of listed) {
    if (episode.tmdbId === null) continue
    if (places.has(episode.tmdbId)) twice.add(episode.tmdbId)
    places.set(episode.tmdbId, episode)
  }
  for (const id of twice) places.delete(id)
  return places
}
