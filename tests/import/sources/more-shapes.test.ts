import { fileNoticeText } from '#app/format/file-notice.ts'
import { describe, expect, test } from 'vitest'
import { readWhole } from '#app/server/import/fetch/unread-files.ts'
import { recogniseFile } from '#app/server/import/sources/recognise-file.ts'
import { archiveOf, openedFile, readFile, said } from '#tests/builders/uploaded-file.ts'

const json = (value: unknown) => JSON.stringify(value)
const table = (...lines: string[]) => `${lines.join('\n')}\n`

describe('Ryot', () => {
  const show = {
    lot: 'show',
    source: 'tmdb',
    identifier: '1399',
    source_id: 'Winter Throne',
    seen_history: [
      { progress: '100', ended_on: '2022-08-21', show_season_number: 1, show_episode_number: 4 },
      { progress: '100', ended_on: '2022-08-28', show_season_number: 1, show_episode_number: 5 },
    ],
    reviews: [{ rating: '70', review: null }],
    collections: ['Watchlist'],
  }
  const wanted = [
    'play series Winter Throne tmdb:1399 1x4 2022-08-21',
    'play series Winter Throne tmdb:1399 1x5 2022-08-28',
    'rating 7 series Winter Throne tmdb:1399 1970-01-01T00:00:00.000Z',
    'watchlist series Winter Throne tmdb:1399 1970-01-01T00:00:00.000Z',
  ]

  test.each([
    ['under its member', json({ metadata: [show] }), 1],
    ['in a list', json([show, { ...show, lot: 'book' }]), 2],
    ['alone', json(show), 1],
  ])('an item %s is read', async (_, content, count) => {
    const read = await readFile('ryot.json', content)
    expect(read).toMatchObject({ source: 'ryot', count })
    expect(read.rows.map(said)).toEqual(wanted)
  })
})

describe('Yamtrack', () => {
  const header =
    'row_type,media_id,source,media_type,title,season_number,episode_number,score,status,notes,end_date,list_name,list_description,list_tags,item_date_added'

  test('an entry of a list is no play, and a decimal comma is one', async () => {
    const read = await readFile(
      'yamtrack.csv',
      table(
        header,
        'media,603,tmdb,movie,The Matrix,,,"7,4",Completed,,2021-05-05,,,,',
        'list,,,,,,,,,,,Bottle episodes,In one room,"[""quiet""]",2023-01-01T10:00:00Z',
        'list_item,1396,tmdb,episode,Breaking Bad,3,10,,,,,Bottle episodes,,,2023-01-02T10:00:00Z',
        'list_item,1396,tmdb,tv,Breaking Bad,,,,,,,Bottle episodes,,,',
        'folder,,,,,,,,,,,Old,,,',
      ),
    )
    expect(read.rows.map(said)).toEqual([
      'play movie The Matrix tmdb:603 2021-05-05',
      'rating 7 movie The Matrix tmdb:603 1970-01-01T00:00:00.000Z',
      'list “Bottle episodes” 2023-01-01T10:00:00.000Z: In one room\n\nTags: quiet',
      'on “Bottle episodes” series Breaking Bad tmdb:1396 3x10 2023-01-02T10:00:00.000Z',
      'on “Bottle episodes” series Breaking Bad tmdb:1396 1970-01-01T00:00:00.000Z',
    ])
    expect(read).toMatchObject({ count: 5, notTaken: [expect.any(String)] })
  })
})

describe('a list of Letterboxd', () => {
  const list = (...first: string[]) =>
    table(
      ...first,
      'Date,Name,Tags,URL,Description',
      '2018-02-03,Snow,,https://boxd.it/l1,',
      '',
      'Position,Name,Year,URL,Description',
      '1,The Thing,1982,https://boxd.it/f1,',
    )

  test.each([
    ['an empty line', list('')],
    ['two empty lines', list('', '')],
    ['no line before its head', list()],
    ['the name of the format', list('Letterboxd list export v7')],
    ['a mark of the encoding and an empty line', `\uFEFF${list('')}`],
  ])('that begins with %s is read', async (_, content) => {
    const read = await readFile('lists.zip', archiveOf({ 'lists/snow.csv': content }))
    expect(read).toMatchObject({ source: 'letterboxd', count: 2 })
    expect(read.rows.map(said)).toEqual([
      'list “Snow” 2018-02-03T12:00:00.000Z',
      'on “Snow” 1. movie The Thing (1982) 2018-02-03T12:00:00.000Z',
    ])
  })
})

