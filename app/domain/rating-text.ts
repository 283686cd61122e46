import { onTen, type RatingScale, ratingScales } from './rating-scale.ts'

/** A rating as it was written: its number, and out of how many where that stands beside it. */
export type WrittenRating = { value: number; of: number | null }

/** `8`, `8,5`, `8/10`, `4.5 out of 5`, `85 %`, `★★★½`. Null where it is no rating. */
export function parseRating(text: string): WrittenRating | null {
  const said = text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim()
  const stars = /^([★*]*)[☆]*(½|1\/2)?[☆]*$/.exec(said)
  if (stars && said !== '')
    return { value: (stars[1]?.length ?? 0) + (stars[2] === undefined ? 0 : 0.5), of: 5 }
  const percent = /^(\d+(?:[.,]\d+)?) ?%$/.exec(said)
  if (percent) return { value: numberOf(percent[1]), of: 100 }
  const parts =
    /^(\d+(?:[.,]\d*)?|[.,]\d+)(?: ?(?:\/|of|out of|von|sur|de) ?(\d+))?(?: ?(?:stars?|★))?$/i.exec(said)
  if (!parts) return null
  const of = parts[2] === undefined ? null : Number(parts[2])
  return of === 0 ? null : { value: numberOf(parts[1]), of }
}

const numberOf = (digits = '') => Number(digits.replace(',', '.'))

/** Whether a cell says that there is no rating: services write 0, people a hyphen. */
export const isNoRating = (text: string) =>
  /^(|-+|–|—|n\/?a|none|null|no|not rated|unrated)$/i.test(text.trim()) || parseRating(text)?.value === 0

/**
 * A written rating from 1 to 10.
 * @param scale of those that do not say out of how many they are
 * @returns null where it is none, or out of its scale
 */
export function readRating(text: string, scale: RatingScale): number | null {
  const rating = parseRating(text)
  if (!rating) return null
  if (rating.of === null) return onTen(rating.value, scale)
  return rating.value > rating.of ? null : onTen((rating.value * 10) / rating.of, 'ten')
}

/**
 * Finds the scale of a column from the ratings in it that do not say their own. One value that does not fit is a slip
 * and not another scale.
 */
export function createScaleFinder() {
  const seen = { all: 0, aboveFive: 0, aboveTen: 0, halves: 0 }
  return {
    add(text: string): void {
      const rating = parseRating(text)
      if (!rating || rating.of !== null || rating.value <= 0 || rating.value > ratingScales.hundred.most)
        return
      seen.all++
      if (rating.value > 5) seen.aboveFive++
      if (rating.value > 10) seen.aboveTen++
      if (rating.value <= 5 && rating.value % 1 === 0.5) seen.halves++
    },
    scale(): RatingScale {
      const { all, aboveFive, aboveTen, halves } = seen
      if (aboveTen * 2 >= all && aboveTen > 0) return 'hundred'
      const isFive = aboveFive === 0 || (halves > 0 && aboveFive * SLIPS <= all)
      return all > 0 && isFive ? 'five-stars' : 'ten'
    },
  }
}

/** Up to one in so many is a slip. */
const SLIPS = 8
