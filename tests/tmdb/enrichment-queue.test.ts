import { storeMessage } from '#app/server/db/stored-message.ts'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Database } from '#app/server/db/open-database.ts'
import { createEnrichmentQueue, type SettledTitle } from '#app/server/tmdb/enrichment-queue.ts'
import { listNextTitles } from '#app/server/tmdb/queue-rows.ts'
import { type EnrichmentPriority, requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { roomyDisk } from '#tests/builders/roomy-disk.ts'
import { aSourceSeries, aSourceTitle } from './library-title.ts'
import { aMovieAnswer, aSeasonOf } from './tmdb-answers.ts'
import { json, refusal, seriesWith, setUpTmdbWith } from './tmdb-stand-in.ts'
import { virtualClock } from './virtual-clock.ts'

type Options = { environment?: Record<string, string>; concurrency?: number }

async function setUpQueue({ environment = {}, concurrency }: Options = {}) {
  const setUp = await setUpTmdbWith(virtualClock(), environment)
  const { db, clock, log, tmdb } = setUp
  const afterStored = vi.fn((_trx: Database, _titleId: number) => Promise.resolve())
  const queue = createEnrichmentQueue({
    db,
    clock,
    log,
    tmdb,
    disk: roomyDisk,
    afterStored,
    ...(concurrency && { concurrency }),
  })
  const settled: SettledTitle[] = []
  queue.onSettled((title) => settled.push(title))
  onTestFinished(() => queue.stop())
  let minute = 0
  const ask = async (titleId: number, priority: EnrichmentPriority = 1) => {
    // A minute apart, so that the order of the requests is known.
    await requestEnrichment(db, [titleId], {
      priority,
      now: new Date(clock.now().getTime() + 60_000 * minute++),
    })
    return titleId
  }
  const aMovie = async (tmdbId: number, priority: EnrichmentPriority = 1) => {
    setUp.standIn.on(`/movie/${tmdbId}`, aMovieAnswer({ id: tmdbId, title: `Movie ${tmdbId}` }))
    return ask(await aSourceTitle(db, { tmdb_id: tmdbId, source_title: `Source ${tmdbId}` }), priority)
  }
  const row = (titleId: number) =>
    db.selectFrom('enrichment').selectAll().where('title_id', '=', titleId).executeTakeFirstOrThrow()
  const isIdle = async () => (await queue.figures()).pending === 0
  return { ...setUp, afterStored, queue, settled, ask, aMovie, row, isIdle }
}

const titleOf = (db: Database, id: number) =>
  db.selectFrom('title').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('what is on the screen goes first, then what was asked for last', async () => {
  const { queue, aMovie, settled, clock, isIdle } = await setUpQueue({ concurrency: 1 })
  await aMovie(1, 0)
  await aMovie(2, 1)
  await aMovie(3, 1)
  await aMovie(4, 2)
  queue.start()
  await clock.runUntil(isIdle)
  expect(settled.map((title) => title.name)).toEqual(['Movie 4', 'Movie 3', 'Movie 2', 'Movie 1'])
})

test('a movie is stored, and the listener hears of it after the transaction', async () => {
  const { db, queue, aMovie, row, settled, clock, isIdle, afterStored } = await setUpQueue()
  const id = await aMovie(27205)
  queue.start()
  await clock.runUntil(isIdle)
  expect(settled).toEqual([{ titleId: id, state: 'done', name: 'Movie 27205', error: null }])
  expect(await row(id)).toMatchObject({ state: 'done', attempts: 0, last_error: null, priority: 0 })
  expect(await db.selectFrom('title_metadata').select('name').execute()).toEqual([{ name: 'Movie 27205' }])
  expect(afterStored.mock.calls.map(([, titleId]) => titleId)).toEqual([id])
  expect(await queue.figures()).toMatchObject({ pending: 0, done: 1, failed: 0, notFound: 0 })
})

test('a series is asked for together with the seasons that were watched', async () => {
  const { db, queue, ask, standIn, clock, isIdle } = await setUpQueue()
  const id = await aSourceSeries(db)
  await db.insertInto('episode').values({ title_id: id, season: 2014, number: 1 }).execute()
  standIn.on('/tv/1396', seriesWith([aSeasonOf(2013, 1), aSeasonOf(2014, 1)]))
  await ask(id)
  queue.start()
  await clock.runUntil(isIdle)
  expect(standIn.requests).toHaveLength(1)
  expect(await db.selectFrom('episode').select('season').where('on_tmdb', '=', 1).execute()).toHaveLength(2)
})

describe('a title without a TMDB id', () => {
  const row = (id: number, name: string, date = '2010-01-01') => ({
    id,
    title: name,
    name,
    release_date: date,
    first_air_date: date,
  })

  test('is found by its IMDb id, among results of its own kind only', async () => {
    const { db, queue, ask, standIn, clock, isIdle, settled } = await setUpQueue()
    standIn.on('/find/tt1375666', {
      movie_results: [row(27205, 'Inception')],
      tv_results: [row(9, 'Not this one')],
    })
    standIn.on('/movie/27205', aMovieAnswer())
    const id = await ask(await aSourceTitle(db, { imdb_id: 'tt1375666' }))
    queue.start()
    await clock.runUntil(isIdle)
    expect(await titleOf(db, id)).toMatchObject({
      tmdb_id: 27205,
      matched_by: 'imdb-id',
      match_confidence: 1,
      matched_at: expect.stringContaining('2026') as string,
    })
    expect(settled).toMatchObject([{ state: 'done', name: 'Inception' }])
    expect(standIn.requests[0]?.searchParams.get('external_source')).toBe('imdb_id')
  })

  test('is found by its TVDB id when it is a series', async () => {
    const { db, queue, ask, standIn, clock, isIdle } = await setUpQueue()
    standIn.on('/find/tt0903747', { movie_results: [row(9, 'A film of it')], tv_results: [] })
    standIn.on('/find/81189', { movie_results: [], tv_results: [row(1396, 'Breaking Bad')] })
    standIn.on('/tv/1396', seriesWith([aSeasonOf(1, 1)]))
    const id = await ask(await aSourceSeries(db, { tmdb_id: null, imdb_id: 'tt0903747', tvdb_id: 81189 }))
    queue.start()
    await clock.runUntil(isIdle)
    expect(await titleOf(db, id)).toMatchObject({ tmdb_id: 1396, matched_by: 'tvdb-id' })
  })

  test('is the one of several that has its name', async () => {
    const { db, queue, ask, standIn, clock, isIdle } = await setUpQueue()
    standIn.on('/find/tt1375666', { movie_results: [row(1, 'Deception'), row(27205, 'INCEPTION')] })
    standIn.on('/movie/27205', aMovieAnswer())
    const id = await ask(await aSourceTitle(db, { imdb_id: 'tt1375666' }))
    queue.start()
    await clock.runUntil(isIdle)
    expect(await titleOf(db, id)).toMatchObject({ tmdb_id: 27205 })
  })

  test.each([
    ['has several entries', { code: 'several-by-ids' }, { imdb_id: 'tt1' }],
    ['is unknown', { code: 'unknown-ids' }, { imdb_id: 'tt2' }],
    ['has but a Trakt id', { code: 'no-ids' }, { trakt_id: 7 }],
    ['has a TVDB id and is a movie', { code: 'unknown-name' }, { tvdb_id: 5 }],
  ])('stays unmatched when it %s', async (_what, error, ids) => {
    const { db, queue, ask, standIn, clock, isIdle, settled, row: rowOf, afterStored } = await setUpQueue()
    standIn.on('/find/tt1', { movie_results: [row(1, 'One'), row(2, 'Another')] })
    standIn.on('/find/tt2', { movie_results: [], tv_results: [row(3, 'A series')] })
    const id = await ask(await aSourceTitle(db, ids))
    queue.start()
    await clock.runUntil(isIdle)
    expect(settled).toEqual([{ titleId: id, state: 'not-found', name: 'Inception', error }])
    expect(await rowOf(id)).toMatchObject({ state: 'not-found', last_error: JSON.stringify(error) })
    expect(await titleOf(db, id)).toMatchObject({ tmdb_id: null, matched_by: null })
    expect(afterStored).toHaveBeenCalledOnce()
  })
})

describe('a title of a file without any id', () => {
  const named = (id: number, title: string, date: string) => ({
    id,
    title,
    release_date: date,
    popularity: 9,
  })

  test('is found by its name and year', async () => {
    const { db, queue, ask, standIn, clock, isIdle } = await setUpQueue()
    standIn.on('/search/movie', {
      results: [named(9, 'Inception: The Cobol Job', '2010-12-07'), named(27205, 'Inception', '2010-07-15')],
    })
    standIn.on('/movie/27205', aMovieAnswer())
    const id = await ask(await aSourceTitle(db, { source_title: 'INCEPTION' }))
    queue.start()
    await clock.runUntil(isIdle)
    expect(await titleOf(db, id)).toMatchObject({ tmdb_id: 27205, matched_by: 'name', match_confidence: 1 })
    expect(standIn.requests[0]?.searchParams.get('year')).toBe('2010')
  })

  test.each([
    [
      'several are called so',
      [named(1, 'Solaris', '1972-03-20'), named(2, 'Solaris', '2002-11-27')],
      { code: 'several-by-name' },
    ],
    ['none is called so', [named(3, 'Paddington', '2014-11-28')], { code: 'unknown-name' }],
  ])('stays unmatched when %s', async (_what, results, error) => {
    const { db, queue, ask, standIn, clock, isIdle, row } = await setUpQueue()
    standIn.on('/search/movie', { results })
    const id = await ask(await aSourceTitle(db, { source_title: 'Solaris', source_year: null }))
    queue.start()
    await clock.runUntil(isIdle)
    expect(await row(id)).toMatchObject({ state: 'not-found', last_error: JSON.stringify(error) })
    expect(await titleOf(db, id)).toMatchObject({ tmdb_id: null })
  })
})

describe('a title that TMDB merged into another', () => {
  async function setUpMerged(title: object = {}) {
    const setUp = await setUpQueue()
    setUp.standIn.on('/find/tt1375666', {
      movie_results: [{ id: 27205, title: 'Inception', release_date: '2010-07-15' }],
    })
    setUp.standIn.on('/movie/27205', aMovieAnswer())
    const id = await setUp.ask(await aSourceTitle(setUp.db, { tmdb_id: 99, imdb_id: 'tt1375666', ...title }))
    setUp.queue.start()
    await setUp.clock.runUntil(setUp.isIdle)
    return { ...setUp, id }
  }

  test('follows its IMDb id to the other', async () => {
    const { db, id, settled } = await setUpMerged()
    expect(await titleOf(db, id)).toMatchObject({ tmdb_id: 27205, matched_by: 'imdb-id' })
    expect(settled).toMatchObject([{ state: 'done', name: 'Inception' }])
  })

  test('follows its TVDB id where it is a series', async () => {
    const { db, standIn, queue, ask, clock, isIdle } = await setUpQueue()
    standIn.on('/find/81189', { tv_results: [{ id: 1396, name: 'Breaking Bad' }] })
    standIn.on('/tv/1396', seriesWith([aSeasonOf(1, 2)]))
    const id = await ask(await aSourceSeries(db, { tmdb_id: 99, tvdb_id: 81189 }))
    queue.start()
    await clock.runUntil(isIdle)
    expect(await titleOf(db, id)).toMatchObject({ tmdb_id: 1396, matched_by: 'tvdb-id' })
  })

  test('stays where a person put it', async () => {
    const { db, id, settled } = await setUpMerged({ matched_by: 'person' })
    expect(await titleOf(db, id)).toMatchObject({ tmdb_id: 99, matched_by: 'person' })
    expect(settled).toMatchObject([{ state: 'not-found' }])
  })
})

test('a title that TMDB dropped keeps its id and its metadata', async () => {
  const { db, queue, ask, clock, isIdle, settled, afterStored } = await setUpQueue()
  const id = await ask(await aSourceTitle(db, { tmdb_id: 560006, source_title: 'Gone' }))
  queue.start()
  await clock.runUntil(isIdle)
  expect(settled).toEqual([
    { titleId: id, state: 'not-found', name: 'Gone', error: { code: 'entry-gone', id: 560006 } },
  ])
  expect(await titleOf(db, id)).toMatchObject({ tmdb_id: 560006 })
  expect(afterStored).toHaveBeenCalledOnce()
})

describe('a key that is refused', () => {
  test('stops the queue, leaves everything waiting, and is tried again at most every five minutes', async () => {
    const { queue, standIn, aMovie, clock } = await setUpQueue({ concurrency: 2 })
    for (let n = 1; n <= 10; n++) {
      await aMovie(n)
      standIn.on(`/movie/${n}`, refusal(401, 7))
    }
    queue.start()
    await clock.runUntil(() => queue.state().state === 'invalid-key')
    const before = standIn.requests.length
    expect(before).toBeLessThanOrEqual(2)
    expect(await queue.figures()).toMatchObject({ pending: 10, failed: 0 })
    const soon = clock.elapsedMs() + 11 * 60_000
    await clock.runUntil(() => clock.elapsedMs() >= soon)
    expect(standIn.requests.length - before).toBeLessThanOrEqual(3)
    expect(queue.state().state).toBe('invalid-key')
  })

  test('is tried at once when somebody asks', async () => {
    const { queue, standIn, aMovie, clock, isIdle } = await setUpQueue()
    await aMovie(1)
    standIn.on('/movie/1', refusal(401, 7))
    queue.start()
    await clock.runUntil(() => queue.state().state === 'invalid-key')
    standIn.on('/movie/1', aMovieAnswer({ id: 1 }))
    const before = clock.elapsedMs()
    queue.wake()
    await clock.runUntil(isIdle)
    expect(clock.elapsedMs() - before).toBeLessThan(1000)
    expect(queue.state()).toEqual({ state: 'ok', until: null })
  })
})

test('without a key everything waits and nothing is asked', async () => {
  const { queue, standIn, aMovie, clock } = await setUpQueue({ environment: { TMDB_API_KEY: '' } })
  await aMovie(1)
  queue.start()
  await clock.runUntil(() => queue.state().state !== 'ok')
  expect(queue.state()).toEqual({ state: 'not-configured', until: null })
  expect(await queue.figures()).toMatchObject({ pending: 1 })
  expect(standIn.requests).toHaveLength(0)
})

test('a 429 is a pause that shows until when, and then everything goes on', async () => {
  const { queue, standIn, aMovie, clock, isIdle } = await setUpQueue()
  for (let n = 1; n <= 4; n++) await aMovie(n)
  let refused = false
  standIn.on('/movie/4', () => {
    if (refused) return json(aMovieAnswer({ id: 4 }))
    refused = true
    return json({ status_code: 25 }, 429, { 'retry-after': '40' })
  })
  queue.start()
  await clock.runUntil(() => queue.state().state === 'paused')
  expect(queue.state().until).toBe(new Date(clock.now().getTime() + 40_000).toISOString())
  await clock.runUntil(isIdle)
  expect(queue.state().state).toBe('ok')
  expect(await queue.figures()).toMatchObject({ done: 4, failed: 0 })
})

test('a quota used up for an hour is a pause of an hour', async () => {
  const { queue, standIn, aMovie, clock, isIdle } = await setUpQueue()
  await aMovie(1)
  let asked = 0
  standIn.on('/movie/1', () =>
    ++asked === 1 ? json({}, 429, { 'retry-after': '3600' }) : json(aMovieAnswer({ id: 1 })),
  )
  queue.start()
  await clock.runUntil(async () => queue.state().state === 'paused' && (await queue.figures()).pending === 1)
  await clock.runUntil(isIdle)
  expect(clock.elapsedMs()).toBeGreaterThanOrEqual(3_600_000)
  expect(asked).toBe(2)
})

describe('a title that TMDB cannot answer for', () => {
  test('fails alone while others are answered, and is tried again later', async () => {
    const { queue, standIn, aMovie, row, clock, isIdle } = await setUpQueue({ concurrency: 2 })
    const good = []
    for (let n = 2; n <= 5; n++) good.push(await aMovie(n))
    const bad = await aMovie(1)
    standIn.on('/movie/1', () => json({}, 500))
    // The others take longer than all attempts for the first one together.
    for (let n = 2; n <= 5; n++) {
      standIn.on(`/movie/${n}`, async () => {
        await clock.sleep(20_000)
        return json(aMovieAnswer({ id: n }))
      })
    }
    queue.start()
    await clock.runUntil(isIdle)
    expect(await row(bad)).toMatchObject({
      state: 'failed',
      attempts: 1,
      last_error: storeMessage({ code: 'answered', service: 'TMDB', status: 500 }),
    })
    for (const id of good) expect(await row(id)).toMatchObject({ state: 'done' })
    standIn.on('/movie/1', aMovieAnswer({ id: 1 }))
    await clock.runUntil(async () => (await row(bad)).state === 'done')
  })

  test('fails alone too when the others were answered before', async () => {
    const { queue, standIn, aMovie, row, clock, isIdle } = await setUpQueue()
    const bad = await aMovie(1)
    await aMovie(2)
    standIn.on('/movie/1', () => json({}, 500))
    queue.start()
    await clock.runUntil(isIdle)
    expect(await row(bad)).toMatchObject({ state: 'failed' })
    expect(queue.state().state).toBe('ok')
  })

  test('and is all there is makes TMDB look away, though not for ever', async () => {
    const { queue, standIn, aMovie, row, clock, isIdle } = await setUpQueue()
    const bad = await aMovie(1)
    standIn.on('/movie/1', () => json({}, 500))
    queue.start()
    await clock.runUntil(() => queue.state().state === 'unreachable')
    expect(await row(bad)).toMatchObject({ state: 'pending' })
    await clock.runUntil(isIdle)
    expect(await row(bad)).toMatchObject({ state: 'failed' })
  })
})

test('a title that is refused fails at once and is due again after a minute', async () => {
  const { queue, standIn, aMovie, row, clock, isIdle, settled } = await setUpQueue()
  const bad = await aMovie(1)
  standIn.on('/movie/1', () => json({}, 403))
  queue.start()
  await clock.runUntil(isIdle)
  const first = await row(bad)
  expect(first).toMatchObject({
    state: 'failed',
    attempts: 1,
    last_error: storeMessage({ code: 'answered', service: 'TMDB', status: 403 }),
  })
  expect(new Date(first.next_try_at ?? '').getTime() - new Date(first.finished_at ?? '').getTime()).toBe(
    60_000,
  )
  await clock.runUntil(() => settled.length === 2)
  expect(await row(bad)).toMatchObject({ state: 'failed', attempts: 2 })
  standIn.on('/movie/1', aMovieAnswer({ id: 1 }))
  await clock.runUntil(() => settled.length === 3)
  expect(await row(bad)).toMatchObject({ state: 'done', attempts: 0, next_try_at: null })
})

test('while TMDB is away everything waits, and goes on when it is back', async () => {
  const { queue, standIn, aMovie, clock, isIdle, settled } = await setUpQueue()
  let isAway = true
  for (let n = 1; n <= 12; n++) {
    await aMovie(n)
    standIn.on(`/movie/${n}`, () => (isAway ? Response.error() : json(aMovieAnswer({ id: n }))))
  }
  queue.start()
  await clock.runUntil(() => queue.state().state === 'unreachable')
  expect(queue.state().until).not.toBeNull()
  const anHour = clock.elapsedMs() + 3_600_000
  await clock.runUntil(() => clock.elapsedMs() > anHour, 2 * 3_600_000)
  expect(await queue.figures()).toMatchObject({ pending: 12, failed: 0 })
  expect(settled).toEqual([])
  const asked = standIn.requests.length
  isAway = false
  await clock.runUntil(isIdle)
  expect(await queue.figures()).toMatchObject({ done: 12, failed: 0 })
  expect(queue.state()).toEqual({ state: 'ok', until: null })
  // An hour of looking every five minutes, six attempts each time, after the first eight titles.
  expect(asked).toBeLessThan(200)
})

test('what must be worked out anew is in the same transaction', async () => {
  const { db, queue, aMovie, row, clock, isIdle, afterStored, settled } = await setUpQueue()
  const id = await aMovie(1)
  afterStored.mockImplementationOnce(async (trx) => {
    const stored = await trx.selectFrom('title_metadata').select('name').execute()
    expect(stored).toHaveLength(1)
    throw new Error('no room')
  })
  queue.start()
  await clock.runUntil(isIdle)
  expect(await db.selectFrom('title_metadata').selectAll().execute()).toEqual([])
  expect(await row(id)).toMatchObject({ state: 'failed', last_error: storeMessage({ code: 'not-stored' }) })
  expect(settled).toMatchObject([{ state: 'failed' }])
})

test('a listener that throws stops nothing', async () => {
  const { queue, aMovie, clock, isIdle, settled } = await setUpQueue()
  queue.onSettled(() => {
    throw new Error('not mine')
  })
  await aMovie(1)
  await aMovie(2)
  queue.start()
  await clock.runUntil(isIdle)
  expect(settled).toHaveLength(2)
})

test('a queue that is stopped leaves its titles to the next start', async () => {
  const { queue, standIn, aMovie, row, clock, isIdle } = await setUpQueue()
  const id = await aMovie(1)
  standIn.on('/movie/1', () => new Promise<never>(() => undefined))
  queue.start()
  await clock.runUntil(() => standIn.requests.length === 1)
  await queue.stop()
  expect(await row(id)).toMatchObject({ state: 'pending', attempts: 0 })
  standIn.on('/movie/1', aMovieAnswer({ id: 1 }))
  queue.start()
  await clock.runUntil(isIdle)
  expect(await row(id)).toMatchObject({ state: 'done' })
})

test('a title that is matched to something else meanwhile gets the metadata of that', async () => {
  const { db, queue, standIn, aMovie, row, clock } = await setUpQueue()
  const id = await aMovie(1)
  standIn.on('/movie/2', aMovieAnswer({ id: 2, title: 'The right one' }))
  standIn.on('/movie/1', async () => {
    await db.updateTable('title').set({ tmdb_id: 2 }).where('id', '=', id).execute()
    return json(aMovieAnswer({ id: 1, title: 'The wrong one' }))
  })
  queue.start()
  await clock.runUntil(async () => (await row(id)).state === 'done')
  expect(await db.selectFrom('title_metadata').select('name').execute()).toEqual([{ name: 'The right one' }])
})

test('figures tell how many of those that wait TMDB is being asked about', async () => {
  const { queue, standIn, aMovie, clock, isIdle } = await setUpQueue({ concurrency: 2 })
  for (const n of [1, 2, 3]) {
    await aMovie(n)
    standIn.on(`/movie/${n}`, async () => {
      await clock.sleep(400)
      return json(aMovieAnswer({ id: n }))
    })
  }
  queue.start()
  await clock.runUntil(() => Promise.resolve(standIn.requests.length === 2))
  expect(await queue.figures()).toMatchObject({ pending: 3, running: 2 })
  await clock.runUntil(isIdle)
  expect(await queue.figures()).toMatchObject({ pending: 0, done: 3 })
})

test('something new is taken up when the queue is woken', async () => {
  const { queue, aMovie, clock, isIdle, settled } = await setUpQueue()
  queue.start()
  await clock.runUntil(isIdle)
  await aMovie(1)
  queue.wake()
  await clock.runUntil(isIdle)
  expect(settled).toHaveLength(1)
})

test.each([20, 50, 250])(
  'a TMDB that takes 400 ms to answer does not slow down a pace of %i ms',
  async (paceMs) => {
    const titles = 45
    const { queue, standIn, aMovie, clock, isIdle } = await setUpQueue({
      environment: { TMDB_MIN_INTERVAL_MS: String(paceMs) },
    })
    const starts: number[] = []
    for (let n = 1; n <= titles; n++) {
      await aMovie(n)
      standIn.on(`/movie/${n}`, async () => {
        starts.push(clock.elapsedMs())
        await clock.sleep(400)
        return json(aMovieAnswer({ id: n }))
      })
    }
    queue.start()
    await clock.runUntil(isIdle)
    const apart = starts.slice(1).map((start, index) => start - (starts[index] ?? 0))
    expect(apart).toEqual(Array.from({ length: titles - 1 }, () => paceMs))
    expect(clock.elapsedMs()).toBeLessThanOrEqual(titles * paceMs + 400)
  },
)

test('the next titles are found by index, without sorting', async () => {
  const { db, queries, planOf } = await countedDatabase()
  await listNextTitles(db, { now: new Date('2026-10-15T18:00:00.000Z'), limit: 8, except: [1, 2] })
  const plan = (await Promise.all(queries.slice(0, 1).map(planOf))).flat().join('\n')
  expect(plan).toContain('enrichment_queue')
  expect(plan).not.toContain('TEMP B-TREE')
})
