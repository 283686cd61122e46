import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '#app/server/db/migrate.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { openOldLibrary } from '#tests/builders/old-library.ts'

const count = async (db: Database, table: 'play' | 'rating' | 'watchlist_entry' | 'title') =>
  (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)).rows[0]?.n

const counts = async (db: Database) => ({
  plays: await count(db, 'play'),
  ratings: await count(db, 'rating'),
  watchlist: await count(db, 'watchlist_entry'),
  titles: await count(db, 'title'),
})

test('a library of version 0.1.0 keeps all its plays, ratings, watchlist entries and titles', async () => {
  const db = openOldLibrary()
  const before = await counts(db)
  expect(before.plays).toBeGreaterThan(30)
  await migrate(db)
  expect(await counts(db)).toEqual(before)
  expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([])
  expect((await sql`pragma integrity_check`.execute(db)).rows).toEqual([{ integrity_check: 'ok' }])
})
