import { describe, expect, test } from 'vitest'
import { archiveOf, readFile, said } from '#tests/builders/uploaded-file.ts'

const json = (value: unknown) => JSON.stringify(value)

describe('Trakt', () => {
  const ids = { trakt: 1, slug: 'alien-1979', imdb: 'tt0078748', tmdb: 348 }
  const movie = { title: 'Alien', year: 1979, ids }
  const play = (id: number, watched_at: string) => ({ id, watched_at, action: 'watch', type: 'movie', movie })
  const alien = 'movie Alien (1979) trakt:1 tmdb:348 imdb:tt0078748 slug:alien-1979'

  test('in the older layout, with a part that failed', async () => {
    const read = await readFile(
      'export.zip',
      archiveOf({
        'Watched/History-1.json': json([
          play(7, '2024-05-04T19:30:00.000Z'),
          play(8, '1970-01-01T00:00:00.000Z'),
        ]),
        'Watched/history-2.json': json([play(7, '2024-05-04T19:30:00.000Z'), { id: 9, type: 'movie' }]),
        'watched/watched-movies.json': json([
          { plays: 2, last_watched_at: '2024-05-04T19:30:00.000Z', movie },
        ]),
        'lists/watchlist.json': json([
          { id: 1, listed_at: '2024-01-01T00:00:00.000Z', type: 'person', person: {} },
        ]),
        'lists/lists-list-12-top.json': json([
          { id: 1, listed_at: '2024-01-01T00:00:00.000Z', type: 'movie', movie },
        ]),
        '_errors.json': json([
          { endpoint: 'ratings/episodes', error: '500', fetchedPages: 1, totalPages: 3 },
        ]),
        'user-settings.json': json({ user: {}, account: { timezone: 'Europe/Berlin' } }),
        '__MACOSX/watched/._history-1.json': 'rubbish',
      }),
    )
    expect(read).toMatchObject({ source: 'trakt', timeZone: 'Europe/Berlin', count: 7 })
    expect(read.rows.map(said)).toEqual([
      `play #7 ${alien} 2024-05-04T19:30:00.000Z`,
      `play #8 ${alien} unknown`,
      `play #7 ${alien} 2024-05-04T19:30:00.000Z`,
      'malformed -: The play has no movie.',
      `on “top” ${alien} 2024-01-01T00:00:00.000Z`,
    ])
    expect(read.notTaken).toHaveLength(2)
    expect(read.warnings).toEqual([expect.stringMatching(/ratings\/episodes failed/)])
  })

  test('of sums alone, of which only the last time is known', async () => {
    const show = { title: 'Dark', year: 2017, ids: { trakt: 2, slug: 'dark' } }
    const shows = [
      {
        plays: 3,
        show,
        seasons: [
          { number: 1, episodes: [{ number: 2, plays: 2, last_watched_at: '2020-01-01T20:00:00.000Z' }] },
        ],
      },
      { plays: 3, show },
    ]
    const read = await readFile('watched-shows.json', json(shows))
    expect(read.rows.map(said)).toEqual([
      'play series Dark (2017) trakt:2 slug:dark 1x2 2020-01-01T20:00:00.000Z',
      'play series Dark (2017) trakt:2 slug:dark 1x2 unknown',
    ])
    expect(read.notTaken).toHaveLength(1)
  })

  test('in a loose file that was renamed', async () => {
    const read = await readFile('my history.json', json([play(7, '2024-05-04T19:30:00.000Z')]))
    expect(read).toMatchObject({ source: 'trakt', rows: [{ type: 'play', historyId: 7 }] })
  })
})

