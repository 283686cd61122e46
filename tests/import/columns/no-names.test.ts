import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { choiceName, columnName, mappingFrom, placeName } from '#app/components/import/mapping-form.ts'
import type { CsvField, CsvMapping } from '#app/domain/csv-mapping.ts'
import type { CsvTableColumn } from '#app/domain/csv-preview.ts'
import { action } from '#app/routes/import.columns.$uploadId.tsx'
import { dispatch } from '#app/server/api/dispatch.ts'
import { columnsPage } from '#app/server/import/columns-page.ts'
import { importWithMapping } from '#app/server/import/import-with-mapping.ts'
import { uploadPath } from '#app/server/import/files/upload-store.ts'
import { importFileOrAsk } from '#app/server/import/import-file.ts'
import { anyCsv } from '#app/server/import/sources/any-csv.ts'
import { setRuntime } from '#app/server/runtime.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { archiveOf, openedFile } from '#tests/builders/uploaded-file.ts'
import { OWNER } from '#tests/builders/owner.ts'

afterEach(() => setRuntime(undefined))

const diary = `"The Good, the Bad and the Ugly",1966,2023-12-31,9
Heat,1995,2023-05-06,8
Ronin,1998
"Alien
again",1979,2023-06-07,10,attic
`
const mapping: CsvMapping = {
  columns: { title: 'column 1', year: 'column 2', watched: 'column 3', rating: 'column 4' },
  firstLine: 'row',
  order: null,
  scale: null,
  kind: 'movie',
  rowsAre: 'as-told',
}

async function begin(app: Reelmark, content: string) {
  const id = randomUUID()
  const path = uploadPath(app.config.dataDir, id)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  const bytes = Buffer.byteLength(content)
  return importFileOrAsk(app, OWNER, { id, name: 'diary.csv', bytes, fields: {} })
}

async function waiting(app: Reelmark, content = diary): Promise<string> {
  const begun = await begin(app, content)
  if (begun.kind !== 'columns') throw new Error('A run began.')
  return begun.uploadId
}

/** The form as the page sends it. */
function chosen(columns: readonly CsvTableColumn[], fields: readonly CsvField[]): FormData {
  const form = new FormData()
  for (const [index, { place, name }] of columns.entries()) {
    form.set(placeName(index), String(place))
    if (name !== null) form.set(columnName(index), name)
    form.set(choiceName(index), fields[index] ?? '')
  }
  return form
}

test('a first line that looks like a row is proposed as one, and what the columns are is guessed', async () => {
  const app = await startReelmark()
  const page = await columnsPage(app, OWNER, await waiting(app))
  expect(page?.table).toMatchObject({ rows: 4, isRemembered: false, mapping })
  expect(page?.table.columns.map(({ label, samples }) => [label, samples[0]])).toEqual([
    ['', 'The Good, the Bad and the Ugly'],
    ['', '1966'],
    ['', '2023-12-31'],
    ['', '9'],
    ['', 'attic'],
  ])
  expect(page?.read[0]).toMatchObject({ title: 'The Good, the Bad and the Ugly (1966)', isTaken: true })
})

test('every row comes in or is accounted for, the first one included', async () => {
  const app = await startReelmark()
  const run = await importWithMapping(app, OWNER, await waiting(app), mapping)
  const ready = await app.until(run.id, ['ready'])
  expect(ready).toMatchObject({
    counts: { plays: { new: 3 }, ratings: { new: 3 } },
    file: { rows: 4, taken: 3, malformed: 0, repeated: 0, notTaken: [{ rows: 1 }] },
  })
  const plays = await app.db
    .selectFrom('staged_row')
    .select(['watched_at', 'year'])
    .where('type', '=', 'play')
    .orderBy('id')
    .execute()
  expect(plays).toEqual([
    { watched_at: '2023-12-31', year: 1966 },
    { watched_at: '2023-05-06', year: 1995 },
    { watched_at: '2023-06-07', year: 1979 },
  ])
})

