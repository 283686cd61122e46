import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ProgressEpisode, progressOf } from '#app/domain/progress.ts'

const today = '2026-10-15'
const ended = { today, seriesStatus: 'Ended', abandoned: false }
const returning = { today, seriesStatus: 'Returning Series', abandoned: false }

/** Seasons by number of episodes, all aired; `seen` as '1x2'. */
function episodes(seasons: Record<number, number>, seen: string[] = []): ProgressEpisode[] {
  return Object.entries(seasons).flatMap(([season, count]) =>
    Array.from({ length: count }, (_, i) => ({
      season: Number(season),
      number: i + 1,
      airDate: `20${String(10 + Number(season)).padStart(2, '0')}-01-01`,
      seen: seen.includes(`${season}x${i + 1}`),
    })),
  )
}

describe('what comes next', () => {
  test.each<[string, Record<number, number>, string[], { season: number; episode: number } | null]>([
    ['nothing seen: the first', { 1: 3, 2: 2 }, [], { season: 1, episode: 1 }],
    ['a gap: what follows the furthest seen', { 1: 4 }, ['1x1', '1x3'], { season: 1, episode: 4 }],
    ['a gap and nothing after it: the one skipped', { 1: 3 }, ['1x1', '1x3'], { season: 1, episode: 2 }],
    ['a season finished: the next one', { 1: 3, 2: 2 }, ['1x1', '1x2', '1x3'], { season: 2, episode: 1 }],
    ['everything seen: nothing', { 1: 1, 2: 1 }, ['1x1', '2x1'], null],
    ['no episodes: nothing', {}, [], null],
  ])('%s', (_, seasons, seen, next) => {
    expect(progressOf(episodes(seasons, seen), ended).next).toEqual(next)
  })

  test('an episode that airs later is not next, and says when to look again', () => {
    const list = [
      ...episodes({ 1: 1 }, ['1x1']),
      { season: 1, number: 2, airDate: '2026-10-16', seen: false },
      { season: 1, number: 3, airDate: '2026-10-23', seen: false },
    ]
    expect(progressOf(list, returning)).toMatchObject({ aired: 1, next: null, staleOn: '2026-10-16' })
  })

  test('an episode that airs today has aired', () => {
    const list = [{ season: 1, number: 1, airDate: today, seen: false }]
    expect(progressOf(list, returning)).toMatchObject({ aired: 1, next: { season: 1, episode: 1 } })
  })
})

describe('status', () => {
  test.each([
    [[], ended, 'not-started'],
    [['1x1'], ended, 'watching'],
    [['1x1', '1x2'], ended, 'completed'],
    [['1x1', '1x2'], { ...ended, seriesStatus: 'Canceled' }, 'completed'],
    [['1x1', '1x2'], returning, 'up-to-date'],
    [['1x1', '1x2'], { ...returning, seriesStatus: null }, 'up-to-date'],
    [['1x1', '1x2'], { ...ended, abandoned: true }, 'abandoned'],
  ])('seen %j in a series that is %j: %s', (seen, context, status) => {
    expect(progressOf(episodes({ 1: 2 }, seen), context).status).toBe(status)
  })

  test('a series of which only specials were seen is not started', () => {
    const list = [...episodes({ 1: 2 }), { season: 0, number: 1, airDate: '2010-01-01', seen: true }]
    expect(progressOf(list, ended)).toMatchObject({ aired: 2, watched: 0, status: 'not-started' })
  })

  test('specials and episodes without an air date are no progress', () => {
    const list = [...episodes({ 0: 2, 1: 2 }, ['1x1']), { season: 1, number: 3, airDate: null, seen: true }]
    expect(progressOf(list, ended)).toMatchObject({ aired: 2, watched: 1, status: 'watching' })
  })
})

test('watched never exceeds aired, and next is always aired and unseen', () => {
  const episode = fc.record({
    season: fc.integer({ min: 0, max: 3 }),
    number: fc.integer({ min: 0, max: 9 }),
    airDate: fc.option(fc.constantFrom('2020-01-01', '2026-10-14', '2026-10-15', '2026-10-16', '2099-01-01')),
    seen: fc.boolean(),
  })
  const list = fc.uniqueArray(episode, { selector: (e) => `${e.season}x${e.number}` })
  fc.assert(
    fc.property(list, (all) => {
      const { aired, watched, next } = progressOf(all, returning)
      expect(watched).toBeLessThanOrEqual(aired)
      expect(next === null).toBe(watched === aired)
      const found = all.find((e) => e.season === next?.season && e.number === next.episode)
      if (next) expect(found).toMatchObject({ seen: false })
    }),
  )
})
