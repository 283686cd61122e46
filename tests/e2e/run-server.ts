import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '#app/server/base/clock.ts'
import { reportServer } from './failure-report.ts'
import { PATIENCE_MS } from './patience.ts'

/** The environment a server gets: nothing of the machine's but where its programs are, and what `test-dates` sets. */
const BARE = {
  PATH: process.env['PATH'] ?? '',
  HOME: tmpdir(),
  TZ: process.env['TEST_TIME_ZONE'] ?? 'UTC',
  ...faketime(),
}

function faketime(): Record<string, string> {
  const given = Object.entries(process.env).filter(([name]) => /^(LD_PRELOAD|FAKETIME.*)$/.test(name))
  return Object.fromEntries(given.map(([name, value]) => [name, value ?? '']))
}

export type RunningServer = {
  origin: string
  dataDir: string
  child: ChildProcess
  /** Everything it wrote so far. */
  output: () => string
  /** Sends the signal and waits for the end; the exit code, or null where a signal ended it. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

export const newDataDir = () => mkdtempSync(join(tmpdir(), 'reelmark-e2e-'))

/**
 * Starts `node server.js` as `npm start` does, in an empty folder of its own, so that no `.env` is read. With a clock it
 * goes by that one's time.
 */
export function spawnServer(env: Record<string, string>, clock?: Clock) {
  const cwd = newDataDir()
  const script = clock
    ? [resolve('tests/e2e/serve-ahead.mjs'), String(clock.now().getTime() - Date.now())]
    : [resolve('server.js')]
  const child = spawn(process.execPath, script, {
    cwd,
    env: { ...BARE, ...env, NODE_ENV: 'production' },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)))
  const exited = once(child, 'exit').then(([code]) => {
    rmSync(cwd, { recursive: true, force: true })
    return code as number | null
  })
  return { child, exited, output: () => text }
}

/** A server that answers. `env` adds to what it needs; a `DATA_DIR` of the caller's is kept when it stops. */
export async function runServer(env: Record<string, string> = {}, clock?: Clock): Promise<RunningServer> {
  const port = env['PORT'] ?? String(await freePort())
  const dataDir = env['DATA_DIR'] ?? newDataDir()
  const { child, exited, output } = spawnServer(
    { PORT: port, SYNC_INTERVAL_MINUTES: '0', ...env, DATA_DIR: dataDir },
    clock,
  )
  const origin = `http://127.0.0.1:${port}`
  reportServer({ origin, output })
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    const code = await exited
    if (!env['DATA_DIR']) rmSync(dataDir, { recursive: true, force: true })
    return code
  }
  for (
    const until = Date.now() + PATIENCE_MS;
    Date.now() < until && child.exitCode === null;
    await sleep(50)
  ) {
    const answer = await fetch(`${origin}/healthz`).catch(() => null)
    if (answer?.ok) return { origin, dataDir, child, output, stop }
  }
  await stop('SIGKILL')
  throw new Error(`The server did not answer:\n${output()}`)
}
