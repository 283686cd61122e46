import { describe, expect, test } from 'vitest'
import { type Period, periodOf } from '#app/domain/day-range.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { HistoryQuestion } from '#app/domain/history-question.ts'
import { historyPage } from '#app/server/history/history-page.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aMovie, aPlay, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

const all: Period = { kind: 'all' }
const ask = (db: Database, question: Partial<HistoryQuestion> = {}) =>
  historyPage({ db, config: { timeZone: 'America/New_York' }, clock: testClock() }, OWNER, {
    period: all,
    undated: false,
    kind: null,
    before: null,
    select: null,
    ...question,
  })

async function allIds(db: Database): Promise<number[]> {
  const ids: number[] = []
  let before: string | null = null
  do {
    const page = await ask(db, { before })
    ids.push(
      ...page.days.flatMap((day) =>
        day.lines.flatMap((line) => (line.kind === 'play' ? [line.play.id] : line.plays.map((p) => p.id))),
      ),
    )
    before = page.older
  } while (before !== null)
  return ids
}

describe('the diary', () => {
  test('shows days newest first, and in a day the timed plays before those of which only the day is known', async () => {
    const db = await openTestDatabase()
    const title_id = await aMovie(db)
    const old = await aPlay(db, { title_id, day: '2023-01-05', watched_at: '2023-01-05T12:00:00.000Z' })
    const dayOnly = await aPlay(db, { title_id, day: '2024-05-04', watched_at: null, precision: 'day' })
    const morning = await aPlay(db, { title_id, day: '2024-05-04', watched_at: '2024-05-04T09:00:00.000Z' })
    const evening = await aPlay(db, { title_id, day: '2024-05-04', watched_at: '2024-05-04T21:00:00.000Z' })
    expect(await allIds(db)).toEqual([evening, morning, dayOnly, old])
  })

  test('gives every play exactly once across pages, however many share a day and a minute', async () => {
    const db = await openTestDatabase()
    const title_id = await aMovie(db)
    const ids: number[] = []
    for (let i = 0; i < 300; i++) {
      const timed = i % 3 === 0
      ids.push(
        await aPlay(db, {
          title_id,
          day: '2024-05-04',
          watched_at: timed ? '2024-05-04T19:30:00.000Z' : null,
          precision: timed ? 'instant' : 'day',
        }),
      )
    }
    ids.push(await aPlay(db, { title_id, day: '2024-05-03', watched_at: '2024-05-03T10:00:00.000Z' }))
    const shown = await allIds(db)
    expect(shown).toHaveLength(ids.length)
    expect(new Set(shown)).toEqual(new Set(ids))
  })

  test('narrows to a year, a month or a day, its last day included', async () => {
    const db = await openTestDatabase()
    const title_id = await aMovie(db)
    for (const day of ['2023-12-31', '2024-01-01', '2024-01-31', '2024-02-01', '2024-12-31', '2025-01-01']) {
      await aPlay(db, { title_id, day, watched_at: `${day}T12:00:00.000Z` })
    }
    const daysOf = async (text: { year?: string; month?: string; day?: string }) =>
      (await ask(db, { period: periodOf({ year: null, month: null, day: null, ...text }) })).days.map(
        (d) => d.day,
      )
    expect(await daysOf({ year: '2024' })).toEqual(['2024-12-31', '2024-02-01', '2024-01-31', '2024-01-01'])
    expect(await daysOf({ month: '2024-01' })).toEqual(['2024-01-31', '2024-01-01'])
    expect(await daysOf({ day: '2024-12-31' })).toEqual(['2024-12-31'])
  })

  test('counts plays by year and month, and those without a date apart', async () => {
    const db = await openTestDatabase()
    const title_id = await aMovie(db)
    for (const day of ['2023-06-01', '2024-01-01', '2024-01-01', '2024-01-02', '2024-03-09'])
      await aPlay(db, { title_id, day })
    await aPlay(db, { title_id, day: null, watched_at: null, precision: 'unknown' })
    const page = await ask(db)
    expect(page.years).toEqual([
      { year: '2024', plays: 4 },
      { year: '2023', plays: 1 },
    ])
    expect(page.year).toBe('2024')
    expect(page.months).toEqual([
      { month: '2024-01', plays: 3, days: 2 },
      { month: '2024-03', plays: 1, days: 1 },
    ])
    expect([page.total, page.undatedTotal]).toEqual([5, 1])
  })

  test('narrows to movies or to series, counts included', async () => {
    const db = await openTestDatabase()
    const { id, episodes } = await aSeries(db, { episodes: [{ season: 1, number: 1 }] })
    await aPlay(db, { title_id: await aMovie(db), day: '2024-05-04' })
    await aPlay(db, { title_id: id, episode_id: episodes['1x1'] ?? null, day: '2023-05-04' })
    const ofMovies = await ask(db, { kind: 'movie' })
    expect(ofMovies.days.map(({ day }) => day)).toEqual(['2024-05-04'])
    expect(ofMovies.years).toEqual([{ year: '2024', plays: 1 }])
    const ofSeries = await ask(db, { kind: 'series' })
    expect([ofSeries.total, ofSeries.year, ofSeries.dayCounts]).toEqual([
      1,
      '2023',
      [{ day: '2023-05-04', plays: 1 }],
    ])
  })

  test('a day knows the nearest days with plays, before and after it', async () => {
    const db = await openTestDatabase()
    const title_id = await aMovie(db)
    for (const day of ['2024-05-01', '2024-05-04', '2024-05-09', null]) await aPlay(db, { title_id, day })
    const neighboursOf = async (day: string) =>
      (await ask(db, { period: periodOf({ year: null, month: null, day }) })).neighbours
    expect(await neighboursOf('2024-05-04')).toEqual({ earlier: '2024-05-01', later: '2024-05-09' })
    expect(await neighboursOf('2024-05-06')).toEqual({ earlier: '2024-05-04', later: '2024-05-09' })
    expect(await neighboursOf('2024-05-01')).toEqual({ earlier: null, later: '2024-05-04' })
  })

  test('keeps plays without a date on a shelf of their own', async () => {
    const db = await openTestDatabase()
    const { id, episodes } = await aSeries(db, {
      episodes: [
        { season: 1, number: 1 },
        { season: 1, number: 2 },
      ],
    })
    await aPlay(db, { title_id: await aMovie(db) })
    for (const episode of ['1x2', '1x1']) {
      await aPlay(db, {
        title_id: id,
        episode_id: episodes[episode] ?? null,
        day: null,
        watched_at: null,
        precision: 'unknown',
      })
    }
    const shelf = await ask(db, { undated: true })
    expect(shelf.days).toEqual([])
    expect(shelf.undated).toHaveLength(1)
    expect(shelf.undated[0]).toMatchObject({
      kind: 'fold',
      plays: [{ episode: { number: 1 } }, { episode: { number: 2 } }],
    })
  })

  test('shows the plays of a title that was not matched, and says that it is not in the library', async () => {
    const db = await openTestDatabase()
    await aPlay(db, { title_id: await aMovie(db, { name: 'Nowhere to be Found', tmdbId: null }) })
    expect((await ask(db)).days[0]?.lines[0]).toMatchObject({
      play: { title: { name: 'Nowhere to be Found', isInLibrary: false } },
    })
  })

  test('takes four statements, and walks play_by_day without sorting', async () => {
    const { db, queries, planOf } = await countedDatabase()
    await aPlay(db, { title_id: await aMovie(db) })
    for (const question of [
      {},
      { period: periodOf({ year: '2024', month: null, day: null }) },
      { undated: true },
      { before: '2024-05-04~~7' },
      { kind: 'movie' as const },
    ]) {
      queries.length = 0
      await ask(db, question)
      expect(queries).toHaveLength(4)
      for (const query of queries.slice(3)) {
        const plan = (await planOf(query)).join('\n')
        expect(plan).toMatch(/play USING (COVERING )?INDEX play_by_day/)
        expect(plan).not.toContain('TEMP B-TREE')
      }
    }
  })
})
