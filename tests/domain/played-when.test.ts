import { expect, test } from 'vitest'
import { whenOfEpisode } from '#app/domain/played-when.ts'

test('an episode watched on its air date was watched that day; without one the day is unknown', () => {
  expect(whenOfEpisode({ kind: 'air-date' }, '2009-03-14')).toEqual({ kind: 'day', day: '2009-03-14' })
  expect(whenOfEpisode({ kind: 'air-date' }, null)).toEqual({ kind: 'unknown' })
  expect(whenOfEpisode({ kind: 'air-date' }, '1899-12-30')).toEqual({ kind: 'unknown' })
})

test('what is said of all episodes alike is said of each', () => {
  expect(whenOfEpisode({ kind: 'year', year: 2011 }, '2009-03-14')).toEqual({ kind: 'year', year: 2011 })
})
