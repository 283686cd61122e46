import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { CsvMapping } from '#app/domain/csv-mapping.ts'
import { dispatch } from '#app/server/api/dispatch.ts'
import { columnsPage } from '#app/server/import/columns-page.ts'
import { dropWaiting, importWithMapping } from '#app/server/import/import-with-mapping.ts'
import { sweepUploads, uploadPath } from '#app/server/import/files/upload-store.ts'
import { importFileOrAsk } from '#app/server/import/import-file.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'

const shelf = `what I saw;from;when;stars;shelf
Alien;1979;03/04/2023;4,5;attic
Heat;1995;05/06/2023;3;cellar
`
const mapping: CsvMapping = {
  columns: { title: 'what i saw', year: 'from', watched: 'when', rating: 'stars' },
  firstLine: 'names',
  order: 'day-first',
  scale: null,
  kind: 'movie',
  rowsAre: 'as-told',
}

const tryMapping = async (app: Reelmark, id: string, said: CsvMapping) =>
  (await columnsPage(app, OWNER, id, said))?.read

function upload(app: Reelmark, name: string, content: string, fields: Record<string, string> = {}) {
  const id = randomUUID()
  const path = uploadPath(app.config.dataDir, id)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return { id, name, bytes: Buffer.byteLength(content), fields }
}

async function waiting(app: Reelmark, content = shelf): Promise<string> {
  const begun = await importFileOrAsk(app, OWNER, upload(app, 'shelf.csv', content, { columns: 'on' }))
  if (begun.kind !== 'columns') throw new Error('A run began.')
  return begun.uploadId
}

const uploadsLeft = (app: Reelmark) => {
  const folder = join(app.config.dataDir, 'uploads')
  return existsSync(folder) ? readdirSync(folder) : []
}

