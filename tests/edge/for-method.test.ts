import { expect, test } from 'vitest'
import { forMethod } from '#app/server/edge/for-method.ts'

function anAnswer() {
  const state = { isClosed: false }
  const body = new ReadableStream({
    cancel: () => {
      state.isClosed = true
    },
  })
  return { state, answer: new Response(body, { status: 201, headers: { 'Content-Length': '7' } }) }
}

test('what a HEAD would leave unread is closed, and its headers stay', async () => {
  const { state, answer } = anAnswer()
  const head = await forMethod({ method: 'HEAD' }, answer)
  expect(state.isClosed).toBe(true)
  expect([head.status, head.headers.get('content-length'), head.body]).toEqual([201, '7', null])
})

test('any other method gets the answer as it is', async () => {
  const { state, answer } = anAnswer()
  expect(await forMethod({ method: 'GET' }, answer)).toBe(answer)
  expect(state.isClosed).toBe(false)
})
