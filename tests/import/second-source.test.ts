import { expect, test } from 'vitest'
import type { SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import { createRunController } from '#app/server/import/run-controller.ts'
import { liveSources } from '#app/server/live-source/live-source.ts'
import { aLiveSource } from '#tests/builders/a-live-source.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'

const ids = { trakt: null, imdb: null, tvdb: null, slug: null }
const stalker: SourceTitle = { kind: 'movie', title: 'Stalker', year: 1979, ids: { ...ids, tmdb: 1398 } }
const ran: SourceTitle = { kind: 'movie', title: 'Ran', year: 1985, ids: { ...ids, tmdb: 11645 } }

const play = (title: SourceTitle, at: string): SourceRow => ({
  type: 'play',
  title,
  episode: null,
  historyId: null,
  sourceWatchedAt: at,
  watchedAt: at,
  watchedDay: null,
})
const listed = (title: SourceTitle): SourceRow => ({
  type: 'watchlist',
  title,
  listedAt: '2026-01-01T00:00:00.000Z',
})

/** Reelmark with Trakt and another source, which the test changes as it goes. */
async function withTwoSources() {
  const app = await startReelmark()
  const world = {
    plays: [play(stalker, '2026-02-01T20:00:00.000Z')],
    watchlist: [listed(ran)],
    changedAt: '2026-10-01T00:00:00.000Z',
  }
  const example = aLiveSource({ changedAt: () => world.changedAt })
  const source = {
    ...example,
    page: (...asked: Parameters<typeof example.page>) =>
      aLiveSource({ rows: { 'movie-plays': world.plays, watchlist: world.watchlist } }).page(...asked),
  }
  const runs = createRunController({ ...app, sources: liveSources(app.sources.get('trakt'), source) })
  const importAll = async (from: string) => {
    const include = ['movies', 'series', 'ratings', 'watchlist'] as const
    const run = await runs.startImport(OWNER, { source: from, include })
    await app.until(run.id, ['ready'])
    await runs.begin(OWNER, run.id, {})
    return app.until(run.id, ['completed'])
  }
  const syncWith = async (from: string) =>
    app.until((await runs.sync(OWNER, { source: from })).id, ['completed'])
  return { app, world, runs, importAll, syncWith }
}

test('a second source is imported and kept in sync like the first, each with cursors of its own', async () => {
  const { app, world, importAll, syncWith } = await withTwoSources()
  await app.connect()
  await importAll('trakt')
  const before = await app.db.selectFrom('play').select('id').execute()
  const run = await importAll('example')
  expect(run.counts.plays.new).toBe(1)
  expect(run.proof?.missing).toEqual([])

  world.plays.unshift(play(ran, '2026-10-10T21:00:00.000Z'))
  world.watchlist = []
  world.changedAt = '2026-10-11T00:00:00.000Z'
  expect((await syncWith('example')).counts).toMatchObject({ plays: { new: 1 }, watchlist: { removed: 1 } })
  expect((await syncWith('example')).counts.plays.new).toBe(0)
  expect((await syncWith('trakt')).counts.plays.new).toBe(0)

  expect(await app.db.selectFrom('play').select('id').execute()).toHaveLength(before.length + 2)
  const cursors = await app.db.selectFrom('sync_cursor').select(['source', 'stream']).execute()
  expect(cursors.filter(({ stream }) => stream === 'movie-plays').map(({ source }) => source)).toEqual([
    'example',
    'trakt',
  ])
  const left = await app.db.selectFrom('watchlist_entry').select('source').execute()
  expect(new Set(left.map(({ source }) => source))).toEqual(new Set(['trakt']))
})

test('what a source answers when it fails is told by what the source says it means', async () => {
  const app = await startReelmark()
  const away = aLiveSource({ changes: () => Promise.reject(new Error('No route.')) })
  const runs = createRunController({ ...app, sources: liveSources(away) })
  const run = await runs.startImport(OWNER, { source: 'example', include: ['movies'] })
  await expect
    .poll(async () => (await app.db.selectFrom('import_run').select('phase').execute())[0]?.phase)
    .toBe('failed')
  const { failure } = await app.db
    .selectFrom('import_run')
    .select('failure')
    .where('id', '=', run.id)
    .executeTakeFirstOrThrow()
  expect(JSON.parse(failure ?? '')).toMatchObject({ code: 'trakt-unreachable' })
  await runs.stop()
})
