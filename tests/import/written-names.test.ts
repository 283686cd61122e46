import { expect, test } from 'vitest'
import { exportLibrary } from '#app/server/export/export-library.ts'
import { importUpload } from '#tests/builders/import-upload.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { readFile, said } from '#tests/builders/uploaded-file.ts'
import { OWNER } from '#tests/builders/owner.ts'

const seen = (...rows: string[]) => ['title,type,watched,rating', ...rows].join('\n')

test('the year, an id and the episode in a name are read', async () => {
  const file = seen(
    'The.Matrix.1999.1080p.BluRay.mkv,movie,2020-01-01,',
    'The Matrix {tmdb-603},movie,2020-01-02,',
    'Breaking Bad - 1x02 - Name.avi,,2020-01-03,',
  )
  expect((await readFile('seen.csv', file)).rows.map(said)).toEqual([
    'play movie The Matrix (1999) 2020-01-01',
    'play movie The Matrix tmdb:603 2020-01-02',
    'play series Breaking Bad 1x2 2020-01-03',
  ])
})

test('a file of two episodes is a play and a rating of each', async () => {
  const { rows, count } = await readFile('seen.csv', seen('Breaking Bad S01E01-E02,,2020-01-03,8'))
  expect(count).toBe(1)
  expect(rows.map((row) => [row.type, 'episode' in row && row.episode?.number])).toEqual([
    ['play', 1],
    ['play', 2],
    ['rating', 1],
    ['rating', 2],
  ])
})

test('a year in a column goes before the one in a name', async () => {
  const { rows } = await readFile('a.csv', 'title,type,year,watched\nInception (2009),movie,2010,2020-01-01')
  expect(rows.map(said)).toEqual(['play movie Inception (2010) 2020-01-01'])
})

test('a year at the end of a name is one where no title is called so', async () => {
  const app = await startReelmark()
  await importUpload(app, 'seen.csv', seen('Inception 2010,,2020-01-01,', 'Breaking Bad 2008,,,9'))
  const { movies, series, unmatched } = await exportLibrary(app, OWNER)
  expect(unmatched).toEqual([])
  expect([...movies, ...series].map(({ title }) => title)).toEqual(['Inception', 'Breaking Bad'])
})

test('a row without a kind is a movie where there is one of that name, else a series', async () => {
  const app = await startReelmark()
  await importUpload(app, 'seen.csv', seen('Inception (2010),,2020-01-01,', 'Breaking Bad,,,9'))
  const { movies, series, unmatched } = await exportLibrary(app, OWNER)
  expect(unmatched).toEqual([])
  expect(movies.map(({ title }) => title)).toEqual(['Inception'])
  expect(series.map(({ title }) => title)).toEqual(['Breaking Bad'])
})

test('a series without an episode is no play, and the reason is given', async () => {
  const { rows, notTaken } = await readFile(
    'seen.csv',
    seen('Breaking Bad (TV Series 2008–2013),,2020-01-01,'),
  )
  expect(rows).toEqual([])
  expect(notTaken).toEqual(['It names a series without saying which episodes were watched.'])
})
