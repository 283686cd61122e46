import { expect, test } from 'vitest'
import { weekdayOf, yearGrid } from '#app/domain/year-grid.ts'

test('a leap year has 366 days in weeks that begin on Monday', () => {
  const grid = yearGrid('2024', [{ day: '2024-02-29', plays: 5 }])
  expect(grid).toHaveLength(366)
  // 2024 began on a Monday.
  expect(grid[0]).toEqual({ day: '2024-01-01', plays: 0, column: 0, row: 0, level: 0 })
  expect(grid.find((day) => day.day === '2024-02-29')).toMatchObject({ plays: 5, row: 3, level: 3 })
  expect(grid.at(-1)).toMatchObject({ day: '2024-12-31', row: 1, column: 52 })
})

test('a year that begins on a Sunday begins at the foot of its first column', () => {
  expect(yearGrid('2023', [])[0]).toMatchObject({ column: 0, row: 6 })
  expect(yearGrid('2023', [])[1]).toMatchObject({ column: 1, row: 0 })
})

test('weekdays count from Monday whatever the zone of the machine', () => {
  expect(weekdayOf('2026-11-21')).toBe(5)
  expect(weekdayOf('2024-01-01')).toBe(0)
})

test('where weeks begin on Sunday, Sunday is at the head of its column', () => {
  const grid = yearGrid('2024', [], 7)
  expect(grid[0]).toMatchObject({ day: '2024-01-01', column: 0, row: 1 })
  expect(grid.find(({ day }) => day === '2024-01-07')).toMatchObject({ column: 1, row: 0 })
  // The first of 2023 was a Sunday.
  expect(yearGrid('2023', [], 7)[0]).toMatchObject({ column: 0, row: 0 })
})
