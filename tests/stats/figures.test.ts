import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '#app/server/db/open-database.ts'
import { aMovie, aPlay, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'

/** The sums as they are kept, and as they come out of reading every play. */
async function keptAndCounted(db: Database) {
  const runtime = sql`nullif(case when p.episode_id is not null then n.runtime_minutes
    else iif(t.kind = 'movie', m.runtime_minutes, null) end, 0)`
  const plays = sql`play p join title t on t.id = p.title_id left join title_metadata m on m.title_id = t.id
    left join episode n on n.id = p.episode_id`
  const sums = sql`count(*) as plays, coalesce(sum(${runtime}), 0) as minutes,
    sum(${runtime} is null) as unknown_runtimes`
  const counted = {
    days: await sql`select coalesce(p.day, '') as day, iif(p.episode_id is null, t.kind, 'series') as kind, ${sums}
      from ${plays} group by 1, 2 order by 1, 2`.execute(db),
    titles: await sql`
      select coalesce(substr(p.day, 1, 4), '') as year, p.title_id, ${sums}, count(distinct p.episode_id) as episodes
        from ${plays} group by 1, 2
      union all select 'all', p.title_id, ${sums}, count(distinct p.episode_id) from ${plays} group by 2
      order by 1, 2`.execute(db),
  }
  const kept = {
    days: await sql`select day, kind, plays, minutes, unknown_runtimes from day_figure order by 1, 2`.execute(
      db,
    ),
    titles: await sql`select year, title_id, plays, minutes, unknown_runtimes, episodes
      from title_figure order by 1, 2`.execute(db),
  }
  return [kept, counted].map(({ days, titles }) => ({ days: days.rows, titles: titles.rows }))
}

async function aStage(db: Database) {
  const movies = [await aMovie(db, { runtimeMinutes: 100 }), await aMovie(db, { runtimeMinutes: null })]
  const { id, episodes } = await aSeries(db, {
    runtimeMinutes: 50,
    episodes: [1, 2, 3].map((number) => ({ season: 1, number, runtime_minutes: number === 3 ? null : 45 })),
  })
  return [
    ...movies.map((title_id) => ({ title_id, episode_id: null })),
    { title_id: id, episode_id: null },
    ...Object.values(episodes).map((episode_id) => ({ title_id: id, episode_id })),
  ]
}

const days = [null, '2022-12-31', '2023-01-01', '2023-01-02']
const step = fc.record({
  what: fc.constantFrom('add', 'remove', 'move', 'redate', 'length', 'forget'),
  subject: fc.nat(5),
  day: fc.constantFrom(...days),
  pick: fc.nat(50),
  minutes: fc.constantFrom(null, 0, 30, 60),
})

test('whatever is written, the sums are what reading every play gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const db = await openTestDatabase()
      const subjects = await aStage(db)
      const plays: number[] = []
      for (const { what, subject, day, pick, minutes } of steps) {
        const about = subjects[subject]
        const id = plays[pick % Math.max(1, plays.length)] ?? -1
        if (about === undefined) continue
        if (what === 'add') plays.push(await aPlay(db, { ...about, day }))
        if (what === 'remove') await db.deleteFrom('play').where('id', '=', id).execute()
        if (what === 'move') await db.updateTable('play').set(about).where('id', '=', id).execute()
        if (what === 'redate')
          await db.updateTable('play').set({ day }).where('day', 'is not', null).execute()
        if (what === 'forget')
          await db.deleteFrom('title_metadata').where('title_id', '=', about.title_id).execute()
        if (what === 'length' && about.episode_id !== null)
          await db
            .updateTable('episode')
            .set({ runtime_minutes: minutes })
            .where('id', '=', about.episode_id)
            .execute()
        if (what === 'length' && about.episode_id === null)
          await sql`insert into title_metadata (title_id, name, runtime_minutes, fetched_at)
            values (${about.title_id}, 'Named', ${minutes}, '2024-01-01')
            on conflict (title_id) do update set runtime_minutes = excluded.runtime_minutes`.execute(db)
      }
      const [kept, counted] = await keptAndCounted(db)
      expect(kept).toEqual(counted)
    }),
    { numRuns: 25 },
  )
})

test('a title that goes takes its sums along', async () => {
  const db = await openTestDatabase()
  const title_id = await aMovie(db, { entry: null })
  const play = await aPlay(db, { title_id })
  await db.deleteFrom('play').where('id', '=', play).execute()
  await db.deleteFrom('title').where('id', '=', title_id).execute()
  expect(await db.selectFrom('title_figure').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('day_figure').selectAll().execute()).toEqual([])
})
