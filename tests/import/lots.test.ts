import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { KeyCounts } from '#app/server/import/files/key-counts.ts'
import { idRanges } from '#app/server/import/plan/id-ranges.ts'
import { keyRanges } from '#app/server/import/plan/key-ranges.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { seededRandom } from '#tests/upstreams/seeded-random.ts'

test('keys are counted as a map counts them, however many there are', () => {
  const counts = new KeyCounts()
  const expected = new Map<string, number>()
  const random = seededRandom(11)
  for (let i = 0; i < 30_000; i++) {
    const key = `movie:${random.whole(0, 9000)}|2024`
    const before = expected.get(key) ?? 0
    expect(counts.add(key)).toBe(before)
    expected.set(key, before + 1)
  }
})

async function stage(db: Database, keys: readonly (string | null)[]): Promise<string> {
  const id = randomUUID()
  await sql`insert into import_run (id, profile_id, kind, source, phase, options, counts, binge, started_at, phase_began_at)
    values (${id}, 1, 'import', 'x', 'cancelled', '{}', '{}', '{}', '', '')`.execute(db)
  for (const [i, key] of keys.entries())
    await sql`insert into staged_row (run_id, stream, type, source_key, title_key)
      values (${id}, 'file', 'malformed', ${String(i)}, ${key})`.execute(db)
  return id
}

describe('a run looked at in lots', () => {
  test('by its keys: each is in one lot, whatever other runs have, and a title is never cut in two', async () => {
    const db = await openTestDatabase()
    await stage(db, ['another', 'zzz'])
    const keys = Array.from({ length: 2600 }, (_, i) =>
      i % 50 === 0 ? null : i < 1300 ? 'long' : `key ${i}`,
    )
    const runId = await stage(db, keys)
    const found: string[] = []
    let lots = 0
    for await (const { first, last } of keyRanges(db, runId)) {
      lots++
      const { rows } = await sql<{ title_key: string }>`select distinct title_key from staged_row
        where run_id = ${runId} and title_key between ${first} and ${last} order by title_key`.execute(db)
      found.push(...rows.map((row) => row.title_key))
    }
    expect(found).toEqual([...new Set(keys.filter((key) => key !== null))].sort())
    expect(lots).toBeGreaterThan(1)
  })

  test('by its ids: each row is in one lot', async () => {
    const db = await openTestDatabase()
    await stage(db, ['before'])
    const runId = await stage(
      db,
      Array.from({ length: 5000 }, () => 'a'),
    )
    let found = 0
    let lots = 0
    for await (const range of idRanges(db, runId)) {
      const { rows } = await sql<{ n: number }>`select count(*) as n from staged_row where ${range}`.execute(
        db,
      )
      found += rows[0]?.n ?? 0
      lots++
    }
    expect([found, lots]).toEqual([5000, 2])
  })

  test('with nothing staged there are none', async () => {
    const db = await openTestDatabase()
    for await (const range of keyRanges(db, 'no-run')) expect(range).toBeUndefined()
    for await (const range of idRanges(db, 'no-run')) expect(range).toBeUndefined()
  })
})
