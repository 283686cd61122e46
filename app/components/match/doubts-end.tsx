import { type ReactNode, useEffect, useRef } from 'react'
import { doubtWords } from '#app/words/en.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'

const words = doubtWords.end

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
        {left === 0 ? words.nothingLeft : words.left(left)}
      </h1>
      <p className="muted prose">{left === 0 ? words.remembered : words.kept}</p>
      <div className="empty-actions">
        {children}
        {left > 0 && <ButtonLink to={again}>{words.again}</ButtonLink>}
      </div>
    </section>
  )
}
