import { sql } from 'kysely'
import { describe, expect, test, vi } from 'vitest'
import { dispatch, errorResponse } from '#app/server/api/dispatch.ts'
import { DiskFullError } from '#app/server/db/disk-full.ts'
import { runCommand } from '#app/server/user-edits/user-command.ts'
import { expectedFacts, factsOf } from '#tests/builders/expected-library.ts'
import { uploadFile } from '#tests/builders/import-upload.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')
const PAGES_ENOUGH = 1_000_000

async function aReelmark(seed = 4): Promise<Reelmark> {
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: makeSmallWorld(seed, { now }) },
  })
  await app.connect()
  return app
}

async function pagesOf(app: Reelmark): Promise<number> {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(app.db)
  return rows[0]?.page_count ?? 0
}

/** SQLite finds no room beyond so many pages, as on a disk that is full. */
const leave = async (app: Reelmark, pages: number) =>
  sql.raw(`pragma max_page_count = ${(await pagesOf(app)) + pages}`).execute(app.db)

const makeRoom = (app: Reelmark) => sql.raw(`pragma max_page_count = ${PAGES_ENOUGH}`).execute(app.db)

const untilFull = (app: Reelmark) =>
  vi.waitFor(() => expect(app.disk.problem()).not.toBeNull(), { timeout: 20_000, interval: 2 })

const api = async (app: Reelmark, path: string, init?: RequestInit) => {
  const answer = await dispatch(app, new Request(`http://localhost/api/v1${path}`, init))
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

describe('a run on a full disk', () => {
  test.each([0, 1, 2, 4, 8, 16])(
    'waits for room, and ends with everything once, where %i pages are left while it writes',
    async (pages) => {
      const app = await aReelmark()
      const { id } = await app.runs.startImport(OWNER, {
        source: 'trakt',
        include: ['movies', 'series', 'ratings', 'watchlist'],
      })
      await app.until(id, ['ready'])
      const begun = app.runs.begin(OWNER, id, {})
      await leave(app, pages)
      await begun.catch((error: unknown) => expect(error).toBeInstanceOf(DiskFullError))
      await untilFull(app)
      await makeRoom(app)
      // Where not even the beginning was written, the person presses the button once more.
      await app.runs.begin(OWNER, id, {}).catch(() => undefined)
      await app.until(id, ['completed'])
      expect(factsOf(await app.library())).toEqual(expectedFacts(app.sandbox.world))
      expect(app.disk.problem()).toBeNull()
    },
  )

  test('says so for as long as it waits, by the path of the data folder', async () => {
    const app = await aReelmark()
    const started = await app.runs.startImport(OWNER, { source: 'trakt', include: ['movies', 'series'] })
    await leave(app, 0)
    await untilFull(app)
    const problem = { code: 'disk-full', message: expect.stringContaining(app.config.dataDir) as string }
    expect((await api(app, `/import-runs/${started.id}`)).body).toMatchObject({
      phase: 'fetching',
      inProgress: true,
      failure: problem,
    })
    expect((await api(app, '/status')).body).toMatchObject({
      activeRun: { failure: problem },
      disk: { isFull: true, message: problem.message },
    })
    await makeRoom(app)
    expect(await app.until(started.id, ['ready'])).toMatchObject({ failure: null })
    expect((await api(app, '/status')).body).toMatchObject({ disk: { isFull: false, message: null } })
  })

  test('reads a file to its end, each row once', async () => {
    const app = await aReelmark()
    const rows = Array.from(
      { length: 3000 },
      (_, i) =>
        `2024-01-01,A movie ${i % 700},1999,x,,,,2024-0${1 + (i % 9)}-${String(1 + (i % 28)).padStart(2, '0')}`,
    )
    const text = ['Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date', ...rows].join('\n')
    await leave(app, 60)
    const reading = uploadFile(app, 'diary.csv', text)
    await untilFull(app)
    await makeRoom(app)
    const run = await reading
    expect(run.counts.plays.new).toBe(3000)
    expect(run.file).toMatchObject({ rows: 3000, taken: 3000 })
  })

  test('a sync waits as well', async () => {
    const app = await aReelmark(9)
    await app.fullImport()
    const facts = factsOf(await app.library())
    await leave(app, 0)
    // Free pages of the file itself are room, too.
    await sql`pragma incremental_vacuum`.execute(app.db)
    const run = await app.runs.sync(OWNER, { isCheck: true }).catch((error: unknown) => {
      expect(error).toBeInstanceOf(DiskFullError)
      return null
    })
    await makeRoom(app)
    await app.until((run ?? (await app.runs.sync(OWNER, { isCheck: true }))).id, ['completed'])
    expect(factsOf(await app.library())).toEqual(facts)
  })
})

test('what a person does on a full disk is refused with 503 and changes nothing', async () => {
  const app = await aReelmark()
  await app.fullImport()
  const title = await app.db.selectFrom('library_entry').select('title_id').executeTakeFirstOrThrow()
  const facts = factsOf(await app.library())
  await fillUp(app)
  const rate = {
    intent: 'write-note',
    season: null,
    number: null,
    playId: null,
    text: 'x'.repeat(50_000),
  } as const
  const refused = await runCommand(app, OWNER, { ...rate, titleId: title.title_id }).catch(
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(DiskFullError)
  expect(refused).toMatchObject({ status: 503, code: 'disk-full' })
  const answer = errorResponse(app, refused)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({
    error: { code: 'disk-full', message: expect.stringContaining('The disk is full') as string },
  })
  expect(factsOf(await app.library())).toEqual(facts)
  await makeRoom(app)
  await app.disk.whenRoom(new AbortController().signal)
  await runCommand(app, OWNER, { ...rate, titleId: title.title_id })
})

/** Uses up what is free within the pages that there are. */
async function fillUp(app: Reelmark): Promise<void> {
  await leave(app, 0)
  for (const bytes of [1_000_000, 100_000, 10_000, 1000, 100])
    for (let i = 0; i < 1000; i++) {
      const value = 'x'.repeat(bytes)
      const isFull = await app.db
        .insertInto('setting')
        .values({ name: `filling ${bytes} ${i}`, value })
        .execute()
        .then(
          () => false,
          () => true,
        )
      if (isFull) break
    }
}
