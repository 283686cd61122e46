import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { countRowFates } from '#app/server/import/plan/count-row-fates.ts'
import { followReadings } from '#app/server/import/plan/follow-readings.ts'
import { planRun } from '#app/server/import/plan/plan-run.ts'
import { resolveEpisodeKeys } from '#app/server/import/plan/resolve-episode-keys.ts'
import { resolveEpisodeNumbers } from '#app/server/import/plan/resolve-episode-numbers.ts'
import { resolveIdentities } from '#app/server/import/plan/resolve-identities.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { OWNER } from '#tests/builders/owner.ts'

test('what goes over the staged rows in lots finds each lot by its ids, and not by the run', async () => {
  const { db, queries, planOf } = await countedDatabase()
  await sql`insert into import_run (id, profile_id, kind, source, phase, options, counts, binge, started_at, phase_began_at)
    values ('a-run', 1, 'import', 'x', 'fetching', '{}', '{}', '{}', '', '')`.execute(db)
  await sql`insert into staged_row (run_id, stream, type, source_key, file_row, uids)
    values ('a-run', 'file', 'malformed', '1', 1, '[]')`.execute(db)
  queries.length = 0
  const now = new Date('2026-01-01T00:00:00.000Z')
  await resolveEpisodeKeys(db, 'a-run')
  await followReadings(db, 'a-run')
  await resolveEpisodeNumbers(db, 'a-run')
  await planRun(db, OWNER, { runId: 'a-run', source: 'x', isFile: true, timeZone: 'UTC', now })
  await countRowFates(db, 'a-run', { isWritten: false })
  await countRowFates(db, 'a-run', { isWritten: true })
  const inLots = queries.filter(({ sql }) => sql.includes('staged_row.id between'))
  expect(inLots.length).toBeGreaterThan(7)
  for (const query of inLots) {
    const plan = await planOf(query)
    expect([query.sql, plan]).toEqual([
      query.sql,
      expect.arrayContaining([
        expect.stringMatching(
          /^SEARCH staged_row USING INTEGER PRIMARY KEY \(rowid>\? AND rowid<\?\)/,
        ) as string,
      ]) as string[],
    ])
  }
})

test('a row of an own export finds its play by the index of uids', async () => {
  const { db, queries, planOf } = await countedDatabase()
  await sql`insert into import_run (id, profile_id, kind, source, phase, options, counts, binge, started_at, phase_began_at)
    values ('a-run', 1, 'import', 'x', 'fetching', '{}', '{}', '{}', '', '')`.execute(db)
  await sql`insert into staged_row (run_id, stream, type, source_key, uids)
    values ('a-run', 'file', 'malformed', '1', '["a"]')`.execute(db)
  await resolveIdentities(db, OWNER, 'a-run')
  const plans = await Promise.all(queries.filter(({ sql }) => sql.includes('json_each')).map(planOf))
  expect(plans).toHaveLength(2)
  expect(plans[0]).toContain('SEARCH p USING COVERING INDEX play_by_uid (profile_id=? AND uid=?)')
  expect(plans[1]).toContain('SEARCH staged_row USING INTEGER PRIMARY KEY (rowid=?)')
})
