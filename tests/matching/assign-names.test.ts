import { expect, test } from 'vitest'
import { exportLibrary } from '#app/server/export/export-library.ts'
import { assignNames } from '#app/server/matching/assign-names.ts'
import { decideDoubt } from '#app/server/matching/decide-doubt.ts'
import type { DoubtScope } from '#app/server/matching/doubt-scope.ts'
import { doubtsPage } from '#app/server/matching/doubts-page.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { importUpload, uploadFile } from '#tests/builders/import-upload.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { lookedUp } from '#tests/import/names/names-stage.ts'

const netflix = (...names: string[]) =>
  ['Title,Date', ...names.map((name, i) => `"${name}","3/${i + 13}/21"`)].join('\n')
const FILE = netflix('BrBa Files: Cancer Man', 'BrBa Files: Pilot', 'BrBa Files: Road Show', 'Nothing Alike')
const CHOICE = { tmdbId: 1396, name: 'Breaking Bad (2008)', prefix: 'BrBa Files' }
const beginning = { at: null, of: 0, q: null, year: null }
const all: DoubtScope = { kind: 'titles', runId: null }
const unknown = (runId: string): DoubtScope => ({ kind: 'names', runId, group: 'nothing' })

/** `S1E4`, or `?` where the episode is not known, and the day; unmatched names as they are. */
async function held(app: Reelmark): Promise<string[]> {
  const { series, movies, unmatched } = await exportLibrary(app, OWNER)
  const { n } = await app.db
    .selectFrom('play')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const ofSeries = await app.db
    .selectFrom('play')
    .innerJoin('title', 'title.id', 'play.title_id')
    .leftJoin('episode', 'episode.id', 'play.episode_id')
    .select(['title.tmdb_id', 'play.day', 'season', 'number'])
    .where('title.kind', '=', 'series')
    .orderBy('play.day')
    .execute()
  expect(series.length + movies.length).toBe(new Set(ofSeries.map(({ tmdb_id }) => tmdb_id)).size)
  return [
    ...ofSeries.map((play) => `${play.tmdb_id} ${play.season ?? '?'}x${play.number ?? '?'} ${play.day}`),
    ...unmatched.map(({ title, plays }) => `${title}: ${plays.length}`).sort(),
    `${n} plays`,
  ]
}

const ASSIGNED = ['1396 1x4 2021-03-13', '1396 1x1 2021-03-14']
const REST = ['BrBa Files: Road Show: 1', 'Nothing Alike: 1', '4 plays']
const UNASSIGNED = ['BrBa Files: Cancer Man: 1', 'BrBa Files: Pilot: 1', ...REST]

async function groupOf(app: Reelmark, scope: DoubtScope) {
  const { doubt } = await doubtsPage(app, OWNER, scope, { ...beginning, series: 'Breaking Bad' })
  const idOf = (name: string) => doubt?.group?.names.find((each) => each.name === name)?.id ?? 0
  return { group: doubt?.group, ids: [idOf('BrBa Files: Cancer Man'), idOf('BrBa Files: Pilot')] }
}

async function write(app: Reelmark, runId: string): Promise<void> {
  await app.runs.begin(OWNER, runId, {})
  await app.until(runId, ['completed'])
}

async function assignedAtPreview(app: Reelmark): Promise<string> {
  const runId = await lookedUp(app, FILE, 'NetflixViewingHistory.csv')
  const { ids } = await groupOf(app, unknown(runId))
  await assignNames(app, OWNER, unknown(runId), ids, CHOICE)
  return runId
}

test('at the preview, names that begin alike are offered together, with the series of that name', async () => {
  const app = await startReelmark()
  const runId = await lookedUp(app, FILE, 'NetflixViewingHistory.csv')
  const { group } = await groupOf(app, unknown(runId))
  expect(group?.prefix).toBe('BrBa Files')
  expect(group?.names.map(({ name }) => name)).toHaveLength(3)
  expect(group?.search?.answer).toMatchObject({ candidates: [{ tmdbId: 1396 }] })
  const items = await doubtsPage(app, OWNER, unknown(runId), { ...beginning, at: group?.next ?? null })
  expect(items.doubt).toMatchObject({ name: 'Nothing Alike', group: null })
})

