import type { ReactNode } from 'react'

type HandFormProps = {
  intent: string
  /** What the intent is about. Null is left out. */
  fields: Record<string, string | number | null>
  className?: string
  atOnce?: boolean
  /** Where to come back to, if not simply here: the hash is for where no script runs. */
  returnTo?: string
  children: ReactNode
}

/** A plain form for one thing done by hand (routes/mark.ts). */
export function EditForm({ intent, fields, className, atOnce = false, returnTo, children }: HandFormProps) {
  return (
    <form
      method="post"
      action="/mark"
      className={className}
      data-soft=""
      data-intent={intent}
      data-at-once={atOnce ? '' : undefined}
    >
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(
        ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {returnTo !== undefined && <input type="hidden" name="returnTo" value={returnTo} />}
      {children}
    </form>
  )
}
