import { setupServer } from 'msw/node'
import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '#app/server/base/log.ts'
import { createEnrichmentQueue } from '#app/server/tmdb/enrichment-queue.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'
import { createTmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { aConfig } from '#tests/builders/a-config.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { createSandbox, SANDBOX_CREDENTIALS } from '#tests/upstreams/sandbox.ts'
import { roomyDisk } from '#tests/builders/roomy-disk.ts'
import { aSourceTitle } from './library-title.ts'

async function setUp() {
  const clock = quickClock({ speed: 1 })
  const sandbox = createSandbox({ clock })
  const server = setupServer(...sandbox.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())
  const db = await openTestDatabase()
  const config = aConfig({ TMDB_API_KEY: SANDBOX_CREDENTIALS.tmdbApiKey, TMDB_MIN_INTERVAL_MS: '0' })
  const shared = { config, db, clock, log: createLog('silent') }
  const queue = createEnrichmentQueue({
    ...shared,
    disk: roomyDisk,
    tmdb: createTmdbClient(shared),
    afterStored: async () => {},
  })
  onTestFinished(() => queue.stop())
  const settled = new Promise<void>((resolve) => {
    queue.onSettled(() => {
      void queue.figures().then((figures) => figures.pending === 0 && resolve())
    })
  })
  return { db, sandbox, queue, settled, clock }
}

test('a whole library takes one request a title, and every episode is there', async () => {
  const { db, sandbox, queue, settled, clock } = await setUp()
  const { movies, series } = sandbox.world
  const titles = [
    ...movies.map(({ ids, title, year }) => ({ kind: 'movie' as const, ids, title, year })),
    ...series.map(({ ids, title, year }) => ({ kind: 'series' as const, ids, title, year })),
  ]
  const withId = titles.filter(({ ids }) => ids.tmdb !== null)
  const ids = []
  for (const { kind, ids: known, title, year } of withId) {
    ids.push(await aSourceTitle(db, { kind, tmdb_id: known.tmdb, source_title: title, source_year: year }))
  }
  await requestEnrichment(db, ids, { priority: 1, now: clock.now() })
  queue.start()
  await settled
  const figures = await queue.figures()
  expect(figures).toMatchObject({ pending: 0, failed: 0 })
  expect(figures.done + figures.notFound).toBe(withId.length)
  expect(figures.done).toBeGreaterThan(100)
  const longSeries = series.filter((one) => one.seasons.some((season) => season.number > 15)).length
  expect(sandbox.log.count('tmdb')).toBeLessThanOrEqual(withId.length + longSeries)
  const listed = series
    .filter((one) => one.tmdbId !== null && one.tmdbId === one.ids.tmdb)
    .flatMap((one) => one.seasons.flatMap((season) => season.episodes))
    .filter((episode) => episode.onTmdb)
  const { n } = await db
    .selectFrom('episode')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('on_tmdb', '=', 1)
    .executeTakeFirstOrThrow()
  expect(n).toBe(listed.length)
})
