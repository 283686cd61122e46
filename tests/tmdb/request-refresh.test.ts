import { expect, test } from 'vitest'
import { requestRefresh } from '#app/server/tmdb/request-refresh.ts'
import { aMovie, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'

const now = new Date('2026-10-15T12:00:00.000Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()

test.each([
  { kind: 'series', status: 'Returning Series', out: '2010-01-01', state: 'done', refreshedAfter: 1 },
  { kind: 'series', status: null, out: '2010-01-01', state: 'done', refreshedAfter: 1 },
  { kind: 'series', status: 'Ended', out: '2010-01-01', state: 'done', refreshedAfter: 120 },
  { kind: 'series', status: 'Ended', out: '2026-09-01', state: 'done', refreshedAfter: 7 },
  { kind: 'series', status: 'Returning Series', out: '2010-01-01', state: 'not-found', refreshedAfter: 30 },
  { kind: 'movie', status: 'Released', out: '2010-01-01', state: 'done', refreshedAfter: 120 },
  { kind: 'movie', status: 'Released', out: '2026-06-01', state: 'done', refreshedAfter: 7 },
  { kind: 'movie', status: 'Planned', out: null, state: 'done', refreshedAfter: 7 },
] as const)(
  'a $kind ($status, $out, $state) is asked for again after $refreshedAfter days',
  async (given) => {
    const db = await openTestDatabase()
    const id = given.kind === 'movie' ? await aMovie(db) : (await aSeries(db)).id
    await db
      .updateTable('title_metadata')
      .set({ status: given.status, release_date: given.out, last_air_date: given.out })
      .execute()
    const row = { title_id: id, state: given.state, requested_at: daysAgo(400) }
    await db
      .insertInto('enrichment')
      .values({ ...row, finished_at: daysAgo(given.refreshedAfter - 0.01) })
      .execute()
    expect(await requestRefresh(db, now)).toBe(0)
    await db
      .updateTable('enrichment')
      .set({ finished_at: daysAgo(given.refreshedAfter) })
      .execute()
    expect(await requestRefresh(db, now)).toBe(1)
    expect(await db.selectFrom('enrichment').select(['state', 'priority']).execute()).toEqual([
      { state: 'pending', priority: 0 },
    ])
  },
)
