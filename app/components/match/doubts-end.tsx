import { type ReactNode, useEffect, useRef } from 'react'
import { plural } from '#app/domain/format/plural.ts'
import { ButtonLink } from '../button.tsx'
import { Icon } from '../icon.tsx'

type DoubtsEndProps = { of: number; left: number; again: string; children: ReactNode }

/** Past the last name: what is left, and the way back. */
export function DoubtsEnd({ of, left, again, children }: DoubtsEndProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (of > 0) heading.current?.focus({ preventScroll: true })
  }, [of])
  return (
    <section className="empty" aria-labelledby="end">
      <Icon name={left === 0 ? 'check' : 'info'} />
      <h1 id="end" ref={heading} tabIndex={-1}>
        {left === 0 ? 'Nothing is in doubt' : `${plural(left, 'name is', 'names are')} left undecided`}
      </h1>
      <p className="muted prose">
        {left === 0
          ? 'What you have said is remembered for the next file.'
          : 'They are kept with their plays, and wait under “Needs attention” until you say which title is meant.'}
      </p>
      <div className="empty-actions">
        {children}
        {left > 0 && <ButtonLink to={again}>Go through them again</ButtonLink>}
      </div>
    </section>
  )
}