describe('IMDb', () => {
  const ratings = `Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors
tt0078748,9,2024-05-04,Alien,Alien,https://www.imdb.com/title/tt0078748/,Movie,8.5,117,1979,Horror,1,1979-05-25,Ridley Scott
tt0903747,10,2024-05-05,Breaking Bad,Breaking Bad,https://www.imdb.com/title/tt0903747/,TV Series,9.5,45,2008,Drama,1,2008-01-20,
tt2301451,10,2024-05-05,Breaking Bad: Ozymandias,Ozymandias,u,TV Episode,10,47,2013,Drama,1,2013-09-15,Rian Johnson
tt2140553,8,2024-05-05,The Last of Us,The Last of Us,u,Video Game,9,,2013,Drama,1,2013-06-14,
,8,2024-05-05,Nobody,Nobody,u,Movie,9,,2013,Drama,1,2013-06-14,
tt0000001,11,2024-05-05,Eleven,Eleven,u,Movie,9,,2013,Drama,1,2013-06-14,
`
  test('of ratings', async () => {
    const read = await readFile('ratings.csv', ratings)
    expect(read).toMatchObject({ source: 'imdb', count: 6 })
    expect(read.rows.map(said)).toEqual([
      'rating 9 movie Alien (1979) imdb:tt0078748 2024-05-04T12:00:00.000Z',
      'rating 10 series Breaking Bad (2008) imdb:tt0903747 2024-05-05T12:00:00.000Z',
      'rating 10 series Breaking Bad: Ozymandias (2013) imdb:tt2301451 2024-05-05T12:00:00.000Z',
      'malformed Nobody: The row has no IMDb id.',
      'malformed Eleven: The rating is not a number from 1 to 10.',
    ])
    expect(read.notTaken).toHaveLength(1)
  })

  test('of before 2018, in Latin-1', async () => {
    const old = `"position","const","created","modified","description","Title","Title type","Directors","You rated","IMDb Rating","Runtime (mins)","Year","Genres","Num. Votes","Release Date (month/day/year)","URL"
"1","tt0211915","Wed Jan 31 00:00:00 2018","","","Le fabuleux destin d'Amélie Poulain","Feature Film","Jean-Pierre Jeunet","8","8.3","122","2001","comedy","1","2001-04-25","http://www.imdb.com/title/tt0211915/"
`
    const read = await readFile('ratings.csv', Buffer.from(old, 'latin1'))
    expect(read.rows.map(said)).toEqual([
      "rating 8 movie Le fabuleux destin d'Amélie Poulain (2001) imdb:tt0211915 2018-01-31T12:00:00.000Z",
    ])
  })

  test('of the watchlist, and of a list that is none', async () => {
    const list = `Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated
1,tt0079944,2023-07-09,2023-07-09,,Stalker,Сталкер,u,Movie,8,162,1979,Drama,1,1979-05-25,Tarkovsky,,
2,tt0078748,2023-07-10,2023-07-10,,Alien,Alien,u,Movie,8,117,1979,Horror,1,1979-05-25,Scott,9,2024-05-04
`
    expect((await readFile('WATCHLIST.csv', list)).rows.map(({ type }) => type)).toEqual([
      'watchlist',
      'rating',
      'watchlist',
    ])
    const { rows } = await readFile('My list.csv', list)
    expect(rows.map(said).filter((row) => row.startsWith('on'))).toEqual([
      'on “my list” 1. movie Stalker (1979) imdb:tt0079944 2023-07-09T12:00:00.000Z',
      'on “my list” 2. movie Alien (1979) imdb:tt0078748 2023-07-10T12:00:00.000Z',
    ])
    expect((await readFile('f3a1.csv', list)).rows.map(({ type }) => type)).toEqual(['watchlist', 'rating'])
  })
})

