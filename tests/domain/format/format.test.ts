import { expect, test } from 'vitest'
import { formatDay, formatMonth, formatTime, formatWeekday } from '#app/format/day.ts'
import { formatMinutes } from '#app/format/duration.ts'
import { episodeCode, seasonName } from '#app/format/episode-code.ts'
import { formatNumber, plural } from '#app/locale/plural.ts'
import { relativeDay, relativeTime } from '#app/format/relative-time.ts'

// The machine that runs these tests stands in Auckland: a day that went through its zone would move.
test('a day is written as that day, whatever the zone of the machine', () => {
  expect(formatDay('2024-05-04')).toBe('May 4, 2024')
  expect(formatWeekday('2024-05-04')).toBe('Saturday')
  expect(formatMonth('2024-12')).toBe('December 2024')
})

test('a time is written in the zone it is asked for, around the clock', () => {
  expect(formatTime('America/New_York', '2024-05-04T19:30:00.000Z')).toBe('15:30')
  expect(formatTime('Europe/Berlin', '2024-01-01T23:05:00.000Z')).toBe('00:05')
})

test('nothing that is written has a blank the browser would write differently', () => {
  const texts = [formatDay('2024-05-04'), formatTime('UTC', '2024-05-04T09:30:00.000Z')]
  for (const text of texts) expect(text).toMatch(/^[\x20-\x7e]+$/)
})

test('minutes are written as hours and minutes', () => {
  expect([45, 60, 148, 600].map(formatMinutes)).toEqual(['45 min', '1 h', '2 h 28 min', '10 h'])
})

test('counts carry their noun', () => {
  expect(plural(1, 'play')).toBe('1 play')
  expect(plural(12031, 'play')).toBe('12,031 plays')
  expect(plural(2, 'series', 'series')).toBe('2 series')
  expect(formatNumber(1234567)).toBe('1,234,567')
})

test('an episode is named by season and number, a special by its number', () => {
  expect(episodeCode({ season: 2, number: 5 })).toBe('S2 E5')
  expect(episodeCode({ season: 0, number: 3 })).toBe('Special 3')
  expect(seasonName(0)).toBe('Specials')
})

const now = '2026-10-16T02:00:00.000Z'
const context = { now, timeZone: 'America/New_York' }

test('the recent past is told by distance', () => {
  expect(relativeTime('2026-10-16T01:59:30.000Z', context)).toBe('just now')
  expect(relativeTime('2026-10-16T01:55:00.000Z', context)).toBe('5 minutes ago')
  expect(relativeTime('2026-10-15T20:00:00.000Z', context)).toBe('6 hours ago')
})

test('yesterday begins at midnight where the person is', () => {
  // In New York it is the evening of the 15th.
  expect(relativeTime('2026-10-15T05:00:00.000Z', context)).toBe('21 hours ago')
  expect(relativeTime('2026-10-15T03:00:00.000Z', context)).toBe('yesterday')
  expect(relativeTime('2026-09-01T12:00:00.000Z', context)).toBe('Sep 1, 2026')
})

test('days to come are told by distance, too', () => {
  expect(relativeDay('2026-10-15', '2026-10-15')).toBe('today')
  expect(relativeDay('2026-10-16', '2026-10-15')).toBe('tomorrow')
  expect(relativeDay('2026-10-18', '2026-10-15')).toBe('in 3 days')
  expect(relativeDay('2026-12-05', '2026-10-15')).toBe('Dec 5, 2026')
})
