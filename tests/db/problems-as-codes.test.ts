import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { metadataProblemText } from '#app/format/metadata-problem.ts'
import { migrate } from '#app/server/db/migrate.ts'
import { type Stored, readMessage } from '#app/server/db/stored-message.ts'
import type { MetadataProblem } from '#app/domain/metadata-problem.ts'
import { findRun, listRunErrors } from '#app/server/import/run/find-run.ts'
import { runDocument } from '#app/server/import/run/run-document.ts'
import { NOT_MATCHED } from '#app/server/tmdb/look-up-title.ts'
import { openOldLibrary } from '#tests/builders/old-library.ts'
import { OWNER } from '#tests/builders/owner.ts'

test('why a title has no metadata is a code, and a sentence that is none stays readable', async () => {
  const db = openOldLibrary()
  const { rows } = await sql<{
    title_id: number
  }>`select title_id from enrichment order by title_id limit 3`.execute(db)
  const [twin, odd, fine] = rows.map((row) => row.title_id)
  const say = (id: number | undefined, text: string | null) =>
    sql`update enrichment set last_error = ${text} where title_id = ${id}`.execute(db)
  await say(twin, 'Several titles at TMDB may be meant.')
  await say(odd, 'TMDB said "no": {it} is away.')
  await say(fine, null)
  await migrate(db)
  const kept = async (id: number | undefined) =>
    (
      await sql<{ said: Stored<MetadataProblem> | null }>`
      select last_error as said from enrichment where title_id = ${id}`.execute(db)
    ).rows[0]?.said ?? null
  expect(await kept(twin)).toBe(JSON.stringify(NOT_MATCHED['ambiguous-name']))
  const other = await kept(odd)
  expect(other && metadataProblemText(readMessage(other))).toBe('TMDB said "no": {it} is away.')
  expect(await kept(fine)).toBeNull()
})

test('errors, notices and failures of earlier runs are shown as they were written', async () => {
  const db = openOldLibrary()
  const { rows } = await sql<{ id: string }>`select id from import_run limit 1`.execute(db)
  const id = rows[0]?.id ?? ''
  const failure = JSON.stringify({ code: 'trakt-unreachable', message: 'Trakt was away.' })
  await sql`update import_run set failure = ${failure} where id = ${id}`.execute(db)
  await sql`insert into run_error (run_id, title, message, at)
    values (${id}, 'Heat', 'The play has no movie.', '2026-01-01T00:00:00.000Z')`.execute(db)
  await migrate(db)
  const run = await findRun(db, OWNER, id)
  const shown = run && runDocument(run)
  expect(shown?.failure).toEqual({ code: 'trakt-unreachable', message: 'Trakt was away.' })
  expect(shown?.errors).toContainEqual({ title: 'Heat', message: 'The play has no movie.' })
  expect(await listRunErrors(db, id)).toContainEqual({
    title: 'Heat',
    message: { code: 'text', text: 'The play has no movie.' },
  })
})
