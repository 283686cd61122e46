import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunRecord } from '#app/server/import/run/run-record.ts'
import type { LibraryDocument } from '#app/server/export/library-document.ts'
import { expectedFacts, factsOf } from '#tests/builders/expected-library.ts'
import { type SandboxServer, startSandboxServer } from '#tests/upstreams/server.ts'
import { seededRandom } from '#tests/upstreams/seeded-random.ts'
import { makeWorld } from '#tests/upstreams/world/make-world.ts'
import { newDataDir, type RunningServer, runServer } from './run-server.ts'
import { WORLD_TODAY, worldClock } from './world-clock.ts'

/** How many imports are killed; each up to three times, at moments that its number decides. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 8)
const KILLS = 3
const LONGEST_MS = 1200

let sandbox: SandboxServer
const world = makeWorld({ now: WORLD_TODAY })

beforeAll(async () => {
  // Slow enough that every phase lasts long enough to be hit.
  sandbox = await startSandboxServer({ world, clock: worldClock, latency: 15 })
})
afterAll(() => sandbox.close())

async function start(dataDir: string): Promise<RunningServer> {
  const pace = { TRAKT_MIN_INTERVAL_MS: '20', TMDB_MIN_INTERVAL_MS: '4' }
  return runServer({ ...sandbox.env, ...pace, DATA_DIR: dataDir, LOG_LEVEL: 'warn' }, worldClock)
}

async function api<T>(server: RunningServer, method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${server.origin}/api/v1${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** As a person's browser goes: to Trakt and back, with the cookie. */
async function connect(server: RunningServer): Promise<void> {
  const begun = await fetch(`${server.origin}/trakt/connect`, { method: 'POST', redirect: 'manual' })
  const allowed = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' })
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const back = new URL(allowed.headers.get('location') ?? '')
  await fetch(`${server.origin}${back.pathname}${back.search}`, { headers: { cookie }, redirect: 'manual' })
}

/** Goes on until the run is over, pressing start where it waits; killed `KILLS` times on the way. */
async function importKilled(seed: number): Promise<LibraryDocument> {
  const random = seededRandom(seed)
  const dataDir = newDataDir()
  let server = await start(dataDir)
  try {
    await connect(server)
    const { id } = await api<RunRecord>(server, 'POST', '/import-runs', { source: 'trakt' })
    for (let kill = 0; kill < KILLS; kill++) {
      const isOver = carryOn(server, id)
      await Promise.race([sleep(random.whole(0, LONGEST_MS)), isOver])
      await server.stop('SIGKILL')
      await isOver.catch(() => 'the server is gone')
      server = await start(dataDir)
    }
    await carryOn(server, id)
    return await api<LibraryDocument>(server, 'GET', '/export')
  } finally {
    await server.stop('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function carryOn(server: RunningServer, id: string): Promise<void> {
  for (;;) {
    const run = await api<RunRecord>(server, 'GET', `/import-runs/${id}`)
    if (run.phase === 'completed') return
    if (run.phase === 'failed' || run.phase === 'cancelled') throw new Error(`The run is ${run.phase}.`)
    if (run.phase === 'ready') await api(server, 'POST', `/import-runs/${id}/start`, {})
    await sleep(20)
  }
}

test.each(Array.from({ length: ROUNDS }, (_, i) => i + 1))(
  'import %i, killed three times anywhere, ends in the same library',
  async (seed) => {
    expect(factsOf(await importKilled(seed))).toEqual(expectedFacts(world))
  },
)
