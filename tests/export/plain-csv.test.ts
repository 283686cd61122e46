import { expect, test } from 'vitest'
import { ratingsCsv, watchlistCsv } from '#app/server/export/plain-csv.ts'
import { LONG_AGO } from '#app/domain/source-date.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { OWNER } from '#tests/builders/owner.ts'

async function textOf(lines: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const line of lines) text += line
  return text
}

test('a rating and a watchlist entry that nobody dated are of unknown date, not of 1970', async () => {
  const db = await openTestDatabase()
  const title_id = await aMovie(db, { name: 'Alien' })
  const known = { profile_id: 1, title_id, source: 'csv' }
  await db
    .insertInto('rating')
    .values({ ...known, value: 8, rated_at: LONG_AGO })
    .execute()
  await db
    .insertInto('watchlist_entry')
    .values({ ...known, listed_at: LONG_AGO })
    .execute()
  for (const table of [await textOf(ratingsCsv({ db }, OWNER)), await textOf(watchlistCsv({ db }, OWNER))]) {
    expect(table).toContain('Alien')
    expect(table).toContain(',unknown,')
    expect(table).not.toContain('1970')
  }
})
