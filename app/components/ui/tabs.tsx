import { Link } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'

export type Tab = { to: string; label: ReactNode; note?: string; current: boolean }

/** Views of one thing, each with its address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  const row = useRef<HTMLElement>(null)
  const current = tabs.findIndex((tab) => tab.current)
  // Where there are more tabs than room, the open one is brought into sight.
  useEffect(() => {
    const tab = row.current?.children[current]
    if (row.current && tab instanceof HTMLElement)
      row.current.scrollLeft = tab.offsetLeft - (row.current.clientWidth - tab.offsetWidth) / 2
  }, [current])
  return (
    <nav className="tabs" aria-label={label} ref={row}>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          className="tab"
          prefetch="intent"
          preventScrollReset
          aria-current={tab.current ? 'page' : undefined}
        >
          {tab.label}
          {tab.note !== undefined && <span className="tab-note">{tab.note}</span>}
        </Link>
      ))}
    </nav>
  )
}
