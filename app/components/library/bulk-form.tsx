import { Form, Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { CalendarDay } from '#app/domain/calendar-day.ts'
import { type LibraryFilters, libraryPath } from '#app/domain/library-filters.ts'
import type { NamedList } from '#app/domain/list-summary.ts'
import { bulkWords as words } from '#app/words/en.ts'
import { BulkActions } from './bulk-actions.tsx'
import { SelectChips } from './select-chips.tsx'
import { usePicks } from './use-picks.ts'

type BulkFormProps = {
  filters: LibraryFilters
  shown: number
  today: CalendarDay
  lists: readonly NamedList[]
  children: ReactNode
}

/** One form around the titles of a page, with what can be done with those that are picked. */
export function BulkForm({ filters, shown, today, lists, children }: BulkFormProps) {
  // Each arrival begins with what the address picks: after something was done, with nothing.
  const { key } = useLocation()
  return (
    <>
      <SelectChips
        shown={shown}
        all={libraryPath({ ...filters, select: 'all' })}
        none={libraryPath({ ...filters, select: 'on' })}
      />
      <PickedForm key={key} filters={filters} today={today} lists={lists}>
        {children}
      </PickedForm>
    </>
  )
}

function PickedForm({ filters, today, lists, children }: Omit<BulkFormProps, 'shown'>) {
  const { form, picked } = usePicks()
  const back = libraryPath({ ...filters, select: 'on' })
  return (
    <Form method="post" action="/bulk" ref={form} className="bulk" preventScrollReset>
      {/* Enter in a field presses a form's first button: it must not be one that does something. */}
      <button type="submit" disabled hidden aria-hidden="true" />
      <input type="hidden" name="returnTo" value={back} />
      {children}
      <div className="bulk-bar" role="group" aria-label={words.bar}>
        <p className="bulk-count figures" role="status">
          {picked === null ? words.unknownNumber : words.picked(picked)}
        </p>
        <BulkActions today={today} lists={lists} />
        <Link
          to={libraryPath({ ...filters, select: null })}
          className="button button-quiet"
          preventScrollReset
        >
          {words.done}
        </Link>
      </div>
    </Form>
  )
}
