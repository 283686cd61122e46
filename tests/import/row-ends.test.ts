import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RunFile, RunRecord } from '#app/server/import/run/run-record.ts'
import { decideName } from '#app/server/import/names/decide-name.ts'
import { importUpload, uploadFile } from '#tests/builders/import-upload.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { archiveOf } from '#tests/builders/uploaded-file.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { itemNamed } from './names/names-stage.ts'

const lines = (header: string, rows: readonly string[]) => [header, ...rows].map((one) => `${one}\n`).join('')
const upTo = (most: number, row: fc.Arbitrary<string>) => fc.array(row, { minLength: 1, maxLength: most })
const cell = (...values: string[]) => fc.constantFrom(...values)
const row = (...cells: fc.Arbitrary<string>[]) => fc.tuple(...cells).map((values) => values.join(','))

const film = cell('Inception,2010', 'The Matrix,1999', 'No Such Film Anywhere,2001', ',1995')
const day = cell('2020-01-05', '2019-12-31', 'last summer', '')
const stars = cell('4.5', '3', 'great', '')
const link = fc.constant('https://boxd.it/1')

const letterboxd = fc
  .record({
    diary: upTo(8, row(day, film, link, stars, cell('', 'Yes'), cell('', 'cinema'), day)),
    ratings: upTo(6, row(day, film, link, stars)),
    watchlist: upTo(3, row(day, film, link)),
    comments: upTo(3, fc.constant('2020-01-05,x,y')),
  })
  .map(({ diary, ratings, watchlist, comments }) => ({
    name: 'letterboxd.zip',
    rows: diary.length + ratings.length + watchlist.length + comments.length,
    content: archiveOf({
      'diary.csv': lines('Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date', diary),
      'ratings.csv': lines('Date,Name,Year,Letterboxd URI,Rating', ratings),
      'watchlist.csv': lines('Date,Name,Year,Letterboxd URI', watchlist),
      'comments.csv': lines('Date,Content,Comment', comments),
    }),
  }))

const YAMTRACK =
  'row_type,media_id,source,media_type,title,season_number,episode_number,score,status,notes,end_date,list_name,list_description,list_tags,item_date_added'
const score = cell('7', '"9,5"', 'x', '')
const yamtrack = upTo(
  14,
  fc.oneof(
    row(
      cell('media,603,tmdb,movie,The Matrix,,', 'media,,tmdb,movie,Nameless,,', 'media,9,tmdb,game,Chess,,'),
      score,
      cell('Completed', 'Planning', 'Dropped'),
      cell('', 'A note'),
      day,
      fc.constant(',,,'),
    ),
    row(
      fc.constant('media,1396,tmdb,episode,Breaking Bad,1'),
      cell('1', '2', 'x'),
      score,
      cell(',,'),
      day,
      cell(',,,'),
    ),
    cell('list,,,,,,,,,,,Rainy days,,,', 'list_item,603,tmdb,movie,The Matrix,,,,,,,Rainy days,,,'),
  ),
).map((rows) => ({ name: 'yamtrack.csv', rows: rows.length, content: lines(YAMTRACK, rows) }))

const imdb = upTo(
  10,
  row(
    cell('tt1375666', 'tt0133093', 'tt9999999', 'nm1'),
    cell('8', '7', '', 'x'),
    day,
    cell('A Title'),
    cell(''),
    cell('Movie', 'Podcast Series'),
    cell('1999'),
  ),
).map((rows) => ({
  name: 'ratings.csv',
  rows: rows.length,
  content: lines('Const,Your Rating,Date Rated,Title,URL,Title Type,Year', rows),
}))

const sumOf = ({ imported, existing, undecided, skipped, malformed }: RunFile) =>
  (imported ?? NaN) + (existing ?? NaN) + (undecided ?? NaN) + (skipped ?? NaN) + malformed

function accountOf({ file, notices }: RunRecord): RunFile {
  if (!file) throw new Error('The run has no file.')
  expect(notices.filter(({ code }) => code === 'rows-unaccounted')).toEqual([])
  return file
}

