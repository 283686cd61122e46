import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { systemClock } from '#app/server/base/clock.ts'
import type { RunDocument } from '#app/server/import/run/run-document.ts'
import { type RunningServer, runServer } from '#tests/e2e/run-server.ts'
import { startSandboxServer } from '#tests/upstreams/server.ts'
import { makeLargeWorld } from '#tests/upstreams/world/make-large-world.ts'

const SIZES = (process.env['PLAYS'] ?? '10000,100000').split(',').map(Number)
const ROWS_A_FILE = 250
const PAGES = ['/', '/library', '/history']

/**
 * A Trakt archive of 50 MB for 100,000 plays, uploaded to the built application: peak memory after each phase, and how
 * long pages take meanwhile, beside how long they take when nothing else is going on.
 */
export async function measure(): Promise<void> {
  console.log(
    '  plays   archive   fetch+plan     apply   memory ready/applied/end   pages idle     during: median, 99 %, worst',
  )
  for (const plays of SIZES) await measureSize(plays)
}

async function measureSize(plays: number): Promise<void> {
  const world = makeLargeWorld({ plays })
  const sandbox = await startSandboxServer({ clock: systemClock, world, latency: 'none' })
  const server = await runServer({ ...sandbox.env, TMDB_API_KEY: '', LOG_LEVEL: 'error' })
  try {
    const archive = archiveOf(world)
    await askPages(server, 3)
    const idle = median(await askPages(server, 5))
    const during: number[] = []
    const over = new AbortController()
    const asking = (async () => {
      while (!over.signal.aborted) during.push(...(await askPages(server, 1)))
    })()
    const begun = performance.now()
    const run = await upload(server, archive)
    await until(server, run.id, ['ready'])
    const [readyMs, readyMemory] = [performance.now() - begun, peakMemory(server)]
    const applying = performance.now()
    await post(server, `/import-runs/${run.id}/start`, { bingeDates: false })
    await until(server, run.id, ['enriching', 'completed'])
    const [applyMs, applyMemory] = [performance.now() - applying, peakMemory(server)]
    await until(server, run.id, ['completed'])
    over.abort()
    await asking
    const memory = [readyMemory, applyMemory, peakMemory(server)].map((kb) => Math.round(kb / 1024)).join('/')
    console.log(
      [
        String(plays).padStart(7),
        `${Math.round(archive.length / 1e6)} MB`.padStart(9),
        seconds(readyMs).padStart(12),
        seconds(applyMs).padStart(9),
        `${memory} MB`.padStart(26),
        `${idle.toFixed(0)} ms`.padStart(12),
        [median(during), quantile(during, 0.99), Math.max(...during)]
          .map((ms) => `${ms.toFixed(0)} ms`)
          .join(', ')
          .padStart(34),
      ].join(' '),
    )
  } finally {
    await server.stop('SIGKILL')
    await sandbox.close()
  }
}

type World = ReturnType<typeof makeLargeWorld>

/** Stored, not packed: what Trakt's site makes in the browser is hardly smaller than its text. */
function archiveOf(world: World): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const rows = world.plays.flatMap((play) => (play.kind === 'malformed' ? [] : [rowOf(play)]))
  for (let i = 0, n = 1; i < rows.length; i += ROWS_A_FILE, n++)
    files[`watched-history-${n}.json`] = strToU8(JSON.stringify(rows.slice(i, i + ROWS_A_FILE)))
  return zipSync(files, { level: 0 })
}

function rowOf(play: Exclude<World['plays'][number], { kind: 'malformed' }>) {
  const base = { id: play.id, watched_at: play.watchedAt, action: play.action, type: play.kind }
  if (play.kind === 'movie') return { ...base, movie: titleOf(play.movie) }
  const { season, number, title, traktId, tmdbId } = play.episode
  const ids = {
    trakt: traktId,
    tvdb: traktId + 1_000_000,
    imdb: null,
    tmdb: tmdbId,
    plex: { guid: 'x'.repeat(24) },
  }
  return { ...base, episode: { season, number, title, ids }, show: titleOf(play.series) }
}

const titleOf = ({ title, year, ids }: { title: string; year: number | null; ids: object }) => ({
  title,
  year,
  ids: { ...ids, plex: { guid: 'x'.repeat(24), slug: title.toLowerCase() } },
})

/** One page after the other, so many times. @returns milliseconds of each */
async function askPages(server: RunningServer, times: number): Promise<number[]> {
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    for (const page of PAGES) {
      const begun = performance.now()
      await (await fetch(server.origin + page)).text()
      taken.push(performance.now() - begun)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  return taken
}

async function upload(server: RunningServer, archive: Uint8Array): Promise<RunDocument> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(archive)], 'trakt-export-large.zip'))
  const answer = await fetch(`${server.origin}/api/v1/import-runs`, { method: 'POST', body: form })
  if (!answer.ok) throw new Error(`The upload: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as RunDocument
}

async function post(server: RunningServer, path: string, body: object): Promise<void> {
  const answer = await fetch(`${server.origin}/api/v1${path}`, { method: 'POST', body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}

async function until(server: RunningServer, id: string, phases: readonly string[]): Promise<void> {
  for (;;) {
    const answer = await fetch(`${server.origin}/api/v1/import-runs/${id}`)
    const { phase, failure } = (await answer.json()) as RunDocument
    if (phases.includes(phase)) return
    if (phase === 'failed') throw new Error(`The run failed: ${failure?.message}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** What the kernel has seen at most, in kB. */
function peakMemory(server: RunningServer): number {
  const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0)
}

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const median = (values: readonly number[]) => quantile(values, 0.5)
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