describe('Cinemarco', () => {
  test('with dates, without dates, and with what has no place', async () => {
    const document = {
      items: [
        {
          title: 'The Matrix',
          year: 1999,
          type: 'movie',
          tmdb_id: 603,
          watched: ['2020-03-15', '2023-08-20'],
          rating: 'Outstanding',
          notes: '<b>!</b>',
          watched_with: ['Ann', 'Bob'],
        },
        { title: 'Undated', type: 'film', watched: '2020' },
        {
          title: 'Dark',
          type: 'tv',
          rating: 'meh',
          seasons: [{ season: 1, watched: '2020-01-01' }],
          episodes: [
            { season: 2, episode: 1 },
            { season: 2, episode: 2, watched: '2021-02-03' },
          ],
        },
        { title: 'Wrong', type: 'movie', watched: ['03/04/2020'] },
        { type: 'movie' },
      ],
      collections: [
        {
          name: 'Best',
          description: 'All of it',
          items: [{ tmdb_id: 603, type: 'movie' }, { imdb_id: 'tt0000001' }],
        },
        { items: [] },
      ],
    }
    const read = await readFile('import.json', json(document))
    expect(read).toMatchObject({ source: 'cinemarco', count: 12 })
    expect(read.rows.map(said)).toEqual([
      'play movie The Matrix (1999) tmdb:603 2020-03-15',
      'play movie The Matrix (1999) tmdb:603 2023-08-20',
      'rating 10 movie The Matrix (1999) tmdb:603 2023-08-20T12:00:00.000Z',
      'note movie The Matrix (1999) tmdb:603 2023-08-20T12:00:00.000Z “<b>!</b>\n\nWatched with Ann, Bob.”',
      'play movie Undated unknown',
      'rating 4 series Dark 1970-01-01T00:00:00.000Z',
      'play series Dark season 1 2020-01-01',
      'play series Dark 2x1 unknown',
      'play series Dark 2x2 2021-02-03',
      'play movie Wrong unknown',
      'malformed Wrong: One of its dates cannot be read.',
      'malformed -: The item has no title, or its dates are no list.',
      'list “Best” 1970-01-01T00:00:00.000Z: All of it',
      'on “Best” 1. movie The Matrix (1999) tmdb:603 1970-01-01T00:00:00.000Z',
      'malformed -: The collection has no name.',
    ])
    expect(read.notTaken).toEqual(['The collection names a title that is not in the file.'])
  })
})

