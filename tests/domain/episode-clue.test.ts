import { describe, expect, test } from 'vitest'
import { type EpisodeClue, placeClue } from '#app/domain/episode-clue.ts'
import { episodeDoubtText } from '#app/format/episode-doubt.ts'

const episode = (season: number, number: number, ...names: string[]) => ({
  season,
  number,
  names,
  airDate: `20${10 + season}-01-0${number}`,
})
const episodes = [
  episode(0, 1, 'Secrets'),
  episode(1, 1, 'Secrets', 'Geheimnisse'),
  episode(1, 2, 'Lies, Part 1'),
  episode(1, 3, 'Lies, Part 2'),
  episode(1, 4, 'Rest'),
  episode(2, 1, 'Beginnings & Endings'),
  episode(2, 2, 'Rest'),
  episode(2, 3, 'Episode 3'),
]
const seasons = [
  { number: 0, name: 'Specials' },
  { number: 1, name: 'Season 1' },
  { number: 2, name: 'The Return' },
]
const place = (clue: Partial<EpisodeClue>, lastDay = '2026-01-01') =>
  placeClue(
    { season: null, seasonName: null, episodeName: null, number: null, isWholeSeason: false, ...clue },
    { episodes, seasons, lastDay },
  )
const at = (season: number, number: number) => ({ kind: 'placed', episodes: [{ season, number }] })

describe('the episode that a clue means', () => {
  test.each([
    ['its name in its season', { season: 1, episodeName: 'SECRETS' }, at(1, 1)],
    ['its name in another language', { season: 1, episodeName: 'Geheimnisse' }, at(1, 1)],
    ['its season by name', { seasonName: 'The Return', episodeName: 'Rest' }, at(2, 2)],
    ['signs and words written otherwise', { season: 2, episodeName: 'Beginnings and Endings' }, at(2, 1)],
    ['a part in brackets', { season: 1, episodeName: 'Lies (2)' }, at(1, 3)],
    ['a number instead of a name', { season: 1, episodeName: 'Folge 4' }, at(1, 4)],
    ['a number that is a word', { season: 2, episodeName: 'Chapter Two' }, at(2, 2)],
    ['a season that is counted otherwise', { season: 7, episodeName: 'Beginnings & Endings' }, at(2, 1)],
    ['a name that only a special has besides', { episodeName: 'Secrets' }, at(1, 1)],
  ])('is found by %s', (_what, clue, expected) => {
    expect(place(clue)).toEqual(expected)
  })

  test.each([
    ['which two seasons have', { episodeName: 'Rest' }, /Several/],
    ['which nobody has', { season: 1, episodeName: 'Nowhere' }, /no episode of it called “Nowhere”/],
    ['that is a number beyond the season', { season: 1, episodeName: 'Episode 9' }, /no episode/],
    ['that is missing', { season: 1 }, /neither a name nor a number/],
  ])('is left undecided for a name %s', (_what, clue, reason) => {
    const placing = place(clue)
    expect(placing.kind === 'undecided' && episodeDoubtText(placing.reason)).toMatch(reason)
  })

  test('are all that had aired, for a whole season', () => {
    expect(place({ season: 1, isWholeSeason: true }, '2011-01-02')).toEqual({
      kind: 'placed',
      episodes: [
        { season: 1, number: 1 },
        { season: 1, number: 2 },
      ],
    })
    expect(place({ season: 3, isWholeSeason: true })).toMatchObject({ kind: 'undecided' })
  })

  test('are all regular ones that had aired, for a whole series', () => {
    const placing = place({ isWholeSeason: true }, '2012-01-01')
    expect(placing.kind === 'placed' && placing.episodes.map((e) => `${e.season}x${e.number}`)).toEqual([
      '1x1',
      '1x2',
      '1x3',
      '1x4',
      '2x1',
    ])
    expect(place({ isWholeSeason: true }, '2010-01-01')).toMatchObject({ kind: 'undecided' })
    expect(place({ seasonName: 'Nowhere', isWholeSeason: true })).toMatchObject({ kind: 'undecided' })
  })
})
