import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { archiveOf, openedFile } from '#tests/builders/uploaded-file.ts'
import { meterRecords } from '#app/server/import/fetch/record-meter.ts'
import { fileSources } from '#app/server/import/sources/recognise-file.ts'

/*
 * Whatever stands in a row, it is read without a fault and ends in exactly one way. The first cell or member of each
 * file keeps what it is recognised by.
 */

const RUNS = 25

const odd = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1.5',
    '5',
    '11',
    'NaN',
    'null',
    'true',
    '1970-01-01T00:00:00.000Z',
    '2024-02-30',
    '2024-05-04',
    '2024-05-04 10:00:00',
    '31/12/23',
    '0001-01-01',
    '9999-99-99',
    'tt0133093',
    '=1+1',
    '<b>x</b>',
    '“”',
    '\u0000',
    '😀',
    '1e309',
    'Dark: Season 1: Secrets',
    ': : :',
    'completed',
    'dropped',
    'episode',
    'movie',
    'Movie',
    'TV Episode',
  ),
  fc.string({ maxLength: 12 }),
)

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/** Rows of any length, some of them twice; the file ends as the counting needs it. */
const table = (header: string, width: number) =>
  fc
    .array(fc.tuple(fc.array(odd, { maxLength: width + 1 }), fc.boolean()), { minLength: 1, maxLength: 12 })
    .map((rows) => {
      const lines = rows.flatMap(([cells, twice]) => {
        const line = cells.map(quoted).join(',')
        return twice ? [line, line] : [line]
      })
      const filled = rows.flatMap(([cells, twice]) =>
        cells.some((cell) => cell.replaceAll('"', '""').trim() !== '') ? (twice ? 2 : 1) : 0,
      )
      return { text: [header, ...lines].join('\n'), rows: filled.reduce<number>((sum, n) => sum + n, 0) }
    })

const TABLES: { source: string; file: string; header: string; isExact?: boolean }[] = [
  {
    source: 'letterboxd',
    file: 'diary.csv',
    header: 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date',
  },
  {
    source: 'letterboxd',
    file: 'reviews.csv',
    header: 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date',
  },
  { source: 'letterboxd', file: 'ratings.csv', header: 'Date,Name,Year,Letterboxd URI,Rating' },
  { source: 'letterboxd', file: 'likes-films.csv', header: 'Date,Name,Year,Letterboxd URI' },
  { source: 'imdb', file: 'ratings.csv', header: 'Const,Your Rating,Date Rated,Title,URL,Title Type,Year' },
  {
    source: 'imdb',
    file: 'my list.csv',
    header: 'Position,Const,Created,Modified,Description,Title,URL,Title Type,Year,Your Rating,Date Rated',
  },
  { source: 'netflix', file: 'NetflixViewingHistory.csv', header: 'Title,Date' },
  {
    source: 'netflix',
    file: 'ViewingActivity.csv',
    header: 'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type',
  },
  {
    source: 'yamtrack',
    file: 'yamtrack.csv',
    header:
      'media_id,source,media_type,title,season_number,episode_number,score,status,notes,end_date,progressed_at',
  },
  {
    source: 'simkl',
    file: 'simkl.csv',
    header: 'SIMKL_ID,Title,Type,Year,Watchlist,WatchedDate,Rating,Memo,TVDB,TMDB,IMDB',
  },
  {
    source: 'tvtime',
    file: 'tracking-prod-records-v2.csv',
    header:
      'created_at,key,s_id,s_no,ep_no,ep_id,is_archived,is_followed,is_for_later,series_name,season_number,episode_number',
  },
  {
    source: 'tvtime',
    file: 'tracking-prod-records.csv',
    header:
      'type-uuid-n,type,entity_type,uuid,movie_name,series_name,season_number,episode_number,created_at,watch_date,release_date,alpha_range_key',
  },
  {
    source: 'tvtime',
    file: 'tvtime-episodes.csv',
    header:
      'title,season,episode,is_watched,watched_at,rewatch_count,series_tvdb_id,series_imdb_id,created_at',
  },
  {
    source: 'tvtime',
    file: 'tvtime-movies.csv',
    header: 'title,year,is_watched,watched_at,rewatch_count,created_at,uuid,tvdb_id,imdb_id',
  },
  { source: 'tvtime', file: 'tvtime-series.csv', header: 'title,status,created_at,uuid,tvdb_id,imdb_id' },
  {
    source: 'csv',
    file: 'mine.csv',
    header:
      'Title,Year,Type,Season,Episode,Watched Date,Rating,Watchlist,Notes,IMDB_ID,TMDB_ID,TVDB_ID,Rated_At',
  },
  { source: 'csv', file: 'ids.tsv', header: 'imdb_id,watched_at,rating10' },
]

