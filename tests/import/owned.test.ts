import { describe, expect, test, vi } from 'vitest'
import { extraIncludes } from '#app/domain/source-stream.ts'
import { exportLibrary } from '#app/server/export/export-library.ts'
import { moviePage } from '#app/server/library/movie-page.ts'
import { seriesPage } from '#app/server/library/series-page.ts'
import { importUpload } from '#tests/builders/import-upload.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { archiveOf } from '#tests/builders/uploaded-file.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { movieShape, showShape } from '#tests/upstreams/trakt/trakt-shapes.ts'

const now = new Date('2026-10-15T18:00:00.000Z')
const at = '2025-02-03T10:00:00.000Z'
const later = '2025-03-04T11:00:00.000Z'
const extras = [...extraIncludes]
const bluray = { media_type: 'bluray', resolution: 'uhd_4k', hdr: 'hdr10', audio: 'dts_x', '3d': false }
/** Nobody watched, rated or listed it. */
const shelved = {
  title: 'Kept in its Wrapping',
  year: 1994,
  ids: { trakt: 880_001, slug: 'kept-in-its-wrapping-1994', imdb: null, tmdb: 770_001 },
}

async function anAccount() {
  const world = makeSmallWorld(3, { now })
  const app = await startReelmark({ clock: quickClock({ start: now.toISOString() }), sandbox: { world } })
  await app.connect()
  const series = world.series.find((one) => one.title === 'Long')
  const movie = world.movies.find(
    (one) => one.tmdbId !== null && world.plays.some((p) => p.kind === 'movie' && p.movie === one),
  )
  if (!movie || !series) throw new Error('The small world lacks titles.')
  const movies = [
    { collected_at: at, updated_at: at, movie: movieShape(movie), metadata: bluray },
    { collected_at: null, updated_at: at, movie: shelved },
  ]
  const shows = [
    {
      last_collected_at: later,
      last_updated_at: later,
      show: showShape(series),
      seasons: [
        {
          number: 1,
          episodes: [
            { number: 1, collected_at: at, metadata: { media_type: 'dvd', resolution: null } },
            { number: 2, collected_at: later, metadata: null },
            { number: null, collected_at: later },
          ],
        },
      ],
    },
  ]
  app.sandbox.state.account.setExtra('/sync/collection/movies', movies)
  app.sandbox.state.account.setExtra('/sync/collection/shows', shows)
  return { app, account: app.sandbox.state.account, movies, shows }
}

const rowsOf = ({ db }: Reelmark) =>
  db
    .selectFrom('owned as o')
    .innerJoin('title', 'title.id', 'o.title_id')
    .leftJoin('episode', 'episode.id', 'o.episode_id')
    .select(['title.source_title', 'episode.season', 'episode.number', 'collected_at', 'media', 'o.source'])
    .orderBy('o.id')
    .execute()

const asked = (app: Reelmark) =>
  app.sandbox.log.entries.filter(({ path }) => path.startsWith('/sync/collection')).map(({ path }) => path)

