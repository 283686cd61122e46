import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { focusFirst, followFocus } from './focus-nearby.ts'

/** On the next page the focus stands at its content, where a link that led there is gone and took the focus with it. */
export function KeepFocus(): null {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(followFocus, [])
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    const content = document.querySelector<HTMLElement>('main')
    if (content) focusFirst([content])
  }, [pathname])
  return null
}
