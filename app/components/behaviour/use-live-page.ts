import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/**
 * Asks for the page's data again `everyMs` after the last answer, as long as something is `underWay`. Nobody looking,
 * nothing is asked; coming back to the tab asks at once.
 */
export function useLivePage(underWay: boolean, everyMs: number): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!underWay || state !== 'idle') return
    const askIfSeen = () => {
      if (document.visibilityState === 'visible') revalidate()
    }
    const timer = setTimeout(askIfSeen, everyMs)
    document.addEventListener('visibilitychange', askIfSeen)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', askIfSeen)
    }
  }, [underWay, everyMs, state, revalidate])
}
