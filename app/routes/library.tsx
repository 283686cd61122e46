import { type LoaderFunctionArgs, type MetaFunction, data } from '@remix-run/node'
import { Link, useLoaderData, useNavigation } from '@remix-run/react'
import { useMemo } from 'react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ActiveFilters } from '#app/components/library/active-filters.tsx'
import { BulkForm } from '#app/components/library/bulk-form.tsx'
import { LibraryFilterBar } from '#app/components/library/library-filter-bar.tsx'
import { LibraryTable } from '#app/components/library/library-table.tsx'
import { PickGrid } from '#app/components/library/pick-grid.tsx'
import { ViewSwitch } from '#app/components/library/view-switch.tsx'
import { type TmdbReach, WaitingNotice } from '#app/components/match/waiting-notice.tsx'
import { WaitingShelf } from '#app/components/match/waiting-shelf.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { PosterGrid } from '#app/components/cards/poster-grid.tsx'
import { formatDay } from '#app/format/day.ts'
import { formatMinutes } from '#app/format/duration.ts'
import { relativeDay } from '#app/format/relative-time.ts'
import {
  type LibraryFilters,
  isNarrowed,
  libraryPath,
  libraryViews,
  parseLibraryFilters,
} from '#app/domain/library-filters.ts'
import type { LibraryTitle } from '#app/domain/library-title.ts'
import { pack, unpack } from '#app/domain/packed.ts'
import { libraryPage } from '#app/server/library/library-page.ts'
import type { WaitingTitles } from '#app/server/matching/waiting-titles.ts'
import { runtime } from '#app/server/runtime.ts'
import { preferenceCookie, readPreference } from '#app/server/session/preference-cookie.ts'
import { commonWords, libraryWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const filters = parseLibraryFilters(new URL(request.url).searchParams)
  const remembered = readPreference(request.headers.get('Cookie'), 'library_view', libraryViews)
  const view = filters.view ?? remembered ?? 'grid'
  const { titles, ...library } = await libraryPage(runtime(), viewerOf(request), { ...filters, view })
  const isChosen = filters.view !== null && filters.view !== remembered
  return data(
    { filters, view, library, titles: pack(titles), tmdb: runtime().enrichment.state().state },
    isChosen ? { headers: { 'Set-Cookie': preferenceCookie('library_view', view) } } : {},
  )
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function Library() {
  const { filters, view, library, tmdb } = useLoaderData<typeof loader>()
  const navigation = useNavigation()
  const isFiltering = navigation.location?.pathname === '/library'
  if (library.all === 0)
    return library.waiting.total === 0 ? (
      <NothingYet />
    ) : (
      <OnlyWaiting waiting={library.waiting} tmdb={tmdb} />
    )
  return (
    <div className="page">
      <div className="page-head">
        <h1>{words.heading}</h1>
        <div className="library-tools">
          <ViewSwitch filters={filters} view={view} />
          {filters.select === null && library.total > 0 && (
            <Link to={libraryPath({ ...filters, select: 'on' })} className="chip" preventScrollReset>
              {words.select}
            </Link>
          )}
        </div>
        <p className="page-head-note figures" role="status">
          {isNarrowed(filters) ? words.narrowed(library.total, library.all) : commonWords.titles(library.all)}
        </p>
      </div>
      <LibraryFilterBar filters={filters} choices={library.choices} />
      <ActiveFilters filters={filters} choices={library.choices} />
      <div className="library-titles" data-pending={isFiltering ? '' : undefined} data-view={view}>
        {library.total === 0 ? <NothingFound /> : <Titles />}
      </div>
      <WaitingShelf waiting={library.waiting} />
      <Pagination
        page={library.page}
        pages={library.pages}
        hrefFor={(page) => libraryPath({ ...filters, page })}
      />
    </div>
  )
}

function Titles() {
  const { filters, view, library, titles: packed } = useLoaderData<typeof loader>()
  const titles = useMemo(() => unpack(packed), [packed])
  const { today } = library
  const isPicking = filters.select !== null
  const shown =
    view === 'table' ? (
      <LibraryTable titles={titles} filters={filters} />
    ) : isPicking ? (
      <PickGrid titles={titles} arePicked={filters.select === 'all'} />
    ) : (
      <PosterGrid titles={titles} noteOf={(title) => noteOf(title, filters, today)} />
    )
  if (!isPicking) return shown
  return (
    <BulkForm filters={filters} shown={titles.length} today={today} lists={library.lists}>
      {shown}
    </BulkForm>
  )
}

/** Under each name stands what the titles are sorted by. */
function noteOf(
  { year: of, facts }: LibraryTitle,
  { sort }: LibraryFilters,
  today: string,
): string | undefined {
  const year = of === null ? undefined : String(of)
  if (!facts) return year
  const { addedDay, releaseDate, tmdbRating, plays, nextAirs, runtimeMinutes } = facts
  if (sort === 'added') return words.added(relativeDay(addedDay, today))
  if (sort === 'release') return releaseDate === null ? year : formatDay(releaseDate)
  if (sort === 'tmdb-rating') return tmdbRating === null ? year : words.atTmdb(tmdbRating)
  if (sort === 'plays') return plays > 0 ? commonWords.plays(plays) : year
  if (sort === 'next-airs') return nextAirs === null ? year : words.airs(relativeDay(nextAirs, today))
  if (sort === 'runtime') return runtimeMinutes ? formatMinutes(runtimeMinutes) : year
  return year
}

/** Nothing is matched yet. */
function OnlyWaiting({ waiting, tmdb }: { waiting: WaitingTitles; tmdb: TmdbReach }) {
  return (
    <div className="page stack-l">
      <div className="page-head">
        <h1>{words.heading}</h1>
      </div>
      <WaitingNotice waiting={waiting} tmdb={tmdb} />
      <WaitingShelf waiting={waiting} />
    </div>
  )
}

function NothingFound() {
  return (
    <EmptyState
      icon="search"
      heading={words.nothingFound.heading}
      actions={<ButtonLink to="/library">{words.nothingFound.clear}</ButtonLink>}
    >
      <p>{words.nothingFound.words}</p>
    </EmptyState>
  )
}

function NothingYet() {
  return (
    <div className="page">
      <EmptyState
        icon="library"
        level={1}
        heading={words.nothingYet.heading}
        actions={
          <ButtonLink to="/import" tone="primary" icon="import">
            {words.nothingYet.bring}
          </ButtonLink>
        }
      >
        <p>{words.nothingYet.words}</p>
      </EmptyState>
    </div>
  )
}
