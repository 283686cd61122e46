import { describe, expect, test } from 'vitest'
import { dayIn, isTimeZone, parseDay, parseInstant } from '#app/domain/calendar-day.ts'

test.each([
  ['America/New_York', '2024-02-02T03:00:00.000Z', '2024-02-01'],
  ['UTC', '2024-02-02T03:00:00.000Z', '2024-02-02'],
  ['Asia/Tokyo', '2024-12-31T15:00:00.000Z', '2025-01-01'],
  ['Europe/Berlin', '2024-03-31T00:59:59.999Z', '2024-03-31'],
  ['Pacific/Kiritimati', '2023-12-31T10:00:00.000Z', '2024-01-01'],
])('in %s %s falls on %s', (zone, instant, day) => {
  expect(dayIn(zone, instant)).toBe(day)
})

test('only zones the runtime knows are zones', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true)
  expect(isTimeZone('Middle/Earth')).toBe(false)
  expect(isTimeZone('')).toBe(false)
})

describe('a day', () => {
  test.each([
    ['2024-01-15', '2024-01-15'],
    ['2024-02-30', null],
    ['2024-13-01', null],
    ['2024-1-5', null],
    ['2024-01-15T00:00:00Z', null],
    ['', null],
    [null, null],
  ])('%j reads as %j', (text, day) => {
    expect(parseDay(text)).toBe(day)
  })
})

describe('an instant', () => {
  test.each([
    ['2024-01-15T20:30:00Z', '2024-01-15T20:30:00.000Z'],
    ['2024-01-15T20:30:00.123Z', '2024-01-15T20:30:00.123Z'],
    ['2024-01-15T20:30:00+02:00', '2024-01-15T18:30:00.000Z'],
    ['2024-01-15T20:30Z', '2024-01-15T20:30:00.000Z'],
    ['1970-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z'],
    ['2024-01-15T20:30:00', null],
    ['2024-02-30T20:30:00Z', null],
    ['2024-01-15', null],
    ['soon', null],
    ['', null],
  ])('%j reads as %j', (text, instant) => {
    expect(parseInstant(text)).toBe(instant)
  })
})