describe('TV Time', () => {
  const movies = table(
    'uuid,tvdb_id,imdb_id,title,year,created_at,watched_at,is_watched,rewatch_count',
    'm1,77,tt0084787,The Thing,1982,2021-01-02T10:00:00Z,2021-01-03T20:00:00Z,true,0',
  )
  const episodes = (n: number) => [
    {
      id: { tvdb: 81189, imdb: 'tt0903747' },
      title: 'Breaking Bad',
      status: 'continuing',
      created_at: '2020-01-01T00:00:00Z',
      seasons: [
        { number: 1, episodes: [{ number: n, is_watched: true, watched_at: '2022-02-02T20:00:00Z' }] },
      ],
    },
  ]
  const jsonMovies = [
    {
      id: { tvdb: 77, imdb: 'tt0084787' },
      title: 'The Thing',
      is_watched: true,
      watched_at: '2021-01-03T20:00:00Z',
    },
  ]

  test('each file is taken unless the same is there as a table', async () => {
    const read = await readFile(
      'tvtime.zip',
      archiveOf({
        'tvtime-movies.csv': movies,
        'tvtime-movies.json': json(jsonMovies),
        'tvtime-series.csv': table(
          'uuid,tvdb_id,imdb_id,title,status,created_at',
          's1,81189,,Breaking Bad,continuing,',
        ),
        'tvtime-series.json': json(episodes(3)),
      }),
    )
    expect(read.rows.map(said)).toEqual([
      'play movie The Thing (1982) imdb:tt0084787 tvdb:77 2021-01-03T20:00:00.000Z',
      'play series Breaking Bad imdb:tt0903747 tvdb:81189 1x3 2022-02-02T20:00:00.000Z',
    ])
    expect(read.notTaken).toHaveLength(3)
  })

  test('lists of its app are lists here, as a table or not', async () => {
    const rows = [
      'list “Cold” 1970-01-01T00:00:00.000Z',
      'on “Cold” 1. movie The Thing tvdb:77 1970-01-01T00:00:00.000Z',
    ]
    const csv = table(
      'list_id,list_name,item_type,tvdb_id,uuid,name,custom_order',
      '7,Cold,movie,77,m1,The Thing,0',
      '7,Cold,series,81189,s1,Breaking Bad,1',
    )
    const second = 'on “Cold” 2. series Breaking Bad tvdb:81189 1970-01-01T00:00:00.000Z'
    expect((await readFile('tvtime-lists-2026-07-05.csv', csv)).rows.map(said)).toEqual([...rows, second])
    const list = {
      id: 'x',
      name: 'Cold',
      description: '',
      items: [{ type: 'movie', id: { tvdb: 77 }, name: 'The Thing' }, 3],
    }
    const read = await readFile('tvtime-lists-2026-07-05.json', json([list]))
    expect(read.rows.map(said)).toEqual([...rows, 'malformed Cold: An entry of the list is incomplete.'])
  })

  test('lists of the personal data name movies by its own id', async () => {
    const read = await readFile(
      'gdpr.zip',
      archiveOf({
        'tracking-prod-records.csv': table(
          'type-uuid-n,entity_type,type,uuid,movie_name,release_date,created_at,series_name,season_number,episode_number',
          'x,movie,watch,abc-1,The Thing,1982-06-25 00:00:00,2021-01-03 20:00:00,,,',
        ),
        'tracking-prod-records-v2.csv': table(
          'key,s_id,series_name,season_number,episode_number,created_at',
          'watch-episode-1,81189,Breaking Bad,1,1,2019-05-01 10:00:00',
        ),
        'lists-prod-lists.csv': table(
          'lists,s_key,user_id,created_at,objects,type,name,description,is_public,ordering',
          ',k1,1,2023-09-23 17:15:07,[map[created_at:1.695489307e+09 type:movie uuid:abc-1] map[id:81189 type:series] map[type:movie uuid:gone]],list,Cold,,false,0',
          ',favorite-series,1,2023-01-01 00:00:00,[map[id:81189 type:series]],list,,,false,0',
        ),
      }),
    )
    expect(read.rows.map(said).filter((row) => !row.startsWith('play'))).toEqual([
      'list “Cold” 2023-09-23T17:15:07.000Z',
      'on “Cold” 1. movie The Thing (1982) 2023-09-23T17:15:07.000Z',
      'on “Cold” 2. series Breaking Bad tvdb:81189 1970-01-01T00:00:00.000Z',
      'malformed Cold: An entry of the list is incomplete.',
      'favourite series Breaking Bad tvdb:81189 1970-01-01T00:00:00.000Z',
    ])
    expect(read.count).toBe(4)
  })
})

test('rows of files that say nothing of watching are counted, and the files are named', async () => {
  const file = await openedFile(
    'netflix.zip',
    archiveOf({
      'CONTENT_INTERACTION/ViewingActivity.csv': table(
        'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type',
        'Ida,2022-10-14 20:00:00,01:43:26,,The Thing,',
      ),
      'DEVICES/Devices.csv': table('Profile Name,Esn', 'Ida,1', 'Ida,2'),
      'ACCOUNT/empty.csv': table('A,B'),
      'ACCOUNT/list.json': json([1, 2, 3]),
      'ACCOUNT/broken.json': '{"a": ',
    }),
  )
  const source = recogniseFile(file, null)
  const ends: string[] = []
  const notices: string[] = []
  for await (const row of readWhole(source, file, { timeZone: 'UTC' })) {
    if (row.kind === 'warning') notices.push(fileNoticeText(row.notice))
    else if (row.kind !== 'profiles') ends.push(row.kind)
  }
  expect(ends).toEqual(['taken', ...Array.from({ length: 5 }, () => 'not-taken')])
  expect(notices).toEqual([expect.stringMatching(/DEVICES\/Devices\.csv, ACCOUNT\/list\.json\.$/)])
})
