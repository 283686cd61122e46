import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkAccessible, inBothThemes, SOURCE, WIDE } from './check-accessible.ts'
import { type FilledStage, setFilledStage } from './filled-stage.ts'

/** Every page, wide and narrow, in both themes: what axe knows of WCAG 2.2 AA, and nothing wider than the screen. */
/** TMDB has no such episode. */
const ODD_EPISODE = 'Title,Date\n"Breaking Bad: Season 1: Nobody Called It This","3/26/20"'
const UNKNOWN_TABLE = 'what I saw;from;when;stars\nAlien;1979;03/04/2023;4,5'

let stage: FilledStage
/** The address where a table waits for its columns to be chosen. */
let columns: string
beforeAll(async () => {
  stage = await setFilledStage()
  const { account } = stage.sandbox.sandbox.state
  for (const play of account.plays.movie.slice(0, 2)) account.removePlay(play.id)
  await stage.sync()
  await stage.importFile('NetflixViewingHistory.csv', ODD_EPISODE)
  await makeList()
  columns = await uploadTable()
}, 120_000)
afterAll(() => stage.close())

const PAGES: string[] = [
  '/',
  '/library',
  '/library?kind=movie&rating=8',
  '/library?q=zzz',
  '/history',
  '/history?undated=1',
  '/history?select=on',
  '/remove-plays?title=1&title=2&title=3',
  '/watchlist',
  '/stats',
  '/stats/2024',
  '/people',
  '/collections',
  '/search',
  '/search?q=star',
  '/discover',
  '/import',
  '/import/runs',
  '/import/vanished',
  '/import/binge-days',
  '/attention',
  '/activity',
  '/library/waiting',
  '/settings',
  '/settings/metadata',
  '/about',
  '/export',
  '/lists',
  '/lists/favourites',
  '/attention/doubts',
  '/unplaced',
  '/upcoming',
  '/library?view=table',
  '/library?view=compact',
  '/library?select=on',
  '/styleguide',
  '/nowhere',
]

/** Pages of one thing, as the first link of a list to such a page. */
const FIRST_OF: [list: string, link: string][] = [
  ['/library?kind=movie&status=completed', '.poster-card'],
  ['/library?kind=series&status=watching', '.poster-card'],
  ['/people', '.person-card'],
  ['/lists', 'a[href^="/lists/"]:not([href$=favourites])'],
  ['/collections', 'a.poster-card'],
  ['/import/runs', '.run-link'],
  ['/attention', 'a[href^="/match/"]'],
]

test.each(PAGES)('%s', async (path) => check(path))

test('/import/columns/…', async () => check(columns))

test.each(FIRST_OF)('what %s leads to', async (list, link) => {
  const page = await stage.newPage()
  await page.goto(list)
  const path = await page.locator(link).first().getAttribute('href')
  await page.context().close()
  await check(path ?? '')
})

test('what stands over a page: the palette, the keys, the stars', async () => {
  const page = await stage.newPage({ viewport: WIDE, colorScheme: 'dark' })
  await page.goto('/watchlist')
  await page.getByRole('button', { name: 'Keys', exact: true }).waitFor()
  await page.evaluate(SOURCE)
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: /^Find a title/ }).waitFor()
  await page.keyboard.type('star')
  await page
    .getByRole('option', { name: /Star Trek/ })
    .first()
    .waitFor()
  await inBothThemes(page, 'palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await inBothThemes(page, 'keys')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('r')
  await page.getByRole('dialog', { name: /^Rate/ }).waitFor()
  await inBothThemes(page, 'stars')
  await page.context().close()
})

async function makeList(): Promise<void> {
  const { items } = await stage.api<{ items: { id: number }[] }>('GET', '/library?kind=movie&limit=1')
  const fields = { intent: 'create-list', name: 'For the plane', titleId: String(items[0]?.id) }
  await fetch(`${stage.server.origin}/mark`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
}

/** @returns where its columns are chosen */
async function uploadTable(): Promise<string> {
  const body = new FormData()
  body.set('file', new File([UNKNOWN_TABLE], 'shelf.csv'))
  const answer = await fetch(`${stage.server.origin}/import`, { method: 'POST', body, redirect: 'manual' })
  return answer.headers.get('location') ?? ''
}

async function check(path: string): Promise<void> {
  await checkAccessible(stage, path)
  // Chromium notes on the console that /nowhere is not there, as it should be.
  if (path === '/nowhere') expect(stage.problems.splice(0).join('\n')).toContain('404')
}
