import { expect, test } from 'vitest'
import { checkKey } from '#app/server/tmdb/check-key.ts'
import { UpstreamError, type UpstreamErrorKind } from '#app/server/upstream/upstream-error.ts'

const V3 = '0123456789abcdef0123456789abcdef'

const check = (apiKey: string | null, answer: boolean | UpstreamErrorKind) =>
  checkKey({
    config: { tmdb: { apiKey } },
    tmdb: {
      isKeyAccepted: () =>
        typeof answer === 'boolean'
          ? Promise.resolve(answer)
          : Promise.reject(new UpstreamError({ service: 'TMDB', kind: answer })),
    },
  })

test('a key that TMDB accepts works', async () => {
  expect(await check(V3, true)).toEqual({ works: true, message: 'This TMDB key works.' })
})

test('a refused key is told by its form, and nothing of it is repeated', async () => {
  expect((await check(V3, false)).message).toMatch(/form of an API key/)
  expect((await check('eyJhbGci.eyJhdWQi.c2ln', false)).message).toMatch(/form of a read access token/)
  const short = await check('half-a-key', false)
  expect(short.message).toMatch(/It has 10 characters/)
  expect(short.message).not.toContain('half-a-key')
})

test('no key and an outage are no refusal', async () => {
  expect((await check(null, true)).message).toMatch(/There is no TMDB key yet/)
  expect((await check(V3, 'unreachable')).message).toMatch(/could not be reached/)
  expect((await check(V3, 'rate-limited')).message).toMatch(/asks for a pause/)
  expect((await check(V3, 'forbidden')).message).toMatch(/may be blocked/)
})

test('a fault of ours is not taken for one of TMDB', async () => {
  const broken = { isKeyAccepted: () => Promise.reject(new TypeError('ours')) }
  await expect(checkKey({ config: { tmdb: { apiKey: V3 } }, tmdb: broken })).rejects.toThrow('ours')
})
