import { Link } from '@remix-run/react'
import { type LibraryFilters, libraryPath } from '#app/domain/library-filters.ts'
import { Icon } from '../icon.tsx'
import { kindLabels, ratingLabel, runtimeLabels, statusLabels, tmdbLabel } from './filter-labels.ts'

type ActiveFiltersProps = {
  filters: LibraryFilters
  choices: { personName: string | null; languages: { code: string; name: string }[] }
}

/** What the library is narrowed to, each part with the way to drop it. */
export function ActiveFilters({ filters, choices }: ActiveFiltersProps) {
  const chips = chipsOf(filters, choices)
  if (chips.length === 0) return null
  const { sort, direction, view, select } = filters
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
          to={libraryPath({ sort, direction, view, select })}
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

function chipsOf(filters: LibraryFilters, { personName, languages }: ActiveFiltersProps['choices']): Chip[] {
  const { kind, status, genre, studio, person, rating, tmdb, runtime, language, watched, decade, q } = filters
  const languageName = languages.find(({ code }) => code === language)?.name ?? language
  const chips: (Chip | null)[] = [
    q === null ? null : { key: 'q', label: `“${q}”` },
    kind === null ? null : { key: 'kind', label: kindLabels[kind] },
    status === null ? null : { key: 'status', label: statusLabels[status] },
    genre === null ? null : { key: 'genre', label: genre },
    person === null ? null : { key: 'person', label: `With ${personName ?? 'somebody unknown'}` },
    studio === null ? null : { key: 'studio', label: studio },
    rating === null ? null : { key: 'rating', label: ratingLabel(rating) },
    tmdb === null ? null : { key: 'tmdb', label: tmdbLabel(tmdb) },
    runtime === null ? null : { key: 'runtime', label: runtimeLabels[runtime] },
    language === null ? null : { key: 'language', label: `In ${languageName}` },
    watched === null ? null : { key: 'watched', label: `Watched in ${watched}` },
    filters.favourite === null ? null : { key: 'favourite', label: 'Favourites' },
    decade === null ? null : { key: 'decade', label: `${decade}s` },
  ]
  return chips.filter((chip) => chip !== null)
}
