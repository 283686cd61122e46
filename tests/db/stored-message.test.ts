import { expect, test } from 'vitest'
import { planReasonText } from '#app/format/plan-reason.ts'
import type { PlanReason } from '#app/domain/plan-item.ts'
import { readMessage, readMessages, type Stored, storeMessage } from '#app/server/db/stored-message.ts'

test('a message is stored as its code and parameters, and read back', () => {
  const reason: PlanReason = { code: 'news', parts: [{ code: 'new-plays', count: 3 }] }
  const stored = storeMessage(reason)
  expect(JSON.parse(stored)).toEqual({ code: 'news', parts: [{ code: 'new-plays', count: 3 }] })
  expect(planReasonText(readMessage(stored))).toBe('3 new plays.')
})

test.each(['It came without ids.', '{curly} is on the watchlist', '{"code":7}', '{}', ''])(
  'the sentence of an earlier version stays as it was: %s',
  (sentence) => {
    expect(planReasonText(readMessage(sentence as Stored<PlanReason>))).toBe(sentence)
  },
)

test('of an array of phrases and messages each is read as what it is', () => {
  expect(readMessages('["Same year",{"code":"same-name"}]')).toEqual([
    { code: 'text', text: 'Same year' },
    { code: 'same-name' },
  ])
})
