import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import type { CsvMapping } from '#app/domain/csv-mapping.ts'
import { columnsPage } from '#app/server/import/columns-page.ts'
import { importWithMapping } from '#app/server/import/import-with-mapping.ts'
import { uploadPath } from '#app/server/import/files/upload-store.ts'
import { importFile, importFileOrAsk } from '#app/server/import/import-file.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'

function upload(app: Reelmark, name: string, content: string | Uint8Array, fields = {}) {
  const id = randomUUID()
  const path = uploadPath(app.config.dataDir, id)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return { id, name, bytes: Buffer.byteLength(content), fields }
}

async function asked(app: Reelmark, name: string, content: string | Uint8Array) {
  const begun = await importFileOrAsk(app, OWNER, upload(app, name, content))
  if (begun.kind !== 'columns') throw new Error('A run began.')
  const page = await columnsPage(app, OWNER, begun.uploadId)
  if (!page) throw new Error('There is no page.')
  return { id: begun.uploadId, ...page }
}

const titles = ['Inception (2010)', 'The Good, the Bad and the Ugly', '1917', 'Heat, 1995']
const mapping: CsvMapping = {
  columns: { title: 'column 1' },
  firstLine: 'row',
  order: null,
  scale: null,
  kind: 'movie',
  rowsAre: 'as-told',
}
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

test.each([
  ['watched.txt', titles.join('\n')],
  ['watched.csv', `${titles.join('\r\n')}\r\n`],
  ['old.txt', titles.join('\r')],
  ['gaps.txt', `\n${titles.join('\n\n  \n')}\n\n`],
  ['wide.txt', utf16(titles.join('\r\n'))],
  ['quoted.csv', titles.map((title) => `"${title}"`).join('\n')],
])('a list of titles is asked about: %s', async (name, content) => {
  const app = await startReelmark()
  const { table, read } = await asked(app, name, content)
  expect(table).toMatchObject({ rows: 4, mapping })
  expect(table.columns.map(({ samples }) => samples)).toEqual([titles])
  // Nothing tells whether they were watched.
  expect(read).toEqual([])
})

test.each(['Title', 'Movies', 'Watched movies', 'watchlist'])(
  'a heading is no title: %s',
  async (heading) => {
    const app = await startReelmark()
    const { table } = await asked(app, 'list.csv', `${heading}\n${titles.join('\n')}\n`)
    const columns = { title: heading.toLowerCase() }
    expect(table).toMatchObject({ rows: 4, mapping: { firstLine: 'names', columns } })
  },
)

test('what was watched is a play without a date, and every line is accounted for', async () => {
  const app = await startReelmark()
  const { id } = await asked(
    app,
    'watched.txt',
    ['Inception (2010)', '', 'Inception (2010)', '[1999]'].join('\n'),
  )
  const run = await importWithMapping(app, OWNER, id, { ...mapping, rowsAre: 'watched' })
  const ready = await app.until(run.id, ['ready'])
  expect(ready.file).toMatchObject({ rows: 3, taken: 3, malformed: 0, repeated: 0, unaccounted: 0 })
  await app.runs.begin(OWNER, run.id, {})
  await app.until(run.id, ['completed'])
  const { movies } = await app.library()
  expect(movies.map(({ title, plays }) => [title, plays[0]?.precision])).toEqual([['Inception', 'unknown']])
})

test('what is wanted is on the watchlist, also where a program says so', async () => {
  const app = await startReelmark()
  const list = ['1. Inception (2010)', '2. Breaking Bad']
  const said = { mapping: JSON.stringify({ ...mapping, rowsAre: 'listed' }) }
  const run = await importFile(app, OWNER, upload(app, 'list.txt', list.join('\n'), said))
  await app.until(run.id, ['ready'])
  await app.runs.begin(OWNER, run.id, {})
  await app.until(run.id, ['completed'])
  const { movies, series } = await app.library()
  expect(movies.map(({ title, plays }) => [title, plays])).toEqual([['Inception', []]])
  expect(series.map(({ title, onWatchlist }) => [title, onWatchlist])).toEqual([['Breaking Bad', true]])
})

test('the next list with the same heading is asked about again', async () => {
  const app = await startReelmark()
  const list = 'Title\nInception (2010)\n'
  const { id, table } = await asked(app, 'list.csv', list)
  const run = await importWithMapping(app, OWNER, id, { ...table.mapping, rowsAre: 'watched' })
  await app.until(run.id, ['ready'])
  await app.runs.cancel(OWNER, run.id)
  expect((await asked(app, 'list.csv', list)).table.mapping.firstLine).toBe('names')
})
