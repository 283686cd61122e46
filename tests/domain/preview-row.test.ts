import { expect, test } from 'vitest'
import { fateOf, type HeldForRow } from '#app/domain/preview-row.ts'

const rating = {
  id: 1,
  type: 'rating',
  season: null,
  episode: null,
  at: '2024-05-04T12:00:00.000Z',
  value: 8,
  text: null,
}
const play = { ...rating, type: 'play', value: null }
const nothing: HeldForRow = { source: 'letterboxd', isKnown: false, otherSource: null, rating: null }
const held = (value: number, source: string, ratedAt: string | null): HeldForRow => ({
  ...nothing,
  rating: { value, source, ratedAt },
})

test('of two ratings the later one wins, and the one of the same source follows it', () => {
  expect(fateOf(rating, nothing)).toEqual({ kind: 'new' })
  expect(fateOf(rating, held(8, 'trakt', null))).toEqual({ kind: 'here' })
  expect(fateOf(rating, held(6, 'trakt', '2023-01-01T00:00:00.000Z'))).toEqual({
    kind: 'replaces',
    value: 6,
    because: 'newer',
  })
  expect(fateOf(rating, held(9, 'manual', '2025-01-01T00:00:00.000Z'))).toEqual({ kind: 'stays', value: 9 })
  expect(fateOf(rating, held(9, 'letterboxd', '2025-01-01T00:00:00.000Z'))).toEqual({
    kind: 'replaces',
    value: 9,
    because: 'same-source',
  })
})

test('a play is new, here, or becomes one with another', () => {
  expect(fateOf(play, nothing)).toEqual({ kind: 'new' })
  expect(fateOf(play, { ...nothing, isKnown: true, otherSource: 'trakt' })).toEqual({ kind: 'here' })
  expect(fateOf(play, { ...nothing, otherSource: 'trakt' })).toEqual({ kind: 'joins', source: 'trakt' })
})
