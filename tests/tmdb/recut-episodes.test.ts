import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type HeldEpisode,
  type ListedEpisode,
  type Recut,
  recutEpisodes,
} from '#app/server/tmdb/recut-episodes.ts'

const held = (id: number, number: number, o: Partial<HeldEpisode> = {}): HeldEpisode => ({
  id,
  season: 1,
  number,
  displacedFrom: null,
  tmdbId: 100 + id,
  isListed: true,
  hasLeft: false,
  traktId: null,
  name: `Part ${100 + id}`,
  airDate: null,
  isNeeded: true,
  ...o,
})
const fromTrakt = (id: number, number: number, o: Partial<HeldEpisode> = {}) =>
  held(id, number, { isListed: false, traktId: 9000 + id, ...o })
const inSeason = (season: number, ...tmdbIds: (number | null)[]): ListedEpisode[] =>
  tmdbIds.map((tmdbId, index) => ({
    season,
    number: index + 1,
    tmdbId,
    name: `Part ${tmdbId}`,
    airDate: null,
  }))
const listed = (...tmdbIds: (number | null)[]) => inSeason(1, ...tmdbIds)
const delivered = () => true

const numbersOf = (rows: readonly HeldEpisode[], { moves }: Recut) =>
  Object.fromEntries(
    rows.map((row) => {
      const { season, number, displacedFrom } = moves.find(({ id }) => id === row.id) ?? row
      return [row.id, `${season}x${number}${displacedFrom === null ? '' : ` was ${displacedFrom}`}`]
    }),
  )
const cut = (rows: HeldEpisode[], list: ListedEpisode[]) =>
  numbersOf(rows, recutEpisodes(rows, list, delivered))

test('nothing moves where nothing changed', () => {
  const nothing = { moves: [], joins: [], superseded: [] }
  expect(recutEpisodes([held(1, 1), held(2, 2)], listed(101, 102), delivered)).toEqual(nothing)
})

test('an episode put in front moves all that follow', () => {
  expect(cut([held(1, 1), held(2, 2)], listed(100, 101, 102))).toEqual({ 1: '1x2', 2: '1x3' })
})

test('two episodes can change places', () => {
  expect(cut([held(1, 1), held(2, 2)], listed(102, 101))).toEqual({ 1: '1x2', 2: '1x1' })
})

test('an episode can become a special', () => {
  const list = [...inSeason(0, 102), ...listed(101, 103)]
  expect(cut([held(1, 1), held(2, 2), held(3, 3)], list)).toEqual({ 1: '1x1', 2: '0x1', 3: '1x2' })
})

test('one season of a source can be two at TMDB', () => {
  const rows = [1, 2, 3, 4].map((n) => fromTrakt(n, n))
  const list = [...listed(101, 102), ...inSeason(2, 103, 104)]
  expect(cut(rows, list)).toEqual({ 1: '1x1', 2: '1x2', 3: '2x1', 4: '2x2' })
})

test('seasons of a source can be counted through at TMDB', () => {
  const rows = [
    fromTrakt(1, 1),
    fromTrakt(2, 2),
    fromTrakt(3, 1, { season: 2 }),
    fromTrakt(4, 2, { season: 2 }),
  ]
  expect(cut(rows, listed(101, 102, 103, 104))).toEqual({ 1: '1x1', 2: '1x2', 3: '1x3', 4: '1x4' })
})

test('a deleted episode nobody needs goes, and the rest move up', () => {
  const rows = [held(1, 1, { isNeeded: false }), held(2, 2), held(3, 3)]
  const recut = recutEpisodes(rows, listed(102, 103), delivered)
  expect(recut.superseded).toEqual([1])
  expect(numbersOf(rows.slice(1), recut)).toEqual({ 2: '1x1', 3: '1x2' })
})

test('a deleted episode that was watched steps aside, and the rest follow their ids', () => {
  const rows = [held(1, 1), held(2, 2), held(3, 3)]
  expect(cut(rows, listed(102, 103))).toEqual({ 1: '1x3 was 1', 2: '1x1', 3: '1x2' })
})

test('it stays aside while TMDB lists no more, makes way again, and comes back when it is listed again', () => {
  const aside = held(1, 4, { displacedFrom: 1, isListed: false, hasLeft: true })
  const rows = [aside, held(2, 1), held(3, 2)]
  expect(cut(rows, listed(102, 103))).toEqual({ 1: '1x4 was 1', 2: '1x1', 3: '1x2' })
  expect(cut(rows, listed(102, 103, 104, 105))[1]).toBe('1x5 was 1')
  expect(cut(rows, listed(102, 101, 103))).toEqual({ 1: '1x2', 2: '1x1', 3: '1x3' })
})

test('it keeps a number that TMDB lists no more', () => {
  expect(cut([held(1, 1), held(2, 2)], listed(101))).toEqual({ 1: '1x1', 2: '1x2' })
})

test('another episode under the number of a deleted one does not get its plays', () => {
  const last = held(2, 2, { isListed: false, hasLeft: true })
  expect(cut([held(1, 1), last], listed(101, 555))).toEqual({ 1: '1x1', 2: '1x3 was 2' })
  expect(cut([held(1, 1), held(2, 2)], listed(101, 555))).toEqual({ 1: '1x1', 2: '1x3 was 2' })
})

test('an episode that TMDB entered again under a new id is the same', () => {
  const again = listed(101, 555).map((each) => (each.tmdbId === 555 ? { ...each, name: 'Part 102' } : each))
  expect(cut([held(1, 1), held(2, 2)], again)).toEqual({ 1: '1x1', 2: '1x2' })
})

