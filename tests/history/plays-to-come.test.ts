import { expect, test } from 'vitest'
import { noFilters } from '#app/domain/library-filters.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { historyPage } from '#app/server/history/history-page.ts'
import { listPlays } from '#app/server/history/list-plays.ts'
import { homePage } from '#app/server/library/home-page.ts'
import { refreshEntries, refreshStaleEntries } from '#app/server/entries/refresh-entries.ts'
import { libraryPage } from '#app/server/library/library-page.ts'
import { attentionPage } from '#app/server/matching/attention-page.ts'
import { statsPage } from '#app/server/stats/stats-page.ts'
import { aMovie, aPlay } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { liveSources } from '#app/server/live-source/live-source.ts'
import { notConnected } from '#tests/builders/a-live-source.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

const TODAY = '2026-10-15'
const clock = testClock(`${TODAY}T18:00:00.000Z`)
const config = { timeZone: 'UTC' }
const sources = liveSources(notConnected())

const dayOnly = (day: string) => ({ day, watched_at: null, precision: 'day' as const })

/** One movie watched last week, and one of which a file says 2061, later this year, and once a year before. */
async function withPlaysToCome(): Promise<{ db: Database; seen: number; wrong: number; plays: number[] }> {
  const db = await openTestDatabase()
  const seen = await aMovie(db, { name: 'Seen' })
  const wrong = await aMovie(db, { name: 'Wrong' })
  const plays = [
    await aPlay(db, { title_id: seen, ...dayOnly('2026-10-08') }),
    await aPlay(db, { title_id: wrong, ...dayOnly('2025-03-01') }),
    await aPlay(db, { title_id: wrong, day: null, watched_at: null, precision: 'unknown' }),
    await aPlay(db, { title_id: wrong, day: '2061-05-04', watched_at: '2061-05-04T20:00:00.000Z' }),
    await aPlay(db, { title_id: wrong, ...dayOnly('2026-12-24') }),
  ]
  await refreshEntries(db, OWNER, [seen, wrong], TODAY)
  return { db, seen, wrong, plays }
}

test('a play to come heads neither the recently watched nor the diary, and its years are on no rail', async () => {
  const { db, seen, wrong } = await withPlaysToCome()
  const home = await homePage({ db, config, sources, clock }, OWNER)
  expect(home.recent.map((title) => [title.id, title.lastPlay.day])).toEqual([
    [seen, '2026-10-08'],
    [wrong, '2025-03-01'],
  ])
  const ask = { undated: false, kind: null, before: null, select: null } as const
  const diary = await historyPage({ db, config, clock }, OWNER, { ...ask, period: { kind: 'all' } })
  expect(diary.days.map((day) => day.day)).toEqual(['2026-10-08', '2025-03-01'])
  expect(diary.years.map(({ year }) => year)).toEqual(['2026', '2025'])
  expect(diary.dayCounts.map(({ day }) => day)).toEqual(['2026-10-08'])
  const far = await historyPage({ db, config, clock }, OWNER, {
    ...ask,
    period: { kind: 'year', year: '2061' },
  })
  expect(far.days.map((day) => day.day)).toEqual(['2061-05-04'])
})

test('the statistics have no bar for a year to come', async () => {
  const { db } = await withPlaysToCome()
  const stats = await statsPage({ db, config, clock }, OWNER, { year: null })
  expect(stats.years.map(({ year }) => year)).toEqual(['2026', '2025'])
  expect(stats.byYear.map(({ year }) => year)).toEqual(['2025', '2026'])
  expect(stats.figures.plays).toBe(3)
  expect(stats.busiest?.day).toBe('2026-10-08')
})

test('neither the titles played most, nor how many there were, nor their genres count a play to come', async () => {
  const { db, seen, wrong } = await withPlaysToCome()
  await db
    .insertInto('title_genre')
    .values([
      { title_id: wrong, genre: 'Drama' },
      { title_id: seen, genre: 'Drama' },
    ])
    .execute()
  const only = await aMovie(db, { name: 'Only To Come' })
  await aPlay(db, { title_id: only, ...dayOnly('2026-11-01') })
  const stats = (year: string | null) => statsPage({ db, config, clock }, OWNER, { year })
  const all = await stats(null)
  expect(all.distinct.movies).toBe(2)
  expect(all.topMovies.map(({ id, plays }) => [id, plays])).toEqual([[wrong, 2]])
  expect(all.genres).toMatchObject([{ genre: 'Drama', titles: 2, plays: 3 }])
  expect((await stats('2026')).distinct.movies).toBe(1)
  expect((await stats('2061')).distinct.movies).toBe(0)
})

test('the library is narrowed to no year to come', async () => {
  const { db } = await withPlaysToCome()
  const page = await libraryPage({ db, config, clock }, OWNER, { ...noFilters, more: true })
  expect(page.choices.watchedYears).toEqual([2026, 2025])
})

test('a program gets every play once, those to come behind all others, page by page', async () => {
  const { db, plays } = await withPlaysToCome()
  const [recent, earlier, undated, far, soon] = plays
  const ids: number[] = []
  let cursor: string | null = null
  do {
    const page = await listPlays(db, OWNER, { from: null, to: null, cursor, limit: 2, today: TODAY })
    ids.push(...page.plays.map((play) => play.id))
    cursor = page.next
  } while (cursor !== null)
  expect(ids.slice(0, 2)).toEqual([recent, earlier])
  expect(new Set(ids.slice(2))).toEqual(new Set([undated, far, soon]))
  expect(ids).toHaveLength(plays.length)
})

test('it needs attention until its day has come, and then counts like any other', async () => {
  const { db, wrong } = await withPlaysToCome()
  const page = await attentionPage(db, OWNER, TODAY)
  expect(page.find(({ reason }) => reason === 'to-come')?.titles).toMatchObject([{ id: wrong, plays: 4 }])
  const lastPlayed = async () =>
    (
      await db
        .selectFrom('library_entry')
        .select('last_played')
        .where('title_id', '=', wrong)
        .executeTakeFirst()
    )?.last_played
  await refreshStaleEntries(db, OWNER, '2026-12-23')
  expect(await lastPlayed()).toBe('2025-03-01')
  await refreshStaleEntries(db, OWNER, '2026-12-24')
  expect(await lastPlayed()).toBe('2026-12-24')
})
