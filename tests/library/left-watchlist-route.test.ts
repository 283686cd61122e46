import { expect, test } from 'vitest'
import { action } from '#app/routes/left-watchlist.ts'
import { setRuntime } from '#app/server/runtime.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'

const post = (fields: Record<string, string>) =>
  action({
    request: new Request('http://localhost/left-watchlist', {
      method: 'POST',
      body: new URLSearchParams(fields),
    }),
    params: {},
    context: {},
  })

test('a decision about what left the watchlist leads back to its page, on this site only', async () => {
  const app = await startReelmark()
  setRuntime(app)
  const answer = await post({ decision: 'keep', returnTo: '/attention' })
  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toBe('/attention')
  const elsewhere = await post({ decision: 'follow', returnTo: 'https://elsewhere.example/' })
  expect(elsewhere.headers.get('location')).toBe('/')
  await expect(post({ decision: 'burn' })).rejects.toMatchObject({ status: 400 })
  setRuntime(undefined)
})
