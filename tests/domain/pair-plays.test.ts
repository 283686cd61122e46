import { expect, test } from 'vitest'
import { momentOf, pairPlays } from '#app/domain/same-play.ts'

const held = (id: number, at: string | null, o: { isManual?: boolean } = {}) => ({
  id,
  watchedAt: at?.includes('T') ? at : null,
  day: at?.slice(0, 10) ?? null,
  isManual: o.isManual ?? false,
})
const coming = (at: string | null, isNamed = false) => ({
  watchedAt: at?.includes('T') ? at : null,
  day: at?.slice(0, 10) ?? null,
  isNamed,
})
const pairsOf = (own: ReturnType<typeof held>[], plays: ReturnType<typeof coming>[]) => {
  const pairs = pairPlays(own, plays)
  return plays.map((play) => pairs.get(play)?.id ?? null)
}

test('a day and a time on that day are one play', () => {
  expect(pairsOf([held(1, '2024-05-04T19:30:59.000Z')], [coming('2024-05-04')])).toEqual([1])
  expect(pairsOf([held(1, '2024-05-04')], [coming('2024-05-04T19:30:00.000Z', true)])).toEqual([1])
  expect(pairsOf([held(1, '2024-05-04T19:30:59.000Z')], [coming('2024-05-04T19:30:00.000Z')])).toEqual([1])
})

test.each([
  ['19:30:58.000', '19:31:03.000', 'a few seconds over a minute'],
  ['19:31:03.000', '19:30:58.000', 'the other way round'],
  ['19:30:59.000', '19:31:00.000', 'one second over a minute'],
  ['19:30:00.000', '19:31:04.000', 'a source that keeps no seconds'],
  ['23:59:57.000', '23:59:00.000', 'before midnight'],
])('%s and %s are one play: %s', (own, other) => {
  expect(pairsOf([held(1, `2024-05-04T${own}Z`)], [coming(`2024-05-04T${other}Z`)])).toEqual([1])
})

test('a few seconds over midnight are one play, whatever day each source counts', () => {
  expect(pairsOf([held(1, '2024-05-04T23:59:58.000Z')], [coming('2024-05-05T00:00:02.000Z')])).toEqual([1])
})

test.each([
  ['19:30:10.000', '19:31:10.000'],
  ['19:30:00.000', '19:31:20.000'],
  ['19:30:00.000', '19:31:00.000'],
])('%s and %s are two plays', (own, other) => {
  expect(pairsOf([held(1, `2024-05-04T${own}Z`)], [coming(`2024-05-04T${other}Z`)])).toEqual([null])
})

test('the nearest of two held plays is the one that comes again', () => {
  const own = [held(1, '2024-05-04T19:30:10.000Z'), held(2, '2024-05-04T19:31:05.000Z')]
  expect(pairsOf(own, [coming('2024-05-04T19:31:01.000Z'), coming('2024-05-04T19:30:12.000Z')])).toEqual([
    2, 1,
  ])
  const dayAndTime = [held(1, '2024-05-04'), held(2, '2024-05-04T19:30:10.000Z')]
  expect(pairsOf(dayAndTime, [coming('2024-05-04T19:30:12.000Z')])).toEqual([2])
})

test('each held play is at most one of those that come', () => {
  const two = [coming('2024-05-04'), coming('2024-05-04')]
  expect(pairsOf([held(1, '2024-05-04T19:30:00.000Z')], two)).toEqual([1, null])
  expect(pairsOf([held(1, '2024-05-04T09:00:00.000Z'), held(2, '2024-05-04T19:00:00.000Z')], two)).toEqual([
    1, 2,
  ])
})

test('a play without a date adds nothing to another, unless its source names it', () => {
  expect(pairsOf([held(1, '2024-05-04')], [coming(null)])).toEqual([1])
  expect(pairsOf([held(1, '2024-05-04')], [coming(null, true)])).toEqual([null])
  expect(pairsOf([held(1, null)], [coming('2024-05-04T19:30:00.000Z', true)])).toEqual([1])
  expect(pairsOf([held(1, null, { isManual: true })], [coming('2024-05-04', true)])).toEqual([null])
})

test('dates decide before what is undated', () => {
  const own = [held(1, '2024-05-04'), held(2, null)]
  expect(pairsOf(own, [coming(null), coming('2024-05-04')])).toEqual([2, 1])
})

test('a play moved to an air date is compared by when it was watched', () => {
  const moved = {
    watchedAt: null,
    day: '2001-01-01',
    basis: 'air-date',
    sourceWatchedAt: '2024-05-04T23:30:00.000Z',
  }
  expect(momentOf(moved, 'Europe/Berlin')).toMatchObject({ day: '2024-05-05' })
})
