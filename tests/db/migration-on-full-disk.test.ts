import { dirname } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { DiskFullError } from '#app/server/db/disk-full.ts'
import { FailedMigrationError, migrate } from '#app/server/db/migrate.ts'
import { type Database, openDatabase } from '#app/server/db/open-database.ts'
import { oldLibraryFile } from '#tests/builders/old-library.ts'
import { explainStartError } from '../../http/explain-start-error.js'

function openFile(path: string): Database {
  const { db, close } = openDatabase(path)
  onTestFinished(close)
  return db
}

const rowsOf = async (db: Database, query: string) => (await sql.raw(query).execute(db)).rows

/** Its structure, its steps and its history: what the version it comes from works with. */
const stateOf = async (db: Database) => ({
  structure: await rowsOf(db, 'select type, name, sql from sqlite_schema order by type, name'),
  steps: await rowsOf(db, 'select name from kysely_migration order by name'),
  plays: await rowsOf(db, 'select * from play order by id'),
  ratings: await rowsOf(db, 'select * from rating order by id'),
  integrity: await rowsOf(db, 'pragma integrity_check'),
})

async function leave(db: Database, pages: number): Promise<void> {
  const [row] = (await rowsOf(db, 'pragma page_count')) as { page_count: number }[]
  await rowsOf(db, `pragma max_page_count = ${(row?.page_count ?? 0) + pages}`)
}

const failureOf = (db: Database) => migrate(db).then(null, (error: unknown) => error)

test.each([0, 2, 5, 9, 14, 19])(
  'a disk that is full %i pages into the update leaves the library as it was, and the update works later',
  async (pages) => {
    const path = oldLibraryFile()
    const db = openFile(path)
    const before = await stateOf(db)
    expect(before.plays.length).toBeGreaterThan(30)
    await leave(db, pages)
    const failure = await failureOf(db)
    expect(failure).toBeInstanceOf(DiskFullError)
    expect(explainStartError(failure)).toBe(
      `The disk is full (${dirname(path)}). Nothing is lost. Free some space, then start Reelmark again.`,
    )
    expect(await stateOf(db)).toEqual(before)

    await leave(db, 100_000)
    await migrate(db)
    const after = await stateOf(db)
    expect(after.plays).toHaveLength(before.plays.length)
    expect(after.integrity).toEqual([{ integrity_check: 'ok' }])
  },
)

test('a step that fails takes the steps before it back', async () => {
  const db = openFile(oldLibraryFile())
  await sql`alter table run_item rename to run_item_away`.execute(db)
  const before = await stateOf(db)
  expect(await failureOf(db)).toBeInstanceOf(FailedMigrationError)
  expect(await stateOf(db)).toEqual(before)
  await sql`alter table run_item_away rename to run_item`.execute(db)
  await migrate(db)
  expect((await stateOf(db)).steps.length).toBeGreaterThan(before.steps.length + 5)
})
