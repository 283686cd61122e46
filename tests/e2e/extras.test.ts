import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hydrated, setStage, type Stage } from './harness.ts'
import { PATIENCE_MS } from './patience.ts'

/** What a person makes of their history beside plays, in a real browser. */
let stage: Stage

beforeAll(async () => {
  stage = await setStage({ env: { TRAKT_MIN_INTERVAL_MS: '0', TMDB_MIN_INTERVAL_MS: '0' } })
  stage.sandbox.sandbox.state.oauth.deviceIntervalSeconds = 1
  const page = await stage.newPage()
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
  await page.context().close()
}, 180_000)
afterAll(() => stage.close())

async function openFirst(page: Page, list: string): Promise<void> {
  await page.goto(list)
  await page.goto((await page.locator('.poster-card').first().getAttribute('href')) ?? '')
}

const more = (page: Page): Locator => page.locator('summary', { hasText: /^More$/ })
const said = (page: Page, words: RegExp) => page.getByRole('status').getByText(words).waitFor()
const undo = async (page: Page) => {
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText(/taken back/i).waitFor()
}

test('a movie becomes a favourite, is written about, and comes onto a new list', async () => {
  const page = await stage.newPage({ viewport: { width: 1280, height: 900 } })
  await openFirst(page, '/library?kind=movie')
  await hydrated(page)
  const heart = page.getByRole('button', { name: 'Favourite' })
  await heart.click()
  await said(page, /is a favourite\.$/)
  expect(await heart.getAttribute('aria-pressed')).toBe('true')

  await more(page).click()
  const panel = page.locator('.more-actions')
  await panel.getByLabel(/^Your note/).fill('Saw it with Ada.\nTwice.')
  await panel.getByRole('button', { name: 'Save the note' }).click()
  await said(page, /^Kept the note on /)
  expect(await page.locator('.own-words .own-note-text').innerText()).toBe('Saw it with Ada.\nTwice.')

  await more(page).click()
  await page.getByLabel('New list').fill('For the plane')
  await page.getByRole('button', { name: /^Make it/ }).click()
  await said(page, /^Made the list “For the plane” with /)
  await page.goto('/lists')
  await page.getByRole('link', { name: /^For the plane/ }).click()
  await page.getByRole('heading', { name: 'For the plane' }).waitFor()
  expect(await page.locator('.list-entry').count()).toBe(1)
})

test('entries of a list change places with the keyboard, and go', async () => {
  const page = await stage.newPage({ viewport: { width: 1280, height: 900 } })
  await openFirst(page, '/library?kind=series')
  await hydrated(page)
  await more(page).click()
  await page.getByRole('button', { name: 'For the plane' }).click()
  await said(page, /^Put .* on “For the plane”\.$/)
  await page.goto('/lists')
  await page.getByRole('link', { name: /^For the plane/ }).click()
  const names = () => page.locator('.list-entry .poster-card-name').allInnerTexts()
  await page.locator('.list-entry').nth(1).waitFor()
  await hydrated(page)
  const before = await names()
  await page.getByRole('button', { name: `Move ${before[1]} up` }).press('Enter')
  await said(page, /^Moved .* up on /)
  expect(await names()).toEqual([...before].reverse())
  await page.locator('summary', { hasText: `More about ${before[1]}` }).click()
  await page.getByRole('button', { name: /^Take off the list/ }).click()
  await said(page, /^Took .* off /)
  expect(await names()).toEqual(before.slice(0, 1))
  await undo(page)
  expect(await names()).toEqual([...before].reverse())

  await page.getByRole('button', { name: 'Delete the list' }).click()
  await said(page, /^Deleted the list /)
  expect(new URL(page.url()).pathname).toBe('/lists')
  await undo(page)
  await page.getByRole('link', { name: /^For the plane/ }).waitFor()
})

test('a series is abandoned with a reason and resumed, hidden and shown, and watched once more', async () => {
  const page = await stage.newPage({ viewport: { width: 390, height: 844 } })
  await openFirst(page, '/library?kind=series&status=watching')
  await hydrated(page)
  await more(page).click()
  await page.getByLabel(/^Abandon it/).fill('Too slow')
  await page.getByRole('button', { name: 'Abandon', exact: true }).click()
  await said(page, /^Abandoned /)
  await page.getByText(/Abandoned.*: Too slow/).waitFor()
  await page.getByRole('button', { name: 'Resume' }).click()
  await said(page, /^Resumed /)

  await more(page).click()
  await page.getByRole('button', { name: 'Hide from up next' }).click()
  await said(page, /is hidden from up next\.$/)
  await undo(page)

  await more(page).click()
  await page.getByRole('button', { name: 'Begin a rewatch' }).click()
  await said(page, /^Began a rewatch of /)
  const bar = page.getByRole('progressbar', { name: 'Episodes watched again' })
  expect(await bar.getAttribute('aria-valuenow')).toBe('0')
  await page.getByRole('button', { name: /^Mark S1 ?E1 watched$/ }).click()
  await said(page, /^Marked .* watched\.$/)
  expect(await bar.getAttribute('aria-valuenow')).toBe('1')
  await more(page).click()
  await page.getByRole('button', { name: 'End the rewatch' }).click()
  await said(page, /^Ended the rewatch of /)
  expect(await bar.count()).toBe(0)
})

test('without JavaScript a note is written on a season and a play, a list is made, and undone', async () => {
  const page = await stage.newPage({ javaScriptEnabled: false })
  await openFirst(page, '/library?kind=series&status=watching')
  await page.getByText(/^Note on /).click()
  const season = page.locator('.season-head')
  await season.getByLabel(/^Your note/).fill('The slow one')
  await season.getByRole('button', { name: 'Save the note' }).click()
  expect(await season.locator('.own-note-text').innerText()).toBe('The slow one')
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await season.locator('.own-note-text').count()).toBe(0)

  await openFirst(page, '/library?kind=movie&sort=last-watched')
  const play = page.locator('.play').first()
  await play.getByText(/^Change/).click()
  await play.getByLabel(/^Your note/).fill('In the rain')
  await play.getByRole('button', { name: 'Save the note' }).click()
  expect(await play.locator('.own-note-text').innerText()).toBe('In the rain')

  await page.goto('/lists')
  await page.locator('summary', { hasText: 'New list' }).click()
  await page.getByLabel('Name').fill('Without script')
  await page.getByRole('button', { name: 'Make the list' }).click()
  await page.getByRole('link', { name: /^Without script/ }).waitFor()
})
