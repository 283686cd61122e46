import { expect, test } from 'vitest'
import type { SourcePlay, SourceRow } from '#app/domain/source-row.ts'
import { exportFormats, letterboxdFormat } from '#app/server/export/export-formats.ts'
import type { LibraryDocument, PlayDocument } from '#app/server/export/library-document.ts'
import { importUpload } from '#tests/builders/import-upload.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { readFile } from '#tests/builders/uploaded-file.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

async function imported(): Promise<Reelmark> {
  const app = await startReelmark({
    sandbox: { world: makeSmallWorld(2, { now }) },
    environment: { TZ_DEFAULT: 'America/New_York' },
  })
  await app.connect()
  await app.fullImport({ bingeDates: true })
  return app
}

async function textOf(app: Reelmark, file: string): Promise<string> {
  const format =
    file === 'letterboxd.csv' ? letterboxdFormat(1) : exportFormats.find((each) => each.file === file)
  if (!format) throw new Error(`There is no ${file}.`)
  let text = ''
  for await (const piece of format.write(app, OWNER)) text += piece
  return text
}

type Held = PlayDocument & { of: string }

/** Every play of the library with what it is a play of, the unmatched ones by their IMDb id or name. */
function playsOf({ movies, series, unmatched }: LibraryDocument): Held[] {
  return [
    ...movies.flatMap(({ ids, plays }) => plays.map((play) => ({ ...play, of: `movie ${ids.tmdb}` }))),
    ...series.flatMap(({ ids, seasons }) =>
      seasons.flatMap(({ number: season, episodes }) =>
        episodes.flatMap(({ number, plays }) =>
          plays.map((play) => ({ ...play, of: `series ${ids.tmdb} ${season}x${number}` })),
        ),
      ),
    ),
    ...unmatched.flatMap(({ title, plays, kind }) =>
      plays.map(({ season, episode, ...play }) => ({
        ...play,
        of: `${kind} ${title}${season === undefined ? '' : ` ${season}x${episode}`}`,
      })),
    ),
  ]
}

function ofRow({ title, episode }: SourcePlay): string {
  const part = episode ? ` ${episode.season}x${episode.number}` : ''
  return `${title.kind} ${title.ids.tmdb ?? title.title}${part}`
}

const plays = (rows: SourceRow[]) => rows.filter((row) => row.type === 'play')

const count = async (app: Reelmark, table: 'rating' | 'watchlist_entry') =>
  (await app.db.selectFrom(table).select('title_id').execute()).length
const ofType = (rows: SourceRow[], type: SourceRow['type']) => rows.filter((row) => row.type === type)

test('a file for Trakt read back gives every play as its source dated it, every rating and the watchlist', async () => {
  const app = await imported()
  const held = playsOf(await app.library())
  expect(held.some(({ basis }) => basis === 'air-date')).toBe(true)
  const was = held.map(({ traktHistoryId, of, sourceWatchedAt }) => {
    const isUnknown = sourceWatchedAt?.startsWith('1970-01-01T00:00:00.000') ?? true
    return `${traktHistoryId} ${of} ${isUnknown ? null : new Date(sourceWatchedAt ?? '').toISOString()}`
  })
  for (const file of ['trakt.json', 'trakt.csv']) {
    const { source, rows, notTaken } = await readFile(file, await textOf(app, file))
    expect(source).toBe('trakt-import')
    const said = plays(rows).map((row) => `${row.historyId} ${ofRow(row)} ${row.watchedAt}`)
    expect(said.toSorted()).toEqual(was.toSorted())
    expect(ofType(rows, 'rating')).toHaveLength(await count(app, 'rating'))
    expect(ofType(rows, 'watchlist')).toHaveLength(await count(app, 'watchlist_entry'))
    expect([...ofType(rows, 'malformed'), ...notTaken]).toEqual([])
  }

  const run = await importUpload(app, 'trakt.json', await textOf(app, 'trakt.json'))
  expect(run.counts.plays.new).toBe(0)
  expect(playsOf(await app.library()).map(({ of, day }) => `${of} ${day}`)).toEqual(
    held.map(({ of, day }) => `${of} ${day}`),
  )
})

test('a file for Letterboxd read back gives every viewing of a movie with its day, and the watchlist', async () => {
  const app = await imported()
  const library = await app.library()
  const { source, rows } = await readFile('letterboxd.csv', await textOf(app, 'letterboxd.csv'))
  expect(source).toBe('letterboxd-import')
  const movies = [...library.movies, ...library.unmatched.filter(({ kind }) => kind === 'movie')]
  // At Letterboxd, what is rated has been watched.
  const ratedOnly = movies.filter((movie) => movie.plays.length === 0 && movie.rating !== null)
  const viewings = playsOf({ ...library, series: [] }).filter(({ of }) => of.startsWith('movie '))
  expect(
    plays(rows)
      .map((row) => `${ofRow(row)} ${row.watchedDay}`)
      .toSorted(),
  ).toEqual(
    [
      ...viewings.map(({ of, day }) => `${of} ${day}`),
      ...ratedOnly.map(({ ids, title }) => `movie ${ids.tmdb ?? title} null`),
    ].toSorted(),
  )
  const rated = movies.flatMap(({ rating }) => rating?.value ?? [])
  expect(ofType(rows, 'rating').map((row) => (row.type === 'rating' ? row.value : null))).toHaveLength(
    rated.length,
  )

  const name = 'letterboxd-watchlist.csv'
  const listed = movies.filter((movie) => movie.watchlistedAt !== null)
  expect(listed.length).toBeGreaterThan(0)
  expect((await readFile(name, await textOf(app, name))).rows.map((row) => row.type)).toEqual(
    listed.map(() => 'watchlist'),
  )
})
