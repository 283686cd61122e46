import { createWriteStream, mkdtempSync, openAsBlob, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RunDocument } from '#app/server/import/run/run-document.ts'
import { type RunningServer, runServer } from '#tests/e2e/run-server.ts'

const ROWS = Number(process.env['ROWS'] ?? 1_000_000)
const TITLES = Number(process.env['TITLES'] ?? 20_000)
/** What is left of the database once nothing is staged. */
const SHRUNK_BYTES = 20_000_000
const SHRINKS_WITHIN_MS = 20 * 60_000
const PAGES = ['/', '/library', '/history', '/import/runs']

/**
 * A table of as many rows as a file may have, uploaded to the built application and cancelled at its preview: memory,
 * how long pages take meanwhile, and what the database measures before and after.
 */
export async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'reelmark-bench-'))
  const path = join(folder, 'large.csv')
  await pipeline(Readable.from(lines()), createWriteStream(path))
  const server = await runServer({ TMDB_API_KEY: '', LOG_LEVEL: 'error' })
  const file = join(server.dataDir, 'reelmark.db')
  const phases: Record<string, number[]> = { idle: [], reading: [], dropping: [] }
  let phase = 'idle'
  const over = new AbortController()
  const asking = askPages(server, over.signal, (ms) => phases[phase]?.push(ms))
  try {
    await sleep(3000)
    phase = 'reading'
    const begun = performance.now()
    const id = await upload(server, path)
    await until(server, id)
    const readySeconds = (performance.now() - begun) / 1000
    const largest = megabytes(statSync(file).size)
    phase = 'dropping'
    await fetch(`${server.origin}/api/v1/import-runs/${id}/cancel`, { method: 'POST' })
    const cancelled = performance.now()
    // Rows go first, and the file gets shorter after the last of them.
    const giveUp = cancelled + SHRINKS_WITHIN_MS
    while (statSync(file).size > SHRUNK_BYTES && performance.now() < giveUp) await sleep(1000)
    const shrinkSeconds = (performance.now() - cancelled) / 1000
    over.abort()
    await asking
    console.log(
      `${ROWS} rows, ${megabytes(statSync(path).size)} MB: at the preview after ${readySeconds.toFixed(0)} s`,
    )
    console.log(`memory at most ${Math.round(peakMemory(server) / 1024)} MB`)
    console.log(
      `database ${largest} MB at the preview, ${megabytes(statSync(file).size)} MB ${shrinkSeconds.toFixed(0)} s after the cancellation`,
    )
    for (const [name, taken] of Object.entries(phases))
      console.log(`pages while ${name}: ${quantiles(taken)}`)
  } finally {
    over.abort()
    await server.stop('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

function* lines(): Generator<string> {
  yield 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n'
  for (let i = 0; i < ROWS; i++) {
    const title = i % TITLES
    const day = new Date(Date.UTC(2005, 0, 1 + Math.floor(i / TITLES) * 7 + (title % 7)))
      .toISOString()
      .slice(0, 10)
    yield `${day},Movie number ${title},${1930 + (title % 90)},https://boxd.it/${title.toString(36)},,,,${day}\n`
  }
}

async function askPages(server: RunningServer, signal: AbortSignal, note: (ms: number) => void) {
  while (!signal.aborted) {
    for (const page of PAGES) {
      const begun = performance.now()
      await (await fetch(server.origin + page)).text()
      note(performance.now() - begun)
      await sleep(50)
    }
  }
}

async function upload(server: RunningServer, path: string): Promise<string> {
  const form = new FormData()
  form.set('file', new File([await openAsBlob(path)], 'large.csv'))
  const answer = await fetch(`${server.origin}/api/v1/import-runs`, { method: 'POST', body: form })
  const run = (await answer.json()) as RunDocument
  if (!answer.ok) throw new Error(`The upload: ${answer.status} ${JSON.stringify(run)}`)
  return run.id
}

async function until(server: RunningServer, id: string): Promise<void> {
  for (;;) {
    const run = (await (await fetch(`${server.origin}/api/v1/import-runs/${id}`)).json()) as RunDocument
    if (run.phase === 'ready') return
    if (run.phase === 'failed') throw new Error(`The run failed: ${run.failure?.message}`)
    await sleep(500)
  }
}

/** What the kernel has seen at most, in kB. */
function peakMemory(server: RunningServer): number {
  const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0)
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6)

function quantiles(taken: number[]): string {
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
  return `median ${at(0.5)} ms, 99 % ${at(0.99)} ms, worst ${at(1)} ms (${sorted.length})`
}
