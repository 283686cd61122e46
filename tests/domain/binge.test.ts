import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bingeMoves, type SourcedPlay } from '#app/domain/binge.ts'

let nextId = 1
function aPlay(episodeKey: string, day: string | null, o: Partial<SourcedPlay> = {}): SourcedPlay {
  const id = nextId++
  return { id, sourceId: id, episodeKey, instant: day && `${day}T20:00:00.000Z`, day, ...o }
}
const AIRED = '2023-09-10'
const aired = () => AIRED

function episodesOn(day: string, count: number, season = 1): SourcedPlay[] {
  return Array.from({ length: count }, (_, i) => aPlay(`${season}x${i + 1}`, day))
}

describe('the threshold', () => {
  test.each([
    [0, false],
    [1, false],
    [4, false],
    [5, true],
    [10, true],
  ])('%i episodes on a day: a binge is %s', (count, isBinge) => {
    const { days, moves } = bingeMoves(episodesOn('2024-01-15', count), aired)
    expect(days).toEqual(isBinge ? [{ day: '2024-01-15', plays: count }] : [])
    expect(moves).toHaveLength(isBinge ? count : 0)
  })

  test('five plays of four episodes are no binge', () => {
    const plays = [...episodesOn('2024-01-15', 4), aPlay('1x1', '2024-01-15')]
    expect(bingeMoves(plays, aired).days).toEqual([])
  })

  test('two episodes on each of three days are no binge', () => {
    const plays = ['2024-01-15', '2024-01-16', '2024-01-17'].flatMap((day, i) => [
      aPlay(`1x${i * 2 + 1}`, day),
      aPlay(`1x${i * 2 + 2}`, day),
    ])
    expect(bingeMoves(plays, aired).days).toEqual([])
  })

  test('specials count as episodes', () => {
    const plays = [...episodesOn('2024-01-15', 3), aPlay('0x1', '2024-01-15'), aPlay('0x2', '2024-01-15')]
    expect(bingeMoves(plays, aired).moves).toHaveLength(5)
  })
})

describe('which play of an episode', () => {
  test('only the earliest one moves, a rewatch on the same day stays', () => {
    const plays = episodesOn('2024-01-15', 5)
    const rewatch = aPlay('1x1', '2024-01-15', { instant: '2024-01-15T23:00:00.000Z' })
    const { moves } = bingeMoves([rewatch, ...plays], aired)
    expect(moves.map((m) => m.playId)).toEqual(plays.map((p) => p.id))
  })

  test('a day of rewatches is no binge, for their first plays lie elsewhere', () => {
    const first = Array.from({ length: 5 }, (_, i) => aPlay(`1x${i + 1}`, `2020-01-0${i + 1}`))
    expect(bingeMoves([...first, ...episodesOn('2024-01-15', 5)], aired).days).toEqual([])
  })

  test('of two plays at one instant the one with the lower id at the source is the first', () => {
    const [one, ...others] = episodesOn('2024-01-15', 5)
    const twin = aPlay('1x1', '2024-01-15', { sourceId: (one?.sourceId ?? 0) - 1000 })
    const { moves } = bingeMoves(
      [one, twin, ...others].filter((p) => p !== undefined),
      aired,
    )
    expect(moves.map((m) => m.playId)).toContain(twin.id)
    expect(moves.map((m) => m.playId)).not.toContain(one?.id)
  })

  test('a play without a date takes no part', () => {
    const plays = [...episodesOn('2024-01-15', 4), aPlay('1x5', null)]
    expect(bingeMoves(plays, aired).days).toEqual([])
  })
})

describe('the air date', () => {
  test('an unknown one leaves the play where it is, and the day still counts as a binge', () => {
    const plays = episodesOn('2024-01-15', 5)
    const { days, moves } = bingeMoves(plays, (key) => (key === '1x3' ? null : AIRED))
    expect(days).toHaveLength(1)
    expect(moves.map((m) => m.playId)).toEqual(plays.filter((p) => p.episodeKey !== '1x3').map((p) => p.id))
  })

  test.each([
    ['the day itself', '2024-01-15', 5],
    ['a later day', '2024-01-16', 0],
  ])('%s', (_, airDate, moved) => {
    expect(bingeMoves(episodesOn('2024-01-15', 5), () => airDate).moves).toHaveLength(moved)
  })
})

const arbitraryPlays = fc.array(
  fc.record({
    episode: fc.integer({ min: 1, max: 12 }),
    dayOfMonth: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 8 }),
    hour: fc.integer({ min: 0, max: 23 }),
  }),
  { maxLength: 60 },
)

function playsOf(rows: { episode: number; dayOfMonth: number | null; hour: number }[]): SourcedPlay[] {
  return rows.map((row, i) => {
    const day = row.dayOfMonth === null ? null : `2024-03-0${row.dayOfMonth}`
    const instant = day && `${day}T${String(row.hour).padStart(2, '0')}:00:00.000Z`
    return { id: i, sourceId: 1000 + i, episodeKey: `1x${row.episode}`, instant, day }
  })
}

test('the order in which plays come makes no difference', () => {
  fc.assert(
    fc.property(arbitraryPlays, fc.infiniteStream(fc.nat()), (rows, keys) => {
      const plays = playsOf(rows)
      const shuffled = plays
        .map((play) => ({ play, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ play }) => play)
      const sorted = (list: SourcedPlay[]) =>
        bingeMoves(list, aired).moves.toSorted((a, b) => a.playId - b.playId)
      expect(sorted(shuffled)).toEqual(sorted(plays))
    }),
  )
})

test('each episode moves at most once, always to an earlier or the same day, and only from a day of five or more', () => {
  fc.assert(
    fc.property(arbitraryPlays, (rows) => {
      const plays = playsOf(rows)
      const { days, moves } = bingeMoves(plays, aired)
      const byId = new Map(plays.map((p) => [p.id, p]))
      const episodes = moves.map((m) => byId.get(m.playId)?.episodeKey)
      expect(new Set(episodes).size).toBe(episodes.length)
      for (const move of moves) expect(move.to <= move.from).toBe(true)
      for (const day of days) expect(day.plays).toBeGreaterThan(4)
      expect(moves.length).toBe(days.reduce((sum, day) => sum + day.plays, 0))
    }),
  )
})
