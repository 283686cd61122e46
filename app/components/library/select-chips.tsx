import { Link } from '@remix-run/react'
import { pickWords as words } from '#app/words/en.ts'

type SelectChipsProps = { shown: number; all: string; none: string }

/** @param all the page with everything selected; @param none with nothing selected */
export function SelectChips({ shown, all, none }: SelectChipsProps) {
  return (
    <div className="bulk-choose">
      <Link to={all} className="chip" preventScrollReset replace>
        {words.selectAll(shown)}
      </Link>
      <Link to={none} className="chip chip-clear" preventScrollReset replace>
        {words.selectNone}
      </Link>
    </div>
  )
}
