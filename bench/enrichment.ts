import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Driver from 'better-sqlite3'
import { systemClock } from '#app/server/base/clock.ts'
import { migrate } from '#app/server/db/migrate.ts'
import { openDatabase } from '#app/server/db/open-database.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'
import { runServer } from '#tests/e2e/run-server.ts'
import { type SandboxServer, startSandboxServer } from '#tests/upstreams/server.ts'
import { makeWorld } from '#tests/upstreams/world/make-world.ts'
import type { World } from '#tests/upstreams/world/world.ts'

const PACES_MS = (process.env['PACES'] ?? '20,50,250').split(',').map(Number)
const MOST_TITLES = Number(process.env['TITLES'] ?? 600)
const ANSWER_MS = 400
const AIM = 1.05

/**
 * How long the built application takes to get the metadata of a library from a TMDB that needs 400 ms for each answer,
 * at some paces; beside it the floor, which is the pace alone: one request a title, one after the other. Of what is
 * above the floor, the last answer is 400 ms whoever asks. The stand-in runs in this process, the application in its own.
 */
export async function measure(): Promise<void> {
  console.log('   pace  titles  requests      took     floor   ratio   but the last answer        again')
  for (const paceMs of PACES_MS) await measurePace(paceMs)
  console.log(`the aim is a ratio of ${AIM} at most, and no request the second time`)
}

async function measurePace(paceMs: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'reelmark-enrichment-'))
  const world = inCopies(makeWorld({ now: new Date() }), 10)
  const upstream = await startSandboxServer({ clock: systemClock, world, latency: ANSWER_MS })
  try {
    const titles = await writeTitles(dataDir, world)
    const first = await enrich({ upstream, dataDir, paceMs })
    await askAgain(dataDir)
    const second = await enrich({ upstream, dataDir, paceMs })
    const floorMs = first.requests * paceMs
    console.log(
      [
        `${paceMs} ms`.padStart(7),
        String(titles).padStart(7),
        String(first.requests).padStart(9),
        `${(first.ms / 1000).toFixed(2)} s`.padStart(9),
        `${(floorMs / 1000).toFixed(2)} s`.padStart(9),
        (first.ms / floorMs).toFixed(3).padStart(7),
        ((first.ms - ANSWER_MS) / floorMs).toFixed(3).padStart(21),
        `${second.requests} requests`.padStart(12),
      ].join(' '),
    )
  } finally {
    await upstream.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The same titles over and over under other numbers, so that a library of any size has everything a title has. */
function inCopies(world: World, copies: number): World {
  const times = Array.from({ length: copies }, (_, copy) => copy * 10_000_000)
  const copied = <T extends { tmdbId: number | null }>(titles: readonly T[]) =>
    times.flatMap((added) =>
      titles.map((title) => ({ ...title, tmdbId: title.tmdbId === null ? null : title.tmdbId + added })),
    )
  return { ...world, movies: copied(world.movies), series: copied(world.series) }
}

/** A library of titles that wait for their metadata, a series after every eight movies. @returns how many */
async function writeTitles(dataDir: string, { movies, series }: World): Promise<number> {
  const known = movies.flatMap((title, at) => {
    const next = at % 8 === 7 ? series[(at - 7) / 8] : undefined
    return [{ kind: 'movie' as const, title }, ...(next ? [{ kind: 'series' as const, title: next }] : [])]
  })
  const now = new Date()
  const { db, close } = openDatabase(join(dataDir, 'reelmark.db'))
  await migrate(db)
  const rows = await db
    .insertInto('title')
    .values(
      known
        .filter(({ title }) => title.tmdbId !== null)
        .slice(0, MOST_TITLES)
        .map(({ kind, title }) => ({
          kind,
          tmdb_id: title.tmdbId,
          source_title: title.title,
          source_year: title.year,
          created_at: now.toISOString(),
        })),
    )
    .returning('id')
    .execute()
  await requestEnrichment(
    db,
    rows.map((row) => row.id),
    { priority: 1, now },
  )
  await close()
  return rows.length
}

/** Everything waits anew, as after a second import within the cache's time. */
async function askAgain(dataDir: string): Promise<void> {
  const { db, close } = openDatabase(join(dataDir, 'reelmark.db'))
  const rows = await db.selectFrom('title').select('id').execute()
  await requestEnrichment(
    db,
    rows.map((row) => row.id),
    { priority: 1, now: new Date(), force: true },
  )
  await close()
}

/** From the first request to the last title settled; without a request, from the start of the process. */
async function enrich(o: { upstream: SandboxServer; dataDir: string; paceMs: number }) {
  const { log } = o.upstream.sandbox
  log.clear()
  const started = Date.now()
  const server = await runServer({
    ...o.upstream.env,
    DATA_DIR: o.dataDir,
    TMDB_MIN_INTERVAL_MS: String(o.paceMs),
    LOG_LEVEL: 'error',
  })
  const reader = new Driver(join(o.dataDir, 'reelmark.db'), { readonly: true })
  try {
    const waiting = reader.prepare("select count(*) from enrichment where state = 'pending'").pluck()
    while (waiting.get() !== 0) await sleep(20)
    const settled = Date.now()
    const requests = log.find('tmdb')
    const [first] = requests
    return { requests: requests.length, ms: settled - (first ? Date.parse(first.at) : started) }
  } finally {
    reader.close()
    await server.stop('SIGKILL')
  }
}
