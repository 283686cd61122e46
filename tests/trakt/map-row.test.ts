import type { MalformedRow } from '#app/domain/source-row.ts'
import { rowProblemText } from '#app/format/row-problem.ts'
import { describe, expect, test } from 'vitest'
import { mapRows } from '#app/server/trakt/source-page.ts'
import { mapExportedPlay, mapPlay, mapRating, mapWatchlistEntry } from '#app/server/trakt/map-row.ts'

const movie = {
  title: 'Inception',
  year: 2010,
  ids: {
    trakt: 417,
    slug: 'inception-2010',
    imdb: 'tt1375666',
    tmdb: 27205,
    plex: { guid: null, slug: null },
  },
}
const show = {
  title: 'Breaking Bad',
  year: 2008,
  ids: { trakt: 1, slug: 'breaking-bad', tvdb: 81189, imdb: 'tt0903747', tmdb: 1396 },
}
const episode = {
  season: 2,
  number: 1,
  title: 'Seven Thirty-Seven',
  ids: { trakt: 251, tvdb: 1, imdb: '', tmdb: null },
}
const moviePlay = (change: object = {}) => ({
  id: 1982347,
  watched_at: '2024-05-04T19:30:00.000Z',
  action: 'watch',
  type: 'movie',
  movie,
  ...change,
})
const episodePlay = (change: object = {}) => ({
  ...moviePlay({ type: 'episode', movie: undefined }),
  show,
  episode,
  ...change,
})
const rating = (change: object = {}) => ({
  rated_at: '2024-05-04T20:00:00.000Z',
  rating: 9,
  type: 'movie',
  movie,
  ...change,
})
const listed = (change: object = {}) => ({
  rank: 1,
  id: 55,
  listed_at: '2024-05-01T00:00:00.000Z',
  notes: null,
  type: 'movie',
  movie,
  ...change,
})

const problemIn = (found: unknown) => rowProblemText((found as MalformedRow).problem)

