import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Kept out of git, and overwritten by the next run. */
const FOLDER = 'screenshots/e2e'
const MOST_LINES = 80
/** A test works on one page or two, and starts a server or two; those of tests before it are in the list as well. */
const MOST_OF_EACH = 2
const SHOT_MS = 5000

type Watched = { page: Page; said: string[] }

/** What a test file has open: module-wide, since each file has modules of its own. */
const pages: Watched[] = []
const servers: { origin: string; output: () => string }[] = []

/** From now on a failure shows what the server wrote. */
export function reportServer(server: { origin: string; output: () => string }): void {
  servers.push(server)
}

/** From now on a failure shows the page, and what was said on its console, until it is closed. */
export function reportPage(page: Page): void {
  const watched: Watched = { page, said: [] }
  pages.push(watched)
  page.on('console', (message) => watched.said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => watched.said.push(`error: ${error.message}`))
  page.on('requestfailed', (request) =>
    watched.said.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`),
  )
  page.on('response', (response) => {
    if (response.status() >= 400) watched.said.push(`${response.status()}: ${response.url()}`)
  })
  page.on('close', () => pages.splice(pages.indexOf(watched), 1))
}

let hasTestBegun = false
export function noteTestBegan(): void {
  hasTestBegun = true
}

/** For whoever closes what a file has open: where no test has begun, it is because its preparations failed. */
export async function printFailedPreparations(): Promise<void> {
  if (!hasTestBegun) await printFailure('the preparations')
}

/** Says everything that helps to understand a failed test. @param name also of its pictures */
export async function printFailure(name: string): Promise<void> {
  const shown = pages.slice(-MOST_OF_EACH)
  const ofPages = await Promise.all(shown.map((watched, index) => describe(watched, `${name} ${index + 1}`)))
  const ofServers = servers
    .slice(-MOST_OF_EACH)
    .map(({ origin, output }) => section(`The server at ${origin} wrote`, output()))
  console.log(['', `FAILED: ${name}`, ...ofPages, ...ofServers, ''].join('\n'))
}

async function describe({ page, said }: Watched, name: string): Promise<string> {
  const path = join(FOLDER, `${name.replaceAll(/[^a-zA-Z0-9]+/g, '-').slice(0, 100)}.png`)
  mkdirSync(FOLDER, { recursive: true })
  const picture = await page.screenshot({ path, timeout: SHOT_MS }).then(() => path, whyNot)
  const outline = await page.locator('body').ariaSnapshot({ timeout: SHOT_MS }).catch(whyNot)
  return [
    `── The page was ${page.url()}`,
    `── Its picture is ${picture}`,
    section('It read', outline, 'head'),
    section('Its console said', said.join('\n')),
  ].join('\n')
}

const whyNot = (error: unknown) => `not to be had: ${error instanceof Error ? error.message : String(error)}`

/** The lines that tell most: the last ones of a log, the first ones of a page. */
function section(title: string, text: string, kept: 'head' | 'tail' = 'tail'): string {
  const lines = text.trim().split('\n')
  const shown = kept === 'head' ? lines.slice(0, MOST_LINES) : lines.slice(-MOST_LINES)
  const left = lines.length - shown.length
  const note = left > 0 ? ` (${left} more lines left out)` : ''
  return `── ${title}${note}:\n${shown.join('\n') || '(nothing)'}`
}
