import { expect, test } from 'vitest'
import { type DatedPlay, isInRewatch, type Rewatch, rewatchProgress } from '#app/domain/rewatch.ts'

const rewatch: Rewatch = {
  beganAt: '2026-05-04T18:00:00.000Z',
  beganDay: '2026-05-04',
  endedAt: '2026-06-01T10:00:00.000Z',
  endedDay: '2026-06-01',
}
const aPlay = (play: Partial<DatedPlay>): DatedPlay => ({
  watchedAt: null,
  day: null,
  basis: 'source',
  sourceWatchedAt: null,
  ...play,
})

test('a play belongs to a rewatch from the instant it began to the one it ended', () => {
  const at = (watchedAt: string) => isInRewatch(aPlay({ watchedAt, day: watchedAt.slice(0, 10) }), rewatch)
  expect(at('2026-05-04T17:59:59.999Z')).toBe(false)
  expect(at('2026-05-04T18:00:00.000Z')).toBe(true)
  expect(at('2026-06-01T10:00:00.000Z')).toBe(true)
  expect(at('2026-06-01T10:00:00.001Z')).toBe(false)
  expect(isInRewatch(aPlay({ watchedAt: '2030-01-01T00:00:00.000Z' }), { ...rewatch, endedAt: null })).toBe(
    true,
  )
})

test('one of which only the day is known belongs to it from its first day to its last', () => {
  const on = (day: string) => isInRewatch(aPlay({ day }), rewatch)
  expect(['2026-05-03', '2026-05-04', '2026-06-01', '2026-06-02'].map(on)).toEqual([false, true, true, false])
})

test('one on its air date was seen when its source says, and an undated one belongs to none', () => {
  const aired = aPlay({
    day: '2008-01-20',
    basis: 'air-date',
    sourceWatchedAt: '2026-05-10T20:00:00.000Z',
  })
  expect(isInRewatch(aired, rewatch)).toBe(true)
  expect(isInRewatch({ ...aired, sourceWatchedAt: '2020-05-10T20:00:00.000Z' }, rewatch)).toBe(false)
  expect(isInRewatch(aPlay({}), rewatch)).toBe(false)
})

test('progress counts only what was seen in it', () => {
  const episodes = [1, 2, 3].map((number) => ({
    id: number,
    season: 1,
    number,
    airDate: '2020-01-01',
    seen: true,
  }))
  const plays = [
    { ...aPlay({ day: '2020-02-02' }), episodeId: 1 },
    { ...aPlay({ day: '2020-02-02' }), episodeId: 2 },
    { ...aPlay({ day: '2026-05-05' }), episodeId: 1 },
  ]
  expect(rewatchProgress(episodes, plays, rewatch, '2026-07-01')).toEqual({
    aired: 3,
    watched: 1,
    next: { season: 1, episode: 2 },
  })
})
