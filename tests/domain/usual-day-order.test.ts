import { expect, test } from 'vitest'
import { defaultConventions, namedRegion } from '#app/locale/conventions.ts'
import { conventionsOf } from '#app/format/region-conventions.ts'
import { usualDayOrder } from '#app/domain/usual-day-order.ts'

test.each([
  ['GB', 'America/Chicago', 'day-first'],
  ['FR', 'UTC', 'day-first'],
  ['BR', 'America/Sao_Paulo', 'day-first'],
  ['PH', 'Asia/Manila', 'month-first'],
] as const)('the region %s decides, whatever the time zone', (region, zone, order) => {
  expect(usualDayOrder(namedRegion(conventionsOf(region)), zone)).toBe(order)
})

test.each([
  ['Europe/Vienna', 'day-first'],
  ['Australia/Sydney', 'day-first'],
  ['America/Denver', 'month-first'],
  ['UTC', 'month-first'],
] as const)('where no region is named, the country of %s decides', (zone, order) => {
  expect(usualDayOrder(namedRegion(defaultConventions), zone)).toBe(order)
})
