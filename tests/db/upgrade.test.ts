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

test('a library of version 0.1.0 keeps its journal and takes what is owned', async () => {
  const db = openOldLibrary()
  const journal =
    await sql`select id, change_id, entity, entity_id, before, after from journal order by id`.execute(db)
  expect(journal.rows.length).toBeGreaterThan(0)
  await migrate(db)
  const kept =
    await sql`select id, change_id, entity, entity_id, before, after from journal order by id`.execute(db)
  expect(kept.rows).toEqual(journal.rows)
  const indexes = await sql<{ name: string }>`
    select name from sqlite_schema where type = 'index' and tbl_name in ('journal', 'staged_row') and sql is not null
    order by name`.execute(db)
  expect(indexes.rows.map(({ name }) => name)).toEqual([
    'journal_by_change',
    'journal_by_entity',
    'journal_removed_play',
    'staged_row_by_play',
    'staged_row_by_renumbered_play',
    'staged_row_by_source_key',
    'staged_row_by_title',
  ])
  const { title_id, profile_id } = await db
    .selectFrom('play')
    .select(['title_id', 'profile_id'])
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('owned')
    .values({ title_id, profile_id, source: 'trakt' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: change_id } = await db.selectFrom('change').select('id').executeTakeFirstOrThrow()
  const entry = { change_id, entity: 'owned', entity_id: id, before: null, after: '{}' } as const
  await db.insertInto('journal').values(entry).execute()
  await expect(
    db.insertInto('owned').values({ title_id, profile_id, source: 'file' }).execute(),
  ).rejects.toThrow(/UNIQUE/)
})
