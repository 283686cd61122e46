import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core'
import { type SandboxServer, type SandboxServerOptions, startSandboxServer } from '#tests/upstreams/server.ts'
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/find-chromium.mjs'
import { printFailedPreparations, reportPage } from './failure-report.ts'
import { type RunningServer, runServer } from './run-server.ts'
import { worldClock } from './world-clock.ts'
import { PATIENCE_MS } from './patience.ts'

export type Stage = {
  server: RunningServer
  sandbox: SandboxServer
  browser: Browser
  /** Opens a tab in a browser profile of its own. Relative addresses are the server's. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>
  /** What the pages complained about so far; a test that provokes something takes it out again. */
  problems: string[]
  /** Ends everything. @throws where a page complained and nobody expected it */
  close: () => Promise<void>
}

/** The built application, a sandbox in place of Trakt and TMDB, both at the time of the world's clock, and a browser. */
export async function setStage(
  options: { env?: Record<string, string>; sandbox?: Partial<SandboxServerOptions> } = {},
): Promise<Stage> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('There is no Chromium. Install one, or set CHROMIUM_PATH.')
  const sandbox = await startSandboxServer({ clock: worldClock, ...options.sandbox })
  const server = await runServer({ ...sandbox.env, LOG_LEVEL: 'warn', ...options.env }, worldClock)
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS, env: atMachineTime() })
  const problems: string[] = []
  return {
    server,
    sandbox,
    browser,
    problems,
    newPage: async (contextOptions = {}) => {
      const context = await browser.newContext({
        baseURL: server.origin,
        reducedMotion: 'reduce',
        ...contextOptions,
      })
      context.setDefaultTimeout(PATIENCE_MS)
      const page = await context.newPage()
      reportPage(page)
      watch(page, [server.origin, sandbox.origin], problems)
      return page
    },
    close: async () => {
      await printFailedPreparations()
      await browser.close()
      await server.stop()
      await sandbox.close()
      if (problems.length)
        throw new Error(`The pages complained:\n${problems.join('\n')}\n${server.output()}`)
    },
  }
}

/** Under faketime Chromium would wait for its own processes in busy loops. No script of a page asks it for the date. */
function atMachineTime(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => name !== 'LD_PRELOAD')
  return Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']))
}

/** Notes every complaint of a page. Only the authorize page of Trakt may be on the second origin. */
function watch(page: Page, [own, trakt]: [own: string, trakt: string], problems: string[]): void {
  const note = (what: string) => problems.push(`${page.url()}: ${what}`)
  page.on('console', (message) => {
    // Remix says so of data that was on its way when a navigation overtook it.
    if (message.text().startsWith('AbortError')) return
    // What a link leads to is asked for ahead; meanwhile the title may have left the library.
    if (/\b404\b/.test(message.text()) && message.location().url.endsWith('.data')) return
    if (message.type() === 'error' || message.type() === 'warning')
      note([message.text(), message.location().url].join(' '))
  })
  page.on('pageerror', (error) => note(error.message))
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    const isOurs = origin === own || protocol === 'data:' || protocol === 'blob:'
    if (!isOurs && !(origin === trakt && request.isNavigationRequest())) note(`asked ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed'
    // Aborted: a navigation overtook it. csp: the console says it too, and where scripts are off every script fails so.
    if (reason !== 'net::ERR_ABORTED' && reason !== 'csp') note(`${request.url()}: ${reason}`)
  })
}

/** Resolves once React has taken over the page, so that a click is handled in the browser. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document).some((key) => key.startsWith('__reactContainer')))
}
