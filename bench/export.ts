import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { systemClock } from '#app/server/base/clock.ts'
import { copyDatabase } from '#app/server/db/copy-database.ts'
import { createDiskWatch } from '#app/server/data-dir/disk-watch.ts'
import { openDatabase } from '#app/server/db/open-database.ts'
import { checkExport } from '#app/server/export/check-export.ts'
import { exportFormats, letterboxdFormat, reelmarkFormat } from '#app/server/export/export-formats.ts'
import { createLog } from '#app/server/base/log.ts'
import { aConfig } from '#tests/builders/a-config.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { fillLibrary } from './fill-library.ts'

const SIZES = (process.env['PLAYS'] ?? '10000,100000').split(',').map(Number)

/** What each export takes, how long it keeps everybody else waiting at most, and how far the memory grows. */
export async function measure(): Promise<void> {
  console.log('  plays   what                            time      size   longest block   memory')
  for (const plays of SIZES) await measureSize(plays)
}

async function measureSize(plays: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'reelmark-bench-'))
  await fillLibrary(dataDir, { titles: Math.ceil(plays / 10), plays })
  const { db, close } = openDatabase(join(dataDir, 'reelmark.db'))
  const config = aConfig({ DATA_DIR: dataDir, TZ_DEFAULT: 'UTC' })
  const deps = { db, config, clock: systemClock, log: createLog('silent') }
  try {
    for (const format of [reelmarkFormat, ...exportFormats, letterboxdFormat(1)]) {
      await measureOne(plays, format.file, async () => {
        let bytes = 0
        for await (const piece of format.write(deps, OWNER)) bytes += Buffer.byteLength(piece)
        return `${(bytes / 1e6).toFixed(1)} MB`
      })
    }
    const copy = join(dataDir, 'copy.db')
    await measureOne(plays, 'reelmark.db', async () => {
      await copyDatabase(join(dataDir, 'reelmark.db'), copy)
      return ''
    })
    await measureOne(plays, 'self-test', async () => {
      // Importing a file asks nothing of a source.
      const sources = null as unknown as Parameters<typeof checkExport>[0]['sources']
      return (
        await checkExport(
          { ...deps, sources, disk: createDiskWatch(deps) },
          OWNER,
          new AbortController().signal,
        )
      ).outcome
    })
  } finally {
    await close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function measureOne(plays: number, what: string, work: () => Promise<string>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50)
  delay.enable()
  const begun = performance.now()
  const said = await work()
  const ms = performance.now() - begun
  delay.disable()
  clearInterval(watch)
  console.log(
    [
      String(plays).padStart(7),
      ` ${what}`.padEnd(28),
      `${(ms / 1000).toFixed(2)} s`.padStart(9),
      said.padStart(10),
      `${Math.round(delay.max / 1e6)} ms`.padStart(13),
      `+${Math.round((most - before) / 1e6)} MB`.padStart(10),
    ].join(' '),
  )
}
