import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export type Tab = { to: string; label: ReactNode; note?: string; current: boolean }

/** Views of one thing, each with its address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
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
