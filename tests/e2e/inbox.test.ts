import type { Page } from 'playwright-core'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunRecord } from '#app/server/import/run/run-record.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { hydrated, setStage, type Stage } from './harness.ts'
import { WORLD_TODAY } from './world-clock.ts'
import { PATIENCE_MS } from './patience.ts'

/** What is gone from Trakt, binge days, and the check, in a real browser. */
let stage: Stage

beforeAll(async () => {
  stage = await setStage({
    env: { TRAKT_MIN_INTERVAL_MS: '0', TMDB_MIN_INTERVAL_MS: '0' },
    sandbox: { world: makeSmallWorld(2, { now: WORLD_TODAY }) },
  })
  stage.sandbox.sandbox.state.oauth.deviceIntervalSeconds = 1
  const { userCode } = await api<{ userCode: string }>('POST', '/trakt/device')
  stage.sandbox.sandbox.state.oauth.approveDevice(userCode)
  await until(async () => (await api<{ trakt: { connected: boolean } }>('GET', '/status')).trakt.connected)
  const run = await api<RunRecord>('POST', '/import-runs', { source: 'trakt' })
  await phaseOf(run.id, 'ready')
  await api('POST', `/import-runs/${run.id}/start`, {})
  await phaseOf(run.id, 'completed')
})
afterAll(() => stage.close())

async function api<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
  const init = { method, ...(body && { body: JSON.stringify(body) }) }
  const answer = await fetch(`${stage.server.origin}/api/v1${path}`, init)
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(50)) if (await isSo()) return
  throw new Error(`It did not come to be so.\n${stage.server.output()}`)
}

const phaseOf = (id: string, phase: RunRecord['phase']) =>
  until(async () => (await api<RunRecord>('GET', `/import-runs/${id}`)).phase === phase)

const playsHeld = async () => (await api<{ library: { plays: number } }>('GET', '/status')).library.plays

/** Takes so many movie plays away at Trakt and lets a sync notice. */
async function loseAtTrakt(plays: number): Promise<void> {
  const { account } = stage.sandbox.sandbox.state
  for (const play of account.plays.movie.filter((p) => p.kind === 'movie').slice(0, plays))
    account.removePlay(play.id)
  const run = await api<RunRecord>('POST', '/sync')
  await phaseOf(run.id, 'completed')
}

/** Whether a script has taken over, which only happens where scripts are on. */
async function open(page: Page, path: string, hasScripts: boolean): Promise<void> {
  await page.goto(path)
  if (hasScripts) await hydrated(page)
}

test.each([true, false])(
  'what is gone is noticed, removed, brought back by Undo, and kept (scripts: %s)',
  async (javaScriptEnabled) => {
    const before = await playsHeld()
    await loseAtTrakt(2)
    const page = await stage.newPage({ javaScriptEnabled })
    await open(page, '/', javaScriptEnabled)
    await page.getByRole('link', { name: '2 gone from Trakt' }).click()
    await page.getByRole('heading', { name: '2 plays are gone from Trakt.' }).waitFor()
    expect(await playsHeld()).toBe(before)

    await page.getByRole('button', { name: 'Remove here' }).click()
    await page.getByText('Tick at least one.').waitFor()
    // Chromium notes the 422 on the console.
    expect(stage.problems.splice(0).filter((each) => !each.includes('422'))).toEqual([])

    await page.getByRole('link', { name: 'Tick all' }).click()
    await page.getByRole('link', { name: 'Untick all' }).waitFor()
    await page.getByRole('button', { name: 'Remove here' }).click()
    await page.locator('.toast').getByText('Removed 2 plays here.').waitFor()
    expect(await playsHeld()).toBe(before - 2)

    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
    await page.locator('.toast').getByText('Taken back.').waitFor()
    await page.getByRole('heading', { name: '2 plays are gone from Trakt.' }).waitFor()
    expect(await playsHeld()).toBe(before)

    await page.getByRole('link', { name: 'Tick all' }).click()
    await page.getByRole('link', { name: 'Untick all' }).waitFor()
    await page.getByRole('button', { name: 'Keep here' }).click()
    await page.getByRole('heading', { name: 'Nothing waits for a decision' }).waitFor()
    expect(await page.getByText('Kept here.').count()).toBeGreaterThanOrEqual(2)
    expect(await playsHeld()).toBe(before)
    // What was said is said once.
    await page.goto('/library')
    expect(await page.locator('.toast').count()).toBe(0)
  },
)

test('a check leads to the proof, and names what is extra', async () => {
  const page = await stage.newPage()
  await open(page, '/import', true)
  await page.getByRole('button', { name: 'Check everything against Trakt' }).click()
  await page
    .getByText('Nothing is missing, nothing is extra but 4 plays that you keep.')
    .waitFor({ timeout: PATIENCE_MS })

  await loseAtTrakt(1)
  await open(page, '/settings', true)
  await page.getByRole('button', { name: 'Check everything against Trakt' }).click()
  await page.getByText('1 play here is no longer listed there.').waitFor({ timeout: PATIENCE_MS })
  await page.getByRole('link', { name: 'Decide what becomes of them' }).click()
  await page.getByRole('heading', { name: '1 play is gone from Trakt.' }).waitFor()
})

test('binge days are put back, moved again, and each can be undone', async () => {
  const page = await stage.newPage()
  await open(page, '/import/binge-days', true)
  const moved = await page.getByRole('heading', { level: 2 }).innerText()
  await page.getByRole('button', { name: 'Put all back' }).click()
  await page.locator('.toast').getByText('back on the day Trakt says').waitFor()
  await page.getByRole('button', { name: 'Apply to all' }).waitFor()
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('heading', { level: 2, name: moved }).waitFor()
  await page
    .getByText(/episode by episode/)
    .first()
    .click()
  await page.getByText('went from here to').first().waitFor()
})

test('every run is listed with what it cost', async () => {
  const page = await stage.newPage()
  await open(page, '/import/runs?show=syncs', true)
  await page
    .getByText(/\d requests?/)
    .first()
    .waitFor()
  await page
    .getByRole('link', { name: /Check against Trakt/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Check against Trakt' }).waitFor()
})
