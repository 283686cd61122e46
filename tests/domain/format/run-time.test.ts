import { expect, test } from 'vitest'
import { formatRunTime } from '#app/format/run-time.ts'

test.each([
  [120, 'under a second'],
  [12_400, '12 s'],
  [59_700, '1 min'],
  [200_000, '3 min'],
  [3_600_000, '1 h'],
  [3_840_000, '1 h 4 min'],
  [3 * 86_400_000, '3 days'],
])('%d ms is %s', (ms, words) => {
  expect(formatRunTime(ms)).toBe(words)
})
