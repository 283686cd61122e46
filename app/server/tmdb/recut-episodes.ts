import { comparableName } from '#app/domain/comparable-name.ts'
import { isPlaceholderName } from '#app/domain/placeholder-name.ts'

/** An episode as the library holds it. */
export type HeldEpisode = {
  id: number
  season: number
  number: number
  /** The number it had before a listed episode took its place. */
  displacedFrom: number | null
  /** Which TMDB episode it is, as TMDB listed it last, else as its source says. */
  tmdbId: number | null
  isListed: boolean
  /** TMDB listed it once and no longer does. */
  hasLeft: boolean
  traktId: number | null
  name: string | null
  airDate: string | null
  /** It was watched, rated, noted or listed, or a source named it: it may not go. */
  isNeeded: boolean
}

export type ListedEpisode = {
  season: number
  number: number
  tmdbId: number | null
  name: string | null
  airDate: string | null
}

export type Recut = {
  /** Episodes whose number changes. `displacedFrom`: it has no place in TMDB's list, and another took its number. */
  moves: { id: number; season: number; number: number; displacedFrom: number | null }[]
  /** Two that are one TMDB episode: everything of `from` belongs to `into`. */
  joins: { from: number; into: number }[]
  /** Rows that nothing hangs on and whose place another takes. */
  superseded: number[]
}

type Place = { season: number; number: number }
const keyOf = ({ season, number }: Place) => `${season}:${number}`
const homeOf = (e: HeldEpisode): Place => ({ season: e.season, number: e.displacedFrom ?? e.number })

/**
 * Fits the episodes of a series to TMDB's list. Editors insert, merge, delete and renumber episodes; an episode's TMDB id
 * stays the same, so what was watched follows the id. Numbers decide only for what has no id. An episode whose id is
 * listed no more steps aside for the one that took its number and keeps all it has.
 * @param isDelivered whether TMDB's list of a season is known; an episode missing from an unknown one has not moved
 */
export function recutEpisodes(
  held: readonly HeldEpisode[],
  listed: readonly ListedEpisode[],
  isDelivered: (season: number) => boolean,
): Recut {
  const cut = new Cut(held, listed, isDelivered)
  const left = cut.placeById()
  cut.placeByNumber(left)
  return cut.result()
}

/** The list being filled: which held episode stands for which listed one. */
class Cut {
  private readonly places: ReadonlyMap<number, ListedEpisode>
  private readonly slots: ReadonlyMap<string, ListedEpisode>
  private readonly holders = new Map<ListedEpisode, HeldEpisode>()
  private readonly settled = new Map<HeldEpisode, ListedEpisode>()
  private readonly displaced: HeldEpisode[] = []
  private readonly staying: HeldEpisode[] = []
  private readonly joins: Recut['joins'] = []
  private readonly superseded: number[] = []
  /** Ids of a title that was matched to something else say nothing about what TMDB deleted. */
  private readonly idsAreTheirs: boolean

  private readonly held: readonly HeldEpisode[]
  private readonly listed: readonly ListedEpisode[]
  private readonly isDelivered: (season: number) => boolean

  constructor(
    held: readonly HeldEpisode[],
    listed: readonly ListedEpisode[],
    isDelivered: (season: number) => boolean,
  ) {
    const { places, twice } = placesById(listed)
    this.places = places
    this.slots = new Map(listed.map((episode) => [keyOf(episode), episode]))
    this.held = held.map((e) => (e.tmdbId !== null && twice.has(e.tmdbId) ? { ...e, tmdbId: null } : e))
    this.listed = listed
    this.isDelivered = isDelivered
    this.idsAreTheirs = held.some((e) => e.tmdbId !== null && places.has(e.tmdbId))
  }

  /** @returns those whose id leads nowhere, or to an episode that is another's */
  placeById(): HeldEpisode[] {
    const claims = new Map<ListedEpisode, HeldEpisode[]>()
    const left: HeldEpisode[] = []
    for (const episode of this.held) {
      const place = this.placeOf(episode)
      if (place) claims.set(place, [...(claims.get(place) ?? []), episode])
      else left.push(episode)
    }
    for (const [place, claimants] of claims) {
      const [first, ...others] = claimants.toSorted(byClaim(place))
      if (first) this.settle(first, place)
      for (const other of others) {
        const own = this.slots.get(keyOf(homeOf(other)))
        // Two episodes of a source with one id: the one whose number is free at TMDB is the one of that number.
        const isAnother = first && areApart(first, other) && own && own !== place && !claims.has(own)
        if (isAnother) left.push({ ...other, tmdbId: null })
        else if (first) this.join(other, first)
      }
    }
    return left
  }

  private placeOf(episode: HeldEpisode): ListedEpisode | undefined {
    const place = episode.tmdbId === null ? undefined : this.places.get(episode.tmdbId)
    if (!place || keyOf(place) === keyOf(episode)) return place
    return this.isDelivered(episode.season) || !episode.isListed ? place : undefined
  }

  placeByNumber(left: readonly HeldEpisode[]): void {
    const ids = new Map(this.held.map((episode) => [episode.id, episode]))
    for (const episode of left.toSorted(byNeed)) {
      const own = ids.get(episode.id) ?? episode
      const slot = this.slots.get(keyOf(homeOf(episode))) ?? this.slotByName(episode)
      if (!slot) this.staying.push(own)
      else if (!this.takes(episode, own, slot)) this.stepAside(own)
    }
  }