describe('what a connected account owns', () => {
  test('comes in with what is said of it, and goes with an undo', async () => {
    const { app } = await anAccount()
    const run = await app.fullImport({ extras })
    expect(run.counts.owned).toEqual({ new: 4, existing: 0 })
    const rows = await rowsOf(app)
    expect(rows).toHaveLength(4)
    expect(rows).toContainEqual(
      expect.objectContaining({
        collected_at: at,
        media: JSON.stringify(bluray),
        number: null,
        source: 'trakt',
      }),
    )
    expect(rows).toContainEqual(
      expect.objectContaining({ source_title: 'Kept in its Wrapping', collected_at: null, media: null }),
    )
    expect(rows.filter(({ source_title }) => source_title === 'Long')).toEqual([
      expect.objectContaining({ season: 1, number: 1, collected_at: at, media: '{"media_type":"dvd"}' }),
      expect.objectContaining({ season: 1, number: 2, collected_at: later, media: null }),
    ])
    expect(run.errors.map(({ title }) => title)).toContain('Long')
    await app.runs.undo(OWNER, run.id)
    expect(await rowsOf(app)).toEqual([])
  })

  test('is shown on the pages of its titles; a title that is only owned is not in the library', async () => {
    const { app, movies } = await anAccount()
    const without = await app.fullImport()
    const run = await app.fullImport({ extras })
    expect(run.counts.movies.new).toBe(0)
    expect(run.counts.movies.existing).toBe(without.counts.movies.new)
    const entries = await app.db
      .selectFrom('library_entry')
      .innerJoin('title', 'title.id', 'library_entry.title_id')
      .select(['title.id', 'title.trakt_id', 'library_entry.name'])
      .execute()
    expect(entries.map(({ trakt_id }) => trakt_id)).not.toContain(shelved.ids.trakt)
    const movie = entries.find(({ trakt_id }) => trakt_id === movies[0]?.movie.ids.trakt)
    const series = entries.find(({ name }) => name === 'Long')
    const page = await moviePage(app, OWNER, movie?.id ?? 0)
    expect(page?.movie.own.owned).toEqual({ episodes: 0, media: [bluray] })
    const ofSeries = await seriesPage(app, OWNER, series?.id ?? 0, null)
    expect(ofSeries?.series.own.owned).toEqual({ episodes: 2, media: [{ media_type: 'dvd' }] })
    const asks = app.sandbox.log.entries.filter(({ path }) => path.includes(`/movie/${shelved.ids.tmdb}`))
    expect(asks).toEqual([])
  })

  test('comes in once: importing it again changes nothing', async () => {
    const { app } = await anAccount()
    await app.fullImport({ extras })
    const before = await rowsOf(app)
    expect((await app.fullImport({ extras })).counts.owned).toEqual({ new: 0, existing: 4 })
    expect(await rowsOf(app)).toEqual(before)
  })

  test('is read by a sync only where it changed, and what is gone there stays', async () => {
    const { app, account, movies } = await anAccount()
    await app.fullImport({ extras })
    await app.syncNow()
    expect(asked(app)).toEqual(['/sync/collection/movies', '/sync/collection/shows'])
    const another = { ...shelved, title: 'Another', ids: { ...shelved.ids, trakt: 880_002, tmdb: 770_002 } }
    account.setExtra('/sync/collection/movies', [movies[0], { collected_at: later, movie: another }])
    await app.syncNow()
    expect((await rowsOf(app)).map(({ source_title }) => source_title)).toEqual(
      expect.arrayContaining(['Kept in its Wrapping', 'Another']),
    )
  })

  test.each([1, 2])('is read whole where the paging headers end at page %d', async (page) => {
    const { app, account } = await anAccount()
    const many = Array.from({ length: 520 }, (_, n) => ({
      collected_at: at,
      movie: { ...shelved, ids: { trakt: 900_000 + n, slug: `kept-${n}`, imdb: null, tmdb: 700_000 + n } },
    }))
    account.setExtra('/sync/collection/movies', many)
    account.uncountedFromPage = page
    const run = await app.fullImport({ extras })
    expect(run.counts.owned.new).toBe(522)
  })

  test('that Trakt refuses is reported and ends nothing', async () => {
    const { app } = await anAccount()
    app.sandbox.faults.push(({ path }) => (path.startsWith('/sync/collection') ? { status: 426 } : undefined))
    const run = await app.fullImport({ extras })
    expect(run.phase).toBe('completed')
    const said = run.errors.filter(({ message }) => message.code === 'not-given')
    expect(said).toHaveLength(1)
  })
})

test('the archive of Trakt brings in the collection, an episode that two files name once', async () => {
  const { app, movies, shows } = await anAccount()
  const show = shows[0]?.show
  const episode = { season: 1, number: 2, title: 'Two', ids: { trakt: 0, tmdb: null } }
  const archive = archiveOf({
    'collection-movies.json': JSON.stringify(movies),
    'collection-shows.json': JSON.stringify(shows),
    'collection-episodes.json': JSON.stringify([{ collected_at: later, show, episode }]),
  })
  const run = await importUpload(app, 'trakt-export.zip', archive)
  expect(run.file).toMatchObject({ rows: 4, taken: 3, partlyRead: 1, repeated: 1, notTaken: [] })
  expect(run.counts.owned).toEqual({ new: 4, existing: 0 })
  await app.runs.undo(OWNER, run.id)
  expect(await rowsOf(app)).toEqual([])
})

test('the own export has what is owned; it comes back from it, and twice changes nothing', async () => {
  const { app } = await anAccount()
  await app.fullImport({ extras })
  const { owned } = await app.library()
  expect(owned.flatMap(({ parts }) => parts)).toHaveLength(4)
  expect(owned).toContainEqual({
    kind: 'movie',
    ids: { ...shelved.ids, tvdb: null },
    title: 'Kept in its Wrapping',
    year: 1994,
    parts: [{ collectedAt: null, media: null }],
  })
  expect(owned.find(({ title }) => title === 'Long')?.parts).toEqual([
    { season: 1, episode: 1, collectedAt: at, media: { media_type: 'dvd' } },
    { season: 1, episode: 2, collectedAt: later, media: null },
  ])
  const text = JSON.stringify(await exportLibrary(app, OWNER))
  const again = await importUpload(app, 'reelmark.json', text)
  expect(again.counts.owned).toEqual({ new: 0, existing: 4 })
  await app.exportCheck.start(OWNER)
  const check = await vi.waitFor(
    async () => {
      const { last } = await app.exportCheck.state()
      if (!last) throw new Error('The check is still under way.')
      return last
    },
    { timeout: 30_000, interval: 20 },
  )
  expect(check).toMatchObject({ outcome: 'identical', differing: 0, again: { differing: 0 } })

  const second = await startReelmark({ beside: app })
  await importUpload(second, 'reelmark.json', text)
  const byTitle = (a: { title: string }, b: { title: string }) => a.title.localeCompare(b.title)
  expect((await second.library()).owned.toSorted(byTitle)).toEqual(owned.toSorted(byTitle))
})
