import { expect, test } from 'vitest'
import { bingeWords, switchedSentence } from '#app/format/binge-words.ts'
import { decidedSentence, vanishedSentence, vanishedWords } from '#app/format/describe-removed.ts'

test.each([
  [{ plays: 3, ratings: 0 }, '3 plays are gone from Trakt.'],
  [{ plays: 1, ratings: 0 }, '1 play is gone from Trakt.'],
  [{ plays: 0, ratings: 1 }, '1 rating is gone from Trakt.'],
  [{ plays: 1200, ratings: 1 }, '1,200 plays and 1 rating are gone from Trakt.'],
  [{ plays: 0, ratings: 0 }, 'Nothing is gone from Trakt.'],
])('%o is said as: %s', (count, sentence) => {
  expect(vanishedSentence(count)).toBe(sentence)
})

const play = { entity: 'play' as const, episode: null, season: null, day: '2024-05-04', rating: null }

test('an entry says when it was watched, or what it was rated', () => {
  expect(vanishedWords(play)).toBe('watched May 4, 2024')
  expect(vanishedWords({ ...play, day: null })).toBe('watched, nobody knows when')
  const rating = { ...play, entity: 'rating' as const, day: null, rating: 8 }
  expect(vanishedWords(rating)).toBe('rated 8')
  expect(vanishedWords({ ...rating, season: 2 })).toBe('rated 8 (season 2)')
  expect(vanishedWords({ ...rating, season: 0 })).toBe('rated 8 (the specials)')
})

test('a decision says what was done, and promises nothing that is not built', () => {
  const one = { plays: 1, ratings: 0 }
  expect(decidedSentence('remove', { plays: 2, ratings: 1 })).toBe('Removed 2 plays and 1 rating here.')
  expect(decidedSentence('keep', one)).toBe('Kept 1 play. You will not be asked about it again.')
  expect(decidedSentence('restore', one)).toContain('Reelmark cannot write to Trakt yet')
})

test('a series says how many of its plays are on their air dates', () => {
  const plays = [{ season: 1, number: 1, name: 'Pilot', movedTo: '2008-01-20' }]
  const days = [{ day: '2020-01-01', plays }]
  expect(bingeWords({ isApplied: true, days })).toBe('1 play of 1 day is on its air date')
  expect(bingeWords({ isApplied: false, days: [] })).toMatch(/^Put back/)
})

test('switching says how many plays have another date now', () => {
  expect(switchedSentence(34, true)).toBe('Moved 34 plays to the air dates of the episodes.')
  expect(switchedSentence(1, false)).toBe('Put 1 play back on the day Trakt says.')
  expect(switchedSentence(0, true)).toBe('No day needed to be moved.')
})
