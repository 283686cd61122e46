import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { episodeMoves, type HeldEpisode } from '#app/server/tmdb/episode-moves.ts'

const held = (id: number, number: number, tmdbId: number | null, isNeeded = true): HeldEpisode => ({
  id,
  season: 1,
  number,
  tmdbId,
  isNeeded,
})
const listed = (...tmdbIds: (number | null)[]) =>
  tmdbIds.map((tmdbId, index) => ({ season: 1, number: index + 1, tmdbId }))
const delivered = () => true

test('nothing moves where nothing changed', () => {
  expect(episodeMoves([held(1, 1, 101), held(2, 2, 102)], listed(101, 102), delivered).moves).toEqual([])
})

test('an episode put in front moves all that follow', () => {
  const { moves } = episodeMoves([held(1, 1, 101), held(2, 2, 102)], listed(100, 101, 102), delivered)
  expect(moves).toEqual([
    { id: 1, season: 1, number: 2 },
    { id: 2, season: 1, number: 3 },
  ])
})

test('two episodes can change places', () => {
  const { moves } = episodeMoves([held(1, 1, 101), held(2, 2, 102)], listed(102, 101), delivered)
  expect(moves).toHaveLength(2)
})

test('an episode taken out lets the rest move up over it when nobody needs it', () => {
  const rows = [held(1, 1, 101, false), held(2, 2, 102), held(3, 3, 103)]
  expect(episodeMoves(rows, listed(102, 103), delivered)).toEqual({
    moves: [
      { id: 2, season: 1, number: 1 },
      { id: 3, season: 1, number: 2 },
    ],
    superseded: [1],
  })
})

test('an episode taken out that somebody watched keeps its number, and so does all that would follow', () => {
  const rows = [held(1, 1, 101), held(2, 2, 102), held(3, 3, 103)]
  expect(episodeMoves(rows, listed(102, 103), delivered)).toEqual({ moves: [], superseded: [] })
})

test('an id that is listed twice moves nothing', () => {
  expect(episodeMoves([held(1, 1, 101)], listed(100, 101, 101), delivered).moves).toEqual([])
})

test('an episode of a season that did not come has not moved', () => {
  const { moves } = episodeMoves([{ ...held(1, 1, 101), season: 2 }], listed(101), (season) => season === 1)
  expect(moves).toEqual([])
})

test('however editors shuffle, no two episodes end on one number and nothing needed is superseded', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 })
  const needs = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(ids, ids, needs, (before, after, isNeeded) => {
      const rows = before.map((tmdbId, index) => held(index + 1, index + 1, tmdbId, isNeeded[index] ?? true))
      const { moves, superseded } = episodeMoves(rows, listed(...after), delivered)
      const movedTo = new Map(moves.map((move) => [move.id, move.number]))
      const left = rows.filter((row) => !superseded.includes(row.id))
      const numbers = left.map((row) => movedTo.get(row.id) ?? row.number)
      expect(new Set(numbers).size).toBe(numbers.length)
      for (const row of rows) if (superseded.includes(row.id)) expect(row.isNeeded).toBe(false)
      for (const row of left) {
        const number = movedTo.get(row.id)
        if (number !== undefined) expect(after[number - 1]).toBe(row.tmdbId)
      }
    }),
  )
})
