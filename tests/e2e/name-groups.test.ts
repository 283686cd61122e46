import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LibraryDocument } from '#app/server/export/library-document.ts'
import { checkAccessible, WIDE } from './check-accessible.ts'
import { hydrated, setStage, type Stage } from './harness.ts'
import { PATIENCE_MS } from './patience.ts'

/** Episodes without a season, assigned to their series together, in a real browser. */
let stage: Stage

beforeAll(async () => {
  stage = await setStage({ env: { TMDB_MIN_INTERVAL_MS: '0' } })
})
afterAll(() => stage.close())

const OFFER = 'Assign all 3 names beginning with'
const file = (series: string) =>
  [
    'Title,Date',
    `"${series}: Cancer Man","3/13/21"`,
    `"${series}: Gray Matter","3/14/21"`,
    `"${series}: The Feature","3/15/21"`,
  ].join('\n')

async function upload(page: Page, content: string): Promise<void> {
  await page.goto('/import')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'NetflixViewingHistory.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: 'Read this file' }).click()
  await page.getByRole('heading', { name: 'Title by title' }).waitFor()
  // Names are looked up while the preview is shown; until then there is nothing to decide.
  await page.locator('a[href*="match=nothing"]', { hasText: '3' }).waitFor()
}

async function bringIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await page.getByRole('link', { name: 'Go to your home page' }).waitFor({ timeout: PATIENCE_MS })
}

async function library() {
  const answer = await fetch(`${stage.server.origin}/api/v1/export`)
  const { series, unmatched } = (await answer.json()) as LibraryDocument
  return {
    series: series.map(({ title, seasons }) => [title, JSON.stringify(seasons).split('"day":').length - 1]),
    unmatched: unmatched.map(({ title }) => title).sort(),
  }
}

const searchFor = async (page: Page, series: string) => {
  await page.getByLabel('Series name').fill(series)
  await page.getByRole('search').getByRole('button', { name: 'Search' }).click()
  await page
    .getByRole('radio', { name: new RegExp(series) })
    .first()
    .waitFor()
}

test('names are assigned at the preview by keyboard, but for one', async () => {
  const page = await stage.newPage()
  await upload(page, file('BrBa Files'))
  const run = new URL(page.url()).pathname
  await page.goto(`${run}/doubts?group=nothing`)
  await hydrated(page)
  const offer = page.getByRole('link', { name: OFFER })
  await offer.focus()
  await page.keyboard.press('Enter')
  await searchFor(page, 'Breaking Bad')
  await checkAccessible(stage, page.url().replace(stage.server.origin, ''))
  await page.getByRole('checkbox', { name: /The Feature/ }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Assign to series' }).focus()
  await page.keyboard.press('Enter')
  await page
    .getByText(/left undecided/)
    .first()
    .waitFor()
  await page.goto(run)
  await page.getByRole('link', { name: '2 decided by you' }).waitFor()
  await bringIn(page)
  expect(await library()).toEqual({
    series: [['Breaking Bad', 2]],
    unmatched: ['BrBa Files: The Feature'],
  })
})

test('on a phone, no bar covers the name that has the focus', async () => {
  const page = await stage.newPage({ viewport: { width: 390, height: 420 } })
  await upload(page, file('Hermanos Reels'))
  const run = new URL(page.url()).pathname
  await page.goto(`${run}/doubts?group=nothing`)
  await page.getByRole('link', { name: OFFER }).click()
  await searchFor(page, 'Breaking Bad')
  const names = await page.getByRole('checkbox', { name: /Hermanos Reels/ }).all()
  expect(names).toHaveLength(3)
  for (const name of names) {
    await name.focus()
    await expect
      .poll(() =>
        name.evaluate((box) => {
          const { x, y, width, height } = box.getBoundingClientRect()
          const onTop = document.elementFromPoint(x + width / 2, y + height / 2)
          return onTop !== null && (onTop === box || onTop.contains(box))
        }),
      )
      .toBe(true)
  }
  await page.goto(run)
  await page.getByRole('button', { name: 'Cancel' }).click()
})

test('names are assigned after the import without scripts, and Undo brings them back', async () => {
  const scripted = await stage.newPage()
  await upload(scripted, file('Felina Tapes'))
  await bringIn(scripted)
  const page = await stage.newPage({ javaScriptEnabled: false, viewport: WIDE })
  await page.goto('/attention')
  await page.getByRole('link', { name: 'Go through them one by one' }).click()
  await page.getByRole('link', { name: OFFER }).click()
  await searchFor(page, 'Breaking Bad')
  await page.getByRole('button', { name: 'Assign to series' }).click()
  await page.locator('.toast').getByText('3 names assigned to Breaking Bad (2008).').waitFor()
  expect((await library()).unmatched).toEqual(['BrBa Files: The Feature'])
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await page.locator('.toast').getByText('Taken back.').waitFor()
  expect((await library()).unmatched).toHaveLength(4)
})
