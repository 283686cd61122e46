import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test, vi } from 'vitest'
import { sweepUploads, uploadPath } from '#app/server/import/files/upload-store.ts'
import { letterboxd } from '#app/server/import/sources/letterboxd.ts'
import { PATIENCE } from '#tests/builders/patience.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'

const rows = Array.from({ length: 3000 }, (_, n) => `2024-05-05,Film ${n},1979,x,,,,2024-05-04`)
const diary = ['Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date', ...rows].join('\n')

const RUN = '00000000-0000-4000-8000-000000000001'

function store(app: Reelmark, content: string) {
  const path = uploadPath(app.config.dataDir, RUN)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

test('a file whose reading was cut off is read anew, and no row counts twice', async () => {
  const app = await startReelmark()
  const path = store(app, diary)
  await app.runs.startFileImport(OWNER, {
    runId: RUN,
    source: letterboxd,
    file: { name: 'diary.csv', bytes: 1 },
  })
  await vi.waitFor(async () => {
    const { n } = await app.db
      .selectFrom('staged_row')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    expect(n).toBeGreaterThan(0)
  }, PATIENCE)
  await app.runs.stop()
  expect(existsSync(path)).toBe(true)

  const again = await startReelmark({ beside: app, database: app.db, dataDir: app.config.dataDir })
  await again.runs.resume()
  const run = await again.until(RUN, ['ready'])
  expect(run.file).toMatchObject({ rows: 3000, taken: 3000, repeated: 0 })
  expect(run.counts.plays).toEqual({ new: 3000, existing: 0 })
  await vi.waitFor(() => expect(existsSync(path)).toBe(false), PATIENCE)
})

test('an upload that is gone ends its run with a sentence, and uploads without a run are swept away', async () => {
  const app = await startReelmark()
  const left = store(app, diary)
  await sweepUploads({ db: app.db, dataDir: app.config.dataDir, now: app.clock.now() })
  expect(existsSync(left)).toBe(false)
  await app.runs.startFileImport(OWNER, {
    runId: RUN,
    source: letterboxd,
    file: { name: 'diary.csv', bytes: 1 },
  })
  await expect(app.until(RUN, ['ready'])).rejects.toThrow(/missing-file/)
})
