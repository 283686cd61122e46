import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { type FilledStage, setFilledStage } from './filled-stage.ts'
import { hydrated } from './harness.ts'

let stage: FilledStage
beforeAll(async () => {
  stage = await setFilledStage()
}, 120_000)
afterAll(() => stage.close())

type Item = { id: number; progress: { aired: number; watched: number } | null }

/** Movies that were watched, or series under way with some episodes left, by their titles. */
async function titlesToTry(kind: 'movie' | 'series'): Promise<number[]> {
  const path = `/library?limit=500&sort=title&kind=${kind}&status=${kind === 'movie' ? 'completed' : 'watching'}`
  const { items } = await stage.api<{ items: Item[] }>('GET', path)
  return items
    .filter(({ progress }) => progress === null || progress.aired - progress.watched > 3)
    .map(({ id }) => id)
}

const libraryNames = async (name: string): Promise<string[]> => {
  const path = `/library?limit=500&q=${encodeURIComponent(name)}`
  const { items } = await stage.api<{ items: { title: string }[] }>('GET', path)
  return items.map(({ title }) => title)
}

/** Two movies that TMDB has and the library has not. */
async function moviesElsewhere(): Promise<[string, string]> {
  const owned = new Set(await libraryNames(''))
  const others = stage.sandbox.sandbox.world.movies.filter(
    ({ tmdbId, title }) => tmdbId !== null && !owned.has(title),
  )
  const [first, second] = others.map(({ title }) => title)
  if (first === undefined || second === undefined) throw new Error('The library has everything.')
  return [first, second]
}

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
  /** Each of the two runs takes another title. */
  const openTitle = async (kind: 'movie' | 'series'): Promise<Page> => {
    const title = (await titlesToTry(kind))[javaScriptEnabled ? 0 : 1]
    return open(`/${kind === 'movie' ? 'movies' : 'series'}/${title}`)
  }
  const said = (page: Page, words: RegExp) => page.getByText(words).first().waitFor()
  const undo = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Undo' }).click()
    await said(page, /taken back/i)
  }
  const isOpen = (fold: Locator) => fold.evaluate((element) => (element as HTMLDetailsElement).open)
  /** Forms that were sent fold up where no script keeps them open. */
  const unfold = async (fold: Locator): Promise<void> => {
    if (!(await isOpen(fold))) await fold.locator('> summary').click()
  }

  test('a movie was seen some time in a year, on a day nobody knows, and after all on another day', async () => {
    const page = await openTitle('movie')
    const plays = page.locator('.play')
    const before = await plays.count()
    await page.getByText('Another day').click()
    await page.getByLabel('Or only the year').first().fill('2015')
    await page.getByRole('button', { name: 'Some time that year' }).first().click()
    await said(page, /^Marked .* watched\.$/)
    const thatYear = plays.filter({ hasText: /2015/ }).filter({ hasText: 'Dated by hand' })
    expect(await thatYear.count()).toBe(1)

    await unfold(page.locator('.title-words details', { hasText: 'Another day' }).first())
    await page.getByRole('button', { name: 'Day unknown' }).first().click()
    await expect.poll(() => plays.count()).toBe(before + 2)

    await thatYear.getByText('Change').click()
    await thatYear.getByLabel('Day', { exact: true }).fill('2016-02-03')
    await thatYear.getByRole('button', { name: 'Save', exact: true }).click()
    await said(page, /^Changed a play of .* to Feb 3, 2016\.$/)
    expect(await plays.filter({ hasText: 'Feb 3, 2016' }).count()).toBe(1)
    await undo(page)
    expect(await thatYear.count()).toBe(1)
  })

  test('an episode is rated and written about, everything up to it marked, and so is the season rated', async () => {
    const page = await openTitle('series')
    const unseen = page.locator('.episode[data-state=aired]')
    const id = await unseen.nth(1).getAttribute('id')
    const episode = page.locator(`#${id}`)
    const more = episode.locator('details.episode-more')
    await unfold(more)
    await more.locator('summary', { hasText: /^Rate/ }).click()
    await more.getByRole('radio', { name: /^8 of 10/ }).check()
    // With a script a star that is clicked is given at once.
    if (!javaScriptEnabled) await more.getByRole('button', { name: 'Rate', exact: true }).click()
    await said(page, /^Rated .* 8, Entertaining\.$/)

    await unfold(more)
    await more.locator('summary', { hasText: /^Write a note/ }).click()
    await more.getByRole('textbox').fill('The one with the lighthouse.')
    await more.getByRole('button', { name: 'Save the note' }).click()
    await said(page, /^Kept the note on /)

    const left = await unseen.count()
    await unfold(more)
    await more.locator('summary', { hasText: /^Everything up to here/ }).click()
    await more.getByRole('button', { name: 'Just now' }).click()
    await said(page, /^Marked 2 episodes of .* watched\.$/)
    expect(await unseen.count()).toBe(left - 2)
    await undo(page)
    expect(await unseen.count()).toBe(left)

    const season = page.locator('details', { has: page.locator('> summary', { hasText: /^Rate Season/ }) })
    await season.locator('> summary').click()
    await season.getByRole('radio', { name: /^6 of 10/ }).check()
    if (!javaScriptEnabled) await season.getByRole('button', { name: 'Rate', exact: true }).click()
    await said(page, /^Rated .* 6, Decent\.$/)
  })

  test('all that is left of a series is marked, and taken back', async () => {
    const page = await openTitle('series')
    const bar = page.getByRole('progressbar', { name: 'Aired episodes watched' })
    const before = await bar.getAttribute('aria-valuenow')
    await page.locator('.fold > summary', { hasText: /^Mark all/ }).click()
    await page.getByRole('button', { name: 'On their air dates' }).first().click()
    await said(page, /^Marked \d+ episodes of .* watched\.$/)
    expect(await bar.getAttribute('aria-valuenow')).toBe(await bar.getAttribute('aria-valuemax'))
    await undo(page)
    expect(await bar.getAttribute('aria-valuenow')).toBe(before)
  })

  test('what the library does not have is put on the watchlist, or marked, from the search', async () => {
    const [listed, seen] = await moviesElsewhere()
    const page = await open(`/search?q=${encodeURIComponent(listed)}`)
    const card = (name: string) =>
      page.locator('.tmdb-card', { has: page.getByText(name, { exact: true }) }).first()
    await card(listed)
      .getByRole('button', { name: /^Watchlist/ })
      .click()
    await said(page, /is on the watchlist\.$/)
    await undo(page)

    await page.goto(`/search?q=${encodeURIComponent(seen)}`)
    if (javaScriptEnabled) await hydrated(page)
    await card(seen)
      .getByRole('button', { name: /^Watched/ })
      .click()
    await said(page, /^Marked .* watched\.$/)
    expect(await libraryNames(seen)).toContain(seen)
  })
})