test('an id that only the source knows says nothing where names agree, or there is none', () => {
  const list = listed(101, 555)
  expect(cut([fromTrakt(1, 1), fromTrakt(2, 2, { name: 'Part 555' })], list)[2]).toBe('1x2')
  expect(cut([fromTrakt(1, 1), fromTrakt(2, 2, { name: 'Episode 2' })], list)[2]).toBe('1x2')
  expect(cut([fromTrakt(1, 1), fromTrakt(2, 2, { name: 'The Other One' })], list)[2]).toBe('1x3 was 2')
})

test('ids of another entry say nothing: numbers decide', () => {
  const rows = [held(1, 1), held(2, 2)]
  expect(cut(rows, listed(701, 702))).toEqual({ 1: '1x1', 2: '1x2' })
})

test('rows without an id keep their numbers, and one of a listed number is that episode', () => {
  const unnamed = { tmdbId: null, isListed: false, name: null }
  expect(cut([held(1, 1, unnamed), held(2, 3, unnamed)], listed(101, 102))).toEqual({ 1: '1x1', 2: '1x3' })
  const rows = [fromTrakt(1, 2, { tmdbId: 101 }), held(2, 1, unnamed)]
  expect(recutEpisodes(rows, listed(101, 102), delivered).joins).toEqual([{ from: 2, into: 1 }])
})

test('an episode without an id that TMDB counts elsewhere is found by its name', () => {
  const orphan = fromTrakt(3, 3, { tmdbId: null, name: 'Part 103' })
  const list = [...listed(101, 102), ...inSeason(2, 103)]
  expect(cut([held(1, 1), held(2, 2), orphan], list)[3]).toBe('2x1')
})

test('two rows of one TMDB episode become one, and the listed one stays', () => {
  const rows = [held(1, 1), fromTrakt(2, 5, { tmdbId: 101 }), held(3, 2, { isNeeded: false })]
  const recut = recutEpisodes(rows, listed(101, 103), delivered)
  expect(recut).toEqual({ moves: [], joins: [{ from: 2, into: 1 }], superseded: [] })
})

test('of two episodes at Trakt with one TMDB id the one whose number is free is that number', () => {
  const rows = [fromTrakt(1, 1), fromTrakt(2, 2), fromTrakt(3, 3, { tmdbId: 102 })]
  expect(cut(rows, listed(101, 102, 103))).toEqual({ 1: '1x1', 2: '1x2', 3: '1x3' })
  const halves = [fromTrakt(1, 1), fromTrakt(2, 2, { tmdbId: 101 }), fromTrakt(3, 3)]
  const recut = recutEpisodes(halves, listed(101, 103), delivered)
  expect(recut.joins).toEqual([{ from: 2, into: 1 }])
  expect(numbersOf(halves, recut)[3]).toBe('1x2')
})

test('an id that is listed twice moves nothing', () => {
  expect(cut([held(1, 1)], listed(100, 101, 101))).toEqual({ 1: '1x1' })
  const nameless = listed(101, 101).map((each) => ({ ...each, name: null }))
  const rows = [held(1, 1, { name: null }), held(2, 2, { tmdbId: 101, name: null })]
  expect(cut(rows, nameless)).toEqual({ 1: '1x1', 2: '1x2' })
})

test('an episode of a season that did not come has not moved', () => {
  const rows = [held(1, 1, { season: 2 })]
  expect(recutEpisodes(rows, listed(101), (season) => season === 1).moves).toEqual([])
})

test('however editors cut, what is listed stands at its id, nothing needed goes, and no number is held twice', () => {
  const season = fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 8 })
  const cuts = fc.array(fc.tuple(season, season), { minLength: 1, maxLength: 5 })
  const before = fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 10 })
  fc.assert(
    fc.property(
      before,
      cuts,
      fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
      (start, lists, needs) => {
        let rows = start.map((n, index) => held(n, index + 1, { isNeeded: needs[index] ?? true }))
        const needed = new Map(rows.filter((row) => row.isNeeded).map((row) => [row.id, row.tmdbId]))
        for (const [first, second] of lists) {
          const other = second.filter((n) => !first.includes(n))
          const list = [...listed(...first.map((n) => 100 + n)), ...inSeason(2, ...other.map((n) => 100 + n))]
          rows = afterwards(rows, list)
          const places = rows.map((row) => `${row.season}x${row.number}`)
          expect(new Set(places).size).toBe(places.length)
          for (const [id, tmdbId] of needed) {
            const row = rows.find((each) => each.id === id)
            expect(row?.tmdbId).toBe(tmdbId)
            const there = list.find((each) => each.season === row?.season && each.number === row.number)
            const isInList = list.some((each) => each.tmdbId === tmdbId)
            // An id of which no other is listed says nothing; here at least one always is, or the list is all new.
            if (isInList) expect(there?.tmdbId).toBe(tmdbId)
          }
        }
      },
    ),
  )
})

/** As `storeEpisodes` leaves the rows: those that are listed carry the list's ids. */
function afterwards(rows: HeldEpisode[], list: ListedEpisode[]): HeldEpisode[] {
  const { moves, superseded, joins } = recutEpisodes(rows, list, delivered)
  expect(joins).toEqual([])
  const left = rows
    .filter((row) => !superseded.includes(row.id))
    .map((row) => ({ ...row, ...moves.find(({ id }) => id === row.id) }))
  return left
    .map((row) => {
      const there = list.find((each) => each.season === row.season && each.number === row.number)
      if (there && there.tmdbId === row.tmdbId) return { ...row, isListed: true, hasLeft: false }
      return { ...row, isListed: false, hasLeft: row.hasLeft || row.isListed }
    })
    .filter((row) => row.isNeeded || row.isListed)
}