describe('TV Time', () => {
  const v2 = `created_at,key,s_id,s_no,ep_no,ep_id,is_archived,is_followed,is_for_later,series_name,season_number,episode_number
2021-11-12 17:11:33,tracking-stats,,,,,,,,,,
2024-11-02 11:53:58,watch-episode-a-b,413526,1,5,9476788,,,,Treason,1,5
2024-11-03 11:53:58,rewatch-episode-a-b,413526,1,5,9476788,,,,Treason,,
2021-02-04 22:11:37,watch-episode-c-d,349310,1,6,6733513,,,,Bodyguard (2018),1,6
2024-11-02 11:53:56,user-series-a,413526,,,,false,true,false,Treason,,
2020-03-22 00:18:25,user-series-e,320724,,,,false,true,true,Legion,,
2016-08-04 15:10:45,user-series-f,259866,,,,true,true,false,Ray Donovan,,
2016-08-04 15:10:45,watch-episode-g-h,1,,,,,,,Numberless,,
`
  const v1 = `type-uuid-n,type,entity_type,uuid,created_at,movie_name,series_name,release_date,watch_date_range_key,alpha_range_key,season_number,episode_number
w-1,watch,movie,m1,2019-09-08 17:24:29,Fury,,2014-10-15 00:00:00,watch-date-1616481927,,,
w-2,towatch,movie,m1,2019-09-07 17:24:29,Fury,,2014-10-15 00:00:00,,,,
w-3,towatch,movie,m2,2023-09-04 21:53:54,,,0001-01-01 00:00:00,,towatch-alpha-space-sweepers,,
w-4,follow,movie,m2,2023-09-04 21:53:54,Space,,,,,,
w-5,watch,episode,e1,2018-01-02 20:00:00,,Grey,,,,1,1
`
  test('of the personal data', async () => {
    const files = {
      'gdpr/tracking-prod-records-v2.csv': v2,
      'gdpr/tracking-prod-records.csv': v1,
      'gdpr/ip.csv': 'a,b\n1,2\n',
    }
    const read = await readFile('data.zip', archiveOf(files))
    expect(read).toMatchObject({ source: 'tvtime', count: 13 })
    expect(read.rows.map(said).sort()).toEqual([
      'abandoned series Ray Donovan tvdb:259866 1970-01-01T00:00:00.000Z',
      'malformed Numberless: The episode has no season or number.',
      'play movie Fury (2014) 2021-03-23T06:45:27.000Z',
      'play series Bodyguard (2018) tvdb:349310 1x6 2021-02-04T22:11:37.000Z',
      'play series Treason tvdb:413526 1x5 2024-11-02T11:53:58.000Z',
      'play series Treason tvdb:413526 1x5 2024-11-03T11:53:58.000Z',
      'watchlist movie space sweepers 2023-09-04T21:53:54.000Z',
      'watchlist series Legion tvdb:320724 2020-03-22T00:18:25.000Z',
    ])
    expect(read.notTaken).toHaveLength(5)
    const alone = await readFile('tracking-prod-records.csv', v1)
    expect(alone.rows.map(said)).toContain('play series Grey 1x1 2018-01-02T20:00:00.000Z')
  })

  test('of its own export, as CSV and as JSON', async () => {
    const episodes = `series_tvdb_id,series_imdb_id,series_uuid,title,season,episode,tvdb_id,is_watched,watched_at,rewatch_count,special
346328,,u,Elite,1,1,6671792,true,2019-10-04 03:43:42,1,false
346328,,u,Elite,6,1,9367539,false,,0,false
`
    const movies = `uuid,tvdb_id,imdb_id,title,year,created_at,watched_at,is_watched,rewatch_count
u,1435,tt1396484,It,2017,2019-09-10T08:01:29Z,2019-09-10T08:01:29Z,true,0
u,340491,-1,Grimcutty,2022,2022-10-18T22:12:05Z,,false,0
`
    const series = [
      {
        id: { tvdb: 5, imdb: null },
        title: 'Blue',
        status: 'not_started_yet',
        seasons: [{ number: 0, episodes: [{ id: {}, number: 1, is_watched: true, watched_at: null }] }],
      },
    ]
    const csv = await readFile(
      'tvtime-export.zip',
      archiveOf({ 'tvtime-series-episodes.csv': episodes, 'tvtime-movies.csv': movies }),
    )
    expect(csv.rows.map(said)).toEqual([
      'play series Elite tvdb:346328 1x1 2019-10-04T03:43:42.000Z',
      'play series Elite tvdb:346328 1x1 unknown',
      'play movie It (2017) imdb:tt1396484 tvdb:1435 2019-09-10T08:01:29.000Z',
      'watchlist movie Grimcutty (2022) tvdb:340491 2022-10-18T22:12:05.000Z',
    ])
    expect((await readFile('tvtime-series.json', json(series))).rows.map(said)).toEqual([
      'watchlist series Blue tvdb:5 1970-01-01T00:00:00.000Z',
      'play series Blue tvdb:5 0x1 unknown',
    ])
  })
})

