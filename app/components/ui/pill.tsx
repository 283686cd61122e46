import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type PillProps = {
  icon?: IconName
  tone?: 'plain' | 'accent' | 'good' | 'warning' | 'danger'
  /** Makes it a link. */
  to?: string
  children: ReactNode
}

/** A short fact in a frame: a genre, a state. */
export function Pill({ icon, tone = 'plain', to, children }: PillProps) {
  const className = tone === 'plain' ? 'pill' : `pill pill-${tone}`
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  )
  if (to === undefined) return <span className={className}>{content}</span>
  return (
    <Link to={to} className={className} prefetch="intent">
      {content}
    </Link>
  )
}