describe('plays', () => {
  test('a movie play', () => {
    expect(mapPlay(moviePlay())).toEqual({
      type: 'play',
      title: {
        kind: 'movie',
        title: 'Inception',
        year: 2010,
        ids: { trakt: 417, tmdb: 27205, imdb: 'tt1375666', tvdb: null, slug: 'inception-2010' },
      },
      episode: null,
      historyId: 1982347,
      sourceWatchedAt: '2024-05-04T19:30:00.000Z',
      watchedAt: '2024-05-04T19:30:00.000Z',
      watchedDay: null,
    })
  })

  test('an episode play names its series and its number', () => {
    expect(mapPlay(episodePlay())).toMatchObject({
      type: 'play',
      title: { kind: 'series', title: 'Breaking Bad', ids: { trakt: 1, tvdb: 81189 } },
      episode: { season: 2, number: 1, traktId: 251, title: 'Seven Thirty-Seven' },
    })
  })

  test('a special and an episode 0 are episodes', () => {
    const row = episodePlay({ episode: { season: 0, number: 0, title: null, ids: { trakt: 9 } } })
    expect(mapPlay(row)).toMatchObject({ type: 'play', episode: { season: 0, number: 0, title: null } })
  })

  test('ids other than Trakt’s may be null, empty, absent or nonsense', () => {
    for (const ids of [
      { trakt: 5, slug: 'x', imdb: null, tmdb: null, tvdb: null },
      { trakt: 5, slug: 'x', imdb: '', tmdb: 0 },
      { trakt: 5, slug: 'x', tmdb: 'none' },
    ]) {
      expect(mapPlay(moviePlay({ movie: { title: 'X', year: null, ids } }))).toMatchObject({
        type: 'play',
        title: { year: null, ids: { trakt: 5, slug: 'x', imdb: null, tmdb: null, tvdb: null } },
      })
    }
  })

  test('an episode without ids is still known by its number', () => {
    expect(mapPlay(episodePlay({ episode: { season: 1, number: 3 } }))).toMatchObject({
      type: 'play',
      episode: { season: 1, number: 3, traktId: null, title: null },
    })
  })

  test.each([
    '1970-01-01T00:00:00.000Z',
    '1970-01-01T00:00:00Z',
    '1970-01-01T01:00:00.000+01:00',
    '1969-12-31T19:00:00-05:00',
  ])('%s means that nobody knows when', (watched_at) => {
    expect(mapPlay(moviePlay({ watched_at }))).toMatchObject({ watchedAt: null, sourceWatchedAt: watched_at })
  })

  test('a date that is only near the epoch is a date', () => {
    expect(mapPlay(moviePlay({ watched_at: '1970-01-01T00:01:00.000Z' }))).toMatchObject({
      watchedAt: '1970-01-01T00:01:00.000Z',
    })
  })

  test('another zone is brought to UTC, and the text is kept as it came', () => {
    expect(mapPlay(moviePlay({ watched_at: '2024-05-04T21:30:00+02:00' }))).toMatchObject({
      watchedAt: '2024-05-04T19:30:00.000Z',
      sourceWatchedAt: '2024-05-04T21:30:00+02:00',
    })
  })

  test('a history id up to the largest exact number is kept', () => {
    expect(mapPlay(moviePlay({ id: Number.MAX_SAFE_INTEGER }))).toMatchObject({
      historyId: 9_007_199_254_740_991,
    })
    expect(mapPlay(moviePlay({ id: 2 ** 53 }))).toMatchObject({ type: 'malformed' })
  })

  test('a row without a type is read by what it holds', () => {
    expect(mapPlay(episodePlay({ type: undefined }))).toMatchObject({
      type: 'play',
      title: { kind: 'series' },
    })
  })

  test.each([
    ['no movie', moviePlay({ movie: null }), 'The play has no movie.', null],
    ['an absent movie', moviePlay({ movie: undefined }), 'The play has no movie.', null],
    ['no show', episodePlay({ show: null }), 'The play has no series.', null],
    ['no episode', episodePlay({ episode: undefined }), 'The play has no episode.', 'Breaking Bad'],
    [
      'an episode without number',
      episodePlay({ episode: { season: 1, ids: { trakt: 1 } } }),
      'The episode has no usable number.',
      'Breaking Bad',
    ],
    [
      'no Trakt id',
      moviePlay({ movie: { title: 'Gone', year: 1, ids: { slug: 'gone' } } }),
      'The movie has no Trakt id.',
      'Gone',
    ],
    ['no ids', moviePlay({ movie: { title: 'Gone', year: 1 } }), 'The movie has no Trakt id.', 'Gone'],
    [
      'a date in words',
      moviePlay({ watched_at: 'soon' }),
      'The date of the play cannot be read.',
      'Inception',
    ],
    [
      'a date without a zone',
      moviePlay({ watched_at: '2024-05-04T19:30:00' }),
      'The date of the play cannot be read.',
      'Inception',
    ],
    [
      'February 30',
      moviePlay({ watched_at: '2024-02-30T19:30:00Z' }),
      'The date of the play cannot be read.',
      'Inception',
    ],
    [
      'a number for a date',
      moviePlay({ watched_at: 1714851000 }),
      'The date of the play cannot be read.',
      'Inception',
    ],
    ['no date', moviePlay({ watched_at: null }), 'The date of the play cannot be read.', 'Inception'],
    ['no history id', moviePlay({ id: undefined }), 'The play has no usable id.', 'Inception'],
    ['no row', null, 'The play is empty or of an unknown kind.', null],
    ['text', 'movie', 'The play is empty or of an unknown kind.', null],
  ])('%s makes the row malformed', (_, row, problem, title) => {
    const found = mapPlay(row)
    expect(found).toMatchObject({ type: 'malformed', title })
    expect(problemIn(found)).toBe(problem)
  })

  test('a malformed row has the same key whenever it is read, and another than other rows', () => {
    const key = (row: unknown) => mapPlay(row)
    expect(key(moviePlay({ movie: null }))).toMatchObject({ sourceKey: 'play:1982347' })
    const hashed = [moviePlay({ id: null }), moviePlay({ id: null, watched_at: 'x' })].map(
      (row) => (mapPlay(row) as { sourceKey: string }).sourceKey,
    )
    expect(mapPlay(moviePlay({ id: null }))).toMatchObject({ sourceKey: hashed[0] })
    expect(new Set(hashed).size).toBe(2)
  })
})

describe('plays of an account export', () => {
  test.each([
    ['last summer', 'last summer'],
    ['2021-02-30T10:00:00.000Z', '2021-02-30T10:00:00.000Z'],
    [1_714_851_000, '1714851000'],
    [null, null],
    [undefined, null],
    [{ day: 4 }, null],
  ])('one dated %s is kept without a date, and the date is reported', (watched_at, sourceWatchedAt) => {
    expect(mapExportedPlay(episodePlay({ id: 88, watched_at }))).toEqual([
      expect.objectContaining({ type: 'play', historyId: 88, sourceWatchedAt, watchedAt: null }),
      expect.objectContaining({ type: 'malformed', problem: { code: 'no-readable-date', row: 'play' } }),
    ])
  })

  test('one with a date is the same as online, and one without its movie is malformed alone', () => {
    expect(mapExportedPlay(moviePlay())).toEqual([mapPlay(moviePlay())])
    expect(mapExportedPlay(moviePlay({ movie: null }))).toEqual([mapPlay(moviePlay({ movie: null }))])
  })
})

