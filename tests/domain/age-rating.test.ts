import { expect, test } from 'vitest'
import { ageRatingIn } from '#app/domain/age-rating.ts'

test('the rating of one’s own country counts, else that of the US, which says so', () => {
  const ratings = { DE: '12', US: 'PG-13' }
  expect(ageRatingIn(ratings, 'DE')).toBe('12')
  expect(ageRatingIn(ratings, 'US')).toBe('PG-13')
  expect(ageRatingIn(ratings, 'FR')).toBe('PG-13 (US)')
  expect(ageRatingIn({ DE: '12' }, 'FR')).toBeNull()
})
