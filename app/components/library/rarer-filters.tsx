import type { LibraryFilters } from '#app/domain/library-filters.ts'
import { libraryFilterWords as words } from '#app/words/en.ts'
import { Choice, optionsOf } from './filter-choice.tsx'

export type RarerChoices = { languages: { code: string; name: string }[]; watchedYears: number[] }

const tmdbRatings = [9, 8, 7, 6, 5].map((rating) => ({
  value: String(rating),
  label: words.orMoreAtTmdb(rating),
}))

/** The filters that most visits do without. */
export function RarerFilters({ filters, choices }: { filters: LibraryFilters; choices: RarerChoices }) {
  return (
    <>
      <Choice
        name="watched"
        label={words.watchedIn}
        value={filters.watched}
        options={choices.watchedYears.map((year) => ({
          value: String(year),
          label: words.watchedInYear(year),
        }))}
      />
      <Choice
        name="favourite"
        label={words.favourites}
        value={filters.favourite}
        options={[{ value: 'yes', label: words.onlyFavourites }]}
      />
      <Choice
        name="runtime"
        label={words.length}
        value={filters.runtime}
        options={optionsOf(words.lengths)}
      />
      <Choice name="tmdb" label={words.tmdbRating} value={filters.tmdb} options={tmdbRatings} />
      <Choice
        name="language"
        label={words.language}
        value={filters.language}
        options={choices.languages.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </>
  )
}
