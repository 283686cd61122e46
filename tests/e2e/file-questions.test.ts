import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LibraryDocument } from '#app/server/export/library-document.ts'
import { checkAccessible } from './check-accessible.ts'
import { hydrated, setStage, type Stage } from './harness.ts'
import { PATIENCE_MS } from './patience.ts'

/** What only a person can say of a file, asked at its preview in a real browser. */
let stage: Stage

beforeAll(async () => {
  stage = await setStage({ env: { TMDB_MIN_INTERVAL_MS: '0' } })
})
afterAll(() => stage.close())

async function upload(page: Page, name: string, content: string, hasScripts: boolean): Promise<void> {
  await page.goto('/import')
  if (hasScripts) await hydrated(page)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: 'Read this file' }).click()
  await page.getByRole('heading', { name: 'Title by title' }).waitFor()
}

async function library(): Promise<LibraryDocument> {
  return (await (await fetch(`${stage.server.origin}/api/v1/export`)).json()) as LibraryDocument
}

const DATES = 'Are these dates day first or month first?'

test.each([
  { scripts: true, title: 'Inception', day: '2021-04-03' },
  { scripts: false, title: 'Interstellar', day: '2021-04-03' },
])('the preview asks how dates are meant (scripts: $scripts)', async ({ scripts, title, day }) => {
  const page = await stage.newPage({ javaScriptEnabled: scripts, locale: 'en-US' })
  await upload(page, 'NetflixViewingHistory.csv', `Title,Date\n"${title}","3/4/21"\n`, scripts)
  const question = page.getByRole('region', { name: DATES })
  expect(await question.getByLabel('Month first: 3/4/21 is Mar 4, 2021').isChecked()).toBe(true)
  await question.getByLabel('Day first: 3/4/21 is Apr 3, 2021').check()
  await question.getByRole('button', { name: 'Update preview' }).click()
  await page.getByText('Read as you chose.').waitFor()
  expect(await question.getByLabel(/^Day first/).isChecked()).toBe(true)
  if (scripts) await checkAccessible(stage, new URL(page.url()).pathname)
  await page.locator('button[name=intent][value=start]').click()
  await page.getByRole('link', { name: 'Go to your home page' }).waitFor({ timeout: PATIENCE_MS })
  const found = (await library()).movies.find((movie) => movie.title === title)
  expect(found?.plays.map((play) => play.day)).toEqual([day])
})
