import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LibraryDocument } from '#app/server/export/library-document.ts'
import { hydrated, setStage, type Stage } from './harness.ts'
import { PATIENCE_MS } from './patience.ts'

/** Names without ids, and tables that nothing is known of, in a real browser. */
let stage: Stage

beforeAll(async () => {
  stage = await setStage({ env: { TMDB_MIN_INTERVAL_MS: '0' } })
})
afterAll(() => stage.close())

const names = (rows: readonly (readonly [name: string, year: number])[]) =>
  ['Date,Name,Year,Letterboxd URI', ...rows.map(([name, year]) => `2024-05-04,${name},${year},x`)].join('\n')

const doubtful = names([
  ['Inception', 2010],
  ['The Matrix', 2010],
  ['Captain America', 2020],
  ['Pirates of the Caribbean', 1990],
])

const shelf = (rows: readonly string[]) => ['what I saw;from;when;stars;shelf', ...rows].join('\n')
const firstShelf = shelf(['Alien;1979;03/04/2023;4,5;attic', 'Up;2009;05/06/2023;3;cellar'])

async function library(): Promise<LibraryDocument> {
  return (await (await fetch(`${stage.server.origin}/api/v1/export`)).json()) as LibraryDocument
}

async function upload(page: Page, name: string, content: string, hasScripts = true): Promise<void> {
  await page.goto('/import')
  if (hasScripts) await hydrated(page)
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  })
  await page.getByRole('button', { name: 'Read this file' }).click()
}

async function bringIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await page.getByRole('link', { name: 'Go to your home page' }).waitFor({ timeout: PATIENCE_MS })
}

test('doubtful names are decided by keyboard, one is left, and the next file knows what was said', async () => {
  const page = await stage.newPage()
  await upload(page, 'watched.csv', doubtful)
  await page.getByRole('link', { name: 'Decide 3 doubtful names' }).click()

  await page.getByText('1 of 3').waitFor()
  await page.getByRole('heading', { level: 1, name: /Captain America/ }).waitFor()
  await page.keyboard.press('1')
  await page.getByText('2 of 3').waitFor()
  await page.getByRole('heading', { level: 1, name: /Pirates of the Caribbean/ }).waitFor()
  // The focus goes along, so that the next name is read out.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await page.keyboard.press('Backspace')
  await page.getByText(/You said it is Captain America/).waitFor()
  await page.keyboard.press('s')
  await page.getByText('2 of 3').waitFor()
  await page.keyboard.press('s')
  await page.getByText('3 of 3').waitFor()
  await page.keyboard.press('1')
  await page.getByRole('heading', { level: 1, name: '1 name is left undecided' }).waitFor()
  await page.getByRole('link', { name: 'Back to the preview' }).click()

  await page.getByRole('link', { name: '2 decided by you' }).waitFor()
  await bringIn(page)
  const { movies, unmatched } = await library()
  expect(movies.map((movie) => movie.title).sort()).toEqual(
    ['Captain America', 'Inception', 'The Matrix'].map((name) => expect.stringContaining(name) as string),
  )
  expect(unmatched).toMatchObject([{ title: 'Pirates of the Caribbean', plays: [{}] }])

  await upload(page, 'watched.csv', `${doubtful}\n2024-06-01,The Matrix,2010,x`)
  await page.getByRole('heading', { name: 'Title by title' }).waitFor()
  expect(await page.getByRole('link', { name: /Decide .* doubtful/ }).count()).toBe(0)
  expect(await page.getByText('1 new play').count()).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('This run was cancelled').waitFor()
})

test('what was left undecided is decided later without scripts, and can be taken back', async () => {
  const page = await stage.newPage({ javaScriptEnabled: false })
  await page.goto('/attention')
  await page.getByRole('link', { name: 'Go through them one by one' }).click()
  await page.getByRole('heading', { level: 1, name: /Pirates of the Caribbean/ }).waitFor()
  await page.getByRole('link', { name: /Leave undecided/ }).click()
  await page.getByRole('heading', { name: '1 name is left undecided' }).waitFor()
  await page.getByRole('link', { name: 'Go through them again' }).click()
  await page.getByRole('button', { name: /Curse of the Black Pearl/ }).click()
  await page.getByRole('heading', { name: 'Nothing is in doubt' }).waitFor()
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await page.locator('.toast').getByText('Taken back.').waitFor()
  await expect.poll(async () => (await library()).unmatched, { timeout: 10_000 }).toHaveLength(1)
})

test.each([true, false])(
  'an unknown table is read once its columns are chosen (scripts: %s)',
  async (has) => {
    const page = await stage.newPage({ javaScriptEnabled: has })
    // Another table for each, for the first is remembered.
    const content = firstShelf.replace('shelf', has ? 'shelf' : 'box')
    await upload(page, 'shelf.csv', content, has)
    await page.getByRole('heading', { name: 'Which column is what?' }).waitFor()
    if (has) await hydrated(page)
    await page.getByText(/03\/04\/2023 may be/).waitFor()
    await page.getByLabel('Dates in numbers begin with').selectOption('day-first')
    await page.getByLabel('What what I saw is', { exact: true }).selectOption('')
    await page.getByRole('button', { name: 'Read the table like this' }).click()
    await page.getByText('Say which column has the title').waitFor()
    // Chromium notes the 422 on the console.
    expect(stage.problems.splice(0).filter((each) => !each.includes('422'))).toEqual([])
    await page.getByLabel('What what I saw is', { exact: true }).selectOption('title')
    await page.getByRole('button', { name: 'Show how they read now' }).click()
    await page.getByText('Rated 9 of 10').waitFor()
    await page.getByRole('button', { name: 'Read the table like this' }).click()
    await page.getByRole('heading', { name: 'Title by title' }).waitFor()
    await page.getByText(/read as out of five stars/).waitFor()
    if (has) {
      await bringIn(page)
      const up = (await library()).movies.find((movie) => movie.title === 'Up')
      expect(up).toMatchObject({ rating: { value: 6 }, plays: [{ day: '2023-06-05' }] })
    } else {
      await page.getByRole('button', { name: 'Cancel' }).click()
      await page.getByText('This run was cancelled').waitFor()
    }
  },
)

test('the next table with the same columns is read at once, in the way that was chosen', async () => {
  const page = await stage.newPage()
  await upload(page, 'more.csv', shelf(['Interstellar;2014;07/08/2023;5;attic']))
  await page.getByRole('heading', { name: 'Title by title' }).waitFor()
  await page.getByRole('link', { name: /Row by row.*Interstellar/ }).click()
  await page.getByText('watched on').waitFor()
  expect(await page.locator('.item-rows').innerText()).toMatch(/Aug/)
  await bringIn(page)
  const found = (await library()).movies.find((movie) => movie.title === 'Interstellar')
  expect(found).toMatchObject({ rating: { value: 10 }, plays: [{ day: '2023-08-07' }] })
})
