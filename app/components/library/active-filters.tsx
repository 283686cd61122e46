import { Link } from '@remix-run/react'
import { type LibraryFilters, libraryPath } from '#app/domain/library-filters.ts'
import {
  activeFilterWords as words,
  calendarWords,
  libraryFilterWords as filterWords,
} from '#app/words/en.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { ratingLabel } from './filter-labels.ts'

type ActiveFiltersProps = {
  filters: LibraryFilters
  choices: {
    personName: string | null
    collectionName: string | null
    listName: string | null
    languages: { code: string; name: string }[]
  }
}

/** What the library is narrowed to, each part with the way to drop it. */
export function ActiveFilters({ filters, choices }: ActiveFiltersProps) {
  const chips = chipsOf(filters, choices)
  if (chips.length === 0) return null
  const { sort, direction, view, select } = filters
  return (
    <ul className="chips" aria-label={words.label}>
      {chips.map((chip) => (
        <li key={chip.key}>
          <Link
            to={libraryPath({ ...filters, [chip.key]: null, page: 1 })}
            className="chip"
            aria-label={words.remove(chip.label)}
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
          {words.clear}
        </Link>
      </li>
    </ul>
  )
}

type Chip = { key: keyof LibraryFilters; label: string }

function chipsOf(filters: LibraryFilters, choices: ActiveFiltersProps['choices']): Chip[] {
  const { kind, status, genre, studio, person, collection, list, rating, tmdb, runtime } = filters
  const { language, watched, decade, year, q } = filters
  const { personName, collectionName, listName, languages } = choices
  const languageName = (code: string) => languages.find((known) => known.code === code)?.name ?? code
  const chips: (Chip | null)[] = [
    q === null ? null : { key: 'q', label: words.text(q) },
    kind === null ? null : { key: 'kind', label: filterWords.kinds[kind] },
    status === null ? null : { key: 'status', label: filterWords.statuses[status] },
    genre === null ? null : { key: 'genre', label: genre },
    person === null ? null : { key: 'person', label: words.person(personName) },
    collection === null ? null : { key: 'collection', label: words.collection(collectionName) },
    list === null ? null : { key: 'list', label: words.list(listName) },
    studio === null ? null : { key: 'studio', label: studio },
    rating === null ? null : { key: 'rating', label: ratingLabel(rating) },
    tmdb === null ? null : { key: 'tmdb', label: filterWords.orMoreAtTmdb(tmdb) },
    runtime === null ? null : { key: 'runtime', label: filterWords.lengths[runtime] },
    language === null ? null : { key: 'language', label: words.language(languageName(language)) },
    watched === null ? null : { key: 'watched', label: filterWords.watchedInYear(watched) },
    filters.favourite === null ? null : { key: 'favourite', label: filterWords.favourites },
    decade === null ? null : { key: 'decade', label: calendarWords.decade(decade) },
    year === null ? null : { key: 'year', label: words.releasedIn(year) },
  ]
  return chips.filter((chip) => chip !== null)
}
