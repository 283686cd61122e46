import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '#app/server/db/migrate.ts'
import { openOldLibrary } from '#tests/builders/old-library.ts'

test('how far an older version had read its account is how far it has read Trakt', async () => {
  const db = openOldLibrary()
  await sql`
    insert into sync_cursor (profile_id, stream, account, synced_from, activity_at, upstream_count)
    values (1, 'movie-plays', 'a-slug', '2026-01-02T03:04:05.000Z', '2026-01-01T00:00:00.000Z', 42)
    on conflict do update set account = excluded.account, synced_from = excluded.synced_from,
      activity_at = excluded.activity_at, upstream_count = excluded.upstream_count`.execute(db)
  const before = await sql<{
    stream: string
  }>`select stream, synced_from from sync_cursor order by stream`.execute(db)
  await migrate(db)
  const after = await db
    .selectFrom('sync_cursor')
    .select(['stream', 'synced_from'])
    .where('source', '=', 'trakt')
    .orderBy('stream')
    .execute()
  expect(after).toEqual(before.rows)
  expect(
    await db
      .selectFrom('sync_cursor')
      .selectAll()
      .where('stream', '=', 'movie-plays')
      .executeTakeFirstOrThrow(),
  ).toMatchObject({
    account: 'a-slug',
    synced_from: '2026-01-02T03:04:05.000Z',
    activity_at: '2026-01-01T00:00:00.000Z',
    upstream_count: 42,
  })
})
