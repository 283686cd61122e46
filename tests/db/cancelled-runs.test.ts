import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '#app/server/db/migrate.ts'
import { openOldLibrary } from '#tests/builders/old-library.ts'

test('a run that was cancelled before version 0.2.0 waits for no air dates any more; one that is at work still does', async () => {
  const db = openOldLibrary()
  const { rows: series } = await sql<{ id: number }>`
    select id from title where kind = 'series' order by id limit 2`.execute(db)
  const [cancelled, working] = series
  if (!cancelled || !working) throw new Error('The library has too few series.')
  for (const [run, phase, titleId] of [
    ['stopped', 'cancelled', cancelled.id],
    ['going-on', 'enriching', working.id],
  ] as const) {
    const at = '2026-11-01T00:00:00.000Z'
    await sql`insert into change (id, profile_id, kind, at) values (${run}, 1, 'run', ${at})`.execute(db)
    await sql`insert into import_run (id, profile_id, kind, source, phase, options, counts, binge, started_at, phase_began_at)
      values (${run}, 1, 'import', 'trakt', ${phase}, '{}', '{}', '{}', ${at}, ${at})`.execute(db)
    await sql`insert or replace into binge_series (profile_id, title_id, is_applied, is_due, change_id)
      values (1, ${titleId}, 1, 1, ${run})`.execute(db)
  }
  const stands =
    await sql`select exists (select 1 from play where title_id = ${cancelled.id} and basis = 'air-date') as n`
      .execute(db)
      .then(({ rows }) => (rows as { n: number }[])[0]?.n)
  await migrate(db)
  const { rows } = await sql`select change_id, is_applied, is_due from binge_series
    where change_id in ('stopped', 'going-on') order by change_id desc`.execute(db)
  expect(rows).toEqual([
    { change_id: 'stopped', is_applied: stands, is_due: 0 },
    { change_id: 'going-on', is_applied: 1, is_due: 1 },
  ])
})
