import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { NewerDatabaseError, migrate } from '#app/server/db/migrate.ts'
import { type Database, openDatabase } from '#app/server/db/open-database.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'

const schemaOf = async (db: Database) =>
  (
    await sql<{
      name: string
      sql: string | null
    }>`select name, sql from sqlite_master order by name`.execute(db)
  ).rows

const newFile = () => join(mkdtempSync(join(tmpdir(), 'reelmark-db-')), 'reelmark.db')

function openEmpty(path = ':memory:'): Database {
  const { db, close } = openDatabase(path)
  onTestFinished(close)
  return db
}

test('a fresh database gets every table, strict, and one profile', async () => {
  const db = await openTestDatabase()
  const own = (await schemaOf(db)).filter(
    (each) => each.sql?.startsWith('CREATE TABLE') && !/^(kysely|sqlite|search)_/.test(each.name),
  )
  expect(own.length).toBeGreaterThan(20)
  expect(
    own.filter((each) => !/strict(,\s*without rowid)?\s*$/i.test(each.sql ?? '')).map((each) => each.name),
  ).toEqual([])
  expect(await db.selectFrom('profile').select(['id', 'name']).execute()).toEqual([{ id: 1, name: 'Me' }])
})

test('migrating again changes nothing', async () => {
  const db = await openTestDatabase()
  const before = await schemaOf(db)
  await migrate(db)
  expect(await schemaOf(db)).toEqual(before)
})

test('the foreign keys of a fresh database hold', async () => {
  const db = await openTestDatabase()
  expect((await sql`pragma foreign_keys`.execute(db)).rows).toEqual([{ foreign_keys: 1 }])
  expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([])
})

test('a database of a newer version is refused by name and its file is left as it is', async () => {
  const path = newFile()
  const first = openDatabase(path)
  await migrate(first.db)
  await sql`insert into kysely_migration (name, timestamp) values ('2099-01-01T0000-later', '2099')`.execute(
    first.db,
  )
  await first.close()
  const before = readFileSync(path)

  const second = openDatabase(path)
  await expect(migrate(second.db)).rejects.toThrow(NewerDatabaseError)
  await expect(migrate(second.db)).rejects.toThrow(/newer version of Reelmark .*2099-01-01T0000-later/)
  await second.close()
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a migration that fails half-way leaves nothing behind, and works once the cause is gone', async () => {
  const db = openEmpty(newFile())
  await sql`create table api_token (in_the_way text)`.execute(db)
  await expect(migrate(db)).rejects.toThrow(/api_token already exists/)
  const left = (await schemaOf(db)).map((each) => each.name).filter((name) => !/^(kysely|sqlite)_/.test(name))
  expect(left).toEqual(['api_token'])

  await sql`drop table api_token`.execute(db)
  await migrate(db)
  expect(await db.selectFrom('profile').select('id').execute()).toEqual([{ id: 1 }])
})