describe('Simkl', () => {
  test('as JSON and as CSV', async () => {
    const backup = {
      movies: [
        {
          status: 'completed',
          last_watched_at: '2020-01-20T20:09:04Z',
          user_rating: 8,
          user_rated_at: '2020-01-21T00:00:00Z',
          movie: { title: 'Alien', year: 1979, ids: { simkl: 1, tmdb: '348' } },
        },
        {
          status: 'plantowatch',
          added_to_watchlist_at: '2021-01-01T00:00:00Z',
          last_watched_at: null,
          movie: { title: 'Dune', year: 2021, ids: {} },
        },
        {
          status: 'completed',
          last_watched_at: null,
          movie: { title: 'Undated', ids: { imdb: 'tt0000009' } },
        },
      ],
      shows: [
        {
          status: 'watching',
          show: { title: 'Dark', year: 2017, ids: { tvdb: '334824' } },
          seasons: [
            { number: 1, episodes: [{ number: 1, watched_at: '2020-01-01T00:00:00Z' }, { number: 2 }] },
          ],
        },
      ],
      anime: [{ status: 'hold', show: { title: 'Bebop', ids: { mal: 1 } } }],
    }
    const read = await readFile('SimklBackup.json', json(backup))
    expect(read).toMatchObject({ source: 'simkl', count: 5 })
    expect(read.rows.map(said)).toEqual([
      'play movie Alien (1979) tmdb:348 2020-01-20T20:09:04.000Z',
      'rating 8 movie Alien (1979) tmdb:348 2020-01-21T00:00:00.000Z',
      'watchlist movie Dune (2021) 2021-01-01T00:00:00.000Z',
      'play movie Undated imdb:tt0000009 unknown',
      'play series Dark (2017) tvdb:334824 1x1 2020-01-01T00:00:00.000Z',
      'play series Dark (2017) tvdb:334824 1x2 unknown',
      'hidden series Bebop 1970-01-01T00:00:00.000Z',
    ])
    const csv = `SIMKL_ID,Title,Type,Year,Watchlist,LastEpWatched,WatchedDate,Rating,Memo,TVDB,TMDB,IMDB
1,Alien,movie,1979,completed,,2020-01-20,8,"a, b",,348,tt0078748
2,Dark,tv,2017,watching,s1e3,2020-01-01,,,334824,,
`
    const table = await readFile('SimklBackup.csv', csv)
    expect(table.rows.map(said)[0]).toBe('play movie Alien (1979) tmdb:348 imdb:tt0078748 2020-01-20')
    expect(table.notTaken).toHaveLength(1)
  })
})

describe('Yamtrack', () => {
  test('by its kinds of rows', async () => {
    const csv = `"media_id","source","media_type","title","image","season_number","episode_number","score","progress","status","start_date","end_date","notes","progress_changed"
"1668","tmdb","tv","Friends","i","","","","24","In progress","2024-02-09","2024-02-09","","2024-02-09T12:00:00Z"
"10494","tmdb","movie","Perfect Blue","i","","","9.0","1","Completed","","2024-02-09","","2024-02-09T15:30:00Z"
"1668","tmdb","season","Friends","i","1","","8.0","24","Completed","","2024-02-09","","2024-02-09T12:00:00Z"
"1668","tmdb","episode","Friends","i","1","24","","","","","2024-02-09 10:00:00+00:00","","2024-02-09T12:00:00Z"
"603","tmdb","movie","The Matrix","i","","","","0","Planning","","","","2024-02-10T12:00:00Z"
"2","mal","manga","Berserk","i","","","","0","Completed","","2024-02-09","","2024-02-09T18:00:00Z"
`
    const read = await readFile('yamtrack.csv', csv)
    expect(read).toMatchObject({ source: 'yamtrack', count: 6 })
    expect(read.rows.map(said)).toEqual([
      'play movie Perfect Blue tmdb:10494 2024-02-09',
      'rating 9 movie Perfect Blue tmdb:10494 2024-02-09T15:30:00.000Z',
      'rating 8 series Friends tmdb:1668 season 1 2024-02-09T12:00:00.000Z',
      'play series Friends tmdb:1668 1x24 2024-02-09T10:00:00.000Z',
      'watchlist movie The Matrix tmdb:603 2024-02-10T12:00:00.000Z',
    ])
  })
})

