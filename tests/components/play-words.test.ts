import { expect, test } from 'vitest'
import { playWords } from '#app/components/title/play-words.ts'
import type { TitlePlay } from '#app/domain/title-details.ts'

const aTimedPlay: TitlePlay = {
  id: 1,
  watchedAt: '2024-05-05T01:30:00.000Z',
  day: '2024-05-04',
  precision: 'instant',
  basis: 'source',
  source: 'trakt',
  sourceWatchedAt: '2024-05-05T01:30:00.000Z',
}
const words = (play: Partial<TitlePlay>) => playWords({ ...aTimedPlay, ...play }, 'America/New_York')

test('a play with its time where the person is', () => {
  expect(words({})).toEqual({ day: 'May 4, 2024', weekday: 'Saturday', time: '21:30', note: null })
})

test('a day taken from the air date says so, and what the source said', () => {
  const play = words({ watchedAt: null, day: '2010-01-20', precision: 'day', basis: 'air-date' })
  expect(play).toMatchObject({ day: 'Jan 20, 2010', time: null })
  expect(play.note).toBe('Date taken from the air date; Trakt says May 4, 2024')
})

test('a play of which nobody knows the day says so, and 1970 is no day', () => {
  const play = words({
    watchedAt: null,
    day: null,
    precision: 'unknown',
    sourceWatchedAt: '1970-01-01T00:00:00.000Z',
  })
  expect(play).toEqual({
    day: 'Day unknown',
    weekday: null,
    time: null,
    note: 'Trakt knows that it was watched, not when',
  })
})

test('a play dated by hand says what the source said where that differs', () => {
  expect(words({ basis: 'manual', day: '2024-05-01', precision: 'day', watchedAt: null }).note).toBe(
    'Dated by hand; Trakt says May 4, 2024',
  )
  expect(words({ basis: 'manual', source: 'manual', sourceWatchedAt: null }).note).toBe('Dated by hand')
})
