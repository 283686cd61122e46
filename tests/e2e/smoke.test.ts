import { existsSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { printFailure } from './failure-report.ts'
import { type Stage, hydrated, setStage } from './harness.ts'

const LETTERBOXD_RATINGS = [
  'Date,Name,Year,Letterboxd URI,Rating',
  '2024-03-01,Inception,2010,https://boxd.it/1skk,4.5',
].join('\n')

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

test('a failure shows the page, its console and what the server wrote', async () => {
  const page = await stage.newPage()
  await page.goto('/about')
  await page.evaluate(() => console.info('said in passing'))
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await printFailure('a failure on purpose')
  const printed = print.mock.calls.join()
  print.mockRestore()
  expect(printed).toContain(`The page was ${stage.server.origin}/about`)
  expect(printed).toMatch(/heading "[^"]+" \[level=1\]/)
  expect(printed).toContain('info: said in passing')
  expect(printed).toContain(`The server at ${stage.server.origin} wrote`)
  const [, picture = ''] = /Its picture is (\S+\.png)/.exec(printed) ?? []
  expect(existsSync(picture)).toBe(true)
  rmSync(picture)
})

test.each([
  ['with', true],
  ['without', false],
])('a file can be read from the first page on, %s a script', async (_, javaScriptEnabled) => {
  const page = await stage.newPage({ javaScriptEnabled })
  await page.goto('/')
  if (javaScriptEnabled) await hydrated(page)
  await page
    .getByLabel('Drop a file here, or choose one')
    .setInputFiles({ name: 'ratings.csv', mimeType: 'text/csv', buffer: Buffer.from(LETTERBOXD_RATINGS) })
  await page.getByRole('button', { name: 'Read this file' }).click()
  await page.getByRole('heading', { level: 1, name: /Letterboxd/ }).waitFor()
  // The first page is there again for the next one.
  await page.getByRole('button', { name: 'Cancel' }).first().click()
  await page.getByRole('heading', { name: 'This run was cancelled' }).waitFor()
})

test('a file that cannot be read says so, and the way in is still there', async () => {
  const page = await stage.newPage()
  await page.goto('/')
  await hydrated(page)
  await page.getByLabel('Drop a file here, or choose one').setInputFiles({
    name: 'holiday.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from([255, 216, 255, 224, 0, 16, 74]),
  })
  await page.getByRole('button', { name: 'Read this file' }).click()
  expect(await page.getByRole('alert').first().innerText()).toContain('holiday.jpg')
  await page.getByLabel('Drop a file here, or choose one').waitFor()
  expect(stage.problems.splice(0).join()).toContain('422')
})
