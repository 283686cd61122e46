import fc from 'fast-check'
import { expect, test } from 'vitest'
import { retryDelayMs } from '#app/server/upstream/retry-delay.ts'

const chance = fc.double({ min: 0, max: 1, noNaN: true })

test('the delay is never under 150 ms, never over 10 s, and never under half its ceiling', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), chance, (attempt, random) => {
      const delay = retryDelayMs({ attempt, random })
      const ceiling = Math.min(10_000, 300 * 2 ** (attempt - 1))
      expect(delay).toBeGreaterThanOrEqual(ceiling / 2)
      expect(delay).toBeLessThanOrEqual(ceiling)
    }),
  )
})

test('the delay never shrinks from one attempt to the next by chance of the same size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), chance, (attempt, random) => {
      expect(retryDelayMs({ attempt: attempt + 1, random })).toBeGreaterThanOrEqual(
        retryDelayMs({ attempt, random }),
      )
    }),
  )
})

test.each([
  [1, 0, 150],
  [1, 1, 300],
  [2, 1, 600],
  [3, 1, 1200],
  [6, 1, 9600],
  [7, 1, 10_000],
])('attempt %i with chance %d waits %i ms', (attempt, random, delay) => {
  expect(retryDelayMs({ attempt, random })).toBe(delay)
})
