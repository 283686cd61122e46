import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type OpenedLibrary, openLibrary } from '#app/server/data-dir/open-library.ts'
import { giveBackSpace } from '#app/server/db/give-back-space.ts'
import { loadDriver, type OpenedDatabase } from '#app/server/db/open-database.ts'
import { createLog } from '#app/server/base/log.ts'
import { dropStagedOfOverRuns } from '#app/server/import/run/drop-staged.ts'
import { keepSpace } from '#app/server/space-keeper.ts'

const log = createLog('silent')
const pause = () => Promise.resolve()

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reelmark-space-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const bytesOf = (folder: string) => statSync(join(folder, 'reelmark.db')).size

async function opened(folder: string): Promise<OpenedLibrary> {
  const library = await openLibrary(folder, log)
  onTestFinished(library.close)
  return library
}

async function aRun(
  { db }: OpenedDatabase,
  id: string,
  o: { phase: string; resume?: string; file?: string },
) {
  await sql`insert into import_run (id, profile_id, kind, source, phase, resume_phase, file, options, counts, binge,
      started_at, phase_began_at)
    values (${id}, 1, 'import', 'letterboxd', ${o.phase}, ${o.resume ?? null}, ${o.file ?? null}, '{}', '{}', '{}',
      '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`.execute(db)
  await sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < 2500)
    insert into staged_row (run_id, stream, type, source_key, title)
    select ${id}, 'file', 'malformed', 'key ' || i, printf('%.*c', 2000, 'x') from n`.execute(db)
}

const staged = async ({ db }: OpenedDatabase) => {
  const { rows } = await sql<{ run_id: string; n: number }>`
    select run_id, count(*) as n from staged_row group by run_id order by run_id`.execute(db)
  return Object.fromEntries(rows.map(({ run_id, n }) => [run_id, n]))
}

describe('what runs have staged', () => {
  test('goes once they are over, and the file gets smaller', async () => {
    const folder = aFolder()
    const library = await openLibrary(folder, log)
    await aRun(library, 'cancelled', { phase: 'cancelled' })
    await aRun(library, 'not-read', { phase: 'failed', resume: 'fetching', file: '{}' })
    await aRun(library, 'can-go-on', { phase: 'failed', resume: 'applying', file: '{}' })
    await aRun(library, 'from-trakt', { phase: 'failed', resume: 'fetching' })
    await aRun(library, 'waits', { phase: 'ready', file: '{}' })
    await keepSpace({ ...library, log }, pause)
    expect(await staged(library)).toEqual({ 'can-go-on': 2500, 'from-trakt': 2500, waits: 2500 })
    await sql`update import_run set phase = 'cancelled'`.execute(library.db)
    await keepSpace({ ...library, log }, pause)
    expect(await staged(library)).toEqual({})
    // Five times 2,500 rows of 2 kB were here; a thousand pages of 4 kB stay for what comes next.
    expect(bytesOf(folder)).toBeLessThan(7_000_000)
    await library.close()
  })

  test('leaves a file that is shorter at once, though little is in the log', async () => {
    const folder = aFolder()
    const library = await opened(folder)
    await aRun(library, 'cancelled', { phase: 'cancelled' })
    await dropStagedOfOverRuns(library.db, pause)
    await library.shorten()
    const before = bytesOf(folder)
    await keepSpace({ ...library, log }, pause)
    expect(bytesOf(folder)).toBeLessThan(before - 1_000_000)
  })

  test('stays where a failed run is tried again between two steps', async () => {
    const library = await opened(aFolder())
    await aRun(library, 'again', { phase: 'failed', resume: 'fetching', file: '{}' })
    await keepSpace({ ...library, log }, async () => {
      await sql`update import_run set phase = 'fetching'`.execute(library.db)
    })
    expect(await staged(library)).toEqual({ again: 1500 })
  })
})

describe('a database of an earlier version', () => {
  /** As it was created before: nothing can be given back. */
  async function anOldOne(folder: string): Promise<void> {
    const { close } = await openLibrary(folder, log)
    await close()
    const Driver = loadDriver()
    const sqlite = new Driver(join(folder, 'reelmark.db'))
    sqlite.pragma('journal_mode = DELETE')
    sqlite.exec('pragma auto_vacuum = 0; vacuum')
    sqlite.exec("insert into setting values ('kept', 'as it was')")
    sqlite.close()
  }

  test('is compacted at the first start, and loses nothing', async () => {
    const folder = aFolder()
    await anOldOne(folder)
    const library = await opened(folder)
    const mode = () => library.alone((sqlite) => sqlite.pragma('auto_vacuum', { simple: true }))
    expect(await mode()).toBe(2)
    expect(await library.db.selectFrom('setting').selectAll().execute()).toEqual([
      { name: 'kept', value: 'as it was' },
    ])
    const { rows } = await sql`pragma integrity_check`.execute(library.db)
    expect(rows).toEqual([{ integrity_check: 'ok' }])
  })

  test('opens again after it was compacted, with the log beside it', async () => {
    const folder = aFolder()
    await anOldOne(folder)
    const { close } = await openLibrary(folder, log)
    await close()
    const again = await opened(folder)
    expect(await again.db.selectFrom('setting').select('value').execute()).toEqual([{ value: 'as it was' }])
  })
})

test('a file that was never compacted is left alone', async () => {
  const Driver = loadDriver()
  const sqlite = new Driver(':memory:')
  onTestFinished(() => void sqlite.close())
  const alone: OpenedDatabase['alone'] = (work) => Promise.resolve(work(sqlite))
  sqlite.exec('create table t (x); insert into t values (zeroblob(8000000)); delete from t')
  expect(await giveBackSpace(alone, pause)).toBe(0)
})
