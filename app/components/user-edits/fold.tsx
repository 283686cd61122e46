import type { ReactNode } from 'react'
import { Icon, type IconName } from '#app/components/ui/icon.tsx'
import { type PageKey, useKey } from '#app/components/behaviour/use-key.ts'

type FoldProps = {
  icon: IconName
  label: ReactNode
  /** The key that opens it. */
  shortcut?: PageKey
  children: ReactNode
}

/** A button that opens a small form below it. It closes by itself once the form is sent, or another one is opened. */
export function Fold({ icon, label, shortcut, children }: FoldProps) {
  return (
    <details className="fold" name="fold" data-folds="">
      <summary className="button button-quiet" {...useKey(shortcut)}>
        <Icon name={icon} />
        {label}
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  )
}
