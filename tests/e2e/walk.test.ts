import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { hydrated, setStage, type Stage } from './harness.ts'
import { worldClock } from './world-clock.ts'
import { PATIENCE_MS } from './patience.ts'

/** What a new user does in the first minutes, in a real browser. */
let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await setStage({ env: { TRAKT_MIN_INTERVAL_MS: '0', TMDB_MIN_INTERVAL_MS: '0' } })
  stage.sandbox.sandbox.state.oauth.deviceIntervalSeconds = 1
  page = await stage.newPage({ viewport: { width: 1280, height: 900 } })
})
afterAll(() => stage.close())

const heading = (name: RegExp) => page.getByRole('heading', { name }).first()

test('connect with a code', async () => {
  await page.goto('/')
  await hydrated(page)
  await page.getByRole('main').getByRole('link', { name: 'Connect Trakt' }).click()
  await page.getByRole('button', { name: 'Connect Trakt' }).click()
  const code = await page.locator('.device-code-letters').innerText()
  stage.sandbox.sandbox.state.oauth.approveDevice(code.trim())
  await page.getByRole('checkbox', { name: /^movies/i }).waitFor()
})

test('the preview can be cancelled, and nothing was written', async () => {
  await page.locator('button[value=start]').click()
  await heading(/this is what would be written/i).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page
    .getByText(/cancelled/i)
    .first()
    .waitFor()
  await page.goto('/library')
  expect(await page.locator('.poster-card').count()).toBe(0)
})

test('import, to the proof', async () => {
  await page.goto('/import')
  await page.locator('button[value=start]').click()
  await heading(/this is what would be written/i).waitFor()
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await heading(/^brought in/i).waitFor({ timeout: PATIENCE_MS })
  const plays = stage.sandbox.sandbox.world.plays.filter((play) => play.kind !== 'malformed').length
  await page
    .getByText(new RegExp(plays.toLocaleString('en-US')))
    .first()
    .waitFor()
  await page
    .getByText(/nothing is missing/i)
    .first()
    .waitFor()
})

test('library, a series, its seasons', async () => {
  await page.goto('/library?kind=series')
  await hydrated(page)
  await page
    .getByRole('link', { name: /strange new worlds/i })
    .first()
    .click()
  await heading(/strange new worlds/i).waitFor()
  await page
    .getByRole('link', { name: /season 1/i })
    .first()
    .click()
  await page.waitForURL(/season=1/)
  expect(await page.getByText(/aired episodes watched/i).count()).toBeGreaterThan(0)
})

test('sync now brings in what was watched meanwhile', async () => {
  const { account } = stage.sandbox.sandbox.state
  const movie = stage.sandbox.sandbox.world.movies.find((m) => m.tmdbId !== null)
  if (!movie) throw new Error('The world has no movie.')
  account.addPlay(
    { movie },
    { watchedAt: `${new Date(worldClock.now().getTime() - 120_000).toISOString().slice(0, 16)}:00.000Z` },
  )
  await page.goto('/')
  await hydrated(page)
  await page.getByRole('button', { name: /sync now/i }).click()
  await page
    .getByText(/1 new play/i)
    .first()
    .waitFor({ timeout: PATIENCE_MS })
})
