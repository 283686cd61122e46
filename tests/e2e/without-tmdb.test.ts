import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { hydrated, setStage, type Stage } from './harness.ts'
import { PATIENCE_MS } from './patience.ts'

/** Nobody has set a key for TMDB, from the first start on. */
let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await setStage({ env: { TRAKT_MIN_INTERVAL_MS: '0', TMDB_API_KEY: '' } })
  stage.sandbox.sandbox.state.oauth.deviceIntervalSeconds = 1
  page = await stage.newPage({ viewport: { width: 1280, height: 900 } })
})
afterAll(() => stage.close())

test('a history comes in all the same, to its proof', async () => {
  await page.goto('/import')
  await hydrated(page)
  await page.getByRole('button', { name: 'Connect Trakt' }).click()
  const code = await page.locator('.device-code-letters').innerText()
  stage.sandbox.sandbox.state.oauth.approveDevice(code.trim())
  await page.getByRole('checkbox', { name: /^movies/i }).waitFor()
  await page.locator('button[value=start]').click()
  await page
    .getByRole('heading', { name: /this is what would be written/i })
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await page
    .getByText(/nothing is missing/i)
    .first()
    .waitFor({ timeout: PATIENCE_MS })
})

const OWN_PATHS = [
  '/',
  '/library',
  '/library?kind=series&sort=title',
  '/history',
  '/watchlist',
  '/stats',
  '/search?q=star',
  '/discover',
  '/people',
  '/collections',
  '/collections/genres',
  '/collections/studios',
  '/attention',
  '/import',
  '/import/runs',
  '/settings',
  '/settings/metadata',
  '/about',
]

test('every page answers and says something', async () => {
  for (const path of OWN_PATHS) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(200)
    expect(await page.getByRole('main').innerText(), path).not.toBe('')
    expect(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1)
  }
})

test('movies, series, a title to match and the pictures do so too', async () => {
  for (const [list, own] of [
    ['/library?kind=movie', '/movies/'],
    ['/library?kind=series', '/series/'],
    ['/attention', '/match/'],
  ] as const) {
    await page.goto(list)
    const address = await page.locator(`main a[href^="${own}"]`).first().getAttribute('href')
    const answer = await page.goto(address ?? '')
    expect(answer?.status(), address ?? list).toBe(200)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  }
  expect(stage.sandbox.sandbox.log.count('tmdb')).toBe(0)
  expect(stage.sandbox.sandbox.log.count('tmdb-images')).toBe(0)
})

test('what only TMDB could do says that it needs a key', async () => {
  await page.goto('/discover')
  expect(await page.getByText(/needs a key/i).count()).toBe(1)
  await page.goto('/search?q=star')
  expect(await page.getByText(/once there is a key/i).count()).toBe(1)
  await page.goto('/settings/metadata')
  expect(await page.getByText(/there is no key/i).count()).toBe(1)
})
