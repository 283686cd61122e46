import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { focusFirst, focusNearby, followFocus } from './focus-nearby.ts'

/**
 * The focus is not lost: what an action takes from a page leaves it to something near by, and on the next page it stands
 * at the content, where the link that led there is gone.
 */
export function KeepFocus(): null {
  const { key, pathname } = useLocation()
  const before = useRef({ key, pathname })
  useEffect(followFocus, [])
  useEffect(() => {
    const last = before.current
    before.current = { key, pathname }
    if (last.key === key) return
    if (last.pathname === pathname) return focusNearby()
    const content = document.querySelector<HTMLElement>('main')
    if (content) focusFirst([content])
  }, [key, pathname])
  return null
}
