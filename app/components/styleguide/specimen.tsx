import { type ReactNode, useId } from 'react'

/** A part of the design system, under its name. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="specimen" aria-labelledby={id}>
      <h3 id={id} className="overline">
        {name}
      </h3>
      {children}
    </section>
  )
}
