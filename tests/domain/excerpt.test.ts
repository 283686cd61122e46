import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf } from '#app/domain/excerpt.ts'

const shown = (text: string, ...words: string[]) =>
  excerptOf(text, words)
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('')

test('a short text is shown whole, with what was looked for told apart', () => {
  expect(shown('A thief who steals dreams.', 'thief', 'dream')).toBe('A [thief] who steals [dreams].')
})

test('a long text is cut between words around the first hit', () => {
  const text = `${'Long ago nothing happened. '.repeat(10)}Then a thief came. ${'And nothing again. '.repeat(20)}`
  const piece = shown(text, 'thief')
  expect(piece).toMatch(/^… .*\[thief\] came\..* …$/)
  expect(piece.length).toBeLessThan(200)
  expect(piece).toContain(' nothing happened. Then a [thief]')
})

test('accents do not hide a hit', () => {
  expect(shown('Amélie lives in Paris.', 'amelie')).toBe('[Amélie] lives in Paris.')
})

test('never shows anything that is not in the text', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 60 }), fc.constantFrom('lorem', 'dolor', 'zzz'), (text, word) => {
      const parts = excerptOf(text, [word]).filter((part) => part.text !== '… ' && part.text !== ' …')
      expect(text).toContain(parts.map((part) => part.text).join(''))
    }),
  )
})
