import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { checkAccessible } from './check-accessible.ts'
import { type Stage, hydrated, setStage } from './harness.ts'
import { runServer } from './run-server.ts'

const PASSWORD = 'projection room'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ env: { APP_PASSWORD: PASSWORD } })
})
afterAll(() => stage.close())

test.each([true, false])(
  'signing in leads to the page that was wanted (scripts: %s)',
  async (javaScriptEnabled) => {
    const page = await stage.newPage({ javaScriptEnabled })
    await page.goto('/library?q=x')
    expect(new URL(page.url()).pathname).toBe('/login')
    if (javaScriptEnabled) await hydrated(page)

    await page.getByLabel('Password').fill('a guess')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('That is not the password.').waitFor()
    // Chromium notes the 422 of the wrong password on the console.
    const complaints = stage.problems.splice(0)
    expect(complaints.filter((each) => !each.includes('422'))).toEqual([])

    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL('**/library?q=x')
  },
)

test('a tab whose session ended goes to the sign-in page and not to an error', async () => {
  const page = await stage.newPage()
  await page.goto('/login')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await hydrated(page)
  await page.context().clearCookies()
  await page.getByRole('link', { name: 'Library' }).first().click()
  await page.waitForURL('**/login?to=%2Flibrary')
  expect(stage.problems).toEqual([])
})

test('the sign-in page can be used by everyone', () => checkAccessible(stage, '/login'))

test('guessing is stopped with a sentence and the time to wait', async () => {
  const server = await runServer({ APP_PASSWORD: PASSWORD })
  onTestFinished(async () => {
    await server.stop()
  })
  const guess = () =>
    fetch(`${server.origin}/login`, { method: 'POST', body: new URLSearchParams({ password: 'a guess' }) })
  for (let i = 0; i < 10; i += 1) expect((await guess()).status).toBe(422)
  const answer = await guess()
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800)
  expect(await answer.text()).toContain('There were too many wrong attempts. Try again in 15 minutes.')
})

test('a copy of the cookie is worth nothing once its owner has signed out', async () => {
  const { origin } = stage.server
  const send = (path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, { redirect: 'manual', ...init })
  const signedIn = await send('/login', { method: 'POST', body: new URLSearchParams({ password: PASSWORD }) })
  const headers = { cookie: signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
  expect((await send('/library', { headers })).status).toBe(200)
  expect((await send('/api/v1/status', { headers })).status).toBe(200)
  await send('/logout', { method: 'POST', headers })
  expect((await send('/library', { headers })).status).toBe(302)
  expect((await send('/api/v1/status', { headers })).status).toBe(401)
})
