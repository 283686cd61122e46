import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FilledStage, setFilledStage } from './filled-stage.ts'
import { hydrated } from './harness.ts'

/** The library's views, and doing things with many titles at once, in a real browser. */
let stage: FilledStage

beforeAll(async () => {
  stage = await setFilledStage()
}, 120_000)
afterAll(() => stage.close())

test('a view is kept for the next visit, and its heads put the titles in their order', async () => {
  const page = await stage.newPage()
  await page.goto('/library')
  await hydrated(page)
  await page.getByRole('link', { name: 'Table' }).click()
  await page.locator('.library-table').waitFor()
  await page.goto('/library')
  await hydrated(page)
  await page.getByRole('columnheader', { name: 'Plays' }).getByRole('link').click()
  await page.locator('th[aria-sort=descending]', { hasText: 'Plays' }).waitFor()
  const plays = await page.locator('.library-table tbody tr td:nth-of-type(5)').allInnerTexts()
  const counts = plays.map(Number)
  expect(counts.length).toBeGreaterThan(3)
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
  await page.context().close()
})

test('titles picked with Shift are rated at once, and one Undo takes it back', async () => {
  const page = await stage.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto('/library?kind=movie&sort=title&select=on&view=grid')
  await hydrated(page)
  const boxes = page.getByRole('checkbox')
  await boxes.nth(0).click()
  await boxes.nth(3).click({ modifiers: ['Shift'] })
  const bar = page.getByRole('group', { name: 'With the titles picked' })
  await bar.getByText('4 titles picked').waitFor()
  await bar.locator('summary', { hasText: 'Rate' }).click()
  await bar.getByLabel('Rating').selectOption('10')
  await bar.getByRole('button', { name: 'Rate', exact: true }).click()
  await page.getByText('Rated 4 titles 10, Outstanding.').waitFor()
  await bar.getByText('0 titles picked').waitFor()
  const rated = () =>
    stage.api<{ items: { rating: number | null }[] }>('GET', '/library?kind=movie&sort=title&limit=4')
  expect((await rated()).items.map(({ rating }) => rating)).toEqual([10, 10, 10, 10])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Taken back. It is as it was before.').waitFor()
  expect((await rated()).items.every(({ rating }) => rating === 10)).toBe(false)
  await page.context().close()
})

test('without JavaScript a whole page is picked and put on the watchlist', async () => {
  const page = await stage.newPage({ javaScriptEnabled: false })
  await page.goto('/library?kind=movie&sort=title')
  await page.getByRole('link', { name: 'Select', exact: true }).click()
  await page.getByRole('link', { name: /^Select all/ }).click()
  expect(await page.locator('input[name=title]:not(:checked)').count()).toBe(0)
  await page.locator('summary', { hasText: 'Watchlist' }).click()
  await page.getByRole('button', { name: 'Put on it' }).click()
  await page.getByText(/^Put \d+ titles? on the watchlist\.$/).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Taken back. It is as it was before.').waitFor()
  await page.context().close()
})

test('dates are written as the browser asks, by the server and after the script has run', async () => {
  const page = await stage.newPage({ locale: 'de-DE' })
  await page.goto('/history')
  const before = await page.locator('.diary-day time').first().innerText()
  expect(before).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}$/)
  await hydrated(page)
  expect(await page.locator('.diary-day time').first().innerText()).toBe(before)
  await page.context().close()
})

test('once a run has ended a page asks for its data again, without being loaded anew', async () => {
  const page = await stage.newPage()
  const isStatus = (address: string) => address.endsWith('/run-status')
  const first = page.waitForResponse((response) => isStatus(response.url()))
  await page.goto('/history')
  await hydrated(page)
  await first
  await stage.sync()
  const [asked] = await Promise.all([
    page.waitForRequest((request) => /^\/history(\.data)?$/.test(new URL(request.url()).pathname)),
    page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))),
  ])
  expect(asked.resourceType()).toBe('fetch')
  await page.context().close()
}, 60_000)
