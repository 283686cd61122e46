import { runProblemText } from '#app/format/run-problem.ts'
import { storeMessage } from '#app/server/db/stored-message.ts'
import { expect, test } from 'vitest'
import { exportLibrary } from '#app/server/export/export-library.ts'
import { decideName } from '#app/server/import/names/decide-name.ts'
import { runPreview } from '#app/server/import-pages/run-preview.ts'
import { doubtsPage } from '#app/server/matching/doubts-page.ts'
import { importUpload, uploadFile } from '#tests/builders/import-upload.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { itemNamed, lookedUp, namesFile } from './names-stage.ts'

const file = namesFile([
  ['Inception', 2010],
  ['The Matrix', 2010],
  ['Captain America', 2020],
  ['No Such Film Anywhere', 2001],
])
const everything = { action: null, q: '', page: 1 }
const tmdbRequests = (app: Reelmark) =>
  app.sandbox.log.entries.filter((entry) => entry.path.includes('/search/')).length

const beginning = { at: null, of: 0, q: null, year: null }
const doubtful = (runId: string) => ({ kind: 'names', runId, group: 'ambiguous' }) as const

test('nothing is asked of TMDB until somebody looks, and then each name is sure, in doubt, or unknown', async () => {
  const app = await startReelmark()
  const { id } = await uploadFile(app, 'watched.csv', file)
  expect(tmdbRequests(app)).toBe(0)
  expect((await runPreview(app.db, OWNER, id, everything)).names).toMatchObject({ waiting: 4, sure: 0 })
  await app.runs.cancel(OWNER, id)

  const runId = await lookedUp(app, file)
  const preview = await runPreview(app.db, OWNER, runId, everything)
  expect(preview.names).toEqual({ waiting: 0, sure: 1, ambiguous: 2, nothing: 1, decided: 0, none: 0 })
  expect(preview.counts.unmatched).toBe(4)
  const found = await runPreview(app.db, OWNER, runId, { ...everything, match: 'sure' })
  expect(found.items.map((item) => item.match)).toMatchObject([{ name: 'Inception', percent: 100 }])
  expect(await app.db.selectFrom('title').selectAll().execute()).toEqual([])
})

test('a decision changes the plan, and is what is written', async () => {
  const app = await startReelmark()
  const runId = await lookedUp(app, file)
  const matrix = await itemNamed(app, runId, 'The Matrix')
  await decideName(app, OWNER, runId, matrix.id, { tmdbId: 603, name: 'The Matrix (1999)' })
  expect(await itemNamed(app, runId, 'The Matrix')).toMatchObject({
    action: 'add',
    reason: storeMessage({ code: 'said-to-be', name: 'The Matrix (1999)', isHeld: false, joined: 0 }),
  })
  const preview = await runPreview(app.db, OWNER, runId, everything)
  expect(preview.names).toMatchObject({ ambiguous: 1, decided: 1 })
  expect((await app.runs.begin(OWNER, runId, {})).counts).toMatchObject({ movies: { new: 1 }, unmatched: 3 })
  await app.until(runId, ['completed'])
  const title = await app.db
    .selectFrom('title')
    .select(['matched_by', 'source_title'])
    .where('tmdb_id', '=', 603)
    .execute()
  expect(title).toEqual([{ matched_by: 'person', source_title: 'The Matrix' }])
  expect((await exportLibrary(app, OWNER)).unmatched.map((each) => each.title).sort()).toEqual([
    'Captain America',
    'No Such Film Anywhere',
  ])
})

test('a name that means a title of the library joins it, and its play there is not a new one', async () => {
  const app = await startReelmark()
  await importUpload(app, 'imdb.csv', 'title,year,watched_at,tmdb_id\nThe Matrix,1999,2024-05-04,603\n')
  const runId = await lookedUp(app, namesFile([['The Matrix', 2010]]))
  const item = await itemNamed(app, runId, 'The Matrix')
  await decideName(app, OWNER, runId, item.id, { tmdbId: 603, name: 'The Matrix (1999)' })
  expect(await itemNamed(app, runId, 'The Matrix')).toMatchObject({
    action: 'update',
    plays_new: 0,
    plays_existing: 1,
  })
  await app.runs.begin(OWNER, runId, {})
  await app.until(runId, ['completed'])
  const { movies } = await exportLibrary(app, OWNER)
  expect(movies.map((movie) => [movie.title, movie.plays.length])).toEqual([['The Matrix', 1]])
})

