import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useNavigation } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ActiveFilters } from '#app/components/library/active-filters.tsx'
import { LibraryFilterBar } from '#app/components/library/library-filter-bar.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { PosterGrid } from '#app/components/poster-grid.tsx'
import { formatDay } from '#app/domain/format/day.ts'
import { formatMinutes } from '#app/domain/format/duration.ts'
import { plural } from '#app/domain/format/plural.ts'
import { relativeDay } from '#app/domain/format/relative-time.ts'
import {
  type LibraryFilters,
  isNarrowed,
  libraryPath,
  parseLibraryFilters,
} from '#app/domain/library-filters.ts'
import { type LibraryPage, libraryPage } from '#app/server/library/library-page.ts'
import { runtime } from '#app/server/runtime.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const filters = parseLibraryFilters(new URL(request.url).searchParams)
  return { filters, library: await libraryPage(runtime(), filters) }
}

export const meta: MetaFunction = () => [{ title: 'Library · Reelmark' }]

export default function Library() {
  const { filters, library } = useLoaderData<typeof loader>()
  const navigation = useNavigation()
  const isFiltering = navigation.location?.pathname === '/library'
  if (library.all === 0) return <NothingYet />
  return (
    <div className="page">
      <div className="page-head">
        <h1>Library</h1>
        <p className="page-head-note figures" role="status">
          {isNarrowed(filters)
            ? `${plural(library.total, 'title')} of ${plural(library.all, 'title')}`
            : plural(library.all, 'title')}
        </p>
      </div>
      <LibraryFilterBar filters={filters} genres={library.genres} decades={library.decades} />
      <ActiveFilters filters={filters} personName={library.personName} />
      <div className="library-titles" data-pending={isFiltering ? '' : undefined}>
        {library.titles.length === 0 ? (
          <NothingFound />
        ) : (
          <PosterGrid titles={library.titles} noteOf={(title) => noteOf(title, filters, library.today)} />
        )}
      </div>
      <Pagination
        page={library.page}
        pages={library.pages}
        hrefFor={(page) => libraryPath({ ...filters, page })}
      />
    </div>
  )
}

/** Under each name stands what the titles are sorted by. */
function noteOf(
  title: LibraryPage['titles'][number],
  { sort }: LibraryFilters,
  today: string,
): string | undefined {
  const year = title.year === null ? undefined : String(title.year)
  if (sort === 'added' && title.addedDay !== null) return `Added ${relativeDay(title.addedDay, today)}`
  if (sort === 'release') return title.releaseDate === null ? year : formatDay(title.releaseDate)
  if (sort === 'tmdb-rating')
    return title.tmdbRating === null ? year : `${title.tmdbRating.toFixed(1)} at TMDB`
  if (sort === 'runtime') return title.runtimeMinutes ? formatMinutes(title.runtimeMinutes) : year
  return year
}

function NothingFound() {
  return (
    <EmptyState
      icon="search"
      heading="Nothing matches all of that"
      actions={<ButtonLink to="/library">Clear the filters</ButtonLink>}
    >
      <p>Take one filter away, or look for another word.</p>
    </EmptyState>
  )
}

function NothingYet() {
  return (
    <div className="page">
      <EmptyState
        icon="library"
        level={1}
        heading="The shelves are still empty"
        actions={
          <ButtonLink to="/import" tone="primary" icon="import">
            Bring your history in
          </ButtonLink>
        }
      >
        <p>Everything you have watched, rated or listed will stand here.</p>
      </EmptyState>
    </div>
  )
}