type Account = { rows: number; taken: number; malformed: number; notTaken: number }

async function account(name: string, content: string | Uint8Array, as: string): Promise<Account> {
  const file = await openedFile(name, content)
  const source = fileSources.find((one) => one.id === as)
  if (!source) throw new Error(`There is no source ${as}.`)
  expect(source.recognise(file)).not.toBe(false)
  const sum = { rows: 0, taken: 0, malformed: 0, notTaken: 0 }
  const meter = meterRecords(file)
  for await (const row of source.rows(meter.file, { timeZone: 'America/New_York' })) {
    if (row.kind !== 'taken' && row.kind !== 'not-taken') continue
    meter.noteRow()
    sum.rows++
    if (row.kind === 'not-taken') {
      expect(row.reason).not.toBe('')
      sum.notTaken++
    } else if (row.rows.every(({ type }) => type === 'malformed')) {
      sum.malformed++
    } else {
      sum.taken++
    }
  }
  expect(meter.unaccounted()).toBe(0)
  return sum
}

describe.each(TABLES)('$file of $source', ({ source, file, header }) => {
  test('accounts for every row, whatever is in its cells', async () => {
    await fc.assert(
      fc.asyncProperty(table(header, header.split(',').length), async ({ text, rows }) => {
        const sum = await account(file, text, source)
        expect(sum.taken + sum.malformed + sum.notTaken).toBe(sum.rows)
        expect(sum.rows).toBe(rows)
      }),
      { numRuns: RUNS },
    )
  })
})

const oddJson = fc.oneof(
  fc.constantFrom<unknown>(null, 0, -1, 1.5, true, '', [], {}, [null], [{}]),
  odd,
  fc.jsonValue({ maxDepth: 2 }),
)

/** Every member in turn is something else, or missing. */
const spoilt = (good: object): fc.Arbitrary<unknown> =>
  fc.oneof(
    oddJson,
    fc
      .tuple(fc.constantFrom(...Object.keys(good)), fc.option(oddJson, { nil: undefined }))
      .map(([key, value]) => ({ ...good, [key]: value })),
  )

