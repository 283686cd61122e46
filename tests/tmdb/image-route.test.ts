import { expect, onTestFinished, test } from 'vitest'
import { loader } from '#app/routes/images.$kind.$size.$file.ts'
import { type Runtime, setRuntime } from '#app/server/runtime.ts'
import { JPEG, setUpImages } from './image-set-up.ts'

type Options = { params?: Record<string, string>; headers?: Record<string, string>; method?: string }

async function setUpRoute() {
  const setUp = await setUpImages()
  setRuntime({ images: setUp.store, clock: setUp.clock } as unknown as Runtime)
  onTestFinished(() => setRuntime(undefined))
  const ask = ({ params = {}, headers = {}, method = 'GET' }: Options = {}) =>
    loader({
      params: { kind: 'poster', size: 'w342', file: 'known.jpg', ...params },
      request: new Request('http://127.0.0.1/images', { headers, method }),
      context: {},
    })
  return { ...setUp, ask }
}

test('an image is sent from disk with its type', async () => {
  const { ask } = await setUpRoute()
  const response = await ask()
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-length': String(JPEG.length),
    'x-content-type-options': 'nosniff',
    etag: '"w342-known.jpg"',
  })
  expect(Buffer.from(await response.arrayBuffer())).toEqual(JPEG)
})

test('who has it already is told so', async () => {
  const { ask } = await setUpRoute()
  const response = await ask({ headers: { 'if-none-match': 'W/"w342-known.jpg", "another"' } })
  expect(response.status).toBe(304)
  expect(await response.text()).toBe('')
})

test('a browser keeps it for what is left of half a year, also when it asks again', async () => {
  const { ask, clock } = await setUpRoute()
  const day = 24 * 3600
  const daysKept = (response: Response) =>
    Number(/^public, max-age=(\d+), immutable$/.exec(response.headers.get('cache-control') ?? '')?.[1]) / day
  expect(daysKept(await ask())).toBeCloseTo(180, 1)
  clock.advance(170 * day * 1000)
  expect(daysKept(await ask())).toBeCloseTo(10, 1)
  expect(daysKept(await ask({ headers: { 'if-none-match': '"w342-known.jpg"' } }))).toBeCloseTo(10, 1)
})

test('a HEAD has no body', async () => {
  const { ask } = await setUpRoute()
  const response = await ask({ method: 'HEAD' })
  expect(response.headers.get('content-length')).toBe(String(JPEG.length))
  expect(response.body).toBeNull()
})

test('an image that cannot be had is a drawing, for a minute', async () => {
  const { ask, answerWith } = await setUpRoute()
  answerWith(() => Response.error())
  const response = await ask()
  expect(response.status).toBe(404)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/svg+xml; charset=utf-8',
    'cache-control': 'public, max-age=60',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  })
  expect(await response.text()).toMatch(/^<svg [\s\S]*viewBox="0 0 200 300"[\s\S]*<\/svg>\n$/)
})

test.each([
  { kind: 'logo' },
  { size: 'original' },
  { file: '../../reelmark.db' },
  { file: '..%2f..%2freelmark.db' },
  { file: 'secret.key' },
])('%j is no image', async (params) => {
  const { ask, fetched } = await setUpRoute()
  const response = await ask({ params })
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toBe('text/plain')
  expect(fetched).toEqual([])
})
