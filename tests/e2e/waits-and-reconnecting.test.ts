import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RunRecord } from '#app/server/import/run/run-record.ts'
import type { LibraryDocument } from '#app/server/export/library-document.ts'
import { expectedFacts, factsOf } from '#tests/builders/expected-library.ts'
import { type FaultRequest, tooManyRequests } from '#tests/upstreams/faults.ts'
import { type SandboxServer, startSandboxServer } from '#tests/upstreams/server.ts'
import { makeWorld } from '#tests/upstreams/world/make-world.ts'
import { type RunningServer, runServer } from './run-server.ts'
import { WORLD_TODAY, worldClock } from './world-clock.ts'
import { PATIENCE_MS } from './patience.ts'

const world = makeWorld({ now: WORLD_TODAY })
const EAGER = { TRAKT_MIN_INTERVAL_MS: '0', TMDB_MIN_INTERVAL_MS: '0' }
let upstream: SandboxServer
let server: RunningServer

beforeEach(async () => {
  upstream = await startSandboxServer({ world, clock: worldClock })
  server = await runServer({ ...upstream.env, ...EAGER }, worldClock)
  await connect()
})
afterEach(async () => {
  await server.stop('SIGKILL')
  await upstream.close()
})

/** As a person's browser goes: to Trakt and back, with the cookie. */
async function connect(): Promise<void> {
  const begun = await fetch(`${server.origin}/trakt/connect`, { method: 'POST', redirect: 'manual' })
  const allowed = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' })
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const back = new URL(allowed.headers.get('location') ?? '')
  await fetch(`${server.origin}${back.pathname}${back.search}`, { headers: { cookie }, redirect: 'manual' })
}

async function api<T>(method: string, path: string, body?: object): Promise<T> {
  const init = { method, ...(body && { body: JSON.stringify(body) }) }
  return (await (await fetch(`${server.origin}/api/v1${path}`, init)).json()) as T
}

const runOf = (id: string) => api<RunRecord>('GET', `/import-runs/${id}`)

/** What a person reads there: the text of the page without its marks. */
async function pageText(path: string): Promise<string> {
  const html = await (await fetch(server.origin + path)).text()
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? []
  return main
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

async function until(id: string, phase: RunRecord['phase']): Promise<RunRecord> {
  for (const giveUpAt = Date.now() + PATIENCE_MS; Date.now() < giveUpAt; await sleep(50)) {
    const run = await runOf(id)
    if (run.phase === phase) return run
  }
  throw new Error(`The run is ${(await runOf(id)).phase}, and not ${phase}.`)
}

const isHistory = ({ path, service }: FaultRequest) => service === 'trakt' && path.startsWith('/sync/history')

test('a run that loses its connection waits for reconnecting, goes on from where it was, and is whole', async () => {
  let pages = 0
  upstream.sandbox.faults.push((request) => {
    if (isHistory(request) && ++pages === 5) upstream.sandbox.state.oauth.revokeAll()
    return undefined
  })
  const { id } = await api<RunRecord>('POST', '/import-runs', { source: 'trakt' })
  const stopped = await until(id, 'interrupted')
  expect(stopped.failure?.code).toMatch(/^trakt-(needs-reconnect|not-connected)$/)
  expect(await api('GET', '/status')).toMatchObject({ trakt: { connected: false, needsReconnect: true } })
  expect(await pageText(`/import/${id}`)).toContain('Trakt asks to be connected again')
  const before = historyPagesRead()
  expect(before.length).toBeGreaterThanOrEqual(4)

  await connect()
  await until(id, 'ready')
  const after = historyPagesRead().slice(before.length)
  expect(after.filter((page) => before.includes(page))).toEqual([])
  expect(await pageText(`/import/${id}`)).not.toContain('connected again')
  await api('POST', `/import-runs/${id}/start`, {})
  await until(id, 'completed')
  expect((await runOf(id)).proof?.missing).toEqual([])
  expect(factsOf(await api<LibraryDocument>('GET', '/export'))).toEqual(expectedFacts(world))
}, 120_000)

/** Pages of the history that were answered, in order; those that were refused left out. */
function historyPagesRead(): string[] {
  return upstream.sandbox.log
    .find('trakt', /^\/sync\/history/)
    .filter(({ status }) => status === 200)
    .map(({ path, query }) => `${path} ${query['page'] ?? ''}`)
}

test('while Trakt asks for patience the page says until when, and then the run goes on', async () => {
  const seconds = 4
  upstream.sandbox.faults.next(1, isHistory, tooManyRequests({ retryAfterSeconds: seconds }))
  const { id } = await api<RunRecord>('POST', '/import-runs', { source: 'trakt' })
  await expect.poll(async () => (await runOf(id)).waiting?.for, { timeout: 20_000 }).toBe('Trakt')
  expect(await pageText(`/import/${id}`)).toMatch(/Waiting for Trakt until \d{1,2}:\d{2}/)
  await until(id, 'ready')
  expect(await pageText(`/import/${id}`)).not.toContain('Waiting for Trakt')
  expect((await runOf(id)).waiting).toBeNull()
}, 120_000)
