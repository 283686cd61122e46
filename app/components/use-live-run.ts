import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const EVERY_MS = 2500

/** Keeps a page true while a run is under way: asks for its data again every few seconds, when somebody looks. */
export function useLiveRun(underWay: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!underWay || state !== 'idle') return
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, EVERY_MS)
    return () => clearTimeout(timer)
  }, [underWay, state, revalidate])
}
