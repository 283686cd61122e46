import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '#app/domain/edit-distance.ts'

test.each([
  ['breaking', 'breaking', 0],
  ['breaking', 'brekaing', 1],
  ['matrix', 'matirx', 1],
  ['matrix', 'matrx', 1],
  ['matrix', 'mattrix', 1],
  ['matrix', 'natrix', 1],
  ['inception', 'incpetino', 2],
  ['', 'ab', 2],
])('%s and %s are %d apart', (a, b, slips) => {
  expect(editDistance(a, b, 3)).toBe(slips)
})

test('says no more than that there are more than asked for', () => {
  expect(editDistance('alien', 'predator', 2)).toBe(3)
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })

test('is the same both ways, and giving up early changes no answer', () => {
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, most) => {
      const whole = editDistance(a, b, 20)
      expect(editDistance(b, a, 20)).toBe(whole)
      expect(editDistance(a, b, most)).toBe(Math.min(whole, most + 1))
    }),
  )
})
