import { describe, expect, test } from 'vitest'
import { testClock } from '#tests/builders/test-clock.ts'
import { createSandbox } from './sandbox.ts'
import { makeLargeWorld } from './world/make-large-world.ts'
import { makeSmallWorld } from './world/make-small-world.ts'
import { makeWorld } from './world/make-world.ts'
import { findEpisode, UNKNOWN_DATE, type World, type WorldPlay } from './world/world.ts'

const now = new Date('2026-11-21T00:00:00.000Z')

describe('the demo world', () => {
  const world = makeWorld({ now })
  const series = (tmdbId: number) => world.series.find((s) => s.tmdbId === tmdbId)
  const playsOf = (tmdbId: number) =>
    world.plays.filter((play) => play.kind === 'episode' && play.series.tmdbId === tmdbId)

  test('is the same for the same seed and moment, and another for another seed', () => {
    expect(outline(makeWorld({ now }))).toEqual(outline(world))
    expect(outline(makeWorld({ now, seed: 21 }))).not.toEqual(outline(world))
  })

  test('spans ten years and nothing in it lies in the future', () => {
    expect(world.plays.length).toBeGreaterThan(1800)
    expect(world.plays.length).toBeLessThan(3000)
    expect(new Set(world.plays.map((play) => play.watchedAt.slice(0, 4))).size).toBeGreaterThanOrEqual(11)
    expect(world.plays.filter((play) => play.watchedAt >= now.toISOString())).toEqual([])
  })

  test('numbers its plays uniquely, above what 32 and 33 bits hold', () => {
    const ids = world.plays.map((play) => play.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(Math.min(...ids)).toBeGreaterThan(2 ** 33)
  })

  test('shows nothing before it was released', () => {
    const early = world.plays.filter(
      (play) =>
        play.watchedAt !== UNKNOWN_DATE &&
        play.kind !== 'malformed' &&
        ((play.kind === 'movie' ? play.movie.releaseDate : play.episode.airDate) ?? '') > play.watchedAt,
    )
    expect(early).toEqual([])
  })

  test('has an episode that aired two days ago and is not yet seen, and one to come', () => {
    const airing = series(103516)
    expect(airing && findEpisode(airing, 4, 4)?.airDate).toBe('2026-11-19')
    expect(airing && findEpisode(airing, 4, 5)?.airDate).toBe('2026-11-26')
    const latest = playsOf(103516)[0]
    expect(latest?.kind === 'episode' && [latest.episode.season, latest.episode.number]).toEqual([4, 3])
  })

  test('holds thirty plays of one minute, two of one episode at one minute, and two of unknown date', () => {
    const byMinute = countByMinute(playsOf(62649))
    expect(Math.max(...[...byMinute.values()].map((plays) => plays.length))).toBe(30)
    expect(world.plays.filter((play) => play.watchedAt === UNKNOWN_DATE)).toHaveLength(2)
    const keys = world.plays.flatMap((play) =>
      play.kind === 'episode' ? [`${play.episode.traktId} ${play.watchedAt}`] : [],
    )
    expect(keys.length - new Set(keys).size).toBe(1)
  })

  test('holds titles without a TMDB id, without any id, and one TMDB has deleted', () => {
    const without = world.movies.filter((movie) => movie.ids.tmdb === null)
    expect(without.map((movie) => [movie.title, movie.ids.imdb])).toEqual([
      ['Downfall', 'tt0363163'],
      ['Family Tape 1998', null],
    ])
    expect(world.series.filter((s) => s.ids.tmdb === null).map((s) => s.ids.tvdb)).toEqual([271910])
    expect(world.movies.find((movie) => movie.title === 'The Midnight Laundromat')).toMatchObject({
      tmdbId: null,
    })
  })

  test('says something of every title TMDB knows, and each rating value is given', () => {
    const known = world.movies.filter((movie) => movie.tmdbId !== null && movie.releaseDate !== null)
    expect(known.filter((movie) => movie.overview === '').map((movie) => movie.title)).toEqual([])
    expect(world.series.filter((s) => s.overview === '' || s.cast.length < 3)).toEqual([])
    const values = new Set(world.ratings.map((rating) => rating.value))
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((value) => !values.has(value))).toEqual([])
  })

  test('keeps two people of different names apart', () => {
    expect(new Set(world.people.map((person) => person.id)).size).toBe(world.people.length)
  })
})

test('the day the world is drawn for is the clock’s', () => {
  const { world } = createSandbox({ clock: testClock('2026-10-15T18:00:00.000Z') })
  expect(world.now.toISOString()).toBe('2026-10-15T00:00:00.000Z')
})

test('a small world depends on nothing but its seed', () => {
  expect(outline(makeSmallWorld(5))).toEqual(outline(makeSmallWorld(5)))
  expect(outline(makeSmallWorld(5))).not.toEqual(outline(makeSmallWorld(6)))
  expect(makeSmallWorld(5).movies).toHaveLength(7)
})

test('a large world has the plays it was asked for', () => {
  const world = makeLargeWorld({ plays: 5000 })
  expect(world.plays).toHaveLength(5000)
  expect(new Set(world.plays.map((play) => play.id)).size).toBe(5000)
})

const outline = (world: World) => world.plays.map((play) => [play.id, play.watchedAt, play.kind])

function countByMinute(plays: WorldPlay[]): Map<string, WorldPlay[]> {
  const groups = new Map<string, WorldPlay[]>()
  for (const play of plays) groups.set(play.watchedAt, [...(groups.get(play.watchedAt) ?? []), play])
  return groups
}
