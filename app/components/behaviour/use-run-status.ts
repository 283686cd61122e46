import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { RunStatus } from '#app/domain/run-status.ts'

/** Often enough to see a run move; and, when nothing runs, to notice one that the clock began. */
const MOVING_MS = 2500
const QUIET_MS = 30_000

/**
 * What runs at the moment. Asked as long as somebody looks, and at once when the tab comes back to the front. When a
 * run has ended, the page asks for its data again.
 */
export function useRunStatus(): RunStatus['run'] {
  const [run, setRun] = useState<RunStatus['run']>(null)
  const { revalidate } = useRevalidator()
  const latest = useRef(revalidate)
  useEffect(() => {
    latest.current = revalidate
  }, [revalidate])

  useEffect(() => {
    const gone = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let known: RunStatus | null = null
    const look = async () => {
      clearTimeout(timer)
      const status = document.visibilityState === 'visible' ? await ask(gone.signal) : null
      if (gone.signal.aborted) return
      if (status) {
        if (known && known.lastEnd !== status.lastEnd) latest.current()
        known = status
        setRun(status.run)
      }
      const moves = known?.run !== null && known?.run.phase !== 'ready'
      clearTimeout(timer)
      timer = setTimeout(() => void look(), known && moves ? MOVING_MS : QUIET_MS)
    }
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') void look()
    }
    void look()
    document.addEventListener('visibilitychange', lookIfSeen)
    // A sync that was just begun here is seen at once.
    document.addEventListener('submit', lookSoon)
    function lookSoon() {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), SOON_MS)
    }
    return () => {
      gone.abort()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', lookIfSeen)
      document.removeEventListener('submit', lookSoon)
    }
  }, [])
  return run
}

const SOON_MS = 600

/** Null where the server is away or asks for a password: the next time may tell. */
async function ask(signal: AbortSignal): Promise<RunStatus | null> {
  try {
    const answer = await fetch('/run-status', { signal, redirect: 'manual' })
    return answer.ok ? ((await answer.json()) as RunStatus) : null
  } catch {
    return null
  }
}
