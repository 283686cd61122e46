import { expect, test } from 'vitest'
import { answerFirst, giveWay } from '#app/server/base/requests-first.ts'

const asking = (method = 'GET') => new Request('http://localhost/', { method })

function aGate() {
  let open = () => undefined as void
  const passed = new Promise<void>((resolve) => (open = resolve))
  return { open, passed }
}

test('work in the background goes on once every request has its answer', async () => {
  const order: string[] = []
  const [first, second] = [aGate(), aGate()]
  const answers = [first, second].map((gate, i) =>
    answerFirst(asking(), async () => {
      await gate.passed
      order.push(`answer ${i + 1}`)
    }),
  )
  const work = giveWay().then(() => order.push('work'))
  first.open()
  await answers[0]
  second.open()
  await Promise.all([...answers, work])
  expect(order).toEqual(['answer 1', 'answer 2', 'work'])
})

test('a request that does not end holds the work up for a moment only, and one that fails not at all', async () => {
  const gate = aGate()
  const endless = answerFirst(asking(), () => gate.passed)
  await giveWay()
  gate.open()
  await endless
  await expect(answerFirst(asking(), () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await giveWay()
})

test('an upload holds nothing up', async () => {
  const gate = aGate()
  const upload = answerFirst(asking('POST'), () => gate.passed)
  let isHeld = true
  await Promise.all([
    giveWay().then(() => (isHeld = false)),
    new Promise((resolve) => setImmediate(() => setImmediate(resolve))),
  ])
  expect(isHeld).toBe(false)
  gate.open()
  await upload
})
