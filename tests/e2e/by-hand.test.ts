import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { hydrated, setStage, type Stage } from './harness.ts'
import { PATIENCE_MS } from './patience.ts'

/** What a person does with their history by hand, in a real browser. */
let stage: Stage

beforeAll(async () => {
  stage = await setStage({ env: { TRAKT_MIN_INTERVAL_MS: '0', TMDB_MIN_INTERVAL_MS: '0' } })
  stage.sandbox.sandbox.state.oauth.deviceIntervalSeconds = 1
  const page = await stage.newPage()
  await bringIn(page)
  await page.context().close()
}, 120_000)
afterAll(() => stage.close())

async function bringIn(page: Page): Promise<void> {
  await page.goto('/import')
  await hydrated(page)
  await page.getByRole('button', { name: 'Connect Trakt' }).click()
  const code = await page.locator('.device-code-letters').innerText()
  stage.sandbox.sandbox.state.oauth.approveDevice(code.trim())
  await page.locator('button[value=start]').click()
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await page
    .getByRole('heading', { name: /^brought in/i })
    .first()
    .waitFor({ timeout: PATIENCE_MS })
}

/** The page of the first title that a list of the library holds. */
async function openFirst(page: Page, list: string): Promise<void> {
  await page.goto(list)
  await page.goto((await page.locator('.poster-card').first().getAttribute('href')) ?? '')
}

/** Tab after Tab, until the focus is where it has to get. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const { activeElement: at } = document
      return at instanceof HTMLButtonElement || at?.tagName === 'SUMMARY' ? at.textContent : null
    })
    if (focused !== null && name.test(focused)) return
  }
  throw new Error(`The keyboard did not get to ${name}.`)
}

test('with the keyboard alone an episode is marked, the focus stays, and the toast takes it back', async () => {
  const page = await stage.newPage({ viewport: { width: 1280, height: 900 } })
  await openFirst(page, '/library?kind=series&status=watching')
  await hydrated(page)
  const bar = page.getByRole('progressbar', { name: 'Aired episodes watched' })
  const before = await bar.getAttribute('aria-valuenow')
  const card = page.locator('.episode[data-next]')
  const code = (await card.locator('.episode-check').innerText()).trim()
  const check = page.getByRole('button', { name: code, exact: true })
  expect(await check.getAttribute('aria-pressed')).toBe('false')
  await tabTo(page, new RegExp(`^${code}$`))
  await page.keyboard.press('Space')
  await page
    .getByRole('status')
    .getByText(/^Marked .* watched\.$/)
    .waitFor()
  expect(await check.getAttribute('aria-pressed')).toBe('true')
  expect(await bar.getAttribute('aria-valuenow')).toBe(String(Number(before) + 1))
  expect(await check.evaluate((button) => button === document.activeElement)).toBe(true)
  await tabTo(page, /^Undo$/)
  await page.keyboard.press('Enter')
  await page.getByText(/taken back/i).waitFor()
  expect(await check.getAttribute('aria-pressed')).toBe('false')
  expect(await bar.getAttribute('aria-valuenow')).toBe(before)
})

test('with the keyboard a series is rated: the arrows choose, Enter rates', async () => {
  const page = await stage.newPage({ viewport: { width: 1280, height: 900 } })
  await openFirst(page, '/library?kind=series&status=watching')
  await hydrated(page)
  await tabTo(page, /^Rated? ?/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  const chosen = await page.evaluate(() => (document.activeElement as HTMLInputElement).value)
  await page.keyboard.press('Enter')
  await page
    .getByRole('status')
    .getByText(new RegExp(`^Rated .* ${chosen}, `))
    .waitFor()
  expect(await page.locator('.title-marks .rating-value').innerText()).toBe(chosen)
})

test('a season is marked in one go, and taken back in one go', async () => {
  const page = await stage.newPage({ viewport: { width: 390, height: 844 } })
  await openFirst(page, '/library?kind=series&status=watching')
  await hydrated(page)
  const unseen = page.locator('.episode[data-state=aired]')
  const left = await unseen.count()
  expect(left).toBeGreaterThan(0)
  await page
    .locator('.fold', { hasText: /^Mark Season \d+ watched/ })
    .first()
    .locator('> summary')
    .click()
  expect(await unseen.count()).toBe(left)
  await page.locator('.fold[open]').getByRole('button', { name: 'Just now' }).click()
  await page
    .getByRole('status')
    .getByText(/^Marked /)
    .waitFor()
  expect(await unseen.count()).toBe(0)
  expect(new URL(page.url()).search).toMatch(/^\?season=\d+$/)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText(/taken back/i).waitFor()
  expect(await unseen.count()).toBe(left)
})

test('without JavaScript a movie is marked on a day, rated, its play removed, and that undone', async () => {
  const page = await stage.newPage({ javaScriptEnabled: false })
  await openFirst(page, '/library?kind=movie')
  const plays = page.locator('.play')
  const before = await plays.count()
  await page.getByText('Another day').click()
  await page.getByLabel('Day', { exact: true }).first().fill('2015-06-01')
  await page.getByRole('button', { name: 'Mark watched' }).click()
  await page.getByText(/^Marked .* watched\.$/).waitFor()
  expect(await plays.count()).toBe(before + 1)
  const mine = page.locator('.play', { hasText: 'Jun 1, 2015' })
  expect(await mine.getByText('Dated by hand').count()).toBe(1)

  await page.locator('.fold > summary', { hasText: /Rate/ }).click()
  await page.getByRole('radio', { name: /^7 of 10/ }).check()
  await page.getByRole('button', { name: 'Rate', exact: true }).click()
  await page.getByText(/^Rated .* 7, Entertaining\.$/).waitFor()
  expect(await page.locator('.title-marks .rating-value').innerText()).toBe('7')

  await mine.getByText('Change').click()
  await mine.getByRole('button', { name: 'Remove this play' }).click()
  await page.getByText(/^Removed a play of .*, Jun 1, 2015\.$/).waitFor()
  expect(await plays.count()).toBe(before)
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await plays.count()).toBe(before + 1)
})

test('a card of the home page marks the next episode where it stands', async () => {
  const page = await stage.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto('/')
  await hydrated(page)
  const button = page.getByRole('button', { name: /^Mark .* watched$/ }).first()
  const what = await button.innerText()
  await button.click()
  await page
    .getByRole('status')
    .getByText(/^Marked .* watched\.$/)
    .waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
  expect(await button.innerText()).not.toBe(what)
})
