import { describe, expect, test } from 'vitest'
import { judgeSittings, secondsIn, type Sitting } from '#app/domain/sittings.ts'

const at = (text: string) => new Date(`${text}:00Z`).getTime()

/** `began, minutes, minute it ended at` */
const sat = (
  began: string,
  minutes: number | null,
  until: number | null = minutes,
  isAutoplay = false,
): Sitting => ({
  beganMs: at(began),
  seconds: minutes === null ? null : minutes * 60,
  position: until === null ? null : until * 60,
  isAutoplay,
})

describe('sittings of one film', () => {
  test.each<[string, Sitting[], string[]]>([
    ['one is a play', [sat('2021-03-01T20:00', 100)], ['play']],
    [
      'two evenings are a play of the second',
      [sat('2021-03-01T20:00', 40), sat('2021-03-02T21:00', 62, 102)],
      ['part', 'play'],
    ],
    [
      'whatever order they are listed in',
      [sat('2021-03-02T21:00', 62, 102), sat('2021-03-01T20:00', 40)],
      ['play', 'part'],
    ],
    [
      'three sittings of one evening are a play',
      [sat('2021-03-01T19:00', 20), sat('2021-03-01T19:40', 30, 50), sat('2021-03-01T20:30', 50, 100)],
      ['part', 'part', 'play'],
    ],
    [
      'a week later it goes on where it stopped',
      [sat('2021-03-01T20:00', 40), sat('2021-03-09T21:00', 60, 100)],
      ['part', 'play'],
    ],
    [
      'a beginning that was broken off and begun anew is one play',
      [sat('2021-03-01T20:00', 12), sat('2021-03-02T20:00', 100)],
      ['part', 'play'],
    ],
    [
      'seen to its end and seen again on the next day it is two',
      [sat('2021-03-01T20:00', 98), sat('2021-03-02T18:00', 99, 100)],
      ['play', 'play'],
    ],
    [
      'seen twice on one afternoon it is two',
      [sat('2021-03-01T14:00', 95), sat('2021-03-01T16:00', 95)],
      ['play', 'play'],
    ],
    [
      'the credits on the next day move no date',
      [sat('2021-03-01T20:00', 95), sat('2021-03-02T08:00', 5, 100)],
      ['play', 'part'],
    ],
    [
      'half of it in each of two years is two plays',
      [sat('2020-03-01T20:00', 40), sat('2021-03-01T20:00', 60, 100)],
      ['play', 'play'],
    ],
    ['a preview is none', [sat('2021-03-01T20:00', 1.5, 1.5, true)], ['glimpse']],
    ['a few seconds are none', [sat('2021-03-01T20:00', 0.4)], ['glimpse']],
    ['an episode that followed by itself is a play', [sat('2021-03-01T20:00', 43, 43, true)], ['play']],
    [
      'without places, a day and a half keeps them together',
      [
        sat('2021-03-01T20:00', 50, null),
        sat('2021-03-02T20:00', 50, null),
        sat('2021-03-08T20:00', 99, null),
      ],
      ['part', 'play', 'play'],
    ],
    [
      'where nothing says how long, each is a play',
      [sat('2021-03-01T20:00', null), sat('2021-03-01T22:00', null)],
      ['play', 'play'],
    ],
    ['none are none', [], []],
  ])('%s', (_, sittings, kinds) => {
    expect(judgeSittings(sittings)).toEqual(kinds)
  })
})

test.each([
  ['00:00:07', 7],
  ['1:10:00', 4200],
  ['124:00:01', 446_401],
  ['00:43', null],
  ['Not latest view', null],
  ['', null],
])('%j is %j seconds', (text, seconds) => {
  expect(secondsIn(text)).toBe(seconds)
})
