import { afterEach, expect, test } from 'vitest'
import { action } from '#app/routes/mark-found.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { setRuntime } from '#app/server/runtime.ts'
import { takeFlash } from '#app/server/session/flash-cookie.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'

afterEach(() => setRuntime(undefined))

async function setUp() {
  const app = await startReelmark()
  setRuntime(app)
  const movie = app.sandbox.world.movies.find((one) => one.tmdbId !== null)
  const series = app.sandbox.world.series.find((one) => one.tmdbId !== null && one.status === 'Ended')
  if (!movie || !series) throw new Error('The sandbox has no such titles.')
  return { app, movie, series }
}

type Named = { tmdbId: number | null; title: string; year: number | null }

async function send(app: Reelmark, intent: string, kind: string, title: Named) {
  const request = new Request('http://127.0.0.1:3000/mark-found', {
    method: 'POST',
    headers: { referer: 'http://127.0.0.1:3000/search?q=x' },
    body: new URLSearchParams({
      intent,
      kind,
      tmdbId: String(title.tmdbId),
      name: title.title,
      year: String(title.year ?? ''),
    }),
  })
  const answer = await action({ request, params: {}, context: {} })
  expect(answer.headers.get('Location')).toBe('/search?q=x')
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  const { flash } = await takeFlash(app, new Headers({ cookie }))
  if (!flash) throw new Error('Nothing was said.')
  return flash
}

const library = ({ db }: Reelmark) =>
  db.selectFrom('library_entry').select(['name', 'plays', 'watched', 'aired', 'watchlisted_at']).execute()

test('a movie that TMDB shows is listed from where one is, and the toast can take it back', async () => {
  const { app, movie } = await setUp()
  const flash = await send(app, 'list', 'movie', movie)
  expect(flash.message).toBe(`${movie.title} is on the watchlist.`)
  expect(await library(app)).toMatchObject([{ plays: 0 }])
  await undoEdit(app, OWNER, flash.changeId ?? '')
  expect(await library(app)).toEqual([])
})

test('what is listed can be taken off there, and that taken back', async () => {
  const { app, movie } = await setUp()
  await send(app, 'list', 'movie', movie)
  const { changeId } = await send(app, 'unlist', 'movie', movie)
  expect(await library(app)).toEqual([])
  await undoEdit(app, OWNER, changeId ?? '')
  expect(await library(app)).toHaveLength(1)
})

test('a movie that TMDB shows is marked watched now, and comes into the library', async () => {
  const { app, movie } = await setUp()
  const flash = await send(app, 'watch', 'movie', movie)
  expect(flash.message).toBe(`Marked ${movie.title} watched.`)
  expect(await library(app)).toMatchObject([{ plays: 1 }])
  await undoEdit(app, OWNER, flash.changeId ?? '')
  expect(await library(app)).toEqual([])
})

test('of a series that TMDB shows every aired episode is marked, once it is known which there are', async () => {
  const { app, series } = await setUp()
  const flash = await send(app, 'watch', 'series', series)
  expect(flash.message).toMatch(/^Marked \d+ episodes of .* watched\.$/)
  const [entry] = await library(app)
  expect(entry?.watched).toBeGreaterThan(0)
  expect(entry?.watched).toBe(entry?.aired)
  await undoEdit(app, OWNER, flash.changeId ?? '')
  expect(await library(app)).toEqual([])
})

test('a form that names no title is refused', async () => {
  const { app } = await setUp()
  const sent = send(app, 'list', 'movie', { tmdbId: null, title: 'x', year: null })
  const answer: unknown = await sent.catch((thrown: unknown) => thrown)
  expect(answer).toMatchObject({ status: 400 })
})
