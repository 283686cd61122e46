import { rmSync } from 'node:fs'
import { type Page, chromium } from 'playwright-core'
import { newDataDir, runServer } from '#tests/e2e/run-server.ts'
import { CHROMIUM_FLAGS, findChromium } from '../scripts/find-chromium.mjs'
import { fillLibrary } from './fill-library.ts'

const TIMES = Number(process.env['TIMES'] ?? 15)
/** Event Timing tells of nothing shorter. */
const SHORTEST_MS = 16
const SETTLED_MS = 600
/** CPU_SLOWDOWN=4 is about a phone of the middle class. */
const SLOWDOWN = Number(process.env['CPU_SLOWDOWN'] ?? 1)

type Interaction = {
  name: string
  path: string
  prepare?: (page: Page) => Promise<void>
  act: (page: Page) => Promise<void>
}

const interactions: Interaction[] = [
  {
    name: 'marking watched, by key',
    path: '/library?kind=movie&status=not-started',
    prepare: (page) => page.keyboard.press('j'),
    act: (page) => page.keyboard.press('w'),
  },
  {
    name: 'marking watched, by click',
    path: '/',
    act: (page) =>
      page
        .getByRole('main')
        .getByRole('button', { name: /^Mark / })
        .first()
        .click(),
  },
  {
    name: 'rating, by click',
    path: '/library?kind=movie',
    prepare: async (page) => {
      await page.locator('.poster-card').nth(2).click()
      await page.waitForURL('**/movies/**')
      await page.locator('.fold > summary', { hasText: /Rate/ }).click()
      await page.waitForTimeout(SETTLED_MS)
    },
    act: (page) => page.locator('.star-half').nth(6).click(),
  },
  {
    name: 'filtering the library',
    path: '/library',
    act: (page) => page.locator('.filters .segment', { hasText: 'Movies' }).click(),
  },
  { name: 'opening the palette', path: '/library', act: (page) => page.keyboard.press('Control+k') },
  {
    name: 'typing in the palette',
    path: '/library',
    prepare: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: /^Find a title/ }).waitFor()
    },
    act: (page) => page.keyboard.press('s'),
  },
  {
    name: 'from card to card',
    path: '/library',
    prepare: (page) => page.keyboard.press('j'),
    act: (page) => page.keyboard.press('j'),
  },
]

/**
 * From an interaction to the next paint, as Chromium's Event Timing has it, in a library of 10,000 titles and 100,000
 * plays: the median and the longest of some, each on a page opened afresh.
 */
export async function measure(): Promise<void> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('There is no Chromium. Install one, or set CHROMIUM_PATH.')
  const dataDir = newDataDir()
  await fillLibrary(dataDir, { titles: 10_000, plays: 100_000 })
  const server = await runServer({ DATA_DIR: dataDir, LOG_LEVEL: 'error' })
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  try {
    console.log(
      `interaction                     median   longest   of ${TIMES}, processor slowed × ${SLOWDOWN}`,
    )
    for (const interaction of interactions) {
      const context = await browser.newContext({
        baseURL: server.origin,
        viewport: { width: 1440, height: 900 },
      })
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
      await page.addInitScript(collect)
      const taken: number[] = []
      for (let i = 0; i < TIMES; i++) taken.push(await timed(page, interaction))
      taken.sort((a, b) => a - b)
      const told = [taken[Math.floor(TIMES / 2)] ?? 0, taken.at(-1) ?? 0].map(ms)
      console.log(`${interaction.name.padEnd(28)} ${told.join(' ')}`)
      await context.close()
    }
  } finally {
    await browser.close()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function timed(page: Page, { path, prepare, act }: Interaction): Promise<number> {
  await page.goto(path)
  // It is there once the page is alive.
  await page.getByRole('button', { name: 'Keys', exact: true }).waitFor()
  await prepare?.(page)
  await page.waitForTimeout(SETTLED_MS)
  await page.evaluate(() => performance.mark('begun'))
  await act(page)
  await page.waitForTimeout(SETTLED_MS)
  return page.evaluate(longestSince)
}

type Told = { interactions?: { at: number; ms: number }[] }

/** Runs in the page: keeps what Event Timing tells of keys and clicks. */
function collect(): void {
  const held = ((window as Told).interactions ??= [])
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId?: number })[]) {
      if (entry.interactionId) held.push({ at: entry.startTime, ms: entry.duration })
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
}

function longestSince(): number {
  const begun = performance.getEntriesByName('begun').at(-1)?.startTime ?? 0
  const since = ((window as Told).interactions ?? []).filter(({ at }) => at >= begun)
  return Math.max(0, ...since.map(({ ms: taken }) => taken))
}

const ms = (value: number) =>
  (value < SHORTEST_MS ? `< ${SHORTEST_MS} ms` : `${value.toFixed(0)} ms`).padStart(9)
