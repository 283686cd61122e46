import { expect, test } from 'vitest'
import { remainingSeconds } from '#app/domain/remaining-time.ts'
import { aboutHowLong } from '#app/format/remaining-time.ts'

test('the time left follows from the pace of late', () => {
  expect(remainingSeconds(100, { done: 20, seconds: 10 })).toBe(50)
  expect(remainingSeconds(1, { done: 30, seconds: 60 })).toBe(2)
})

test('too few titles or too short a time give no answer, rather than a wrong one', () => {
  expect(remainingSeconds(100, { done: 4, seconds: 60 })).toBeNull()
  expect(remainingSeconds(100, { done: 50, seconds: 1 })).toBeNull()
  expect(remainingSeconds(100, { done: 0, seconds: 0 })).toBeNull()
})

test('nothing left takes no time', () => {
  expect(remainingSeconds(0, { done: 0, seconds: 0 })).toBe(0)
})

test.each([
  [5, 'less than a minute'],
  [55, 'about 1 minute'],
  [240, 'about 4 minutes'],
  [3590, 'about 1 hour'],
  [4200, 'about 1 hour 10 minutes'],
  [7150, 'about 2 hours'],
])('%i seconds are %s', (seconds, words) => {
  expect(aboutHowLong(seconds)).toBe(words)
})
