import * as fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { aRecutSeries, type RecutSeries } from '#tests/builders/recut-series.ts'
import type { WorldEpisode } from '#tests/upstreams/world/world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const imported = async (o: RecutSeries) => o.app.fullImport({ bingeDates: false })

/** A TMDB episode that Trakt does not have. */
const another = (like: WorldEpisode, n: number): WorldEpisode => ({
  ...like,
  tmdbId: 99_000 + n,
  title: `Bonus ${'PQRSTUVWXYZ'.charAt(n)}`,
})

describe('Trakt and TMDB cut the seasons differently', () => {
  test('one season at Trakt is two at TMDB: all is seen, at the numbers of TMDB', async () => {
    const o = await aRecutSeries(4)
    o.cut({ 1: o.episodes.slice(0, 2), 2: o.episodes.slice(2) })
    await imported(o)
    expect((await o.document()).progress).toEqual({ aired: 4, watched: 4, next: null, status: 'completed' })
    expect(await o.plays()).toEqual({
      5001: '1x1 Chapter A',
      5002: '1x2 Chapter B',
      5003: '2x1 Chapter C',
      5004: '2x2 Chapter D',
    })
  })

  test('two seasons at Trakt are counted through at TMDB', async () => {
    const o = await aRecutSeries(2, 2)
    o.cut({ 1: o.episodes })
    await imported(o)
    expect((await o.document()).progress).toMatchObject({ aired: 4, watched: 4, status: 'completed' })
    expect((await o.plays())[5004]).toBe('1x4 Chapter D')
  })

  test('importing again and syncing add nothing, and a rewatch goes to its episode', async () => {
    const o = await aRecutSeries(4)
    o.cut({ 1: o.episodes.slice(0, 2), 2: o.episodes.slice(2) })
    await imported(o)
    const before = await o.document()
    expect((await imported(o)).counts.plays).toEqual({ new: 0, existing: 4 })
    expect(await o.document()).toEqual(before)
    const [, , third] = o.episodes
    if (!third) throw new Error('There is no third episode.')
    const { account } = o.app.sandbox.state
    account.addPlay(
      { series: o.series, episode: third },
      { watchedAt: o.app.clock.now().toISOString(), id: 6001 },
    )
    account.rate({
      kind: 'episode',
      series: o.series,
      episode: third,
      value: 9,
      ratedAt: '2026-10-01T00:00:00.000Z',
    })
    await o.app.syncNow()
    expect((await o.plays())[6001]).toBe('2x1 Chapter C')
    const rated = (await o.document()).seasons.flatMap((s) => s.episodes).filter((e) => e.rating)
    expect(rated.map((e) => e.title)).toEqual(['Chapter C'])
    expect((await o.app.syncNow()).counts.ratings).toMatchObject({ new: 0, changed: 0 })
    expect((await imported(o)).counts.ratings).toEqual({ new: 0, changed: 0, existing: 1 })
  })

  test('what comes when the metadata is there already goes to its episode at once', async () => {
    const o = await aRecutSeries(4)
    o.cut({ 1: o.episodes.slice(0, 2), 2: o.episodes.slice(2) })
    const { account } = o.app.sandbox.state
    account.addToWatchlist({ series: o.series })
    await o.app.fullImport({ include: ['watchlist'] })
    await imported(o)
    expect((await o.plays())[5003]).toBe('2x1 Chapter C')
    expect((await o.document()).seasons.map((s) => s.episodes.length)).toEqual([2, 2])
  })

  test('an export that is imported elsewhere gives the same plays', async () => {
    const o = await aRecutSeries(4)
    o.cut({ 1: o.episodes.slice(0, 2), 2: o.episodes.slice(2) })
    await imported(o)
    const ids = (await o.document()).seasons.flatMap((s) => s.episodes.map((e) => e.ids))
    expect(ids).toEqual(o.episodes.map((e) => ({ trakt: e.traktId, tmdb: e.tmdbId })))
  })
})

