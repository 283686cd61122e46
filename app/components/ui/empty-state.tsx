import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type EmptyStateProps = {
  icon: IconName
  heading: string
  /** The heading's level on its page. */
  level?: 1 | 2
  children?: ReactNode
  /** The next step. */
  actions?: ReactNode
}

export function EmptyState({ icon, heading, level = 2, children, actions }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="empty">
      <Icon name={icon} />
      <Heading>{heading}</Heading>
      {children}
      {actions !== undefined && <div className="empty-actions">{actions}</div>}
    </div>
  )
}
