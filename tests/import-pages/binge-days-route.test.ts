import { afterEach, expect, test } from 'vitest'
import { action, loader } from '#app/routes/import.binge-days.tsx'
import { setRuntime } from '#app/server/runtime.ts'
import { takeFlash } from '#app/server/session/flash-cookie.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'

afterEach(() => setRuntime(undefined))

const now = new Date('2026-10-15T00:00:00.000Z')
const ADDRESS = 'http://127.0.0.1:3000/import/binge-days'

async function imported() {
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: makeSmallWorld(2, { now }) },
  })
  await app.connect()
  await app.fullImport()
  setRuntime(app)
  return app
}

const page = (query = '') => loader({ request: new Request(ADDRESS + query), params: {}, context: {} })

async function post(fields: Record<string, string>) {
  const request = new Request(ADDRESS, { method: 'POST', body: new URLSearchParams(fields) })
  return action({ request, params: {}, context: {} })
}

test('all series can be put back and moved again, and each says what it did', async () => {
  const app = await imported()
  const before = await page()
  const answer = await post({ intent: 'put-back' })
  if (!(answer instanceof Response)) throw new Error('It did not lead on.')
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  const { flash } = await takeFlash(app, new Headers({ cookie }))
  expect(flash?.message).toMatch(new RegExp(`^Put ${before.plays} plays? back`))
  expect(flash?.changeId).not.toBeNull()
  // A series of which nothing had been moved has nothing to be moved again.
  expect(await page()).toMatchObject({ plays: 0, moved: 0, putBack: before.moved })
  await post({ intent: 'apply' })
  expect(await page()).toEqual(before)
})

test('one series is switched alone, and shown alone where it is asked for', async () => {
  await imported()
  const [one] = (await page()).series
  if (!one) throw new Error('No day was moved.')
  await post({ intent: 'put-back', titleId: String(one.id) })
  const alone = await page(`?series=${one.id}`)
  expect(alone).toMatchObject({ isOne: true, series: [{ id: one.id, isApplied: false, days: [] }] })
})

test('a series the rule has nothing to do with is refused', async () => {
  await imported()
  expect(await post({ intent: 'apply', titleId: '999999' })).toMatchObject({ init: { status: 404 } })
  expect(await post({ intent: 'dance' })).toMatchObject({ init: { status: 400 } })
})
