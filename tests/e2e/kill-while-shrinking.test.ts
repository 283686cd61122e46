import { copyFileSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createLog } from '#app/server/base/log.ts'
import { type OpenedLibrary, openLibrary } from '#app/server/data-dir/open-library.ts'
import { INCREMENTAL } from '#app/server/db/give-back-space.ts'
import { loadDriver } from '#app/server/db/open-database.ts'
import { aFolder } from '#tests/builders/a-folder.ts'
import { seededRandom } from '#tests/upstreams/seeded-random.ts'
import { freePort, type RunningServer, runServer, spawnServer } from './run-server.ts'

const KILLS = 8
const LONGEST_MS = 400
const STAGED_ROWS = 20_000
/** What a library without staged rows measures, with the thousand pages that stay free. */
const SHRUNK_BYTES = 8_000_000

type Inside = { integrity: unknown; brokenKeys: unknown; staged: number; mode: unknown; kept: unknown[] }

const FACTS = `
  select 'play' as what, id as a, watched_at as b, title_id as c from play union all
  select 'staged', source_key, title, run_id from staged_row where run_id = 'waits' order by 1, 2, 3, 4`

/** A library of 500 plays, with 500 staged rows that are still wanted and many more that are not. */
async function prepared(): Promise<string> {
  const folder = aFolder()
  const library = await openLibrary(folder, createLog('silent'))
  await sql`insert into title (kind, source_title, source_year, created_at)
    values ('movie', 'The Long Way Home', 1971, '2026-01-01T00:00:00.000Z')`.execute(library.db)
  await sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < 500)
    insert into play (uid, profile_id, title_id, watched_at, precision, basis, source, created_at)
    select 'uid ' || i, 1, 1, '2020-01-02T03:04:05.000Z', 'instant', 'source', 'trakt', '2026-01-01T00:00:00.000Z' from n`.execute(
    library.db,
  )
  await stage(library, { id: 'waits', phase: 'ready', rows: 500 })
  await stage(library, { id: 'cancelled', phase: 'cancelled', rows: STAGED_ROWS })
  await library.shorten()
  await library.close()
  return folder
}

async function stage({ db }: OpenedLibrary, run: { id: string; phase: string; rows: number }): Promise<void> {
  const at = '2026-01-01T00:00:00.000Z'
  await sql`insert into import_run (id, profile_id, kind, source, phase, file, options, counts, binge, started_at,
    phase_began_at) values (${run.id}, 1, 'import', 'letterboxd', ${run.phase}, '{}', '{}', '{}', '{}', ${at}, ${at})`.execute(
    db,
  )
  await sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${run.rows})
    insert into staged_row (run_id, stream, type, source_key, title)
    select ${run.id}, 'file', 'malformed', 'key ' || i, printf('%.*c', 2000, 'x') from n`.execute(db)
}

/** Looked at in a copy, so that neither log nor stamp of the library is touched. */
function lookInside(folder: string): Inside {
  const copy = aFolder()
  for (const name of ['reelmark.db', 'reelmark.db-wal'])
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name))
  return inFile(copy, (sqlite) => ({
    integrity: sqlite.pragma('integrity_check', { simple: true }),
    brokenKeys: sqlite.pragma('foreign_key_check'),
    staged: sqlite
      .prepare("select count(*) from staged_row where run_id = 'cancelled'")
      .pluck()
      .get() as number,
    mode: sqlite.pragma('auto_vacuum', { simple: true }),
    kept: sqlite.prepare(FACTS).all(),
  }))
}

function inFile<T>(folder: string, look: (sqlite: InstanceType<ReturnType<typeof loadDriver>>) => T): T {
  const Driver = loadDriver()
  const sqlite = new Driver(join(folder, 'reelmark.db'))
  try {
    return look(sqlite)
  } finally {
    sqlite.close()
  }
}

const start = (folder: string): Promise<RunningServer> => runServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' })

const bytesOf = (folder: string) => statSync(join(folder, 'reelmark.db')).size

test(`${KILLS} kills while the file shrinks leave a sound library, and each start goes on`, async () => {
  const random = seededRandom(3)
  const folder = await prepared()
  const whole = lookInside(folder)
  let before = whole
  let midway = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const server = await start(folder)
    await sleep(random.whole(0, LONGEST_MS))
    await server.stop('SIGKILL')
    const now = lookInside(folder)
    expect(now).toMatchObject({ integrity: 'ok', brokenKeys: [], kept: whole.kept })
    expect(now.staged).toBeLessThanOrEqual(before.staged)
    if (now.staged < STAGED_ROWS && bytesOf(folder) > SHRUNK_BYTES) midway++
    before = now
  }
  expect(midway).toBeGreaterThan(0)
  const last = await start(folder)
  await expect.poll(() => bytesOf(folder), { timeout: 60_000 }).toBeLessThan(SHRUNK_BYTES)
  expect(await last.stop()).toBe(0)
  expect(lookInside(folder)).toMatchObject({ integrity: 'ok', staged: 0, kept: whole.kept })
}, 300_000)

test('kills while a database of an earlier version is compacted leave it as it was', async () => {
  const random = seededRandom(4)
  const folder = await prepared()
  inFile(folder, (sqlite) => {
    sqlite.pragma('journal_mode = DELETE')
    sqlite.exec('pragma auto_vacuum = 0; vacuum')
  })
  const whole = lookInside(folder)
  let midway = 0
  for (let kill = 0; kill < 4; kill++) {
    const { child, exited, output } = spawnServer({ DATA_DIR: folder, PORT: String(await freePort()) })
    await expect
      .poll(output, { timeout: 60_000, interval: 5 })
      .toMatch(/the database is compacted once|Reelmark is ready/)
    await sleep(random.whole(0, LONGEST_MS))
    child.kill('SIGKILL')
    await exited
    const now = lookInside(folder)
    expect(now).toMatchObject({ integrity: 'ok', brokenKeys: [], kept: whole.kept })
    if (now.mode === 0) midway++
  }
  expect(midway).toBeGreaterThan(0)
  const last = await start(folder)
  await expect.poll(() => bytesOf(folder), { timeout: 60_000 }).toBeLessThan(SHRUNK_BYTES)
  expect(await last.stop()).toBe(0)
  expect(lookInside(folder)).toMatchObject({ integrity: 'ok', mode: INCREMENTAL, kept: whole.kept })
}, 300_000)
