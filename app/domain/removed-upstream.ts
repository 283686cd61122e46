/** A play or a rating that is here and no longer on Trakt. */
export type RemovedEntry = {
  entity: 'play' | 'rating'
  episode: { season: number; number: number } | null
  /** Of a rating of a whole season. */
  season: number | null
  /** A play's day, or null where it is unknown. */
  day: string | null
  rating: number | null
}

export type RemovedCount = { plays: number; ratings: number }

export type RemovedDecision = 'keep' | 'restore' | 'remove'
