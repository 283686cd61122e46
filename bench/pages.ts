import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { ServerBuild } from '@remix-run/node'
import { pino } from 'pino'
import { createRequestListener } from '../http/request-listener.js'
import { newDataDir, runServer } from '#tests/e2e/run-server.ts'
import { fillLibrary } from './fill-library.ts'

const run = promisify(execFile)
const TIMES = Number(process.env['TIMES'] ?? 200)
const PAGES = process.env['PAGES']?.split(',') ?? [
  '/library',
  '/library?sort=title',
  '/library?kind=movie&rating=8',
  '/',
  '/history',
  '/watchlist',
  '/stats',
]

/**
 * How long the built application's pages take to be answered in a library of 10,000 titles, beside a Remix page that
 * says hello, served by the same server code. One request at a time, page and floor in turn, so that whatever else
 * the machine does falls on both.
 */
export async function measure(): Promise<void> {
  const dataDir = newDataDir()
  await fillLibrary(dataDir, { titles: 10_000, plays: 100_000 })
  const server = await runServer({ DATA_DIR: dataDir, LOG_LEVEL: 'error' })
  const bare = await serveBarePage()
  try {
    console.log('page                              p50        p95   of a bare page (p50, p95)')
    for (const path of PAGES) await comparePage(path, server.origin, bare.origin)
  } finally {
    bare.close()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function comparePage(path: string, origin: string, bareOrigin: string): Promise<void> {
  const own: number[] = []
  const floor: number[] = []
  for (let i = 0; i < TIMES + 20; i++) {
    const [a, b] = [await timed(`${origin}${path}`), await timed(`${bareOrigin}/`)]
    // The first few compile.
    if (i < 20) continue
    own.push(a)
    floor.push(b)
  }
  const [p50, p95] = [percentile(own, 0.5), percentile(own, 0.95)]
  const [bare50, bare95] = [percentile(floor, 0.5), percentile(floor, 0.95)]
  console.log(
    `${path.padEnd(28)} ${ms(p50)} ${ms(p95)}   × ${(p50 / bare50).toFixed(1)}, × ${(p95 / bare95).toFixed(1)}   (bare: ${ms(bare50).trim()})`,
  )
}

async function timed(address: string): Promise<number> {
  const begun = performance.now()
  const answer = await fetch(address, { headers: { accept: 'text/html', 'accept-encoding': 'identity' } })
  await answer.text()
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`)
  return performance.now() - begun
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const ms = (value: number) => `${value.toFixed(2)} ms`.padStart(10)

async function serveBarePage(): Promise<{ origin: string; close: () => void }> {
  await run(process.execPath, [resolve('node_modules/@remix-run/dev/dist/cli.js'), 'vite:build'], {
    cwd: resolve('bench/bare-remix'),
  })
  const buildDirectory = resolve('build/bare')
  const address = pathToFileURL(resolve(buildDirectory, 'server/index.js')).href
  const bundle = (await import(/* @vite-ignore */ address)) as ServerBuild
  const answer = createRequestListener({
    build: bundle,
    guard: () => Promise.resolve(null),
    callerOf: (_, address) => ({ address, isForwarded: false }),
    log: pino({ level: 'silent' }),
    clientFolder: resolve(buildDirectory, 'client'),
  })
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}
