import { describe, expect, test } from 'vitest'
import { bingePage } from '#app/server/import-pages/binge-page.ts'
import { switchSeries } from '#app/server/user-edits/switch-binge-series.ts'
import { decideRemovedUpstream, listRemovedUpstream } from '#app/server/removed-upstream/removed-upstream.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { setTimeZone } from '#app/server/days/user-time-zone.ts'
import { expectedFacts, factsOf } from '#tests/builders/expected-library.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { importedSmallWorld } from '#tests/builders/imported-small-world.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

describe('what is gone from Trakt', () => {
  async function withOneGone() {
    const app = await importedSmallWorld(now)
    const { account } = app.sandbox.state
    const gone = account.plays.movie.find((play) => play.kind === 'movie')
    if (!gone) throw new Error('The world has no play.')
    account.removePlay(gone.id)
    await app.syncNow()
    const [vanished] = await listRemovedUpstream(app.db, OWNER, { isDecided: false })
    if (!vanished) throw new Error('Nothing was noted.')
    return { app, gone, vanished }
  }

  test('removing it takes the play away, and undoing brings it back to be decided again', async () => {
    const { app, vanished } = await withOneGone()
    const before = factsOf(await app.library())
    const { changeId } = await decideRemovedUpstream(app, OWNER, { ids: [vanished.id], decision: 'remove' })
    expect(factsOf(await app.library())).not.toEqual(before)
    await undoEdit(app, OWNER, changeId ?? '')
    expect(factsOf(await app.library())).toEqual(before)
    expect(await listRemovedUpstream(app.db, OWNER, { isDecided: false })).toHaveLength(1)
  })

  test('keeping it changes nothing, and no later sync asks again', async () => {
    const { app, vanished } = await withOneGone()
    const before = factsOf(await app.library())
    await decideRemovedUpstream(app, OWNER, { ids: [vanished.id], decision: 'keep' })
    await app.until((await app.runs.sync(OWNER, { isCheck: true })).id, ['completed'])
    expect(factsOf(await app.library())).toEqual(before)
    expect(await listRemovedUpstream(app.db, OWNER, { isDecided: false })).toEqual([])
    expect(await listRemovedUpstream(app.db, OWNER, { isDecided: true })).toMatchObject([
      { decision: 'keep' },
    ])
  })
})

describe('binge days', () => {
  test('are listed with both dates, can be put back and moved again', async () => {
    const app = await importedSmallWorld(now)
    const moved = factsOf(await app.library())
    const page = await bingePage(app, OWNER)
    expect(page.plays).toBeGreaterThan(4)
    await switchSeries(app, OWNER, { titleId: null, isApplied: false })
    const { world } = app.sandbox
    expect(factsOf(await app.library())).toEqual(expectedFacts(world, { binge: false }))
    expect((await bingePage(app, OWNER)).plays).toBe(0)
    await switchSeries(app, OWNER, { titleId: null, isApplied: true })
    expect(factsOf(await app.library())).toEqual(moved)
  })

  test('putting one series back can be undone', async () => {
    const app = await importedSmallWorld(now)
    const before = factsOf(await app.library())
    const [series] = (await bingePage(app, OWNER)).series
    const { changeId, plays } = await switchSeries(app, OWNER, { titleId: series?.id ?? 0, isApplied: false })
    expect(plays).toBeGreaterThan(0)
    await undoEdit(app, OWNER, changeId)
    expect(factsOf(await app.library())).toEqual(before)
    expect((await bingePage(app, OWNER)).series.find((s) => s.id === series?.id)?.isApplied).toBe(true)
  })

  test.each(['Asia/Tokyo', 'Pacific/Honolulu', 'Europe/Berlin'])('are counted anew for %s', async (zone) => {
    const app = await importedSmallWorld(now)
    await setTimeZone({ ...app, now: app.clock.now() }, OWNER, zone)
    const world = app.sandbox.world
    expect(factsOf(await app.library())).toEqual(
      expectedFacts({ ...world, account: { ...world.account, timeZone: zone } }),
    )
    await setTimeZone({ ...app, now: app.clock.now() }, OWNER, null)
    expect(factsOf(await app.library())).toEqual(expectedFacts(world))
  })
})

test('a check holds everything against the library and proves it', async () => {
  const app = await importedSmallWorld(now)
  const run = await app.until((await app.runs.sync(OWNER, { isCheck: true })).id, ['completed'])
  const plays = app.sandbox.world.plays.filter((play) => play.kind !== 'malformed').length
  expect(run.proof).toEqual({
    upstream: { plays, reported: plays },
    held: { plays },
    missing: [],
    extra: [],
    uncounted: [],
    leftOut: 0,
  })
})
