import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '#app/server/clock.ts'
import { readConfig } from '#app/server/config.ts'
import { migrate } from '#app/server/db/migrate.ts'
import { type Database, openDatabase } from '#app/server/db/open-database.ts'
import { createLog } from '#app/server/log.ts'
import { putTogether } from '#app/server/startup.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'
import { type SandboxServer, startSandboxServer } from '#tests/upstreams/server.ts'
import type { World } from '#tests/upstreams/world/world.ts'

const PACES_MS = (process.env['PACES'] ?? '50,250').split(',').map(Number)
const MOST_TITLES = Number(process.env['TITLES'] ?? 200)
const ANSWER_MS = 400
const AIM = 1.05

/**
 * How long a library takes to get its metadata from a TMDB that needs 400 ms for each answer, at some paces; beside it
 * the floor, which is the pace alone: one request a title, one after the other. The stand-in runs in this process too
 * and takes its share of the machine.
 */
export async function measure(): Promise<void> {
  console.log('   pace  titles  requests      took     floor   ratio   processor           a second time')
  for (const paceMs of PACES_MS) {
    const upstream = await startSandboxServer({ latency: ANSWER_MS })
    try {
      await measurePace(upstream, paceMs)
    } finally {
      await upstream.close()
    }
  }
  console.log(`the aim is a ratio of ${AIM} at most, and no request the second time`)
}

async function measurePace(upstream: SandboxServer, paceMs: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'reelmark-enrichment-'))
  const { db, close } = openDatabase(join(dataDir, 'reelmark.db'))
  try {
    await migrate(db)
    const config = readConfig({
      ...upstream.env,
      DATA_DIR: dataDir,
      TMDB_MIN_INTERVAL_MS: String(paceMs),
      SYNC_INTERVAL_MINUTES: '0',
    })
    const { enrichment } = putTogether({ config, db, clock: systemClock, log: createLog('error') })
    const ids = await addTitles(db, upstream.sandbox.world)
    const requests = () => upstream.sandbox.log.count('tmdb')
    const run = async () => {
      const before = requests()
      await requestEnrichment(db, ids, { priority: 1, now: systemClock.now(), force: true })
      const started = performance.now()
      const used = process.cpuUsage()
      enrichment.start()
      enrichment.wake()
      while ((await enrichment.figures()).pending > 0) await systemClock.sleep(20)
      const { user, system } = process.cpuUsage(used)
      const ms = performance.now() - started
      return { ms, processorMs: (user + system) / 1000, requests: requests() - before }
    }
    const first = await run()
    const second = await run()
    await enrichment.stop()
    const floorMs = first.requests * paceMs
    console.log(
      [
        `${paceMs} ms`.padStart(7),
        String(ids.length).padStart(7),
        String(first.requests).padStart(9),
        `${(first.ms / 1000).toFixed(2)} s`.padStart(9),
        `${(floorMs / 1000).toFixed(2)} s`.padStart(9),
        (first.ms / floorMs).toFixed(3).padStart(7),
        `${(first.processorMs / 1000).toFixed(2)} s`.padStart(11),
        `${second.requests} requests, ${Math.round(second.ms)} ms`.padStart(24),
      ].join(' '),
    )
  } finally {
    await close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Titles that TMDB has, movies first. */
async function addTitles(db: Database, world: World): Promise<number[]> {
  const known = [
    ...world.movies.map((title) => ({ kind: 'movie' as const, title })),
    ...world.series.map((title) => ({ kind: 'series' as const, title })),
  ].filter(({ title }) => title.tmdbId !== null)
  const rows = await db
    .insertInto('title')
    .values(
      known.slice(0, MOST_TITLES).map(({ kind, title }) => ({
        kind,
        tmdb_id: title.tmdbId,
        source_title: title.title,
        source_year: title.year,
        created_at: systemClock.now().toISOString(),
      })),
    )
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}
