import { describe, expect, test } from 'vitest'
import { dayIn } from '#app/domain/calendar-day.ts'
import { onTen } from '#app/domain/rating-scale.ts'
import { noonOf, readSourceDate } from '#app/domain/source-date.ts'

const instant = (at: string) => ({ kind: 'instant', at })
const unknown = { kind: 'unknown' }
const saying = (text: string) => ({ kind: 'unknown', text })

test.each([
  ['2024-05-04T19:30:00.000Z', instant('2024-05-04T19:30:00.000Z')],
  ['2024-05-04T21:30:00+02:00', instant('2024-05-04T19:30:00.000Z')],
  ['2019-10-04 03:43:42', instant('2019-10-04T03:43:42.000Z')],
  ['2025-03-20T10:15:42.067614Z', instant('2025-03-20T10:15:42.067Z')],
  ['2024-02-09 10:00:00+00:00', instant('2024-02-09T10:00:00.000Z')],
  ['2024-05-04', { kind: 'day', day: '2024-05-04' }],
  ['2024', { kind: 'year', year: 2024 }],
  ['2024-05', { kind: 'year', year: 2024 }],
  ['1024', saying('1024')],
  ['', unknown],
  [null, unknown],
  ['1970-01-01T00:00:00.000Z', saying('1970-01-01T00:00:00.000Z')],
  ['0001-01-01 00:00:00', saying('0001-01-01 00:00:00')],
  ['2024-02-30', null],
  ['yesterday', null],
])('%s is read as %o', (text, expected) => {
  expect(readSourceDate(text)).toEqual(expected)
})

test.each(['Pacific/Auckland', 'Pacific/Kiritimati', 'Pacific/Honolulu', 'Europe/Berlin', 'Asia/Kathmandu'])(
  'noon of a day in %s is on that day',
  (zone) => {
    for (const day of ['2024-03-31', '2024-10-27', '2024-12-31'])
      expect(dayIn(zone, noonOf(day, zone))).toBe(day)
  },
)

describe('a rating of another scale', () => {
  test.each([
    [0.5, 'five-stars', 1],
    [4.5, 'five-stars', 9],
    [5, 'five-stars', 10],
    [5.5, 'five-stars', null],
    [0, 'five-stars', null],
    [8.4, 'ten', 8],
    [8.5, 'ten', 9],
    [0.2, 'ten', 1],
    [11, 'ten', null],
    [85, 'hundred', 9],
    [1, 'hundred', 1],
    [Number.NaN, 'ten', null],
  ] as const)('%d of %s is %s', (value, scale, expected) => {
    expect(onTen(value, scale)).toBe(expected)
  })
})