test('the next table without names is asked about again, with what was said as a proposal', async () => {
  const app = await startReelmark()
  const said: CsvMapping = { ...mapping, columns: { ...mapping.columns, note: 'column 5' }, kind: 'series' }
  const run = await importWithMapping(app, OWNER, await waiting(app), said)
  await app.until(run.id, ['ready'])
  await app.runs.cancel(OWNER, run.id)

  const alike = await columnsPage(app, OWNER, await waiting(app, diary.replace('Heat', 'Thief')))
  expect(alike?.table).toMatchObject({ isRemembered: true, mapping: said })
  const otherOrder = 'Heat,2023-05-06,1995,8,attic\n'
  expect((await columnsPage(app, OWNER, await waiting(app, otherOrder)))?.table).toMatchObject({
    isRemembered: false,
    mapping: { firstLine: 'row', columns: { watched: 'column 2', year: 'column 3' } },
  })
  const narrower = 'Heat,1995,2023-05-06,8\n'
  expect((await columnsPage(app, OWNER, await waiting(app, narrower)))?.table.isRemembered).toBe(false)
})

test('the choice can be turned, and the columns stay what they were said to be', async () => {
  const app = await startReelmark()
  const id = await waiting(app, 'wort,zahl\nAlien,12\nHeat,7\n')
  const page = await columnsPage(app, OWNER, id)
  expect(page?.table).toMatchObject({ rows: 2, mapping: { firstLine: 'names' } })

  const form = chosen(page?.table.columns ?? [], ['title', 'note'])
  expect(mappingFrom(form).mapping).toMatchObject({
    firstLine: 'names',
    columns: { title: 'wort', note: 'zahl' },
  })
  form.set('firstLine', 'row')
  const { mapping: turned } = mappingFrom(form)
  expect(turned).toMatchObject({ firstLine: 'row', columns: { title: 'column 1', note: 'column 2' } })
  const read = await columnsPage(app, OWNER, id, turned)
  expect(read?.table).toMatchObject({ rows: 3, columns: [{ name: 'wort' }, { name: 'zahl' }] })
  expect(read?.read.map((row) => row.title)).toEqual(['wort', 'Alien', 'Heat'])
})

test('the form shows how the rows read as it says, then brings the table in so', async () => {
  const app = await startReelmark()
  setRuntime(app)
  const id = await waiting(app)
  const page = await columnsPage(app, OWNER, id)
  const form = chosen(page?.table.columns ?? [], ['title', 'year', 'watched'])
  const post = async (intent: string) => {
    form.set('intent', intent)
    const request = new Request(`http://localhost/import/columns/${id}`, { method: 'POST', body: form })
    return action({ request, params: { uploadId: id }, context: {} })
  }
  expect(await post('try')).toMatchObject({ data: { page: { table: { rows: 3 } } } })
  form.set('firstLine', 'row')
  expect(await post('try')).toMatchObject({
    data: { page: { table: { rows: 4 }, read: [{ isTaken: true }, {}, { isTaken: false }, {}] } },
  })
  const begun = await post('import')
  if (!(begun instanceof Response)) throw new Error('It did not lead on.')
  const runId = begun.headers.get('Location')?.split('/').at(-1) ?? ''
  expect(await app.until(runId, ['ready'])).toMatchObject({ file: { rows: 4, taken: 3 } })
})

test('the API takes a table without names, and refuses a column that no row has', async () => {
  const app = await startReelmark()
  const post = async (columns: CsvMapping['columns']) => {
    const form = new FormData()
    form.set('mapping', JSON.stringify({ columns, firstLine: 'row' }))
    form.set('file', new Blob([diary]), 'diary.csv')
    const request = new Request('http://localhost/api/v1/import-runs', { method: 'POST', body: form })
    return dispatch(app, request)
  }
  expect((await post({ title: 'Column 1', note: 'Column 6' })).status).toBe(422)
  const begun = await post({ title: 'Column 1', note: 'Column 5' })
  expect(begun.status).toBe(201)
  const { id } = (await begun.json()) as { id: string }
  await app.until(id, ['ready'])
})

test('of an archive only the table that was shown is read without names, and the others are named', async () => {
  const file = await openedFile(
    'all.zip',
    archiveOf({ 'diary.csv': diary, 'other.csv': 'Title,Year\nHeat,1995\n' }),
  )
  const rows = []
  for await (const row of anyCsv.rows(file, { timeZone: 'UTC', mapping })) rows.push(row)
  expect(rows.map((row) => row.kind)).toEqual(['taken', 'taken', 'not-taken', 'taken', 'warning'])
  expect(rows.at(-1)).toMatchObject({ notice: { code: 'smaller-table', file: 'other.csv' } })
})
