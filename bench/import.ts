import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { systemClock } from '#app/server/base/clock.ts'
import type { RunDocument } from '#app/server/import/run/run-document.ts'
import { type RunningServer, runServer } from '#tests/e2e/run-server.ts'
import { type SandboxServer, startSandboxServer } from '#tests/upstreams/server.ts'
import { makeLargeWorld } from '#tests/upstreams/world/make-large-world.ts'

const SIZES = (process.env['PLAYS'] ?? '1000,12000,100000').split(',').map(Number)

/**
 * An import of the built application, from the first request to the history in the library, for growing histories;
 * beside it the floor: the same pages fetched one after the other and thrown away, and the same number of rows written
 * by better-sqlite3 alone. Time and the process's peak memory should grow in a straight line.
 */
export async function measure(): Promise<void> {
  console.log('  plays   fetch+plan     apply     total     floor   ratio   peak memory   no-change sync')
  for (const plays of SIZES) await measureSize(plays)
}

async function measureSize(plays: number): Promise<void> {
  const sandbox = await startSandboxServer({
    clock: systemClock,
    world: makeLargeWorld({ plays }),
    latency: 'none',
  })
  const server = await runServer({
    ...sandbox.env,
    TRAKT_MIN_INTERVAL_MS: '0',
    TMDB_MIN_INTERVAL_MS: '0',
    LOG_LEVEL: 'error',
  })
  try {
    await connect(server)
    const { fetchMs, applyMs } = await importEverything(server)
    const memory = peakMemory(server)
    const floorMs = (await fetchFloor(sandbox)) + writeFloor(plays)
    const sync = await noChangeSync(server)
    const total = fetchMs + applyMs
    console.log(
      [
        String(plays).padStart(7),
        seconds(fetchMs).padStart(12),
        seconds(applyMs).padStart(9),
        seconds(total).padStart(9),
        seconds(floorMs).padStart(9),
        (total / floorMs).toFixed(1).padStart(7),
        `${Math.round(memory / 1024)} MB`.padStart(13),
        `${sync.requests} requests, ${Math.round(sync.ms)} ms`.padStart(20),
      ].join(' '),
    )
  } finally {
    await server.stop('SIGKILL')
    await sandbox.close()
  }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`

async function api<T>(server: RunningServer, method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${server.origin}/api/v1${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

async function connect(server: RunningServer): Promise<void> {
  const begun = await fetch(`${server.origin}/trakt/connect`, { method: 'POST', redirect: 'manual' })
  const allowed = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' })
  const back = new URL(allowed.headers.get('location') ?? '')
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  await fetch(`${server.origin}${back.pathname}${back.search}`, { headers: { cookie }, redirect: 'manual' })
}

async function until(
  server: RunningServer,
  id: string,
  isThere: (run: RunDocument) => boolean,
): Promise<number> {
  for (;;) {
    const run = await api<RunDocument>(server, 'GET', `/import-runs/${id}`)
    if (isThere(run)) return performance.now()
    if (run.phase === 'failed') throw new Error(`The run failed: ${run.failure?.message}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

async function importEverything(server: RunningServer): Promise<{ fetchMs: number; applyMs: number }> {
  const begun = performance.now()
  const { id } = await api<RunDocument>(server, 'POST', '/import-runs', { source: 'trakt' })
  const ready = await until(server, id, (run) => run.phase === 'ready')
  const applying = performance.now()
  await api(server, 'POST', `/import-runs/${id}/start`, { bingeDates: false })
  const applied = await until(server, id, (run) => ['enriching', 'completed'].includes(run.phase))
  const times = { fetchMs: ready - begun, applyMs: applied - applying }
  await until(server, id, (run) => run.phase === 'completed')
  return times
}

async function noChangeSync(server: RunningServer): Promise<{ requests: number; ms: number }> {
  const sync = async () => {
    const begun = performance.now()
    const { id } = await api<RunDocument>(server, 'POST', '/sync', {})
    const ended = await until(server, id, (run) => run.phase === 'completed')
    return { id, ms: ended - begun }
  }
  await sync()
  const { id, ms } = await sync()
  return { requests: (await api<RunDocument>(server, 'GET', `/import-runs/${id}`)).requests, ms }
}

/** What the kernel has seen at most, in kB; 0 where it does not say. */
function peakMemory(server: RunningServer): number {
  try {
    const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** The fewest requests that can be: full pages, one after the other. */
async function fetchFloor({ env, sandbox }: SandboxServer): Promise<number> {
  const { accessToken } = sandbox.state.oauth.issue()
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'floor/1',
    'trakt-api-version': '2',
    'trakt-api-key': env['TRAKT_CLIENT_ID'] ?? '',
    authorization: `Bearer ${accessToken}`,
  }
  const begun = performance.now()
  for (const path of ['/sync/history', '/sync/ratings', '/sync/watchlist']) {
    for (let page = 1; ; page++) {
      const answer = await fetch(`${env['TRAKT_API_URL']}${path}?page=${page}&limit=250`, { headers })
      const rows = (await answer.json()) as unknown[]
      if (rows.length < 250) break
    }
  }
  return performance.now() - begun
}

function writeFloor(plays: number): number {
  const db = new Database(':memory:')
  db.exec('create table play (id integer primary key, title integer, watched_at text) strict')
  const insert = db.prepare('insert into play (title, watched_at) values (?, ?)')
  const begun = performance.now()
  db.transaction(() => {
    for (let i = 0; i < plays; i++) insert.run(i % 1000, '2024-05-04T19:30:00.000Z')
  })()
  const ms = performance.now() - begun
  db.close()
  return ms
}
