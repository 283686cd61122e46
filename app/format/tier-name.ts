import { tierOf } from '#app/domain/rating.ts'
import { ratingWords } from '#app/words/en.ts'

/** What the tier of a rating is called where people read it. */
export const tierName = (value: number): string => ratingWords.tiers[tierOf(value)]
