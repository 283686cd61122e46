import { expect, test } from 'vitest'
import { closeness } from '#app/domain/close-match.ts'
import { searchWords } from '#app/domain/search-words.ts'

const of = (typed: string, name: string) => closeness(searchWords(typed), name)

test.each([
  ['breaking bad', 'Breaking Bad', 0],
  ['brekaing bad', 'Breaking Bad', 1],
  ['intersteller', 'Interstellar', 1],
  ['shawshenk redemtion', 'The Shawshank Redemption', 2],
  ['amelei', 'Amélie', 1],
  ['godfahter', 'The Godfather', 1],
  ['star wras', 'Star Wars', 1],
  ['teh wire', 'The Wire', 1],
  ['brekain', 'Breaking Bad', 1],
])('%s comes %s close, by %d slips', (typed, name, slips) => {
  expect(of(typed, name)).toBe(slips)
})

test.each([
  ['alien', 'Aladdin'],
  ['her', 'Heat'],
  ['the wire', 'The Office'],
  ['breaking bad', 'Breaking the Waves'],
])('%s is not %s', (typed, name) => {
  expect(of(typed, name)).toBeNull()
})

test('a part within a word comes after every slip', () => {
  expect(of('man', 'Batman')).toBe(1)
  expect(of('atman', 'Batman')).toBe(1)
  expect(of('quantum', 'Subquantumness')).toBeGreaterThan(1)
})
