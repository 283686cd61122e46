/** An episode as the library holds it, by all that a source may know it by. */
export type KnownEpisode = {
  id: number
  season: number
  number: number
  displacedFrom: number | null
  traktId: number | null
  tmdbId: number | null
  knownTmdbId: number | null
}

/** An episode as a source names it. */
export type NamedEpisode = { season: number; number: number; traktId: number | null; tmdbId: number | null }

/** `apart`: the row of this Trakt episode stands for another one at TMDB, which keeps it. */
export type EpisodeChoice<Known> =
  { kind: 'held'; episode: Known } | { kind: 'new' } | { kind: 'apart'; episode: Known }

/**
 * Which held episode a source means: the one of its TMDB id, else of its Trakt id, else of its number. One that has a
 * Trakt id is no other Trakt episode, whatever its number.
 */
export function chooseEpisode<Known extends KnownEpisode>(
  known: readonly Known[],
  named: NamedEpisode,
): EpisodeChoice<Known> {
  const isTheirs = (one: Known) =>
    one.traktId === null || named.traktId === null || one.traktId === named.traktId
  const byTmdbId = known.filter((one) => isTheirs(one) && isOfId(one, named.tmdbId))
  const ofBoth = byTmdbId.find((one) => one.traktId === named.traktId)
  const found = ofBoth ?? byTmdbId.find((one) => one.tmdbId === named.tmdbId) ?? byTmdbId[0]
  if (found) return { kind: 'held', episode: found }
  const byTraktId = named.traktId === null ? undefined : known.find((one) => one.traktId === named.traktId)
  if (byTraktId) return { kind: isOther(byTraktId.tmdbId, named) ? 'apart' : 'held', episode: byTraktId }
  const byNumber = known.find(
    (one) => one.displacedFrom === null && one.season === named.season && one.number === named.number,
  )
  if (!byNumber || !isTheirs(byNumber)) return { kind: 'new' }
  return isOther(byNumber.tmdbId ?? byNumber.knownTmdbId, named)
    ? { kind: 'new' }
    : { kind: 'held', episode: byNumber }
}

const isOfId = (one: KnownEpisode, tmdbId: number | null) =>
  tmdbId !== null && (one.tmdbId === tmdbId || one.knownTmdbId === tmdbId)

/** Both ids are known, and they differ. */
const isOther = (tmdbId: number | null, named: NamedEpisode) =>
  named.tmdbId !== null && tmdbId !== null && tmdbId !== named.tmdbId
