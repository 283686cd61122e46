import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FilledStage, setFilledStage } from './filled-stage.ts'

/** With JavaScript off: pages are read, and what is done by hand is done by plain forms. */
let stage: FilledStage
let page: Page
beforeAll(async () => {
  stage = await setFilledStage()
  page = await stage.newPage({ javaScriptEnabled: false })
}, 120_000)
afterAll(() => stage.close())

const heading = (name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const said = (words: RegExp) => page.getByRole('status').getByText(words).waitFor()
const undo = async () => {
  await page.getByRole('button', { name: 'Undo' }).click()
  await said(/^Taken back/)
}

test('home is read, and its next episode marked and taken back', async () => {
  await page.goto('/')
  const button = page.getByRole('main').getByRole('button', { name: /^Mark S\d+ E\d+ watched$/ })
  const what = await button.innerText()
  await button.click()
  await said(/^Marked .* watched\.$/)
  expect(await button.innerText()).not.toBe(what)
  await undo()
  expect(await button.innerText()).toBe(what)
})

test('the library is read and filtered, and leads to its titles', async () => {
  await page.goto('/library?kind=series')
  await heading(/^Library$/)
  const card = page.locator('.poster-card').first()
  const name = await card.locator('.poster-card-name').innerText()
  await card.click()
  await heading(new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`))
  expect(await page.locator('.episode').count()).toBeGreaterThan(0)
})

test('the diary is read, and turned back', async () => {
  await page.goto('/history')
  const first = await page.locator('.diary-day-head').first().innerText()
  await page.getByRole('link', { name: 'Older' }).click()
  await page.waitForURL(/before=/)
  expect(await page.locator('.diary-day-head').first().innerText()).not.toBe(first)
})

test('a movie is marked, rated by its stars, listed, and each of it taken back', async () => {
  await page.goto('/search?q=ex+machina')
  await page
    .getByRole('link', { name: /^Ex Machina/ })
    .first()
    .click()
  await heading(/^Ex Machina$/)
  const plays = await page.locator('.play').count()
  await page.getByRole('button', { name: /^Watched it( again)?$/ }).click()
  await said(/^Marked Ex Machina watched\.$/)
  expect(await page.locator('.play').count()).toBe(plays + 1)
  await undo()

  await page.locator('.fold > summary', { hasText: /Rate/ }).click()
  await page.getByRole('radio', { name: '8 of 10, Entertaining' }).check()
  expect(await page.locator('.stars-word:visible').innerText()).toBe('8 Entertaining')
  await page.getByRole('button', { name: 'Rate', exact: true }).click()
  await said(/^Rated Ex Machina 8, Entertaining\.$/)
  await page.locator('.fold > summary', { hasText: /Rated 8/ }).click()
  await page.getByRole('button', { name: /^Clear/ }).click()
  await page.locator('.title-marks .rating').waitFor({ state: 'detached' })
  await undo()
  await page.locator('.title-marks .rating').waitFor()

  const listing = page.getByRole('button', { name: /watchlist$/i })
  const before = await listing.innerText()
  await listing.click()
  await said(/^Ex Machina is o(n|ff) the watchlist\.$/)
  await undo()
  expect(await listing.innerText()).toBe(before)
})