describe('ratings', () => {
  test('of a movie, a series, a season and an episode', () => {
    expect(mapRating(rating())).toEqual([
      {
        type: 'rating',
        title: expect.objectContaining({ kind: 'movie' }) as unknown,
        season: null,
        episode: null,
        value: 9,
        ratedAt: '2024-05-04T20:00:00.000Z',
      },
    ])
    expect(mapRating(rating({ type: 'show', show }))).toMatchObject([
      { title: { kind: 'series' }, season: null, episode: null },
    ])
    expect(mapRating(rating({ type: 'season', show, season: { number: 0, ids: {} } }))).toMatchObject([
      { title: { kind: 'series', title: 'Breaking Bad' }, season: 0, episode: null },
    ])
    expect(mapRating(rating({ type: 'episode', show, episode }))).toMatchObject([
      { title: { kind: 'series' }, season: null, episode: { season: 2, number: 1, traktId: 251 } },
    ])
  })

  test('a number written as text is that number', () => {
    expect(mapRating(rating({ rating: '7' }))).toMatchObject([{ type: 'rating', value: 7 }])
    expect(mapRating(rating({ rating: ' 10 ' }))).toMatchObject([{ type: 'rating', value: 10 }])
  })

  test.each([0, 11, 7.5, '0', '7.5', '', 'nine', null, undefined])('a rating of %s is malformed', (value) => {
    expect(mapRating(rating({ rating: value }))).toMatchObject([
      {
        type: 'malformed',
        title: 'Inception',
        problem: { code: 'rating-not-whole-1-to-10' },
      },
    ])
  })

  test.each([
    [rating({ type: 'season', show }), 'The rating has no season.'],
    [rating({ type: 'episode', show }), 'The rating has no episode.'],
    [rating({ type: 'show' }), 'The rating has no series.'],
  ])('what lacks its subject is malformed (%#)', (row, problem) => {
    expect(mapRating(row).map(problemIn)).toEqual([problem])
  })

  test.each(['never', '2020-13-01T00:00:00Z', null, undefined, 20])(
    'one of which the date is %s is kept without it',
    (rated_at) => {
      expect(mapRating(rating({ rated_at, rating: 4 }))).toMatchObject([
        { type: 'rating', value: 4, ratedAt: '1970-01-01T00:00:00.000Z' },
        { type: 'malformed', title: 'Inception', problem: { code: 'no-readable-date', row: 'rating' } },
      ])
    },
  )
})

describe('watchlist entries', () => {
  test('of a movie and a series', () => {
    expect(mapWatchlistEntry(listed())).toMatchObject([
      {
        type: 'watchlist',
        title: { kind: 'movie', title: 'Inception' },
        listedAt: '2024-05-01T00:00:00.000Z',
      },
    ])
    expect(mapWatchlistEntry(listed({ type: 'show', show }))).toMatchObject([{ title: { kind: 'series' } }])
  })

  test("a season's and an episode's entry stand for their series", () => {
    expect(mapWatchlistEntry(listed({ type: 'season', show, season: { number: 2 } }))).toMatchObject([
      { type: 'watchlist', title: { kind: 'series', title: 'Breaking Bad' } },
    ])
    expect(mapWatchlistEntry(listed({ type: 'episode', show, episode }))).toMatchObject([
      { title: { title: 'Breaking Bad' } },
    ])
  })

  test('has the note that was written on it', () => {
    expect(mapWatchlistEntry(listed({ notes: ' Anna says so ' }))).toMatchObject([
      { type: 'watchlist' },
      { type: 'note', season: null, episode: null, text: 'Anna says so' },
    ])
    expect(mapWatchlistEntry(listed({ notes: ' ' }))).toMatchObject([{ type: 'watchlist' }])
  })

  test('one without a date is kept, and the date is reported', () => {
    expect(mapWatchlistEntry(listed({ listed_at: null, notes: 'soon' }))).toMatchObject([
      { type: 'watchlist', listedAt: '1970-01-01T00:00:00.000Z' },
      { type: 'malformed', sourceKey: 'watchlist-entry:55:date' },
      { type: 'note', text: 'soon' },
    ])
  })

  test('without a title it is malformed', () => {
    expect(mapWatchlistEntry(listed({ movie: null }))).toMatchObject([
      {
        type: 'malformed',
        sourceKey: 'watchlist-entry:55',
        problem: { code: 'no-part', row: 'watchlist-entry', member: 'movie' },
      },
    ])
  })
})

test('people and kinds that are new are left out of ratings and watchlist, and are not malformed', () => {
  const strange = [{ type: 'person', person: { name: 'X' } }, { type: 'hologram' }]
  expect(mapRows('ratings', [...strange, rating()])).toHaveLength(1)
  expect(mapRows('watchlist', [...strange, listed()])).toHaveLength(1)
})

test('one bad row spoils no other', () => {
  expect(mapRows('movie-plays', [moviePlay(), 7, moviePlay({ id: 2 })]).map((row) => row.type)).toEqual([
    'play',
    'malformed',
    'play',
  ])
})
