import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Tone = 'info' | 'good' | 'warning' | 'danger'
const icons: Record<Tone, IconName> = { info: 'info', good: 'check', warning: 'alert', danger: 'alert' }

/** Something to know, in its place on the page. With `live` it is read out when it appears. */
export function Notice({
  tone = 'info',
  live = false,
  children,
}: {
  tone?: Tone
  live?: boolean
  children: ReactNode
}) {
  return (
    <div
      className={`notice notice-${tone}`}
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
    >
      <Icon name={icons[tone]} />
      <div>{children}</div>
    </div>
  )
}
