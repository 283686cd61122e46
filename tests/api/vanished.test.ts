import { expect, test } from 'vitest'
import { dispatch } from '#app/server/api/dispatch.ts'
import { vanishedEntry } from '#app/server/api/contract/schemas.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

/** Imported, then a movie's play was removed at Trakt, and synced. */
async function withOneGone() {
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: makeSmallWorld(2, { now }) },
  })
  await app.connect()
  await app.fullImport()
  const { account } = app.sandbox.state
  const gone = account.plays.movie.find((play) => play.kind === 'movie')
  if (!gone) throw new Error('The world has no play.')
  account.removePlay(gone.id)
  await app.syncNow()
  const call = async (method: 'GET' | 'POST', path: string, body?: object) => {
    const init = { method, ...(body && { body: JSON.stringify(body) }) }
    const answer = await dispatch(app, new Request(`http://127.0.0.1:3000/api/v1${path}`, init))
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  return { app, call }
}

test('a program sees what is gone, decides, and is told the change it can be traced by', async () => {
  const { call } = await withOneGone()
  const { status, body } = await call('GET', '/vanished')
  expect(status).toBe(200)
  const [entry] = vanishedEntry.array().parse(body['vanished'])
  expect(entry).toMatchObject({ entity: 'play', decision: null })
  const decided = await call('POST', '/vanished', { ids: [entry?.id], decision: 'remove' })
  expect(decided).toMatchObject({ status: 200, body: { decided: 1, changeId: expect.any(String) as string } })
  expect((await call('GET', '/vanished')).body).toEqual({ vanished: [] })
  expect((await call('GET', '/vanished?decided=true')).body).toEqual({ vanished: [] })
})

test('what was kept is listed as decided', async () => {
  const { call } = await withOneGone()
  const { body } = await call('GET', '/vanished')
  const ids = vanishedEntry
    .array()
    .parse(body['vanished'])
    .map(({ id }) => id)
  expect((await call('POST', '/vanished', { ids, decision: 'restore' })).body).toEqual({
    decided: 1,
    changeId: null,
  })
  const kept = await call('GET', '/vanished?decided=true')
  expect(vanishedEntry.array().parse(kept.body['vanished'])).toMatchObject([{ decision: 'restore' }])
})

test.each([
  { ids: [], decision: 'keep' },
  { ids: [1], decision: 'burn' },
  { ids: ['1'], decision: 'keep' },
  { ids: [1], decision: 'keep', more: true },
])('%o is a 400', async (body) => {
  const { call } = await withOneGone()
  expect((await call('POST', '/vanished', body)).status).toBe(400)
})

test('a sync can be asked to check everything', async () => {
  const { app, call } = await withOneGone()
  const { status, body } = await call('POST', '/sync', { check: true })
  expect([status, body['isCheck']]).toEqual([202, true])
  const run = await app.until(String(body['id']), ['completed'])
  expect(run.proof?.upstream.reported).toBe(run.proof?.upstream.plays)
  expect((await call('POST', '/sync', { all: true })).status).toBe(400)
})
