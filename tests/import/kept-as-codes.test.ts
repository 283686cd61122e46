import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { runCommand } from '#app/server/user-edits/user-command.ts'
import { importUpload } from '#tests/builders/import-upload.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'

/** Every column that keeps what is said to a person. */
const COLUMNS = [
  ['run_item', 'reason'],
  ['run_error', 'message'],
  ['staged_row', 'problem'],
  ['run_stream', 'error'],
  ['import_run', 'failure'],
  ['enrichment', 'last_error'],
  ['play_clue', 'reason'],
  ['change', 'label'],
] as const

const FILE = [
  'Title,Year,Season,Episode,Watched Date,Rating',
  'Inception,2010,,,2024-05-04,9',
  'A Film That Nobody Has Made,1931,,,2024-05-05,',
  'Inception,2010,,,no day at all,eleven',
  ',,,,2024-05-06,',
].join('\n')

test('what an import and an edit say is kept as codes, never as sentences', async () => {
  const app = await startReelmark()
  const run = await importUpload(app, 'films.csv', FILE)
  expect(run.counts.malformed).toBeGreaterThan(0)
  const { title_id: titleId } = await app.db.selectFrom('play').select('title_id').executeTakeFirstOrThrow()
  await runCommand(app, OWNER, { intent: 'rate', titleId, season: null, number: null, value: 4 })
  let said = 0
  for (const [table, column] of COLUMNS) {
    const { rows } = await sql<{ text: string }>`
      select ${sql.ref(column)} as text from ${sql.table(table)} where ${sql.ref(column)} is not null`.execute(
      app.db,
    )
    said += rows.length
    for (const { text } of rows)
      expect(JSON.parse(text), `${table}.${column}`).toMatchObject({
        code: expect.stringMatching(/^[a-z-]+$/) as string,
      })
  }
  expect(said).toBeGreaterThan(5)
})
