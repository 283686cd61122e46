import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDateHabits } from '#app/domain/date-habits.ts'
import { monthNamed } from '#app/domain/month-names.ts'
import { readShortDay } from '#app/domain/short-day.ts'
import { readSourceDate } from '#app/domain/source-date.ts'
import type { DayOrder } from '#app/domain/written-date.ts'

const day = (text: string) => ({ kind: 'day', day: text })
const at = (text: string) => ({ kind: 'instant', at: text })
const read = (text: string, order: DayOrder = 'day-first', timeZone = 'Europe/Berlin') =>
  readSourceDate(text, { order, timeZone })

describe('a day in the forms of spreadsheets, regions and people', () => {
  test.each([
    ['2022/3/9', '2022-03-09'],
    ['2022.03.09', '2022-03-09'],
    ['2022. 3. 9.', '2022-03-09'],
    ['2022年3月9日', '2022-03-09'],
    ['20220309', '2022-03-09'],
    ['22. 3. 9.', '2022-03-09'],
    ['09.03.2022', '2022-03-09'],
    ['9. 3. 2022.', '2022-03-09'],
    ['9-3-22', '2022-03-09'],
    ['9/3/98', '1998-03-09'],
    ['9 March 2022', '2022-03-09'],
    ['9th of March, 2022', '2022-03-09'],
    ['March 9, 2022', '2022-03-09'],
    ['Mar 9 2022', '2022-03-09'],
    ['9-Mar-22', '2022-03-09'],
    ['2022-Mar-09', '2022-03-09'],
    ['Wed, 9 Mar 2022', '2022-03-09'],
    ['Wednesday, March 9, 2022', '2022-03-09'],
    ['9. März 2022', '2022-03-09'],
    ['9 de marzo de 2022', '2022-03-09'],
    ['9 févr. 2022', '2022-02-09'],
    ['44629', '2022-03-09'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toEqual(day(expected))
  })
})

describe('a time without a zone is in the zone of the reading', () => {
  test.each([
    ['2022-03-09 7:05', '2022-03-09T06:05:00.000Z'],
    ['2022/03/09 07:05:30', '2022-03-09T06:05:30.000Z'],
    ['9.3.2022 7:05', '2022-03-09T06:05:00.000Z'],
    ['9.3.2022, 7.05', '2022-03-09T06:05:00.000Z'],
    ['9.3.2022 um 7:05 Uhr', '2022-03-09T06:05:00.000Z'],
    ['9/3/2022 7:05:33 PM', '2022-03-09T18:05:33.000Z'],
    ['9/3/2022 12:05 a.m.', '2022-03-08T23:05:00.000Z'],
    ['March 9, 2022 at 7:05\u202fPM', '2022-03-09T18:05:00.000Z'],
    ['44629.75', '2022-03-09T17:00:00.000Z'],
    // Clocks go from two to three: as much later as they go.
    ['2022-03-27 02:30', '2022-03-27T01:30:00.000Z'],
    // Three o'clock comes twice: the first.
    ['2022-10-30 02:30', '2022-10-30T00:30:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toEqual(at(expected))
  })

  test.each([
    ['2022-03-09 7:05Z', '2022-03-09T07:05:00.000Z'],
    ['2022-03-09 07:05 UTC', '2022-03-09T07:05:00.000Z'],
    ['2022-03-09T07:05:00+02', '2022-03-09T05:05:00.000Z'],
    ['9/3/2022 07:05 GMT-0500', '2022-03-09T12:05:00.000Z'],
  ])('%s says its zone and is %s', (text, expected) => {
    expect(read(text)).toEqual(at(expected))
  })
})

test.each([
  ['1646809530', '2022-03-09T07:05:30.000Z'],
  ['1646809530000', '2022-03-09T07:05:30.000Z'],
  ['1646809530000000', '2022-03-09T07:05:30.000Z'],
  ['1646809530.5', '2022-03-09T07:05:30.500Z'],
  ['315532800', '1980-01-01T00:00:00.000Z'],
])('the Unix time %s is %s', (text, expected) => {
  expect(read(text)).toEqual(at(expected))
})

test.each([
  '0000-00-00',
  '0000-00-00 00:00:00',
  '1899-12-30',
  '30.12.1899 00:00',
  '12/31/1899',
  '1900-01-00',
  '0/1/1900',
  '1970-01-01',
  '1.1.1970',
  '01/01/1970 00:00:00',
  '1970-01-01 01:00',
  '1970-01-01T00:00:00+03:00',
  '1/1/0001',
  '1700-02-03 20:00',
  '-62135596800',
])('%s stands for an unknown date and stays as text', (text) => {
  expect(read(text)).toEqual({ kind: 'unknown', text })
})

test.each([
  '2022-02-30',
  '31.4.2022',
  '2022-13-01',
  '2022-03-09 25:00',
  '2022-03-09 9:75',
  '13:00 PM',
  'soon',
  '5',
  '12345',
])('%s is no date', (text) => {
  expect(read(text)).toBeNull()
})

test.each([
  ['2014', 2014],
  ['2014-00-00', 2014],
  ['2014-06-00', 2014],
  ['2014-06', 2014],
  ['00/00/2014', 2014],
])('of %s the year is known', (text, year) => {
  expect(read(text)).toEqual({ kind: 'year', year })
})

test('a date in numbers whose order shows is read by itself, others as they are said to be', () => {
  expect(readShortDay('3/4/2021', 'month-first')).toBe('2021-03-04')
  expect(readShortDay('3/4/2021', 'day-first')).toBe('2021-04-03')
  expect(readShortDay('25/12/2021', 'month-first')).toBe('2021-12-25')
  expect(readShortDay('13/13/2021', 'month-first')).toBeNull()
})

describe('the order of a column', () => {
  const habitsOf = (...dates: string[]) => {
    const habits = createDateHabits()
    for (const date of dates) habits.add(date)
    return habits.read()
  }

  test('follows from one date that tells, also where times stand behind them', () => {
    expect(habitsOf('3/4/2021 20:00', '11/30/2021 9:15 PM')).toEqual({ order: 'month-first', doubtful: [] })
    expect(habitsOf('3/4/2021', '30/11/2021 9:15')).toEqual({ order: 'day-first', doubtful: [] })
    expect(habitsOf('3.4.2021 20:00')).toEqual({ order: 'day-first', doubtful: [] })
  })

  test('is open where none tells, and dates that are the same either way are no doubt', () => {
    expect(habitsOf('3/4/2021', '3/4/2021', '5/6/2021 9:00', '7/7/2021')).toEqual({
      order: null,
      doubtful: ['3/4/2021', '5/6/2021 9:00'],
    })
    expect(habitsOf('7/7/2021', '2021-03-04', '')).toEqual({ order: null, doubtful: [] })
  })

  test('one that says otherwise does not turn many', () => {
    expect(habitsOf('30/1/2021', '29/1/2021', '1/28/2021').order).toBe('day-first')
    expect(habitsOf('30/1/2021', '1/28/2021', '3/4/2021')).toEqual({ order: null, doubtful: ['3/4/2021'] })
  })
})

test('a month is known by its names in many languages, and not by one that means two', () => {
  const known = ['Dezember', 'déc.', 'grudnia', 'Ağustos', 'sept', 'enero', 'joulukuuta', 'MAI'].map(
    monthNamed,
  )
  expect(known).toEqual([12, 12, 12, 8, 9, 1, 12, 5])
  expect(monthNamed('summer')).toBeNull()
})

const someDay = fc
  .date({ min: new Date('1971-01-02'), max: new Date('2035-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const FORMS: readonly ((y: string, m: string, d: string) => string)[] = [
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}/${Number(m)}/${Number(d)}`,
  (y, m, d) => `${y}. ${m}. ${d}.`,
  (y, m, d) => `${y}${m}${d}`,
  (y, m, d) => `${d}.${m}.${y}`,
  (y, m, d) => `${Number(d)}/${Number(m)}/${y}`,
  (y, m, d) =>
    new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${y}-${m}-${d}`),
    ),
  (y, m, d) =>
    new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${y}-${m}-${d}`),
    ),
  (y, m, d) =>
    new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' }).format(
      new Date(`${y}-${m}-${d}`),
    ),
]

test('every day comes back from every form, with the same time in each', () => {
  fc.assert(
    fc.property(someDay, fc.constantFrom(...FORMS), fc.nat({ max: 1439 }), (on, form, minutes) => {
      const [year = '', month = '', date = ''] = on.split('-')
      const text = form(year, month, date)
      expect(read(text)).toEqual(day(on))
      const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
      expect(readSourceDate(`${text} ${time}`, { order: 'day-first', timeZone: 'UTC' })).toEqual(
        at(new Date(Date.parse(`${on}T00:00:00Z`) + minutes * 60_000).toISOString()),
      )
    }),
  )
})

test('any text is a date or none, and never a fault', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/:. TZ+-]{1,24}$/)), (text) => {
      const date = read(text)
      if (date?.kind === 'instant') expect(Number.isNaN(Date.parse(date.at))).toBe(false)
      if (date?.kind === 'day') expect(date.day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }),
  )
})
