import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readDictionary } from '#tests/fuzz/dictionary.ts'
import { makeRequest } from '#tests/fuzz/make-request.ts'
import { createRandom } from '#tests/fuzz/random.ts'
import { type Sent, send } from '#tests/fuzz/send.ts'
import { listTargets } from '#tests/fuzz/targets.ts'
import { worldClock } from './world-clock.ts'
import { type SandboxServer, startSandboxServer } from '#tests/upstreams/server.ts'
import { type RunningServer, runServer } from './run-server.ts'

/** `npm run fuzz -- --seed 7 --requests 50000` asks longer, and of other things. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_128)
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 3000)
const MINUTE_MS = 60_000

const LIBRARY =
  'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n' +
  ['Alien,1979', 'Heat,1995', 'Ran,1985', 'Solaris,1972']
    .map((film, i) => `2024-05-0${i + 1},${film},x,4,,,2024-05-0${i + 1}\n`)
    .join('')

let sandbox: SandboxServer
let server: RunningServer
beforeAll(async () => {
  sandbox = await startSandboxServer({ clock: worldClock })
  const quick = { TRAKT_MIN_INTERVAL_MS: '0', TMDB_MIN_INTERVAL_MS: '0' }
  server = await runServer({ ...sandbox.env, ...quick, LOG_LEVEL: 'error' }, worldClock)
  const form = new FormData()
  form.set('file', new File([LIBRARY], 'diary.csv'))
  const run = (await (
    await fetch(`${server.origin}/api/v1/import-runs`, { method: 'POST', body: form })
  ).json()) as { id: string }
  const runPath = `${server.origin}/api/v1/import-runs/${run.id}`
  const phase = async () => ((await (await fetch(runPath)).json()) as { phase: string }).phase
  await vi.waitUntil(async () => (await phase()) === 'ready', { timeout: MINUTE_MS })
  await fetch(`${runPath}/start`, { method: 'POST' })
  await vi.waitUntil(async () => (await phase()) === 'completed', { timeout: MINUTE_MS })
})
afterAll(async () => {
  await server.stop()
  await sandbox.close()
})

test(
  `${REQUESTS} odd requests (seed ${SEED}) to every page and call are answered, and none with an error of ours`,
  async () => {
    const random = createRandom(SEED)
    const [dictionary, targets] = [readDictionary(), await listTargets()]
    const { host, port } = new URL(server.origin)
    const statuses = new Map<number, number>()
    const faults: string[] = []
    for (let i = 0; i < REQUESTS; i += 1) {
      // In turn, so that a small budget asks each of them.
      const request = makeRequest({ ...dictionary, random, host }, targets[i % targets.length] ?? targets[0])
      const status = await send(Number(port), request).catch(() => null)
      if (status === null || (status >= 500 && status !== 503))
        faults.push(`${i}: ${status ?? 'no answer'} ${inShort(request)}`)
      else statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (server.child.exitCode !== null) break
    }
    expect(faults, server.output()).toEqual([])
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
    expect(server.output()).not.toMatch(/nobody caught/)
    // Most of what is asked must get past the door, or it would try nothing.
    for (const status of [200, 302, 400, 404]) expect(statuses.get(status)).toBeGreaterThan(REQUESTS / 100)
  },
  30 * MINUTE_MS,
)

function inShort({ method, path, headers, body }: Sent): string {
  const text = headers.map(([name, value]) => `${name}: ${value}`).join(' | ')
  return `${method} ${path.slice(0, 300)} [${text.slice(0, 300)}] ${JSON.stringify(body.toString('utf8').slice(0, 300))}`
}