async function post(app: Reelmark, content: string, fields: Record<string, string> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', new Blob([content]), 'shelf.csv')
  const request = new Request('http://localhost/api/v1/import-runs', { method: 'POST', body: form })
  const answer = await dispatch(app, request)
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

const unknown = 'wort,zahl\nAlien,12\nHeat,7\n'

test('a table that nothing is known of waits for its columns to be chosen', async () => {
  const app = await startReelmark()
  const begun = await importFileOrAsk(app, OWNER, upload(app, 'unknown.csv', unknown))
  expect(begun.kind).toBe('columns')
  expect(uploadsLeft(app)).toHaveLength(1)
})

test('what is no table is refused, and nothing of it is kept', async () => {
  const app = await startReelmark()
  await expect(importFileOrAsk(app, OWNER, upload(app, 'photo.jpg', 'words'))).rejects.toThrow(
    /Reelmark understands/,
  )
  await expect(importFileOrAsk(app, OWNER, upload(app, 'one.csv', 'PNG\u0000\u0001\n'))).rejects.toThrow(
    /no kind/,
  )
  expect(uploadsLeft(app)).toEqual([])
})

test('the chooser shows columns, values, a guess, and how the first rows read', async () => {
  const app = await startReelmark()
  const page = await columnsPage(app, OWNER, await waiting(app))
  expect(page?.table).toMatchObject({
    rows: 2,
    scale: 'five-stars',
    isRemembered: false,
    doubtfulDates: ['03/04/2023', '05/06/2023'],
    mapping: { columns: { title: 'what i saw', year: 'from', watched: 'when', rating: 'stars' } },
  })
  expect(page?.table.columns[3]).toEqual({ place: 3, name: 'stars', label: 'stars', samples: ['4,5', '3'] })
  expect(page?.read.map((row) => row.title)).toEqual(['Alien (1979)', 'Heat (1995)'])
})

test('a choice can be tried before anything begins', async () => {
  const app = await startReelmark()
  const id = await waiting(app)
  const dayFirst = await tryMapping(app, id, mapping)
  expect(dayFirst?.[0]?.words).toMatch(/Apr.*Rated 9 of 10/)
  const monthFirst = await tryMapping(app, id, { ...mapping, order: 'month-first', scale: 'ten' })
  expect(monthFirst?.[0]?.words).toMatch(/Mar.*Rated 5 of 10/)
  expect(await app.db.selectFrom('import_run').selectAll().execute()).toEqual([])
})

test('the chosen columns are read, and known again for the next table with the same first line', async () => {
  const app = await startReelmark()
  const id = await waiting(app)
  const run = await importWithMapping(app, OWNER, id, mapping)
  const ready = await app.until(run.id, ['ready'])
  expect(ready).toMatchObject({ source: 'csv', counts: { plays: { new: 2 }, ratings: { new: 2 } } })
  const plays = await app.db
    .selectFrom('staged_row')
    .select('watched_at')
    .where('type', '=', 'play')
    .orderBy('id')
    .execute()
  expect(plays.map((play) => play.watched_at)).toEqual(['2023-04-03', '2023-06-05'])
  await app.runs.cancel(OWNER, run.id)
  expect(await columnsPage(app, OWNER, id)).toBeUndefined()

  const next = await importFileOrAsk(app, OWNER, upload(app, 'later.csv', shelf.replace('Heat', 'Ronin')))
  if (next.kind !== 'run') throw new Error('It asks again.')
  expect(await app.until(next.run.id, ['ready'])).toMatchObject({ counts: { plays: { new: 2 } } })
  await app.runs.cancel(OWNER, next.run.id)
  expect((await columnsPage(app, OWNER, await waiting(app)))?.table).toMatchObject({
    isRemembered: true,
    mapping,
  })
})

test('every row can be said to be watched, or wanted, or to have a note', async () => {
  const app = await startReelmark()
  const id = await waiting(app, unknown)
  const columns = { title: 'wort' }
  const listed = await tryMapping(app, id, { ...mapping, columns, rowsAre: 'listed' })
  expect(listed?.map((row) => row.words)).toEqual(['On the watchlist', 'On the watchlist'])
  const noted = await tryMapping(app, id, { ...mapping, columns: { ...columns, note: 'zahl' } })
  expect(noted?.[0]?.words).toBe('Note: 12')
  const watched = await tryMapping(app, id, { ...mapping, columns, rowsAre: 'watched' })
  expect(watched?.[0]?.words).toBe('Watched, nobody knows when')
})

test('the API refuses an unknown table, takes it with a mapping, and refuses a mapping that does not fit', async () => {
  const app = await startReelmark()
  expect(await post(app, unknown)).toMatchObject({
    status: 422,
    body: { error: { code: 'unrecognised-file' } },
  })
  const wrong = { columns: { title: 'film', watched: 'when' } }
  expect(await post(app, unknown, { mapping: JSON.stringify(wrong) })).toMatchObject({
    status: 422,
    body: { error: { message: expect.stringContaining('film, when') as string } },
  })
  for (const mapping of ['{', '{"columns":{"titel":"wort"}}', '{"columns":{"title":"wort"}}'])
    expect(await post(app, unknown, { mapping })).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid-body' } },
    })
  expect(uploadsLeft(app)).toEqual([])
  const fitting = JSON.stringify({ columns: { title: 'Wort', rating: 'zahl' }, scale: 'hundred' })
  const { status, body } = await post(app, unknown, { mapping: fitting })
  expect(status).toBe(201)
  expect(await app.until(String(body['id']), ['ready'])).toMatchObject({ counts: { ratings: { new: 2 } } })
})

test('a table waits for a day at most, only a few wait, and one can be given up', async () => {
  const app = await startReelmark()
  const first = await waiting(app)
  await app.db.updateTable('waiting_upload').set({ uploaded_at: '2020-01-01T00:00:00.000Z' }).execute()
  const others = [await waiting(app), await waiting(app), await waiting(app), await waiting(app)]
  expect(await columnsPage(app, OWNER, first)).toBeUndefined()
  expect(uploadsLeft(app)).toHaveLength(3)
  const kept = uploadsLeft(app)
  expect(others.filter((id) => kept.includes(id))).toHaveLength(3)
  for (const id of kept) await dropWaiting(app, OWNER, id)
  await sweepUploads({ db: app.db, dataDir: app.config.dataDir, now: app.clock.now() })
  expect(uploadsLeft(app)).toEqual([])
})
