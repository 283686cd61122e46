import { expect, test } from 'vitest'
import { decideName } from '#app/server/import/names/decide-name.ts'
import { listRunItems } from '#app/server/import/run/list-run-items.ts'
import { importUpload } from '#tests/builders/import-upload.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { itemNamed, lookedUp, namesFile } from './names-stage.ts'

const file = namesFile([
  ['Inception', 2010],
  ['The Matrix', 2010],
  ['No Such Film Anywhere', 2001],
])

const itemsOf = async (app: Reelmark, runId: string, action?: 'add' | 'update' | 'unmatched') =>
  (await listRunItems(app.db, runId, { action })).items.map(({ title, ids, action: planned }) => [
    title,
    ids.tmdb,
    planned,
  ])

test('a name that was found for sure is listed as the title that it is', async () => {
  const app = await startReelmark()
  const runId = await lookedUp(app, file)
  expect(await itemsOf(app, runId, 'add')).toEqual([['Inception', 27205, 'add']])
  expect((await itemsOf(app, runId, 'unmatched')).map(([title]) => title)).toEqual([
    'No Such Film Anywhere',
    'The Matrix',
  ])
  const { items } = await listRunItems(app.db, runId, { action: 'add' })
  expect(items[0]?.reason).toEqual({ code: 'found-on-tmdb', name: 'Inception', year: 2010, percent: 100 })
})

test('a title that the library has is listed as changed', async () => {
  const app = await startReelmark()
  await importUpload(app, 'imdb.csv', 'Title,Watched At,IMDb ID\nInception,2020-02-02,tt1375666\n')
  // Another year: the library does not know the name as the file has it.
  const runId = await lookedUp(app, namesFile([['Inception', 2011]]))
  expect(await itemsOf(app, runId, 'update')).toEqual([['Inception', 27205, 'update']])
})

test('what the person says holds, whatever was found', async () => {
  const app = await startReelmark()
  const runId = await lookedUp(app, file)
  const inception = await itemNamed(app, runId, 'Inception')
  await decideName(app, OWNER, runId, inception.id, { tmdbId: null, name: null })
  expect(await itemsOf(app, runId, 'add')).toEqual([])
  await decideName(app, OWNER, runId, inception.id, { tmdbId: 603, name: 'The Matrix (1999)' })
  expect(await itemsOf(app, runId, 'add')).toEqual([['Inception', 603, 'add']])
})

test('a name that turned out to be a series is listed as one', async () => {
  const app = await startReelmark()
  const { runId, items } = await seriesNames(app)
  expect(items).toEqual([['Breaking Bad: Desert Days: Pilot', 'series', 1396]])
  await app.runs.begin(OWNER, runId, {})
  await app.until(runId, ['completed'])
})

async function seriesNames(app: Reelmark) {
  const runId = await lookedUp(
    app,
    'Title,Date\n"Breaking Bad: Desert Days: Pilot","12/30/21"\n',
    'NetflixViewingHistory.csv',
  )
  const { items } = await listRunItems(app.db, runId)
  return { runId, items: items.map(({ title, kind, ids }) => [title, kind, ids.tmdb]) }
}