test('said to be none of them, a name is kept with its play and not looked up again', async () => {
  const app = await startReelmark()
  const runId = await lookedUp(app, namesFile([['Inception', 2010]]))
  const item = await itemNamed(app, runId, 'Inception')
  await decideName(app, OWNER, runId, item.id, { tmdbId: null, name: null })
  const before = tmdbRequests(app)
  await app.runs.begin(OWNER, runId, {})
  const run = await app.until(runId, ['completed'])
  expect(run.errors.map((error) => runProblemText(error.message)).join()).toMatch(
    /You said that TMDB does not have it/,
  )
  expect((await exportLibrary(app, OWNER)).unmatched).toMatchObject([{ title: 'Inception', plays: [{}] }])
  expect(tmdbRequests(app)).toBe(before)
})

test('what was decided is known in the next file, also where the first was cancelled', async () => {
  const app = await startReelmark()
  const runId = await lookedUp(app, file)
  const matrix = await itemNamed(app, runId, 'The Matrix')
  await decideName(app, OWNER, runId, matrix.id, { tmdbId: 603, name: 'The Matrix (1999)' })
  await app.runs.cancel(OWNER, runId)
  const next = await uploadFile(app, 'watched.csv', file)
  expect(next.counts).toMatchObject({ movies: { new: 1 }, unmatched: 3 })
  expect(await itemNamed(app, next.id, 'The Matrix')).toMatchObject({ action: 'add' })
  const decided = { kind: 'names', runId: next.id, group: 'decided' } as const
  expect(await doubtsPage(app, OWNER, decided, beginning)).toMatchObject({
    of: 1,
    left: 0,
    doubt: { name: 'The Matrix', decided: { tmdbId: 603 } },
  })
})

test('the sheet goes through the names one by one, and a decision can be changed', async () => {
  const app = await startReelmark()
  const runId = await lookedUp(app, file)
  const first = await doubtsPage(app, OWNER, doubtful(runId), beginning)
  expect(first).toMatchObject({ position: 1, of: 2, previous: null, left: 2 })
  expect(first.doubt).toMatchObject({ name: 'Captain America', plays: 1, playsAreIn: 'file', decided: null })
  const answer = first.doubt?.answer
  expect(answer?.kind === 'found' && answer.candidates.map((each) => each.name).sort()).toEqual([
    'Captain America: Civil War',
    'Captain America: The First Avenger',
    'Captain America: The Winter Soldier',
  ])
  const choice = { tmdbId: 1771, name: 'Captain America: The First Avenger (2011)' }
  await decideName(app, OWNER, runId, first.doubt?.id ?? 0, choice)
  const second = await doubtsPage(app, OWNER, doubtful(runId), { ...beginning, at: first.next, of: 2 })
  expect(second).toMatchObject({ position: 2, of: 2, next: null, left: 1, doubt: { name: 'The Matrix' } })
  const back = await doubtsPage(app, OWNER, doubtful(runId), { ...beginning, at: second.previous, of: 2 })
  expect(back.doubt?.decided).toEqual({ tmdbId: 1771, name: choice.name })
  await decideName(app, OWNER, runId, back.doubt?.id ?? 0, { tmdbId: null, name: null })
  expect((await itemNamed(app, runId, 'Captain America')).action).toBe('unmatched')
  const end = await doubtsPage(app, OWNER, doubtful(runId), {
    ...beginning,
    at: Number.MAX_SAFE_INTEGER,
    of: 2,
  })
  expect(end).toMatchObject({ doubt: null, left: 1 })
})

test('another name can be looked for', async () => {
  const app = await startReelmark()
  const runId = await lookedUp(app, file)
  const page = await doubtsPage(app, OWNER, doubtful(runId), { ...beginning, q: 'tt0133093', year: null })
  expect(page.doubt?.answer).toMatchObject({ candidates: [{ tmdbId: 603 }] })
})

test('a decision comes too late once the run is written', async () => {
  const app = await startReelmark()
  const runId = await lookedUp(app, file)
  const item = await itemNamed(app, runId, 'The Matrix')
  await app.runs.begin(OWNER, runId, {})
  await app.until(runId, ['completed'])
  await expect(decideName(app, OWNER, runId, item.id, { tmdbId: 603, name: 'x' })).rejects.toThrow(
    /no longer/,
  )
})

test('without a key nothing is looked up, and the preview says why', async () => {
  const app = await startReelmark({ environment: { TMDB_API_KEY: '' } })
  const runId = await lookedUp(app, file)
  expect((await runPreview(app.db, OWNER, runId, everything)).names.waiting).toBe(4)
  expect(app.names.stateOf(runId).problem).toBe('no-key')
})
