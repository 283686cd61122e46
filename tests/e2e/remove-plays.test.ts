import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FilledStage, setFilledStage } from './filled-stage.ts'
import { hydrated } from './harness.ts'

/** Plays removed many at once, and brought back: by the toast, and later on the page of all changes. */
let stage: FilledStage
beforeAll(async () => {
  stage = await setFilledStage()
}, 120_000)
afterAll(() => stage.close())

type Item = { id: number; progress: { watched: number } | null }
const plays = async () => (await stage.api<{ library: { plays: number } }>('GET', '/status')).library.plays
const watchedSeries = async () => {
  const { items } = await stage.api<{ items: Item[] }>('GET', '/library?kind=series&limit=500')
  const found = items.find(({ progress }) => (progress?.watched ?? 0) > 3)
  if (!found) throw new Error('Nobody has seen a series.')
  return found.id
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

const question = (page: Page) => page.getByRole('heading', { level: 1, name: /^Remove / }).innerText()

async function press(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 250; i++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (name.test(focused.trim())) return page.keyboard.press('Enter')
  }
  throw new Error(`The keyboard did not get to ${name}.`)
}

test('with the keyboard alone every play of a series goes, and comes back after another page was looked at', async () => {
  const page = await stage.newPage({ viewport: { width: 1280, height: 900 } })
  const before = await plays()
  await page.goto(`/series/${await watchedSeries()}`)
  await hydrated(page)
  const name = await heading(page)
  await press(page, /^More$/)
  await press(page, /^Remove plays of/)
  await page.waitForURL(/\/remove-plays/)
  const asked = /^Remove all ([\d,]+) plays of (.*)\?$/.exec(await question(page))
  expect(asked?.[2]).toBe(name)
  expect(await plays()).toBe(before)
  await press(page, /^Remove [\d,]+ plays$/)
  const done = `Removed ${asked?.[1]} plays of ${name}`
  await page.getByRole('status').getByText(`${done}.`).waitFor()
  expect(await plays()).toBe(before - Number(asked?.[1]?.replace(',', '')))

  await page.goto('/stats')
  await page.goto('/activity')
  await hydrated(page)
  const line = page.locator('.activity-list > li', { hasText: done })
  await line.getByRole('button', { name: /^Undo/ }).click()
  await line.getByText('Undone', { exact: true }).waitFor()
  expect(await plays()).toBe(before)
  await page.context().close()
})

describe.each([
  ['with a script', true],
  ['without a script', false],
])('%s', (_, javaScriptEnabled) => {
  const open = async (path: string): Promise<Page> => {
    const page = await stage.newPage({ javaScriptEnabled, viewport: { width: 1280, height: 900 } })
    await page.goto(path)
    if (javaScriptEnabled) await hydrated(page)
    return page
  }

  test('plays picked in the history are asked about, removed, and brought back', async () => {
    const before = await plays()
    const page = await open('/history')
    await page.getByRole('link', { name: 'Select plays' }).click()
    await page.waitForURL(/select=on/)
    const boxes = page.getByRole('checkbox')
    await boxes.nth(0).check()
    await boxes.nth(2).check()
    if (javaScriptEnabled) await page.getByText('2 plays selected').waitFor()
    await page.getByRole('button', { name: 'Remove plays' }).click()
    await page.waitForURL(/\/remove-plays/)
    await page.getByRole('button', { name: 'Remove 2 plays' }).click()
    await page
      .getByText(/^Removed 2 plays/)
      .first()
      .waitFor()
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/history')
    expect(await plays()).toBe(before - 2)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page
      .getByText(/^Taken back/)
      .first()
      .waitFor()
    expect(await plays()).toBe(before)
    await page.context().close()
  })

  test('the titles picked in the library lose their plays after a question, or keep them', async () => {
    const before = await plays()
    const page = await open('/library?status=completed&kind=movie&select=on')
    await page.getByRole('checkbox').nth(0).check()
    await page.getByRole('checkbox').nth(1).check()
    await page.getByRole('button', { name: 'Remove plays' }).click()
    await page.waitForURL(/\/remove-plays/)
    expect(await question(page)).toMatch(/^Remove all \d+ plays\?$/)
    await page.getByRole('link', { name: 'Cancel' }).click()
    await page.waitForURL(/\/library/)
    expect(await plays()).toBe(before)
    await page.context().close()
  })

  test('"Everything up to here" asks when, where several episodes are meant', async () => {
    const { items } = await stage.api<{ items: { id: number }[] }>(
      'GET',
      '/library?kind=series&status=not-started',
    )
    const page = await open(`/series/${items[0]?.id}?season=1`)
    const before = await plays()
    const card = page.locator('#episode-3')
    await card.locator('.episode-more > summary').click()
    const question = card.locator('details', { hasText: /^Everything up to here/ })
    await question.locator('> summary').click()
    expect(await plays()).toBe(before)
    await question.getByRole('button', { name: 'On their air dates' }).click()
    await page
      .getByText(/^Marked 3 episodes of .* watched/)
      .first()
      .waitFor()
    expect(await plays()).toBe(before + 3)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page
      .getByText(/^Taken back/)
      .first()
      .waitFor()
    expect(await plays()).toBe(before)
    await page.context().close()
  })
})