describe('a library in which numbers decided', () => {
  const plays = async ({ app }: RecutSeries) =>
    app.db.selectFrom('play').select(['id', 'trakt_history_id']).orderBy('id').execute()
  /** As the version before left it: nothing is known of Trakt's ids, and the next sync reads everything. */
  const forgetIds = async ({ app }: RecutSeries) => {
    await app.db.updateTable('episode').set({ known_tmdb_id: null }).execute()
    await app.db.updateTable('sync_cursor').set({ needs_walk: 1 }).execute()
  }

  test('is put right by the next sync, and plays keep their ids', async () => {
    const o = await aRecutSeries(4)
    await imported(o)
    const before = await plays(o)
    await forgetIds(o)
    // TMDB's first season never had but two; the plays of the others stand at numbers that it lists not, or otherwise.
    await sql`update episode set tmdb_id = null, on_tmdb = 0, name = null where number = 3`.execute(o.app.db)
    await sql`update episode set tmdb_id = 88003, name = 'Chapter C' where number = 4`.execute(o.app.db)
    await o.app.syncNow()
    o.cut({ 1: [0, 1, 3, 2].flatMap((n) => o.episodes[n] ?? []) })
    await o.refresh()
    expect(await o.plays()).toEqual({
      5001: '1x1 Chapter A',
      5002: '1x2 Chapter B',
      5003: '1x4 Chapter C',
      5004: '1x3 Chapter D',
    })
    expect(await plays(o)).toEqual(before)
    expect((await o.document()).seasons.flatMap((s) => s.episodes)).toHaveLength(4)
  })

  test('is put right by the next refresh where names are enough', async () => {
    const o = await aRecutSeries(4)
    await imported(o)
    await forgetIds(o)
    await sql`update episode set tmdb_id = null, on_tmdb = 0, name = null where number > 2`.execute(o.app.db)
    o.cut({ 1: o.episodes.slice(0, 2), 2: o.episodes.slice(2) })
    await o.refresh()
    expect((await o.plays())[5003]).toBe('2x1 Chapter C')
    expect((await o.document()).progress).toMatchObject({ aired: 4, watched: 4, status: 'completed' })
  })
})

describe('TMDB deletes an episode that was watched', () => {
  const withoutB = ({ episodes }: RecutSeries) => ({ 1: episodes.filter((e) => e.title !== 'Chapter B') })

  test('it steps aside with its play, rating and note, and comes back when TMDB has it again', async () => {
    const o = await aRecutSeries(4)
    const { account } = o.app.sandbox.state
    const [, b] = o.episodes
    if (!b) throw new Error('There is no second episode.')
    account.rate({
      kind: 'episode',
      series: o.series,
      episode: b,
      value: 7,
      ratedAt: '2026-10-01T00:00:00.000Z',
    })
    await imported(o)
    const whole = await o.document()
    o.cut(withoutB(o))
    await o.refresh()
    expect(await o.plays()).toEqual({
      5001: '1x1 Chapter A',
      5002: '1x4 Chapter B',
      5003: '1x2 Chapter C',
      5004: '1x3 Chapter D',
    })
    const after = await o.document()
    expect(after.progress).toMatchObject({ aired: 3, watched: 3, status: 'completed' })
    expect(after.seasons[0]?.episodes.find((e) => e.rating)?.title).toBe('Chapter B')
    await o.refresh()
    expect(await o.document()).toEqual(after)
    await imported(o)
    expect(await o.plays()).toEqual({ ...(await o.plays()), 5002: '1x4 Chapter B', 5003: '1x2 Chapter C' })
    o.cut({ 1: o.episodes })
    await o.refresh()
    expect(await o.document()).toEqual(whole)
  })

  test('before the import: its play does not go to the episode that has its number', async () => {
    const o = await aRecutSeries(4)
    o.cut(withoutB(o))
    await imported(o)
    expect((await o.plays())[5002]).toBe('1x4 Chapter B')
    expect((await o.plays())[5003]).toBe('1x2 Chapter C')
  })

  test('and the import that brought it can be undone', async () => {
    const o = await aRecutSeries(4)
    const run = await imported(o)
    o.cut(withoutB(o))
    await o.refresh()
    await o.app.runs.undo(OWNER, run.id)
    expect((await o.app.library()).series).toEqual([])
  })
})

test('however TMDB cuts a season again and again, each play stays with its TMDB episode', async () => {
  const o = await aRecutSeries(6)
  await imported(o)
  const names = Object.fromEntries(o.episodes.map((e, n) => [5001 + n, e.title]))
  const pool = [
    ...o.episodes,
    ...[0, 1, 2].flatMap((n) => (o.episodes[n] ? [another(o.episodes[n], n)] : [])),
  ]
  const cuts = fc
    .shuffledSubarray(pool, { minLength: 1 })
    .chain((some) => fc.nat({ max: some.length }).map((at) => ({ 1: some.slice(0, at), 2: some.slice(at) })))
  await fc.assert(
    fc.asyncProperty(cuts, async (seasons) => {
      // Where TMDB lists nothing of what is held, the ids are of another entry.
      fc.pre(
        Object.values(seasons)
          .flat()
          .some((e) => o.episodes.includes(e)),
      )
      o.cut(Object.fromEntries(Object.entries(seasons).filter(([, list]) => list.length > 0)))
      await o.refresh()
      const plays = await o.plays()
      expect(Object.keys(plays)).toHaveLength(6)
      for (const [id, place] of Object.entries(plays))
        expect(place.replace(/^\S+ /, '')).toBe(names[Number(id)])
      for (const [season, list] of Object.entries(seasons))
        for (const [index, e] of list.entries()) {
          const n = o.episodes.indexOf(e)
          if (n >= 0) expect(plays[5001 + n]).toBe(`${season}x${index + 1} ${e.title}`)
        }
    }),
    { numRuns: 30 },
  )
})
