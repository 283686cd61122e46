import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunRecord } from '#app/server/import/run/run-record.ts'
import { setStage, type Stage } from './harness.ts'
import { PATIENCE_MS } from './patience.ts'

/** Slow enough that the library of sixty movies takes most of a minute. */
const PACE_MS = 500
/** So many titles are taken up at a time, and wait for their turn already. */
const TAKEN_UP = 8

let stage: Stage

beforeAll(async () => {
  stage = await setStage({ env: { TMDB_MIN_INTERVAL_MS: String(PACE_MS) } })
})
afterAll(() => stage.close())

async function api<T>(method: 'GET' | 'POST', path: string, body?: BodyInit): Promise<T> {
  const answer = await fetch(`${stage.server.origin}/api/v1${path}`, { method, ...(body && { body }) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** Movies of the sandbox, the last one watched longest ago. */
async function importMovies(): Promise<{ oldest: { tmdbId: number; title: string } }> {
  const movies = stage.sandbox.sandbox.world.movies.filter((movie) => movie.tmdbId !== null).slice(0, 60)
  const lines = movies.map(({ tmdbId, title, year }, index) => {
    const day = new Date(Date.UTC(2024, 5, 1 - index)).toISOString().slice(0, 10)
    return [tmdbId, `"${title.replaceAll('"', '""')}"`, year, day].join(',')
  })
  const body = new FormData()
  body.set('file', new File([['tmdb_id,title,year,watched', ...lines].join('\n')], 'movies.csv'))
  const { id } = await api<RunRecord>('POST', '/import-runs', body)
  const phase = async () => (await api<RunRecord>('GET', `/import-runs/${id}`)).phase
  await expect.poll(phase, { timeout: PATIENCE_MS }).toBe('ready')
  await api('POST', `/import-runs/${id}/start`, '{}')
  await expect.poll(phase, { timeout: PATIENCE_MS }).toBe('enriching')
  const last = movies.at(-1)
  if (!last?.tmdbId) throw new Error('The sandbox has no movies.')
  return { oldest: { tmdbId: last.tmdbId, title: last.title } }
}

test('the title on the screen is asked about before what was watched later', async () => {
  const { oldest } = await importMovies()
  const asked = () => stage.sandbox.sandbox.log.find('tmdb', /^\/movie\/\d+$/).map(({ path }) => path)
  const { items } = await api<{ items: { id: number; title: string }[] }>(
    'GET',
    `/library?q=${encodeURIComponent(oldest.title)}`,
  )
  const page = await stage.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(`/movies/${items[0]?.id}`)
  const before = asked()
  expect(before).not.toContain(`/movie/${oldest.tmdbId}`)
  while (!asked().includes(`/movie/${oldest.tmdbId}`)) {
    expect(asked().length - before.length).toBeLessThan(3 * TAKEN_UP)
    await sleep(50)
  }
  expect(asked().indexOf(`/movie/${oldest.tmdbId}`) - before.length).toBeLessThanOrEqual(TAKEN_UP + 3)
  // And the page shows what came by itself.
  await page.locator('.title-header img, .poster img').first().waitFor({ timeout: 20_000 })
})
