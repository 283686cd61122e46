import type { LibraryFilters } from '#app/domain/library-filters.ts'
import { Choice, optionsOf } from './filter-choice.tsx'
import { runtimeLabels, tmdbLabel } from './filter-labels.ts'

export type RarerChoices = { languages: { code: string; name: string }[]; watchedYears: number[] }

const tmdbRatings = [9, 8, 7, 6, 5].map((rating) => ({ value: String(rating), label: tmdbLabel(rating) }))

/** The filters that most visits do without. */
export function RarerFilters({ filters, choices }: { filters: LibraryFilters; choices: RarerChoices }) {
  return (
    <>
      <Choice
        name="watched"
        label="Watched in"
        value={filters.watched}
        options={choices.watchedYears.map((year) => ({ value: String(year), label: `Watched in ${year}` }))}
      />
      <Choice
        name="favourite"
        label="Favourites"
        value={filters.favourite}
        options={[{ value: 'yes', label: 'Only favourites' }]}
      />
      <Choice name="runtime" label="Length" value={filters.runtime} options={optionsOf(runtimeLabels)} />
      <Choice name="tmdb" label="TMDB rating" value={filters.tmdb} options={tmdbRatings} />
      <Choice
        name="language"
        label="Language"
        value={filters.language}
        options={choices.languages.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </>
  )
}