  private takes(episode: HeldEpisode, own: HeldEpisode, slot: ListedEpisode): boolean {
    const holder = this.holders.get(slot)
    if (!this.mayBe(episode, slot)) return false
    if (!holder) {
      this.settle(own, slot)
      return true
    }
    if (areApart(holder, episode) || (episode.tmdbId !== null && hasBeenListed(episode))) return false
    this.join(own, holder)
    return true
  }

  /** Whether an episode whose id is not listed can be the one that is listed under its number. */
  private mayBe(episode: HeldEpisode, slot: ListedEpisode): boolean {
    if (episode.tmdbId === null || !this.idsAreTheirs) return true
    const [mine, theirs] = [realName(episode.name), realName(slot.name)]
    if (mine !== null && theirs !== null) return mine === theirs
    // Where names say nothing: a source's id can be out of date; one that TMDB gave up is another episode's, unless
    // both are entered as the same number on the same day.
    if (!hasBeenListed(episode)) return true
    return mine === theirs && episode.airDate !== null && episode.airDate === slot.airDate
  }

  /** Of an episode whose number TMDB does not list, and that it never listed: the only one that is called the same. */
  private slotByName(episode: HeldEpisode): ListedEpisode | undefined {
    const name = realName(episode.name)
    if (name === null || hasBeenListed(episode) || !this.isDelivered(episode.season)) return undefined
    const named = this.listed.filter((each) => realName(each.name) === name)
    return named.length === 1 ? named[0] : undefined
  }

  private settle(episode: HeldEpisode, place: ListedEpisode): void {
    this.holders.set(place, episode)
    this.settled.set(episode, place)
  }

  private join(episode: HeldEpisode, into: HeldEpisode): void {
    if (episode.isNeeded) this.joins.push({ from: episode.id, into: into.id })
    else this.superseded.push(episode.id)
  }

  private stepAside(episode: HeldEpisode): void {
    if (episode.isNeeded) this.displaced.push(episode)
    else this.superseded.push(episode.id)
  }

  result(): Recut {
    const taken = new Set(this.slots.keys())
    const moves: Recut['moves'] = []
    const put = (episode: HeldEpisode, place: Place, displacedFrom: number | null) => {
      taken.add(keyOf(place))
      if (keyOf(place) !== keyOf(episode) || displacedFrom !== episode.displacedFrom)
        moves.push({ id: episode.id, season: place.season, number: place.number, displacedFrom })
    }
    for (const [episode, place] of this.settled) put(episode, place, null)
    const waiting = [...this.displaced]
    for (const episode of this.staying.toSorted(byNeed)) {
      const home = homeOf(episode)
      if (taken.has(keyOf(home))) waiting.push(episode)
      else put(episode, home, null)
    }
    const isAside = (episode: HeldEpisode) => episode.displacedFrom !== null && !taken.has(keyOf(episode))
    const alreadyAside = waiting.filter(isAside)
    for (const episode of alreadyAside) put(episode, episode, episode.displacedFrom)
    for (const episode of waiting.filter((each) => !alreadyAside.includes(each)).toSorted(byNeed)) {
      const { season, number } = homeOf(episode)
      put(episode, { season, number: nextNumber(season, taken) }, number)
    }
    return { moves, joins: this.joins, superseded: this.superseded }
  }
}

/** After every number of the season that is taken. */
function nextNumber(season: number, taken: ReadonlySet<string>): number {
  const numbers = [...taken]
    .filter((key) => key.startsWith(`${season}:`))
    .map((key) => Number(key.split(':')[1]))
  return Math.max(0, ...numbers) + 1
}

const hasBeenListed = (episode: HeldEpisode) => episode.isListed || episode.hasLeft

/** Two episodes at Trakt, whatever their numbers. */
const areApart = (a: HeldEpisode, b: HeldEpisode) =>
  a.traktId !== null && b.traktId !== null && a.traktId !== b.traktId

function realName(name: string | null): string | null {
  return name === null || isPlaceholderName(name) ? null : comparableName(name)
}

const byClaim = (place: ListedEpisode) => (a: HeldEpisode, b: HeldEpisode) =>
  Number(b.isListed) - Number(a.isListed) ||
  Number(b.isNeeded) - Number(a.isNeeded) ||
  Number(keyOf(homeOf(b)) === keyOf(place)) - Number(keyOf(homeOf(a)) === keyOf(place)) ||
  a.id - b.id

const byNeed = (a: HeldEpisode, b: HeldEpisode) =>
  Number(b.isNeeded) - Number(a.isNeeded) ||
  Number(a.displacedFrom !== null) - Number(b.displacedFrom !== null) ||
  a.id - b.id

/** Ids that are listed twice are bad data and say nothing. */
function placesById(listed: readonly ListedEpisode[]) {
  const places = new Map<number, ListedEpisode>()
  const twice = new Set<number>()
  for (const episode of listed) {
    if (episode.tmdbId === null) continue
    if (places.has(episode.tmdbId)) twice.add(episode.tmdbId)
    places.set(episode.tmdbId, episode)
  }
  for (const id of twice) places.delete(id)
  return { places, twice }
}
