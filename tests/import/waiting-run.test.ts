import { describe, expect, test, vi } from 'vitest'
import { appStatus } from '#app/server/api/endpoints/app-status.ts'
import { findRun } from '#app/server/import/run/find-run.ts'
import { expectedFacts, factsOf } from '#tests/builders/expected-library.ts'
import { importUpload, uploadFile } from '#tests/builders/import-upload.ts'
import { PATIENCE } from '#tests/builders/patience.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')
const diary = 'Date,Name,Year,Letterboxd URI,Rating,Watched Date\n2024-05-05,Heat,1995,x,,2024-05-04\n'

async function connected(): Promise<Reelmark> {
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: makeSmallWorld(3, { now }) },
  })
  await app.connect()
  return app
}

/** A full import whose connection dies after the first answer. */
async function waiting(app: Reelmark): Promise<string> {
  app.sandbox.faults.push(({ path }) => {
    if (path.includes('/history/')) app.sandbox.state.oauth.revokeAll()
    return undefined
  })
  const { id } = await app.runs.startImport(OWNER, { source: 'trakt', include: ['movies', 'series'] })
  await app.until(id, ['interrupted'])
  app.sandbox.faults.clear()
  return id
}

const phaseOf = async (app: Reelmark, id: string) => (await findRun(app.db, OWNER, id))?.phase

describe('while a run waits for Trakt to be reconnected', () => {
  test('a file is imported, and undone, and the waiting run waits on', async () => {
    const app = await connected()
    const id = await waiting(app)
    const file = await importUpload(app, 'diary.csv', diary)
    expect(file.counts.plays.new).toBe(1)
    expect((await app.runs.undo(OWNER, file.id)).undoneAt).not.toBeNull()
    expect(await phaseOf(app, id)).toBe('interrupted')
  })

  test('the status names the run under way, and the waiting one where there is none', async () => {
    const app = await connected()
    const id = await waiting(app)
    expect((await appStatus(app, OWNER)).activeRun?.id).toBe(id)
    const file = await uploadFile(app, 'diary.csv', diary)
    expect((await appStatus(app, OWNER)).activeRun?.id).toBe(file.id)
  })

  test('a sync of the connection is refused', async () => {
    const app = await connected()
    await waiting(app)
    await expect(app.runs.sync(OWNER)).rejects.toMatchObject({ code: 'trakt-not-connected' })
  })

  test('reconnecting takes it up, once a preview no longer holds the place', async () => {
    const app = await connected()
    const id = await waiting(app)
    const file = await uploadFile(app, 'diary.csv', diary)
    await app.connect()
    expect(await phaseOf(app, id)).toBe('interrupted')
    await expect(app.runs.sync(OWNER)).rejects.toMatchObject({ code: 'run-in-progress' })
    await app.runs.cancel(OWNER, file.id)
    await app.until(id, ['ready'])
    await app.runs.begin(OWNER, id, {})
    await app.until(id, ['completed'])
    const { ratings: _, watchlist: __, ...world } = app.sandbox.world
    const held = expectedFacts({ ...world, ratings: [], watchlist: [] })
    expect(factsOf(await app.library())).toEqual(held)
  })

  test('the end of a file import takes it up as well', async () => {
    const app = await connected()
    const id = await waiting(app)
    const file = await uploadFile(app, 'diary.csv', diary)
    await app.connect()
    await app.runs.begin(OWNER, file.id, {})
    await app.until(file.id, ['completed'])
    await app.until(id, ['ready'])
  })

  test('a restart leaves it waiting and does not ask Trakt', async () => {
    const app = await connected()
    const id = await waiting(app)
    const before = app.sandbox.log.find('trakt').length
    await app.runs.resume()
    expect(await phaseOf(app, id)).toBe('interrupted')
    expect(app.sandbox.log.find('trakt')).toHaveLength(before)
  })

  test('disconnecting ends it', async () => {
    const app = await connected()
    const id = await waiting(app)
    await app.trakt.disconnect()
    expect(await phaseOf(app, id)).toBe('cancelled')
    await app.connect()
    await app.syncNow()
  })
})

test('disconnecting ends a run that is reading from Trakt, and keeps a preview', async () => {
  const app = await connected()
  const { id } = await app.runs.startImport(OWNER, { source: 'trakt', include: ['movies'] })
  await app.until(id, ['ready'])
  await app.trakt.disconnect()
  expect(await phaseOf(app, id)).toBe('ready')
  await app.runs.cancel(OWNER, id)
  await app.connect()
  app.sandbox.faults.push(({ path }) => (path.includes('/history/') ? { delayMs: 200 } : undefined))
  const reading = await app.runs.startImport(OWNER, { source: 'trakt', include: ['movies'] })
  await vi.waitFor(() => expect(app.sandbox.log.find('trakt', /history/).length).toBeGreaterThan(0), PATIENCE)
  await app.trakt.disconnect()
  await app.until(reading.id, ['cancelled'])
  await importUpload(app, 'diary.csv', diary)
})
