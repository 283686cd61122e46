import { expect, test } from 'vitest'
import { type EpisodeSelection, episodesToMark } from '#app/domain/episodes-to-mark.ts'

const episode = (season: number, number: number, rest = {}) => ({
  id: season * 100 + number,
  season,
  number,
  airDate: '2020-01-01',
  onTmdb: true,
  seen: false,
  ...rest,
})
const episodes = [
  episode(2, 1),
  episode(1, 1, { seen: true }),
  episode(1, 2),
  episode(1, 3),
  episode(2, 2, { airDate: '2030-01-01' }),
  episode(2, 3, { airDate: null }),
  episode(1, 4, { onTmdb: false }),
  episode(0, 1),
  episode(0, 2),
]
const ids = (selection: EpisodeSelection) =>
  episodesToMark(episodes, selection, '2026-10-15').map((each) => each.id)

test('the series is what has aired and was not seen, without specials, in order', () => {
  expect(ids({ kind: 'series' })).toEqual([102, 103, 201])
})
test('up to an episode takes earlier seasons along and the episode itself, and nothing after it', () => {
  expect(ids({ kind: 'up-to', season: 2, number: 1 })).toEqual([102, 103, 201])
  expect(ids({ kind: 'up-to', season: 1, number: 2 })).toEqual([102])
})
test('specials are marked where they are named, and then nothing else', () => {
  expect(ids({ kind: 'season', season: 0 })).toEqual([1, 2])
  expect(ids({ kind: 'up-to', season: 0, number: 1 })).toEqual([1])
})
test('a season is that season', () => {
  expect(ids({ kind: 'season', season: 1 })).toEqual([102, 103])
  expect(ids({ kind: 'season', season: 7 })).toEqual([])
})
