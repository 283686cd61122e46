/** A play or a rating that is here and no longer on Trakt. */
export type VanishedEntry = {
  entity: 'play' | 'rating'
  episode: { season: number; number: number } | null
  /** Of a rating of a whole season. */
  season: number | null
  /** A play's day, or null where it is unknown. */
  day: string | null
  rating: number | null
}

export type VanishedCount = { plays: number; ratings: number }

export type VanishedDecision = 'keep' | 'restore' | 'remove'
