import { fileNoticeText } from '#app/format/file-notice.ts'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { uploadPath } from '#app/server/import/files/upload-store.ts'
import { exportLibrary } from '#app/server/export/export-library.ts'
import { importUpload, uploadFile } from '#tests/builders/import-upload.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'

const inEngland = { environment: { TZ_DEFAULT: 'Europe/London' } }

const activity = 'Title,Date\n"The Matrix","5/6/21"\n"Inception","7/8/21"\n'
const diary = [
  'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date',
  '05/06/2021,The Matrix,1999,x,4,,,05/06/2021',
].join('\n')
const table = 'Title,Year,Watched At\nThe Matrix,1999,05/06/2021 20:15\n'
const forLetterboxd = 'tmdbID,imdbID,Title,Year,WatchedDate\n603,tt0133093,The Matrix,1999,05/06/2021\n'

type App = Awaited<ReturnType<typeof startReelmark>>
const daysOf = async (app: App) =>
  (await exportLibrary(app, OWNER)).movies
    .flatMap(({ plays }) => plays.map(({ day }) => day ?? ''))
    .toSorted()

test('dates that can be read in two ways are read as the region does, and asked about', async () => {
  const app = await startReelmark(inEngland)
  const { file, notices } = await uploadFile(app, 'NetflixViewingHistory.csv', activity)
  expect(file).toMatchObject({
    doubtfulDates: ['5/6/21', '7/8/21'],
    dateOrder: null,
    dateOrderRead: 'day-first',
  })
  expect(notices.map(fileNoticeText).join()).toMatch(/5\/6\/21, 7\/8\/21 .* day\/month\/year/)
})

test.each([
  ['NetflixViewingHistory.csv', activity],
  ['diary.csv', diary],
  ['table.csv', table],
  ['for-letterboxd.csv', forLetterboxd],
])('the answer has %s read anew, as often as somebody likes', async (name, content) => {
  const app = await startReelmark(inEngland)
  const { id } = await uploadFile(app, name, content)
  for (const dateOrder of ['day-first', 'month-first'] as const) {
    await app.runs.readAnew(OWNER, id, { dateOrder })
    const { file, notices } = await app.until(id, ['ready'])
    expect(file).toMatchObject({ dateOrder, dateOrderRead: dateOrder })
    expect(file?.doubtfulDates).not.toEqual([])
    expect(notices.filter(({ code }) => code === 'dates-read-as')).toEqual([])
  }
  await app.runs.begin(OWNER, id, {})
  await app.until(id, ['completed'])
  expect((await daysOf(app))[0]).toBe('2021-05-06')
  expect(existsSync(uploadPath(app.config.dataDir, id))).toBe(false)
})

test('a program answers with the start, and what it excludes stays excluded', async () => {
  const app = await startReelmark(inEngland)
  const { id } = await uploadFile(app, 'NetflixViewingHistory.csv', activity)
  const { items } = await listItems(app, id)
  const exclude = items.filter(({ title }) => title === 'Inception').map((item) => item.id)
  await app.runs.begin(OWNER, id, { dateOrder: 'month-first', exclude })
  await app.until(id, ['completed'])
  expect(await daysOf(app)).toEqual(['2021-05-06'])
})

test('an answer keeps what was unticked before it', async () => {
  const app = await startReelmark(inEngland)
  const { id } = await uploadFile(app, 'NetflixViewingHistory.csv', activity)
  await app.db.updateTable('run_item').set({ excluded: 1 }).where('title', '=', 'Inception').execute()
  await app.runs.readAnew(OWNER, id, { dateOrder: 'month-first' })
  await app.until(id, ['ready'])
  const rows = await app.db.selectFrom('run_item').select(['title', 'excluded']).orderBy('title').execute()
  expect(rows).toEqual([
    { title: 'Inception', excluded: 1 },
    { title: 'The Matrix', excluded: 0 },
  ])
})

test('a file whose dates tell their order is not asked about, and an answer changes nothing', async () => {
  const app = await startReelmark(inEngland)
  const run = await importUpload(app, 'NetflixViewingHistory.csv', `${activity}"Inception","1/23/21"\n`, {
    dateOrder: 'day-first',
  })
  expect(run.file).toMatchObject({ doubtfulDates: [], dateOrder: null, dateOrderRead: null })
  expect(await daysOf(app)).toEqual(['2021-01-23', '2021-05-06', '2021-07-08'])
})

const listItems = async (app: App, id: string) => ({
  items: await app.db.selectFrom('run_item').select(['id', 'title']).where('run_id', '=', id).execute(),
})
