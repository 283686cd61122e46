import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { uploadPath } from '#app/server/import/files/upload-store.ts'
import { mappingFrom } from '#app/components/import/mapping-form.ts'
import { parseMapping } from '#app/server/import/columns/mapping-schema.ts'
import { importFile, importFileOrAsk } from '#app/server/import/import-file.ts'
import { uploadFile } from '#tests/builders/import-upload.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { archiveOf } from '#tests/builders/uploaded-file.ts'
import { OWNER } from '#tests/builders/owner.ts'

const withGermanDate =
  'Title,Year,Rating,Gesehen am,Regal\nHeat,1995,8,13.10.2019,B2\nAlien,1979,9,14.10.2019,\n'

function stored(app: Reelmark, name: string, content: string, fields: Record<string, string> = {}) {
  const id = randomUUID()
  const path = uploadPath(app.config.dataDir, id)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return { id, name, bytes: Buffer.byteLength(content), fields }
}

const onPage = (app: Reelmark, name: string, content: string) =>
  importFileOrAsk(app, OWNER, stored(app, name, content))

test('columns that nothing is read from are named, and dates among them are pointed out', async () => {
  const app = await startReelmark()
  const { file, notices } = await uploadFile(app, 'films.csv', withGermanDate)
  expect(file?.unusedColumns).toEqual([{ file: 'films.csv', columns: ['Gesehen am', 'Regal'] }])
  expect(notices).toEqual([{ code: 'dates-not-used', file: 'films.csv', columns: ['Gesehen am'] }])
})

test('an empty column and a column that was read are not named', async () => {
  const app = await startReelmark()
  const content = 'Title,Year,Watched At,Shelf\nHeat,1995,2019-10-13,\n'
  const { file, notices } = await uploadFile(app, 'films.csv', content)
  expect(file?.unusedColumns).toEqual([])
  expect(notices).toEqual([])
})

test('each table of an archive has its own unused columns', async () => {
  const app = await startReelmark()
  const head = 'Date,Name,Year,Letterboxd URI'
  const archive = archiveOf({
    'watched.csv': `${head}\n2020-01-05,Heat,1995,https://boxd.it/1\n`,
    'ratings.csv': `${head},Rating,Mood\n2020-01-05,Heat,1995,https://boxd.it/1,4.5,calm\n`,
  })
  const { file } = await uploadFile(app, 'letterboxd.zip', archive)
  const moods = file?.unusedColumns.filter(({ columns }) => columns.includes('Mood'))
  expect(moods?.map((one) => one.file)).toEqual(['ratings.csv'])
})

test('a page asks about dates in a column that nothing is known of', async () => {
  const app = await startReelmark()
  expect(await onPage(app, 'films.csv', withGermanDate)).toMatchObject({ kind: 'columns' })
})

test.each([
  ['of the release', 'Title,Rating,Release Date\nHeat,8,1995-12-15\n'],
  ['of the row', 'Title,Watched At,Created\nHeat,2019-10-13,2019-10-14\n'],
  ['that are few among words', 'Title,Rating,Place\nHeat,8,home\nAlien,9,2019-10-14\nUp,9,cinema\n'],
])('a page does not ask about dates %s', async (_, content) => {
  const app = await startReelmark()
  expect(await onPage(app, 'films.csv', content)).toMatchObject({ kind: 'run' })
})

const evening = 'what I saw,when\nHeat,2019-12-31 23:30\n'
const columns = { title: 'what i saw', watched: 'when' }

test.each([
  [null, '2019-12-31T14:30:00.000Z'],
  ['UTC', '2019-12-31T23:30:00.000Z'],
  ['America/New_York', '2020-01-01T04:30:00.000Z'],
])(
  'a time without a zone is in %s where the mapping says so, else in the person’s own',
  async (timeZone, at) => {
    const app = await startReelmark({ environment: { TZ_DEFAULT: 'Asia/Tokyo' } })
    const fields = { mapping: JSON.stringify({ columns, ...(timeZone !== null && { timeZone }) }) }
    const run = await importFile(app, OWNER, stored(app, 'evening.csv', evening, fields))
    await app.until(run.id, ['ready'])
    const rows = await app.db.selectFrom('staged_row').select('watched_at').execute()
    expect(rows).toEqual([{ watched_at: at }])
  },
)

test('a mapping with a zone that does not exist is refused', () => {
  expect(() => parseMapping(JSON.stringify({ columns, timeZone: 'Mars/Olympus' }))).toThrow(/time zone/)
})

test('the form of the columns says the zone', () => {
  const form = new FormData()
  form.set('timeZone', 'UTC')
  expect(mappingFrom(form).mapping.timeZone).toBe('UTC')
  form.set('timeZone', '')
  expect(mappingFrom(form).mapping.timeZone).toBeNull()
})
