import { CompiledQuery, sql } from 'kysely'
import { expect, test } from 'vitest'
import { listChangesQuery } from '#app/server/activity/activity-page.ts'
import { isOwned, waitsForMatch } from '#app/server/matching/unmatched-titles.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { OWNER } from '#tests/builders/owner.ts'

test('titles that wait for a match are found among all others by an index', async () => {
  const db = await openTestDatabase()
  const { rows } = await sql<{ detail: string }>`
    explain query plan select t.id from title t where ${waitsForMatch} and ${isOwned}`.execute(db)
  expect(rows[0]?.detail).toContain('title_without_match')
})

test('the newest changes are read from an index, and nothing is sorted', async () => {
  const db = await openTestDatabase()
  const asked = listChangesQuery(db, OWNER, 0).compile()
  const { rows } = await db.executeQuery<{ detail: string }>(
    CompiledQuery.raw(`explain query plan ${asked.sql}`, [...asked.parameters]),
  )
  const details = rows.map(({ detail }) => detail).join()
  expect(details).toContain('change_by_time')
  expect(details).not.toContain('TEMP B-TREE')
})
