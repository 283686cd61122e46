import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stage, hydrated, setStage } from './harness.ts'

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
