import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FilledStage, setFilledStage } from './filled-stage.ts'

/** All of it with the keyboard alone. */
let stage: FilledStage
beforeAll(async () => {
  stage = await setFilledStage()
}, 120_000)
afterAll(() => stage.close())

async function open(path: string): Promise<Page> {
  const page = await stage.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(path)
  await alive(page)
  return page
}

/** Keys are heard from when the button that lists them is there. */
const alive = (page: Page) => page.getByRole('button', { name: 'Keys', exact: true }).waitFor()

const toast = (page: Page, words: RegExp) => page.getByRole('status').getByText(words).waitFor()
const palette = (page: Page) => page.getByRole('combobox', { name: /^Find a title/ })
/** The address of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? null)
/** The value of the star that has the focus; null while none has it. */
const focusedValue = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document
    return at instanceof HTMLInputElement && at.type === 'radio' ? at.value : null
  })

test('the palette leads to a movie, which is marked, rated, listed, and all of it taken back', async () => {
  const page = await open('/')
  await page.keyboard.press('Control+k')
  await palette(page).waitFor()
  await page.keyboard.type('ex machina')
  await page.getByRole('option', { name: /^Ex Machina/ }).waitFor()
  expect(await palette(page).getAttribute('aria-activedescendant')).toBe(
    await page.getByRole('option', { selected: true }).getAttribute('id'),
  )
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Ex Machina' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')

  const plays = await page.locator('.play').count()
  await page.keyboard.press('w')
  await toast(page, /^Marked Ex Machina watched\.$/)
  expect(await page.locator('.play').count()).toBe(plays + 1)
  await page.keyboard.press('u')
  await toast(page, /^Taken back/)
  expect(await page.locator('.play').count()).toBe(plays)

  await page.keyboard.press('r')
  await expect.poll(() => focusedValue(page)).not.toBeNull()
  const rating = await focusedValue(page)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => focusedValue(page)).not.toBe(rating)
  const chosen = await focusedValue(page)
  await page.keyboard.press('Enter')
  await toast(page, new RegExp(`^Rated Ex Machina ${chosen}, .+\\.$`))
  await page.keyboard.press('u')
  await toast(page, /^Taken back/)

  const isListed = page.getByRole('button', { name: 'Take off the watchlist' })
  const before = await isListed.count()
  await page.keyboard.press('l')
  await toast(page, /^Ex Machina is o(n|ff) the watchlist\.$/)
  await expect.poll(() => isListed.count()).toBe(1 - before)
  await page.keyboard.press('u')
  await toast(page, /^Taken back/)
  await expect.poll(() => isListed.count()).toBe(before)
})

test('who types and presses Enter faster than titles are found gets the title typed, not the one found before', async () => {
  const page = await open('/')
  await page.keyboard.press('Control+k')
  await palette(page).waitFor()
  await page.keyboard.type('e')
  await page.getByRole('option').nth(1).waitFor()
  await page.keyboard.type('x machina')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Ex Machina' }).waitFor()
})

test('what was chosen in the palette comes first the next time; the arrows go round; Escape leaves things be', async () => {
  const page = await open('/about')
  await page.getByRole('link', { name: 'Skip to the content' }).focus()
  await page.keyboard.press('/')
  await palette(page).waitFor()
  await page.keyboard.type('watchl')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Watchlist' }).waitFor()
  await page.keyboard.press('/')
  await palette(page).waitFor()
  const selected = page.getByRole('option', { selected: true })
  expect(await selected.innerText()).toBe('Watchlist')
  await page.keyboard.press('ArrowUp')
  expect(await selected.innerText()).toBe('Keys')
  await page.keyboard.press('Home')
  expect(await selected.innerText()).toBe('Watchlist')
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(new URL(page.url()).pathname).toBe('/watchlist')
})

test('in a grid j and k go on and back, the arrows to the neighbours, and keys act on the card', async () => {
  const page = await open('/watchlist')
  const cards = await page
    .locator('.poster-card')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  expect(await focused(page)).toBe(cards[1])
  await page.keyboard.press('k')
  expect(await focused(page)).toBe(cards[0])
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toBe(cards[1])
  await page.keyboard.press('ArrowDown')
  const below = await focused(page)
  expect(cards.indexOf(below)).toBeGreaterThan(2)
  await page.keyboard.press('ArrowUp')
  expect(await focused(page)).toBe(cards[1])

  await page.keyboard.press('w')
  await toast(page, /^Marked .* watched\.$/)
  await page.keyboard.press('u')
  await toast(page, /^Taken back/)
  await page.keyboard.press('j')
  await page.keyboard.press('r')
  await page.getByRole('dialog', { name: /^Rate/ }).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await toast(page, /^Rated /)
  await page.keyboard.press('u')
  await toast(page, /^Taken back/)

  const here = await focused(page)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${here}`)
})

test('what is taken off a page hands its focus to the neighbour, or to the heading', async () => {
  const page = await open('/watchlist')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const second = await focused(page)
  await page.keyboard.press('l')
  await toast(page, /is off the watchlist\.$/)
  expect(await focused(page)).not.toBe(second)
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  await page.keyboard.press('u')
  await toast(page, /^Taken back/)

  await page.goto('/library?kind=movie&status=completed')
  await page.goto((await page.locator('.poster-card').first().getAttribute('href')) ?? '')
  await alive(page)
  const last = page.locator('.play').first()
  await last.getByText('Change').focus()
  await page.keyboard.press('Enter')
  await last.getByRole('button', { name: 'Remove this play' }).focus()
  await page.keyboard.press('Enter')
  await toast(page, /^Removed a play of /)
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
  await page.keyboard.press('u')
  await toast(page, /^Taken back/)
})

test('keys wait while somebody types, list themselves, and can be turned off for good', async () => {
  const page = await open('/search')
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('j?/w')
  expect(await page.getByRole('searchbox').inputValue()).toBe('j?/w')
  expect(await page.getByRole('dialog').count()).toBe(0)

  await page.goto('/watchlist')
  await alive(page)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await page.getByRole('checkbox', { name: /^Single keys/ }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await page.reload()
  await alive(page)
  await page.keyboard.press('j')
  expect(await focused(page)).toBe(null)
  await page.keyboard.press('Control+k')
  await palette(page).waitFor()
  await page.keyboard.type('keys')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  expect(await focused(page)).not.toBe(null)
})

test('an episode has its keys, and a page of a series those of the next episode', async () => {
  const page = await open('/library?kind=series&status=watching')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/series/**')
  const next = page.locator('.episode[data-next]')
  const number = await next.getAttribute('id')
  await page.keyboard.press('w')
  await toast(page, /^Marked .* watched\.$/)
  expect(await page.locator(`#${number}`).getAttribute('data-state')).toBe('watched')
  await page.keyboard.press('u')
  await toast(page, /^Taken back/)

  await page.locator(`#${number} summary`).first().focus()
  await page.keyboard.press('r')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await toast(page, /^Rated .* S\d+ E\d+/)
  await page.keyboard.press('u')
  await toast(page, /^Taken back/)
})
