import { expect, test } from 'vitest'
import { archiveOf, readFile, said } from '#tests/builders/uploaded-file.ts'

const json = (value: unknown) => JSON.stringify(value)

test('TV Time’s personal data: a bad date keeps the play', async () => {
  const v2 = `created_at,key,s_id,series_name,season_number,episode_number
sometime,watch-episode-1,5,Dark,1,1
2020-01-02 10:00:00,watch-episode-2,5,Dark,1,2
`
  expect((await readFile('tracking-prod-records-v2.csv', v2)).rows.map(said)).toEqual([
    'play series Dark tvdb:5 1x1 unknown',
    'malformed Dark: The date of the viewing cannot be read.',
    'play series Dark tvdb:5 1x2 2020-01-02T10:00:00.000Z',
  ])
  const v1 = `type-uuid-n,type,entity_type,uuid,movie_name,series_name,season_number,episode_number,created_at,watch_date,release_date,alpha_range_key
a,watch,movie,u1,Alien,,,,yesterday,,1979-05-25,x
b,watch,episode,u2,,Dark,1,1,yesterday,,,x
`
  const older = await readFile('tracking-prod-records.csv', v1)
  expect(older.count).toBe(2)
  expect(older.rows.map(said).filter((row) => row.startsWith('play'))).toEqual([
    'play movie Alien (1979) unknown',
    'play series Dark 1x1 unknown',
  ])
})

test('Trakt’s import format: a bad half leaves the other half', async () => {
  const entry = { type: 'movie', trakt_id: 1, title: 'Alien', year: 1979 }
  const file = json([
    { ...entry, watched_at: 'last summer', rating: 8 },
    { ...entry, trakt_id: 2, watched_at: '2020-01-02T10:00:00Z', rating: 'great', watchlisted_at: 'unknown' },
    { ...entry, trakt_id: 3, watched_at: 'last summer', rating: 'great' },
  ])
  const read = await readFile('trakt.json', file)
  expect(read).toMatchObject({ source: 'trakt-import', count: 3 })
  expect(read.rows.map((row) => row.type)).toEqual([
    'play',
    'malformed',
    'rating',
    'play',
    'malformed',
    'watchlist',
    'play',
    'malformed',
    'malformed',
  ])
})

test('Trakt’s watched shows: one bad episode leaves the others', async () => {
  const show = { title: 'Dark', year: 2017, ids: { trakt: 7 } }
  const watched = {
    show,
    seasons: [
      {
        number: 1,
        episodes: [
          { number: 1, plays: 2, last_watched_at: '2020-01-02T10:00:00.000Z' },
          { number: 2, plays: 1, last_watched_at: 'never' },
          { number: 'three', plays: 1, last_watched_at: '2020-01-02T10:00:00.000Z' },
          { number: 4, plays: 'often', last_watched_at: '2020-01-03T10:00:00.000Z' },
          null,
        ],
      },
      null,
    ],
  }
  const read = await readFile('trakt.zip', archiveOf({ 'watched/watched-shows.json': json([watched]) }))
  expect(read.count).toBe(1)
  expect(read.rows.map(said)).toEqual([
    'play series Dark (2017) trakt:7 1x1 2020-01-02T10:00:00.000Z',
    'play series Dark (2017) trakt:7 1x1 unknown',
    'play series Dark (2017) trakt:7 1x2 unknown',
    'malformed Dark: The date of the viewing cannot be read.',
    'malformed Dark: The episode has no season or number.',
    'play series Dark (2017) trakt:7 1x4 2020-01-03T10:00:00.000Z',
    'malformed Dark: The episode has no season or number.',
    'malformed Dark: The season has no number.',
  ])
})

test('an export of Reelmark: a bad season, episode or date leaves the rest', async () => {
  const play = { watchedAt: '2020-01-02T10:00:00.000Z', day: '2020-01-02', basis: 'source', source: 'trakt' }
  const known = { traktHistoryId: null, sourceWatchedAt: null }
  const good = { number: 1, title: null, ids: {}, plays: [{ ...play, ...known }] }
  const series = {
    title: 'Dark',
    year: 2017,
    ids: { trakt: 7, tmdb: null, imdb: null, tvdb: null, slug: null },
    rating: { value: 8, ratedAt: 'last week' },
    watchlistedAt: 'last week',
    seasons: [
      { number: 'one', episodes: [good] },
      {
        number: 1,
        episodes: [
          good,
          { ...good, number: 'two' },
          { ...good, number: 3, plays: [{ ...play, ...known, watchedAt: 'late' }] },
        ],
      },
    ],
  }
  const file = json({ format: 'reelmark-export', version: 1, movies: [], series: [series], unmatched: [] })
  const read = await readFile('reelmark.json', file)
  expect(read.rows.map(said)).toEqual([
    'rating 8 series Dark (2017) trakt:7 1970-01-01T00:00:00.000Z',
    'malformed Dark: The date cannot be read.',
    'watchlist series Dark (2017) trakt:7 1970-01-01T00:00:00.000Z',
    'malformed Dark: The date of the watchlist entry cannot be read.',
    'malformed Dark: The season has no number.',
    'play series Dark (2017) trakt:7 1x1 2020-01-02T10:00:00.000Z',
    'malformed Dark: The episode has no season or number.',
    'play series Dark (2017) trakt:7 1x3 unknown',
    'malformed Dark: The date of the viewing cannot be read.',
  ])
})

test('a table of one’s own: a bad date of a rating or an entry is reported, and what it belongs to stays', async () => {
  const table = `type,title,year,watched,rating,rated_at,watchlisted_at
movie,Alien,1979,2020-01-02,8,some day,
movie,Ran,1985,,,,in spring
movie,Stalker,1979,2020-01-03,9,2020-01-04,yes
`
  const read = await readFile('mine.csv', table)
  expect(read.rows.map(said)).toEqual([
    'play movie Alien (1979) 2020-01-02',
    'rating 8 movie Alien (1979) 1970-01-01T00:00:00.000Z',
    'malformed Alien: The date cannot be read.',
    'watchlist movie Ran (1985) 1970-01-01T00:00:00.000Z',
    'malformed Ran: The date cannot be read.',
    'play movie Stalker (1979) 2020-01-03',
    'rating 9 movie Stalker (1979) 2020-01-04T12:00:00.000Z',
    'watchlist movie Stalker (1979) 1970-01-01T00:00:00.000Z',
  ])
})
