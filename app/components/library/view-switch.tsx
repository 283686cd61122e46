import { Link } from '@remix-run/react'
import {
  type LibraryFilters,
  type LibraryView,
  libraryPath,
  libraryViews,
} from '#app/domain/library-filters.ts'
import { libraryViewWords as words } from '#app/words/en.ts'
import { Icon, type IconName } from '#app/components/ui/icon.tsx'

const icons: Record<LibraryView, IconName> = { grid: 'grid', compact: 'small-grid', table: 'rows' }

/** How the titles are laid out; the page stays the one it is. */
export function ViewSwitch({ filters, view }: { filters: LibraryFilters; view: LibraryView }) {
  return (
    <ul className="segments view-switch" aria-label={words.label}>
      {libraryViews.map((each) => (
        <li key={each}>
          <Link
            to={libraryPath({ ...filters, view: each })}
            className="segment"
            aria-label={words.views[each]}
            aria-current={each === view ? 'true' : undefined}
            preventScrollReset
          >
            <Icon name={icons[each]} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
