import { expect, test } from 'vitest'
import { playsOfDoubt } from '#app/components/match/plays-of-doubt.ts'

test.each([
  [{ plays: 2, playsAreIn: 'file' }, '2 plays in this file.'],
  [{ plays: 1, playsAreIn: 'history' }, '1 play in your history.'],
  [{ plays: 0, playsAreIn: 'file' }, ''],
] as const)('%o reads “%s”', (doubt, words) => {
  expect(playsOfDoubt(doubt)).toBe(words)
})