describe('Ryot', () => {
  test('of movies and shows among all that it tracks', async () => {
    const document = {
      people: [{ name: 'Somebody' }],
      metadata: [
        {
          lot: 'movie',
          source: 'tmdb',
          identifier: '603',
          source_id: 'The Matrix',
          seen_history: [{ ended_on: '2020-03-15' }, { progress: '40', started_on: '2020-01-01' }],
          reviews: [{ rating: '85', review: { date: '2020-03-16T00:00:00Z' } }],
          collections: ['Watchlist'],
        },
        {
          lot: 'show',
          source: 'tmdb',
          identifier: '1396',
          source_id: 'Breaking Bad',
          seen_history: [{ show_season_number: 1, show_episode_number: 2 }],
          reviews: [],
          collections: [],
        },
        {
          lot: 'book',
          source: 'openlibrary',
          identifier: 'OL1',
          source_id: 'Dune',
          seen_history: [],
          reviews: [],
          collections: [],
        },
      ],
    }
    const read = await readFile('ryot.json', json({ metadata: document.metadata, people: document.people }))
    expect(read).toMatchObject({ source: 'ryot', count: 4 })
    expect(read.rows.map(said)).toEqual([
      'play movie The Matrix tmdb:603 2020-03-15',
      'rating 9 movie The Matrix tmdb:603 2020-03-16T00:00:00.000Z',
      'watchlist movie The Matrix tmdb:603 1970-01-01T00:00:00.000Z',
      'play series Breaking Bad tmdb:1396 1x2 unknown',
    ])
  })
})

describe('Netflix', () => {
  test('keeps movies, and finds out which part of a date is the day', async () => {
    const csv =
      'Title,Date\n"White Collar: Season 2: Withdrawal","3/4/21"\n"Spider-Man: Homecoming","5/6/21"\n" : Episode 7","8/8/22"\n"Infinite","31/12/23"\n'
    const read = await readFile('NetflixViewingHistory.csv', csv)
    expect(read).toMatchObject({ source: 'netflix', count: 4, warnings: [] })
    expect(read.rows.map(said)).toEqual([
      'play series White Collar “Withdrawal” of season 2 2021-04-03',
      'play movie Spider-Man: Homecoming 2021-06-05',
      'malformed -: Netflix no longer says what this was.',
      'play movie Infinite 2023-12-31',
    ])
    const unsure = await readFile('NetflixViewingHistory.csv', 'Title,Date\n"Infinite","3/4/21"\n')
    expect(unsure.rows.map(said)).toEqual(['play movie Infinite 2021-03-04'])
    expect(unsure.doubtfulDates).toHaveLength(1)
  })
})

describe('any table', () => {
  test('with semicolons, own names of columns and stars', async () => {
    const read = await readFile(
      'films.csv',
      'Film;Year;Seen;Stars\nAlien;1979;04.05.2024;4,5\nHeat;1995;yes;\n;;;\nDune;2021;sometime;3\n',
    )
    expect(read).toMatchObject({ source: 'csv', count: 3 })
    expect(read.rows.map(said)).toEqual([
      'play movie Alien (1979) or series Alien 2024-05-04',
      'rating 9 movie Alien (1979) or series Alien 2024-05-04T12:00:00.000Z',
      'play movie Heat (1995) or series Heat unknown',
      'play movie Dune (2021) or series Dune unknown',
      'rating 6 movie Dune (2021) or series Dune 1970-01-01T00:00:00.000Z',
      'malformed Dune: The date cannot be read.',
    ])
  })

  test("of Trakt's import format", async () => {
    const read = await readFile(
      'import.csv',
      'imdb_id,type,watched_at,rating,rated_at,watchlisted_at\ntt0078748,movie,2024-05-04T19:30:00Z,9,2024-05-05T00:00:00Z,\ntt0903747,show,,,,2024-01-01T00:00:00Z\ntt0000003,movie,unknown,,,\ntt0959621,episode,2024-05-04T19:30:00Z,,,\n',
    )
    expect(read.rows.map(said)).toEqual([
      'play movie tt0078748 imdb:tt0078748 2024-05-04T19:30:00.000Z',
      'rating 9 movie tt0078748 imdb:tt0078748 2024-05-05T00:00:00.000Z',
      'watchlist series tt0903747 imdb:tt0903747 2024-01-01T00:00:00.000Z',
      'play movie tt0000003 imdb:tt0000003 unknown',
    ])
    expect(read.notTaken).toHaveLength(1)
  })
})
