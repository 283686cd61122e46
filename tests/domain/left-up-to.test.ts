import { expect, test } from 'vitest'
import { leftUpTo } from '#app/domain/left-up-to.ts'
import type { EpisodeState } from '#app/domain/title-details.ts'

const season = (number: number, states: EpisodeState[]) => ({
  number,
  name: '',
  rating: null,
  aired: 0,
  watched: 0,
  episodes: states.map((state, index) => ({ number: index + 1, state })),
})
const seasons = [
  season(0, ['aired', 'aired', 'watched']),
  season(1, ['watched', 'aired', 'aired']),
  season(2, ['aired', 'aired', 'upcoming']),
]

test('earlier seasons count up to the episode, specials and later ones do not', () => {
  expect(leftUpTo(seasons, { season: 2, number: 1 })).toBe(3)
  expect(leftUpTo(seasons, { season: 1, number: 2 })).toBe(1)
  expect(leftUpTo(seasons, { season: 1, number: 1 })).toBe(0)
})

test('a special counts the specials before it only', () => {
  expect(leftUpTo(seasons, { season: 0, number: 2 })).toBe(2)
})
