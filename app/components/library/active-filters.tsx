import { Link } from '@remix-run/react'
import { type LibraryFilters, libraryPath } from '#app/domain/library-filters.ts'
import { Icon } from '../icon.tsx'
import { kindLabels, ratingLabel, statusLabels } from './filter-labels.ts'

/** What the library is narrowed to, each part with the way to drop it. */
export function ActiveFilters({
  filters,
  personName,
}: {
  filters: LibraryFilters
  personName: string | null
}) {
  const chips = chipsOf(filters, personName)
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label="Filters in use">
      {chips.map((chip) => (
        <li key={chip.key}>
          <Link
            to={libraryPath({ ...filters, [chip.key]: null, page: 1 })}
            className="chip"
            aria-label={`Remove the filter ${chip.label}`}
            preventScrollReset
          >
            {chip.label}
            <Icon name="close" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          to={libraryPath({ sort: filters.sort, direction: filters.direction })}
          className="chip chip-clear"
          preventScrollReset
        >
          Clear all
        </Link>
      </li>
    </ul>
  )
}

type Chip = { key: keyof LibraryFilters; label: string }

function chipsOf(filters: LibraryFilters, personName: string | null): Chip[] {
  const { kind, status, genre, studio, person, rating, decade, q } = filters
  const chips: (Chip | null)[] = [
    q === null ? null : { key: 'q', label: `“${q}”` },
    kind === null ? null : { key: 'kind', label: kindLabels[kind] },
    status === null ? null : { key: 'status', label: statusLabels[status] },
    genre === null ? null : { key: 'genre', label: genre },
    person === null ? null : { key: 'person', label: `With ${personName ?? 'somebody unknown'}` },
    studio === null ? null : { key: 'studio', label: studio },
    rating === null ? null : { key: 'rating', label: ratingLabel(rating) },
    decade === null ? null : { key: 'decade', label: `${decade}s` },
  ]
  return chips.filter((chip) => chip !== null)
}
