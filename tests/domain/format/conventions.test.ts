import { afterEach, expect, test } from 'vitest'
import { defaultConventions, takeConventionsFrom } from '#app/locale/conventions.ts'
import { formatDay, formatDayLong, formatDayShort, formatMonth, formatTime } from '#app/format/day.ts'
import { formatNumber, plural } from '#app/locale/plural.ts'
import { chosenConventions, conventionsOf, noFormatChoice, regionOf } from '#app/format/region-conventions.ts'

afterEach(() => takeConventionsFrom(() => defaultConventions))
const as = (region: string) => takeConventionsFrom(() => conventionsOf(region))

test('dates and numbers are those of the region, in English words', () => {
  as('DE')
  expect([formatDay('2024-05-04'), formatDayLong('2024-05-04'), formatDayShort('2024-05-04')]).toEqual([
    '4 May 2024',
    '4 May 2024',
    '4 May',
  ])
  expect([formatNumber(1234567), formatNumber(7.25, 1), plural(12031, 'play')]).toEqual([
    '1.234.567',
    '7,3',
    '12.031 plays',
  ])
  as('IN')
  expect(formatNumber(1234567)).toBe('12,34,567')
})

test('what is written is what Intl writes for the region, blanks aside', () => {
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
  for (const region of ['US', 'GB', 'DE', 'FR', 'SE', 'IN', 'CH', 'JP', 'BR', 'ZA', 'CA', 'AU', 'NL']) {
    as(region)
    const intl = (options: Intl.DateTimeFormatOptions) =>
      plain(
        new Intl.DateTimeFormat(`en-${region}`, { ...options, timeZone: 'UTC' }).format(
          Date.UTC(2024, 10, 5),
        ),
      )
    const [year, day] = ['numeric', 'numeric'] as const
    expect(formatDay('2024-11-05')).toBe(intl({ year, month: 'short', day }))
    expect(formatDayLong('2024-11-05')).toBe(intl({ year, month: 'long', day }))
    expect(formatMonth('2024-11')).toBe(intl({ year, month: 'long' }))
    for (const number of [0, 12, 999, 1000, 12031, 1234567, 9876543210])
      expect(formatNumber(number)).toBe(plain(new Intl.NumberFormat(`en-${region}`).format(number)))
  }
})

test('the clock has 12 or 24 hours, as the region has it or the person wants it', () => {
  const evening = '2024-05-04T19:05:00.000Z'
  const midnight = '2024-05-04T00:30:00.000Z'
  as('US')
  expect([formatTime('UTC', evening), formatTime('UTC', midnight)]).toEqual(['7:05 PM', '12:30 AM'])
  as('SE')
  expect([formatTime('UTC', evening), formatTime('UTC', midnight)]).toEqual(['19:05', '00:30'])
  expect(chosenConventions({ ...noFormatChoice, clock: '24' }, 'en-US').clock).toBe('24')
})

test('weeks begin where the region begins them, or where the person wants', () => {
  expect([conventionsOf('DE').firstDay, conventionsOf('US').firstDay]).toEqual([1, 7])
  expect(chosenConventions({ ...noFormatChoice, firstDay: 6 }, 'de-DE').firstDay).toBe(6)
})

test('the region is that of the language a browser likes best, whatever it sends', () => {
  expect(regionOf('de-CH,de;q=0.9,en;q=0.8')).toBe('CH')
  expect(regionOf('en;q=0.5, fr')).toBe('FR')
  expect(regionOf('sv')).toBe('SE')
  for (const text of [null, '', '*', '???;q=x', 'xx-123456789-y', ',,;']) expect(regionOf(text)).toBe('US')
})

test('the choice of a region goes before what the browser asks for', () => {
  expect(chosenConventions({ ...noFormatChoice, region: 'GB' }, 'de-DE').locale).toBe('en-GB')
})
