import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keysOfViewing, pairRenumbered } from '#app/domain/renumbered-plays.ts'

const viewing = (o: Partial<Parameters<typeof keysOfViewing>[0]> = {}) =>
  keysOfViewing({
    titleKey: 'movie:1',
    season: null,
    episode: null,
    episodeTraktId: null,
    moments: ['2022-03-04T20:15:42.000Z'],
    ...o,
  })
const play = (id: number, o: Parameters<typeof viewing>[0] = {}) => ({ id, keys: viewing(o) })

describe('a play under a new id', () => {
  test('is known by title and minute, whatever the seconds', () => {
    const came = [play(9, { moments: ['2022-03-04T20:15:00.000Z'] })]
    expect([...pairRenumbered([play(1)], came)]).toEqual([[9, 1]])
  })

  test('is none of another title, episode or minute', () => {
    const came = [
      play(7, { titleKey: 'movie:2' }),
      play(8, { season: 1, episode: 1 }),
      play(9, { moments: ['2022-03-04T20:16:00.000Z'] }),
    ]
    expect(pairRenumbered([play(1)], came).size).toBe(0)
  })

  test('keeps its episode by the id that Trakt gives it when it is numbered anew', () => {
    const gone = [
      play(1, { season: 1, episode: 1, episodeTraktId: 501 }),
      play(2, { season: 1, episode: 2, episodeTraktId: 502 }),
    ]
    const came = [
      play(8, { season: 1, episode: 2, episodeTraktId: 501 }),
      play(9, { season: 1, episode: 1, episodeTraktId: 502 }),
    ]
    expect(new Map(pairRenumbered(gone, came))).toEqual(
      new Map([
        [8, 1],
        [9, 2],
      ]),
    )
  })

  test('with an unknown date is the one with an unknown date', () => {
    const moments = ['1970-01-01T00:00:00.000Z', null]
    expect([...pairRenumbered([play(1, { moments })], [play(9, { moments })])]).toEqual([[9, 1]])
  })
})

test('rewatches in one minute are pairs one to one, and nothing is used twice', () => {
  fc.assert(
    fc.property(fc.nat(6), fc.nat(6), fc.nat(6), (gone, came, others) => {
      const ids = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)
      const pairs = pairRenumbered(
        [...ids(1, gone).map((id) => play(id)), ...ids(50, others).map((id) => play(id, { titleKey: 'x' }))],
        ids(100, came).map((id) => play(id)),
      )
      expect(pairs.size).toBe(Math.min(gone, came))
      expect(new Set(pairs.values()).size).toBe(pairs.size)
      for (const id of pairs.values()) expect(id).toBeLessThan(50)
    }),
  )
})
