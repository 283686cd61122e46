import { setupServer } from 'msw/node'
import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '#app/server/base/log.ts'
import { changeLanguage } from '#app/server/settings/change-language.ts'
import { enrichTitle } from '#app/server/tmdb/enrich-title.ts'
import { createTmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { aConfig } from '#tests/builders/a-config.ts'
import { aPlay } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { createSandbox, SANDBOX_CREDENTIALS } from '#tests/upstreams/sandbox.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { aSourceTitle } from './library-title.ts'

/** TMDB's stand-in is written in English: in other languages it has original titles and numbered episodes. */
async function setUp() {
  const clock = testClock()
  const sandbox = createSandbox({ clock })
  const server = setupServer(...sandbox.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())
  const db = await openTestDatabase()
  const config = aConfig({ TMDB_API_KEY: SANDBOX_CREDENTIALS.tmdbApiKey, TMDB_MIN_INTERVAL_MS: '0' })
  const tmdb = createTmdbClient({ config, db, clock, log: createLog('silent') })
  const app = { db, clock, config, tmdb, enrichment: { wake: () => undefined } }
  const enrich = (titleId: number) =>
    enrichTitle({ ...app, afterStored: async () => {} }, titleId, new AbortController().signal)
  const queue = (titleId: number) =>
    db
      .insertInto('enrichment')
      .values({ title_id: titleId, state: 'done', requested_at: clock.now().toISOString() })
      .execute()
  const named = (titleId: number) =>
    db.selectFrom('title_metadata').selectAll().where('title_id', '=', titleId).executeTakeFirstOrThrow()
  return { ...app, sandbox, enrich, queue, named }
}

test('a series takes one request in English, and one more where its episodes have no names in another language', async () => {
  const { db, tmdb, sandbox, enrich, named } = await setUp()
  const series = sandbox.world.series.find((one) => one.tmdbId !== null && one.seasons.length < 10)
  if (!series) throw new Error('The sandbox has no such series.')
  const titleId = await aSourceTitle(db, {
    kind: 'series',
    tmdb_id: series.tmdbId,
    source_title: series.title,
  })
  await enrich(titleId)
  expect(sandbox.log.count('tmdb')).toBe(1)

  await tmdb.settings.change({ language: 'de-DE' })
  await enrich(titleId)
  expect((await named(titleId)).overview).toBe(series.overview)
  const names = await db.selectFrom('episode').select('name').where('title_id', '=', titleId).execute()
  expect(names.filter(({ name }) => /^Folge \d+$/.test(name ?? ''))).toEqual([])
  expect(names.length).toBeGreaterThan(5)
  expect(sandbox.log.count('tmdb')).toBeLessThanOrEqual(2)
  const held = await db.selectFrom('episode_text').select('language').distinct().execute()
  expect(held).toEqual([{ language: 'en-US' }])
})

test('an untranslated title goes by its English name, not by one in a script nobody here reads', async () => {
  const { db, tmdb, sandbox, enrich, named } = await setUp()
  const movie = sandbox.world.movies.find((one) => one.originalLanguage === 'ko' && one.tmdbId !== null)
  if (!movie) throw new Error('The sandbox has no Korean movie.')
  const titleId = await aSourceTitle(db, { tmdb_id: movie.tmdbId, source_title: movie.title })
  await tmdb.settings.change({ language: 'de-DE' })
  await enrich(titleId)
  expect(await named(titleId)).toMatchObject({ name: movie.title, overview: movie.overview })
  await tmdb.settings.change({ language: 'ko-KR' })
  await enrich(titleId)
  expect(await named(titleId)).toMatchObject({ name: movie.originalTitle, overview: movie.overview })
})

test('changing the language shows at once what is held of it, and asks for the rest', async () => {
  const app = await setUp()
  const { db, sandbox, enrich, queue, named } = app
  const movie = sandbox.world.movies.find((one) => one.originalLanguage === 'ko' && one.tmdbId !== null)
  const titleId = await aSourceTitle(db, { tmdb_id: movie?.tmdbId ?? 0 })
  await aPlay(db, { title_id: titleId })
  await enrich(titleId)
  await queue(titleId)
  expect(await changeLanguage(app, OWNER, { language: 'ko-KR', fallbacks: [] })).toBe(1)
  expect(await db.selectFrom('enrichment').select('state').execute()).toEqual([{ state: 'pending' }])
  await enrich(titleId)
  expect((await named(titleId)).name).toBe(movie?.originalTitle)

  const asked = sandbox.log.count('tmdb')
  await changeLanguage(app, OWNER, { language: 'en-US', fallbacks: [] })
  expect((await named(titleId)).name).toBe(movie?.title)
  const entry = await db.selectFrom('library_entry').select('name').executeTakeFirstOrThrow()
  expect(entry.name).toBe(movie?.title)
  expect(sandbox.log.count('tmdb')).toBe(asked)
})
