import { formatDay } from './format/day.ts'
import { plural } from './format/plural.ts'

/** A play or a rating that is here and no longer at Trakt. */
export type VanishedEntry = {
  entity: 'play' | 'rating'
  episode: { season: number; number: number } | null
  /** Of a rating of a whole season. */
  season: number | null
  /** A play's day, or null where nobody knows it. */
  day: string | null
  rating: number | null
}

export type VanishedCount = { plays: number; ratings: number }

/** `3 plays and 1 rating`. */
export function vanishedThings({ plays, ratings }: VanishedCount): string {
  const parts = [plays > 0 && plural(plays, 'play'), ratings > 0 && plural(ratings, 'rating')]
  return parts.filter((part) => part !== false).join(' and ')
}

/** `3 plays are gone from Trakt.` */
export function vanishedSentence(count: VanishedCount): string {
  const total = count.plays + count.ratings
  if (total === 0) return 'Nothing is gone from Trakt.'
  return `${vanishedThings(count)} ${total === 1 ? 'is' : 'are'} gone from Trakt.`
}

/** What an entry says beside its episode: `watched May 4, 2024`, `rated 8`. */
export function vanishedWords({ entity, day, rating, season }: VanishedEntry): string {
  if (entity === 'rating') {
    const of = season === null ? '' : season === 0 ? ' (the specials)' : ` (season ${season})`
    return `rated ${rating ?? '?'}${of}`
  }
  return day === null ? 'watched, nobody knows when' : `watched ${formatDay(day)}`
}

export type VanishedDecision = 'keep' | 'restore' | 'remove'

/** What has become of entries after a decision, as a sentence. */
export function decidedSentence(decision: VanishedDecision, count: VanishedCount): string {
  const things = vanishedThings(count)
  switch (decision) {
    case 'keep':
      return `Kept ${things}. You will not be asked about ${themOf(count)} again.`
    case 'restore':
      return `Kept ${things}, and noted to be added back at Trakt. Reelmark cannot write to Trakt yet.`
    case 'remove':
      return `Removed ${things} here.`
  }
}

const themOf = ({ plays, ratings }: VanishedCount) => (plays + ratings === 1 ? 'it' : 'them')
