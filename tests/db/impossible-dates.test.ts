import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '#app/server/db/migrate.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { openOldLibrary } from '#tests/builders/old-library.ts'

type OldPlay = {
  id: number
  watched_at: string | null
  day: string | null
  precision: string
  basis: string
  source_watched_at: string | null
}

const playsOf = async (db: Database) =>
  (
    await sql<OldPlay>`select id, watched_at, day, precision, basis, source_watched_at from play order by id`.execute(
      db,
    )
  ).rows

/** As version 0.1.0 stored them: the day of the year 1 is no ten letters long. */
const STORED = [
  { watched_at: '0001-01-01T00:00:00.000Z', day: '1-01-01', precision: 'instant', basis: 'source' },
  { watched_at: '1700-02-03T20:00:00.000Z', day: '1700-02-03', precision: 'instant', basis: 'source' },
  { watched_at: '1899-12-30T05:00:00.000Z', day: '1899-12-30', precision: 'instant', basis: 'source' },
  { watched_at: null, day: '1899-12-31', precision: 'day', basis: 'source' },
  { watched_at: null, day: '2019-05-04', precision: 'day', basis: 'air-date', said: '1970-01-01' },
] as const
/** Dates like them that are left: given by hand, or possible. */
const LEFT = [
  { watched_at: null, day: '1970-01-01', precision: 'day', basis: 'manual' },
  { watched_at: '1970-01-01T20:00:00.000Z', day: '1970-01-01', precision: 'instant', basis: 'source' },
  { watched_at: null, day: '1970-01-01', precision: 'day', basis: 'air-date', said: '2024-05-04' },
  { watched_at: null, day: '1900-01-01', precision: 'day', basis: 'source' },
  { watched_at: null, day: '2061-05-04', precision: 'day', basis: 'source' },
] as const

async function withPlays(plays: readonly ((typeof STORED)[number] | (typeof LEFT)[number])[]) {
  const db = openOldLibrary()
  const ids: number[] = []
  for (const play of plays) {
    const said = 'said' in play ? play.said : (play.watched_at ?? play.day)
    const { rows } = await sql<{ id: number }>`
      insert into play (profile_id, title_id, source, trakt_history_id, watched_at, day, precision, basis, source_watched_at, created_at)
      select 1, min(id), 'trakt', ${900_000 + ids.length}, ${play.watched_at}, ${play.day}, ${play.precision}, ${play.basis},
        ${said}, '2026-11-01T00:00:00.000Z' from title where kind = 'movie' returning id`.execute(db)
    ids.push(rows[0]?.id ?? 0)
  }
  return { db, of: (all: OldPlay[]) => all.filter((play) => ids.includes(play.id)) }
}

test('plays on impossible dates become plays of an unknown date, and keep what their source wrote', async () => {
  const { db, of } = await withPlays(STORED)
  const before = of(await playsOf(db))
  await migrate(db)
  expect(of(await playsOf(db))).toEqual(
    before.map((play) => ({ ...play, watched_at: null, day: null, precision: 'unknown', basis: 'source' })),
  )
})

test('the days of the library of version 0.1.0 that stand for none are unknown too', async () => {
  const db = openOldLibrary()
  const isPlaceholder = (play: OldPlay) => ['1970-01-01', '1899-12-30'].includes(play.source_watched_at ?? '')
  const before = await playsOf(db)
  expect(before.filter(isPlaceholder)).toHaveLength(2)
  await migrate(db)
  const after = await playsOf(db)
  expect(after.filter(isPlaceholder).map((play) => play.day)).toEqual([null, null])
  expect(after.filter((play) => !isPlaceholder(play))).toEqual(before.filter((play) => !isPlaceholder(play)))
})

test('what a person has dated, and what is possible, is left as it is', async () => {
  const { db, of } = await withPlays(LEFT)
  const before = of(await playsOf(db))
  await migrate(db)
  expect(of(await playsOf(db))).toEqual(before)
})

test('the sums by day and by title hold after the repair', async () => {
  const { db } = await withPlays(STORED)
  await migrate(db)
  const days = await sql<{ day: string; plays: number }>`
    select day, sum(plays) as plays from day_figure group by day order by day`.execute(db)
  const counted = await sql<{ day: string; plays: number }>`
    select coalesce(day, '') as day, count(*) as plays from play group by 1 order by 1`.execute(db)
  expect(days.rows).toEqual(counted.rows)
  const years = await sql<{
    year: string
  }>`select distinct year from title_figure where year < '1900'`.execute(db)
  expect(years.rows.map(({ year }) => year)).toEqual([''])
  const entries = await sql<{
    n: number
  }>`select count(*) as n from library_entry e where first_played_day is not
    (select min(day) from play p where p.title_id = e.title_id)`.execute(db)
  expect(entries.rows[0]?.n).toBe(0)
})
