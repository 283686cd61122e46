import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon.tsx'

/** A button that opens a small form below it. It closes by itself once the form is sent. */
export function Fold({ icon, label, children }: { icon: IconName; label: ReactNode; children: ReactNode }) {
  return (
    <details className="fold" data-folds="">
      <summary className="button button-quiet">
        <Icon name={icon} />
        {label}
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  )
}
