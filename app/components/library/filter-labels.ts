import type { LibraryFilters } from '#app/domain/library-filters.ts'
import { tierName } from '#app/format/tier-name.ts'
import { libraryFilterWords as words } from '#app/words/en.ts'

export function ratingLabel(rating: NonNullable<LibraryFilters['rating']>): string {
  if (rating === 'unrated') return words.notRated
  return rating === 10 ? words.best(tierName(rating)) : words.orMore(rating, tierName(rating))
}
