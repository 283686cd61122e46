import type { ReactNode } from 'react'

/** Where toasts appear. Keep it on the page even when empty: what comes into it later is read out. */
export function ToastRegion({ children }: { children?: ReactNode }) {
  return (
    <div className="toasts" role="status" aria-live="polite">
      {children}
    </div>
  )
}

/** What just happened, with the way back (an undo form) beside it. */
export function Toast({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="toast">
      <span>{children}</span>
      {action}
    </div>
  )
}
