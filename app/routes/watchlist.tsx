import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { WaitingCard } from '#app/components/match/waiting-card.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { PosterGrid } from '#app/components/cards/poster-grid.tsx'
import { Shelf } from '#app/components/ui/shelf.tsx'
import { type Tab, Tabs } from '#app/components/ui/tabs.tsx'
import { formatDay, formatDayShort } from '#app/format/day.ts'
import { formatNumber } from '#app/locale/plural.ts'
import type { MediaKind } from '#app/domain/media.ts'
import { readPageNumber } from '#app/domain/page-number.ts'
import { type WatchlistSort, watchlistSorts } from '#app/domain/watchlist-sort.ts'
import { watchlistPage } from '#app/server/library/watchlist-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { commonWords, waitingWords, watchlistWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const kind: MediaKind | null =
    query.get('kind') === 'movie' ? 'movie' : query.get('kind') === 'series' ? 'series' : null
  const sort = watchlistSorts.find((name) => name === query.get('sort')) ?? 'added'
  const page = readPageNumber(query.get('page'))
  return { kind, sort, ...(await watchlistPage(runtime(), viewerOf(request), { kind, sort, page })) }
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function Watchlist() {
  const { kind, sort, today, titles, counts, unmatched, page, pages } = useLoaderData<typeof loader>()
  const total = counts.movie + counts.series
  if (total + unmatched.length === 0) return <NothingWanted />
  const address = (to: { kind?: MediaKind | null; sort?: WatchlistSort; page?: number }) =>
    watchlistPath({ kind, sort, page: 1, ...to })
  const tabs: Tab[] = [
    {
      to: address({ kind: null }),
      label: words.kinds.all,
      note: formatNumber(total),
      current: kind === null,
    },
    {
      to: address({ kind: 'movie' }),
      label: words.kinds.movie,
      note: formatNumber(counts.movie),
      current: kind === 'movie',
    },
    {
      to: address({ kind: 'series' }),
      label: words.kinds.series,
      note: formatNumber(counts.series),
      current: kind === 'series',
    },
  ]
  return (
    <div className="page stack">
      <header className="page-head">
        <h1>{words.heading}</h1>
        <nav className="segments" aria-label={words.sortedBy}>
          {watchlistSorts.map((name) => (
            <Link
              key={name}
              to={address({ sort: name })}
              className="segment"
              prefetch="intent"
              preventScrollReset
              aria-current={name === sort ? 'true' : undefined}
            >
              {words.sorts[name]}
            </Link>
          ))}
        </nav>
      </header>
      <Tabs label={words.kind} tabs={tabs} />
      {titles.length > 0 ? (
        <PosterGrid titles={titles} noteOf={(title) => noteOf(title, today)} />
      ) : (
        <p className="muted">{words.noneOfKind[kind ?? 'series']}</p>
      )}
      <Pagination page={page} pages={pages} hrefFor={(number) => address({ page: number })} />
      {unmatched.length > 0 && (
        <Shelf heading={waitingWords.heading} note={waitingWords.titles(unmatched.length)}>
          {unmatched.map((title) => (
            <li key={title.id}>
              <WaitingCard title={title} />
            </li>
          ))}
        </Shelf>
      )}
    </div>
  )
}

function NothingWanted() {
  return (
    <div className="page">
      <EmptyState
        icon="bookmark"
        level={1}
        heading={words.emptyHeading}
        actions={
          <>
            <ButtonLink to="/search" tone="primary" icon="search">
              {words.find}
            </ButtonLink>
            <ButtonLink to="/import" icon="import">
              {words.importIt}
            </ButtonLink>
          </>
        }
      >
        <p>{words.empty}</p>
      </EmptyState>
    </div>
  )
}

type Release = { isUnreleased: boolean; releaseDate: string | null; year: number | null }

/** What is still to come says when, as short as a phone's poster needs it; everything else its year. */
function noteOf({ isUnreleased, releaseDate, year }: Release, today: string): string | undefined {
  if (!isUnreleased || releaseDate === null) return year === null ? commonWords.noDateYet : undefined
  const isThisYear = releaseDate.slice(0, 4) === today.slice(0, 4)
  return words.out(isThisYear ? formatDayShort(releaseDate) : formatDay(releaseDate))
}

function watchlistPath(to: { kind: MediaKind | null; sort: WatchlistSort; page: number }): string {
  const query = new URLSearchParams()
  if (to.kind !== null) query.set('kind', to.kind)
  if (to.sort !== 'added') query.set('sort', to.sort)
  if (to.page > 1) query.set('page', String(to.page))
  const text = query.toString()
  return text ? `/watchlist?${text}` : '/watchlist'
}
