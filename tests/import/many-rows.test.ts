import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openFile } from '#app/server/import/files/open-file.ts'
import { stageFile } from '#app/server/import/fetch/stage-file.ts'
import { noRows } from '#app/server/import/run/run-record.ts'
import { recogniseFile } from '#app/server/import/sources/recognise-file.ts'
import { importUpload } from '#tests/builders/import-upload.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { uploadedFile } from '#tests/builders/uploaded-file.ts'

const HEADER = 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date'
const row = (i: number) => `2024-05-05,Movie ${i},1979,x,,,,2024-05-04`
const table = (rows: number) => [HEADER, ...Array.from({ length: rows }, (_, i) => row(i))].join('\n')

test.each([
  [9, null],
  [10, null],
  [11, /diary\.csv has more than 10 rows/],
])('a file of %i rows where ten are allowed', async (rows, refusal) => {
  const { db, clock } = await startReelmark()
  const runId = randomUUID()
  const at = clock.now().toISOString()
  await db
    .insertInto('import_run')
    .values({
      id: runId,
      profile_id: 1,
      kind: 'import',
      source: 'letterboxd',
      phase: 'cancelled',
      options: '{}',
      counts: '{}',
      binge: '{}',
      started_at: at,
      phase_began_at: at,
    })
    .execute()
  const { path, name } = uploadedFile('diary.csv', table(rows))
  const file = await openFile(path, name)
  const staging = stageFile(db, {
    runId,
    source: recogniseFile(file, null),
    file,
    known: { name, bytes: 1, ...noRows },
    context: { timeZone: 'UTC', mapping: null, profiles: null },
    now: clock.now(),
    signal: new AbortController().signal,
    mostRows: 10,
  })
  if (refusal)
    await expect(staging).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(refusal) as string,
    })
  else expect(await staging).toMatchObject({ rows })
})

test('a file with thousands of rows that cannot be read is imported, and each of them is an item', async () => {
  const app = await startReelmark()
  const bad = Array.from({ length: 9000 }, () => '2024-05-05,,,x,,,,2024-05-04')
  const run = await importUpload(app, 'diary.csv', [HEADER, row(1), ...bad].join('\n'))
  expect(run.counts).toMatchObject({ plays: { new: 1 }, malformed: 9000 })
  expect(run.errors.length).toBeGreaterThan(1000)
})