const ids = { trakt: 1, slug: 'alien', imdb: 'tt0078748', tmdb: 348, tvdb: 1 }
const movie = { title: 'Alien', year: 1979, ids }
const at = '2024-05-04T19:30:00.000Z'
const exported = { format: 'reelmark-export', version: 1, exportedAt: at, timeZone: 'UTC' }
const DOCUMENTS: {
  source: string
  file: string
  good: object
  wrap: (rows: unknown[]) => unknown
  isMany?: boolean
}[] = [
  ...[
    'watched-history-1',
    'ratings-movies',
    'lists-watchlist',
    'lists-favorites',
    'lists-list-1-top',
    'hidden-dropped',
    'notes-movies',
    'comments-movies',
    'watched-movies',
    'lists-lists',
  ].map((name) => ({
    source: 'trakt',
    file: `${name}.json`,
    good: {
      id: 1,
      name: 'Top',
      rank: 1,
      type: 'movie',
      action: 'watch',
      plays: 2,
      rating: 8,
      notes: 'x',
      watched_at: at,
      rated_at: at,
      listed_at: at,
      hidden_at: at,
      last_watched_at: at,
      note: { notes: 'x' },
      comment: { comment: 'x' },
      attached_to: { type: 'movie' },
      movie,
    },
    wrap: (rows: unknown[]) => rows,
  })),
  {
    source: 'cinemarco',
    file: 'import.json',
    good: {
      title: 'Dark',
      type: 'movie',
      year: 2017,
      tmdb_id: 1,
      imdb_id: 'tt0000001',
      watched: ['2024-05-04'],
      rating: 'meh',
      notes: 'x',
      watched_with: ['Ann'],
      id: 'a',
    },
    wrap: (items) => ({ items: [{ title: 'First' }, ...items] }),
    isMany: true,
  },
  {
    source: 'ryot',
    file: 'ryot.json',
    good: {
      lot: 'show',
      source: 'tmdb',
      identifier: '1396',
      source_id: 'x',
      seen_history: [
        { ended_on: '2024-05-04', progress: '100', show_season_number: 1, show_episode_number: 1 },
      ],
      reviews: [{ rating: '80', review: { date: at, text: 'x' } }],
      collections: ['Watchlist', 'Mine'],
    },
    wrap: (metadata) => ({
      metadata: [{ lot: 'movie', source_id: 'First', identifier: '1', source: 'tmdb' }, ...metadata],
    }),
  },
  {
    source: 'simkl',
    file: 'SimklBackup.json',
    good: {
      show: { title: 'Dark', year: 2017, ids: { simkl: 1 } },
      status: 'dropped',
      added_to_watchlist_at: at,
      last_watched_at: at,
      user_rating: 8,
      user_rated_at: at,
      memo: { text: 'x' },
      seasons: [{ number: 1, episodes: [{ number: 1, watched_at: at }] }],
    },
    wrap: (shows) => ({
      shows: [{ show: { title: 'First', ids: { simkl: 2 } }, user_rating: 5, status: 'watching' }, ...shows],
    }),
  },
  {
    source: 'tvtime',
    file: 'tvtime-movies.json',
    good: {
      id: { tvdb: 1, imdb: 'tt0078748' },
      title: 'Alien',
      year: 1979,
      created_at: at,
      is_watched: true,
      watched_at: at,
      rewatch_count: 2,
    },
    wrap: (movies) => [{ id: { tvdb: 2 }, title: 'First', is_watched: false }, ...movies],
  },
  {
    source: 'tvtime',
    file: 'tvtime-series.json',
    good: {
      id: { tvdb: 1, imdb: 'tt0903747' },
      title: 'Dark',
      status: 'continuing',
      created_at: at,
      seasons: [
        { number: 1, episodes: [{ number: 1, is_watched: true, watched_at: at }, { is_watched: true }] },
      ],
    },
    wrap: (shows) => [
      { id: { tvdb: 2 }, title: 'First', seasons: [{ number: 1, episodes: [{ is_watched: true }] }] },
      ...shows,
    ],
    isMany: true,
  },
  {
    source: 'tvtime',
    file: 'tvtime-series.json',
    good: { number: 1, is_watched: true, watched_at: at, rewatch_count: 1 },
    // The series is a row, and so is each of its episodes, whatever they say.
    wrap: (episodes) => [
      {
        id: { tvdb: 2 },
        title: 'First',
        seasons: [{ number: 1, episodes }],
      },
    ],
  },
  {
    source: 'reelmark',
    file: 'reelmark.json',
    good: {
      traktHistoryId: 1,
      watchedAt: at,
      day: '2024-05-04',
      precision: 'instant',
      basis: 'source',
      source: 'trakt',
      sourceWatchedAt: at,
      secondSource: null,
      season: 1,
      episode: 1,
      clue: { season: 1, seasonName: null, episodeName: 'Secrets', number: null, isWholeSeason: false },
      note: { text: 'x', writtenAt: at },
    },
    // The rating is a row, and so is each play.
    wrap: (plays) => ({ ...exported, movies: [{ ...movie, rating: { value: 8, ratedAt: at }, plays }] }),
  },
  {
    source: 'reelmark',
    file: 'reelmark.json',
    good: {
      name: 'Top',
      description: 'x',
      createdAt: at,
      entries: [{ kind: 'movie', ...movie, listedAt: at }, {}],
    },
    wrap: (lists) => ({
      ...exported,
      lists: [{ name: 'First', description: null, createdAt: at, entries: [] }, ...lists],
    }),
    isMany: true,
  },
  {
    source: 'reelmark',
    file: 'reelmark.json',
    good: { ...movie, kind: 'movie', plays: [{}, {}], rating: { value: 8, ratedAt: at }, watchlistedAt: at },
    wrap: (unmatched) => ({
      ...exported,
      unmatched: [{ ...movie, kind: 'movie', plays: [{}] }, ...unmatched],
    }),
    isMany: true,
  },
]

describe.each(DOCUMENTS)('$file of $source', ({ source, file, good, wrap, isMany }) => {
  test('accounts for every item, whatever is in its members', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(spoilt(good), { maxLength: 8 }), async (items) => {
        const whole = JSON.stringify(wrap([good, ...items]))
        const isTrakt = source === 'trakt'
        const sum = isTrakt
          ? await account('trakt-export.zip', archiveOf({ [file]: whole }), source)
          : await account(file, whole, source)
        expect(sum.taken + sum.malformed + sum.notTaken).toBe(sum.rows)
        const held = items.length + (isTrakt ? 1 : 2)
        if (isMany) expect(sum.rows).toBeGreaterThanOrEqual(held)
        else expect(sum.rows).toBe(held)
      }),
      { numRuns: RUNS },
    )
  })
})
