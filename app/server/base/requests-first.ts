import { setImmediate } from 'node:timers/promises'

/** Longer than a page takes; a background job goes on in the midst of many requests, too. */
const LONGEST_WAIT_MS = 100

/** How many requests wait for their answer, and who waits for them. There is one event loop, so there is one of this. */
let underWay = 0
const waiting = new Set<() => void>()

/** Answers a request ahead of what `giveWay` holds back. One with a body may take as long as its sender likes. */
export async function answerFirst<T>(request: Request, answer: () => Promise<T>): Promise<T> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer()
  underWay++
  try {
    return await answer()
  } finally {
    underWay--
    if (underWay === 0) for (const goOn of waiting) goOn()
  }
}

/**
 * Between two steps of work in the background: lets the requests under way finish, for each of their statements would
 * wait for a step of its own.
 */
export async function giveWay(): Promise<void> {
  await setImmediate()
  if (underWay === 0) return
  await new Promise<void>((resolve) => {
    const goOn = () => {
      clearTimeout(timer)
      waiting.delete(goOn)
      resolve()
    }
    const timer = setTimeout(goOn, LONGEST_WAIT_MS)
    waiting.add(goOn)
  })
}