test.each([
  ['Letterboxd', letterboxd],
  ['Yamtrack', yamtrack],
  ['IMDb', imdb],
])(
  'each row of %s ends in one way, and what was imported is there the next time',
  { timeout: 120_000 },
  async (_, files) => {
    const app = await startReelmark()
    await fc.assert(
      fc.asyncProperty(files, async ({ name, rows, content }) => {
        const planned = accountOf(await uploadFile(app, name, content))
        expect([planned.rows, sumOf(planned), planned.unaccounted]).toEqual([rows, rows, 0])
        const [active] = await app.db
          .selectFrom('import_run')
          .select('id')
          .where('phase', '=', 'ready')
          .execute()
        await app.runs.begin(OWNER, active?.id ?? '', {})
        const first = accountOf(await app.until(active?.id ?? '', ['completed']))
        expect([sumOf(first), first.unaccounted]).toEqual([rows, 0])
        const again = accountOf(await importUpload(app, name, content))
        expect(again).toMatchObject({
          imported: 0,
          existing: (first.imported ?? 0) + (first.existing ?? 0),
          undecided: first.undecided,
          skipped: first.skipped,
          malformed: first.malformed,
          unaccounted: 0,
        })
      }),
      { numRuns: 8 },
    )
  },
)

const HEAD = 'Date,Name,Year,Letterboxd URI,Rating'

test('a name counts as undecided until the person or TMDB says which title it is', async () => {
  const app = await startReelmark()
  const names = [
    '2024-05-04,Inception,2010,x,4',
    '2024-05-04,The Matrix,2010,x,3',
    '2024-05-04,Nowhere Film,2001,x,3',
  ]
  const { id, file } = await uploadFile(app, 'ratings.csv', lines(HEAD, names))
  expect(file).toMatchObject({ imported: 0, existing: 0, undecided: 3, skipped: 0 })
  const matrix = await itemNamed(app, id, 'The Matrix')
  await decideName(app, OWNER, id, matrix.id, { tmdbId: 603, name: 'The Matrix (1999)' })
  expect((await app.until(id, ['ready'])).file).toMatchObject({ imported: 1, undecided: 2 })
  await app.runs.begin(OWNER, id, {})
  const done = await app.until(id, ['completed'])
  expect(done.file).toMatchObject({ imported: 2, existing: 0, undecided: 1, skipped: 0, unaccounted: 0 })
})

const HISTORY = 'row_type,media_id,source,media_type,title,season_number,episode_number,score,end_date'
const matrixAndInception = lines(HISTORY, [
  'media,603,tmdb,movie,The Matrix,,,8,2021-05-05',
  'media,603,tmdb,movie,The Matrix,,,9,2021-05-06',
  'media,27205,tmdb,movie,Inception,,,8,2021-05-05',
])

test('rows of deselected titles are skipped, and nothing of a cancelled preview counts as imported', async () => {
  const app = await startReelmark()
  const cancelled = await uploadFile(app, 'yamtrack.csv', matrixAndInception)
  expect(cancelled.file).toMatchObject({ imported: 3, skipped: 0 })
  await app.runs.cancel(OWNER, cancelled.id)
  expect((await app.until(cancelled.id, ['cancelled'])).file).toMatchObject({ imported: 0, skipped: 3 })

  const run = await uploadFile(app, 'yamtrack.csv', matrixAndInception)
  const { id } = await itemNamed(app, run.id, 'The Matrix')
  await app.runs.begin(OWNER, run.id, { exclude: [id] })
  const { file } = await app.until(run.id, ['completed'])
  expect(file).toMatchObject({ rows: 3, imported: 1, existing: 0, skipped: 2, malformed: 0, unaccounted: 0 })
})

test('a play that came from another source is in the library already', async () => {
  const app = await startReelmark()
  await importUpload(app, 'yamtrack.csv', matrixAndInception)
  const diary = lines('Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date', [
    '2021-05-07,Inception,2010,x,,,,2021-05-05',
    '2021-05-07,Inception,2010,x,,,,2021-05-20',
  ])
  const { file } = await uploadFile(app, 'diary.csv', diary)
  expect(file).toMatchObject({ imported: 1, existing: 1, undecided: 0 })
})

test('a run of a version that did not number rows says nothing of how they end', async () => {
  const app = await startReelmark()
  const run = await uploadFile(app, 'yamtrack.csv', matrixAndInception)
  const { imported: _i, existing: _e, undecided: _u, skipped: _s, ...older } = accountOf(run)
  await app.db.updateTable('staged_row').set({ file_row: null }).execute()
  await app.db
    .updateTable('import_run')
    .set({ file: JSON.stringify(older) })
    .execute()
  await app.runs.begin(OWNER, run.id, {})
  const done = await app.until(run.id, ['completed'])
  expect(accountOf(done)).toMatchObject({ taken: 3, imported: null, skipped: null, unaccounted: 0 })
})