test('assigned at the preview, the ticked names are episodes and the others stay', async () => {
  const app = await startReelmark()
  const runId = await assignedAtPreview(app)
  await write(app, runId)
  expect(await held(app)).toEqual([...ASSIGNED, ...REST])
  const { id } = await app.db
    .selectFrom('title')
    .select('id')
    .where('source_title', '=', 'BrBa Files: Road Show')
    .executeTakeFirstOrThrow()
  await decideDoubt(app, OWNER, all, id, { tmdbId: 603, name: 'The Matrix (1999)' })
  await expect
    .poll(async () => (await exportLibrary(app, OWNER)).movies)
    .toMatchObject([{ ids: { tmdb: 603 }, plays: [{}] }])
})

test('the next file of the same names goes to the series, and adds no play twice', async () => {
  const app = await startReelmark()
  await app.runs.cancel(OWNER, await assignedAtPreview(app))
  const run = await importUpload(app, 'NetflixViewingHistory.csv', FILE)
  expect(run.counts.series.new).toBeGreaterThan(0)
  expect(await held(app)).toEqual([...ASSIGNED, ...REST])
  await importUpload(app, 'NetflixViewingHistory.csv', FILE)
  expect(await held(app)).toEqual([...ASSIGNED, ...REST])
  const more = netflix('BrBa Files: Pilot', 'BrBa Files: Cancer Man')
  await importUpload(app, 'NetflixViewingHistory.csv', more)
  expect((await held(app)).filter((one) => one.startsWith('1396'))).toHaveLength(4)
})

test('a name that was assigned can still be said to be something else', async () => {
  const app = await startReelmark()
  const runId = await assignedAtPreview(app)
  const decided: DoubtScope = { kind: 'names', runId, group: 'decided' }
  const { doubt } = await doubtsPage(app, OWNER, decided, beginning)
  expect(doubt).toMatchObject({ kind: 'movie', name: 'BrBa Files: Cancer Man', decided: { tmdbId: 1396 } })
  await decideDoubt(app, OWNER, decided, doubt?.id ?? 0, { tmdbId: 603, name: 'The Matrix (1999)' })
  await write(app, runId)
  expect((await exportLibrary(app, OWNER)).movies).toMatchObject([{ ids: { tmdb: 603 }, plays: [{}] }])
})

test('undoing the run takes the plays that were assigned', async () => {
  const app = await startReelmark()
  const runId = await assignedAtPreview(app)
  await write(app, runId)
  await app.runs.undo(OWNER, runId)
  expect(await held(app)).toEqual(['0 plays'])
})

test('after the run, plays move to the series, are placed, and come back with Undo', async () => {
  const app = await startReelmark()
  const run = await importUpload(app, 'NetflixViewingHistory.csv', FILE)
  expect(await held(app)).toEqual(UNASSIGNED)
  const scope: DoubtScope = { kind: 'titles', runId: run.id }
  const { group, ids } = await groupOf(app, scope)
  expect(group?.names).toHaveLength(3)
  const said = await assignNames(app, OWNER, scope, ids, CHOICE)
  expect(said?.message).toBe('2 names assigned to Breaking Bad (2008).')
  await expect.poll(() => held(app), { timeout: 10_000 }).toEqual([...ASSIGNED, ...REST])
  await importUpload(app, 'NetflixViewingHistory.csv', FILE)
  expect(await held(app)).toEqual([...ASSIGNED, ...REST])

  await undoEdit(app, OWNER, said?.changeId ?? '')
  expect(await held(app)).toEqual(UNASSIGNED)
  expect(await app.db.selectFrom('play_clue').selectAll().execute()).toEqual([])
  expect(await app.db.selectFrom('name_decision').selectAll().execute()).toEqual([])
  await app.until((await uploadFile(app, 'NetflixViewingHistory.csv', FILE)).id, ['ready'])
  expect(await held(app)).toEqual(UNASSIGNED)
})

test('names that are no longer open are refused, and nothing moves', async () => {
  const app = await startReelmark()
  await importUpload(app, 'NetflixViewingHistory.csv', FILE)
  const { ids } = await groupOf(app, all)
  const refused = { code: 'names-changed' }
  await expect(assignNames(app, OWNER, all, [...ids, 999], CHOICE)).rejects.toMatchObject(refused)
  await expect(assignNames(app, OWNER, all, [], CHOICE)).rejects.toMatchObject(refused)
  expect(await held(app)).toEqual(UNASSIGNED)
})
