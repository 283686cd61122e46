import { expect, test } from 'vitest'
import { instantAt, parseWallTime } from '#app/domain/wall-time.ts'

test.each([
  ['America/New_York', '2024-05-04', '19:30', '2024-05-04T23:30:00.000Z'],
  ['America/New_York', '2024-01-04', '19:30', '2024-01-05T00:30:00.000Z'],
  ['Pacific/Auckland', '2024-05-04', '00:10', '2024-05-03T12:10:00.000Z'],
  ['Asia/Kolkata', '2024-05-04', '12:00', '2024-05-04T06:30:00.000Z'],
  ['UTC', '2024-05-04', '12:00', '2024-05-04T12:00:00.000Z'],
])('in %s on %s at %s it is %s', (zone, day, time, instant) => {
  expect(instantAt(zone, day, time)).toBe(instant)
})

test('a time that comes twice is the first of the two, a time that is skipped is an hour later', () => {
  expect(instantAt('America/New_York', '2024-11-03', '01:30')).toBe('2024-11-03T05:30:00.000Z')
  expect(instantAt('America/New_York', '2024-03-10', '02:30')).toBe('2024-03-10T07:30:00.000Z')
})

test('a time is hours and minutes', () => {
  expect(parseWallTime('09:05')).toBe('09:05')
  for (const text of ['24:00', '9:05', '09:60', '', null]) expect(parseWallTime(text)).toBeNull()
})
