import { expect, test } from 'vitest'
import { type PlayProof, proofWords } from '#app/domain/proof-words.ts'

const whole: PlayProof = {
  upstream: { plays: 12_031, reported: 12_031 },
  held: { plays: 12_031 },
  missing: [],
  leftOut: 0,
}
const words = (proof: Partial<PlayProof>) => proofWords({ ...whole, ...proof }, 'Trakt')

test('everything listed, counted and held is whole', () => {
  expect(words({})).toEqual({
    isWhole: true,
    sentences: ['Trakt says 12,031 plays, we hold 12,031.', 'Nothing is missing.'],
  })
})

test('a source without a count of its own is held by what it listed', () => {
  expect(words({ upstream: { plays: 12_031, reported: null } })).toMatchObject({ isWhole: true })
})

test('a missing play is said, and nothing is called whole', () => {
  const proof = words({ held: { plays: 12_030 }, missing: [{ title: 'Heat', plays: 1 }] })
  expect(proof).toEqual({
    isWhole: false,
    sentences: ['Trakt says 12,031 plays, we hold 12,030.', '1 play is missing.'],
  })
})

test('a count that differs from the list proves nothing', () => {
  const proof = words({ upstream: { plays: 12_031, reported: 12_033 } })
  expect(proof.isWhole).toBe(false)
  expect(proof.sentences.join(' ')).not.toContain('Nothing is missing')
  expect(proof.sentences[1]).toContain('It listed 12,031 of them')
})

test('what the person left out is no loss, and is said', () => {
  expect(words({ held: { plays: 12_000 }, leftOut: 31 })).toEqual({
    isWhole: true,
    sentences: ['Trakt says 12,031 plays, we hold 12,000.', 'You left out 31.', 'Nothing else is missing.'],
  })
})

test('numbers that do not add up are never called whole', () => {
  expect(words({ held: { plays: 12_000 } }).isWhole).toBe(false)
})
