import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stage, hydrated, setStage } from './harness.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.close())

test('home answers, comes alive under its policy, and nothing is asked of another host', async () => {
  const page = await stage.newPage()
  const response = await page.goto('/')
  expect(response?.status()).toBe(200)
  expect(response?.headers()['content-security-policy']).toContain("script-src 'nonce-")
  await hydrated(page)
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  expect(stage.problems).toEqual([])
})

test('the harness notices what it is there to notice', async () => {
  const page = await stage.newPage()
  await page.goto('/')
  await page.evaluate(async () => {
    console.error('a complaint')
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="/favicon.svg" onload="document.title = `taken over`">',
    )
    await document.querySelector<HTMLImageElement>('img[onload]')?.decode()
    await fetch('https://elsewhere.example/').catch(() => undefined)
  })
  const noticed = stage.problems.splice(0).join('\n')
  expect(noticed).toContain('a complaint')
  expect(noticed).toMatch(/inline event handler[^\n]*Content Security Policy/)
  expect(noticed).toMatch(/https:\/\/elsewhere\.example\/.*Content Security Policy/)
  expect(await page.title()).not.toBe('taken over')
})
