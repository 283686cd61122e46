import { Link } from '@remix-run/react'
import { formatDay } from '#app/format/day.ts'
import { formatMinutes } from '#app/format/duration.ts'
import { formatNumber } from '#app/locale/plural.ts'
import {
  type LibraryFilters,
  type LibrarySort,
  defaultDirection,
  libraryPath,
} from '#app/domain/library-filters.ts'
import type { LibraryFacts, LibraryTitle } from '#app/domain/library-title.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { libraryFilterWords as filterWords, libraryTableWords as words } from '#app/words/en.ts'
import { Poster } from '#app/components/ui/poster.tsx'
import { RatingMark } from '#app/components/ui/rating-mark.tsx'
import { PickBox } from './pick-box.tsx'

type Column = {
  sort: LibrarySort | null
  label: string
  /** Numbers stand at the end of their column. */
  isNumber?: boolean
  /** Left out where there is little room. */
  isMinor?: boolean
  cell: (title: LibraryTitle, facts: LibraryFacts) => React.ReactNode
}

const columns: Column[] = [
  {
    sort: null,
    label: words.status,
    isMinor: true,
    cell: (title, { plays }) =>
      title.kind === 'series' ? seriesWords(title) : plays > 0 ? words.watched : words.notWatched,
  },
  {
    sort: 'rating',
    label: filterWords.sorts.rating,
    cell: ({ rating }) => rating !== null && <RatingMark value={rating} />,
  },
  {
    sort: 'tmdb-rating',
    label: 'TMDB',
    isNumber: true,
    isMinor: true,
    cell: (_, { tmdbRating }) => tmdbRating !== null && tmdbRating > 0 && formatNumber(tmdbRating, 1),
  },
  {
    sort: 'last-watched',
    label: filterWords.sorts['last-watched'],
    cell: (_, { playedDay }) => playedDay !== null && formatDay(playedDay),
  },
  {
    sort: 'plays',
    label: words.plays,
    isNumber: true,
    cell: (_, { plays }) => plays > 0 && formatNumber(plays),
  },
  {
    sort: 'release',
    label: words.release,
    isMinor: true,
    cell: ({ year }, { releaseDate }) => (releaseDate === null ? year : formatDay(releaseDate)),
  },
  {
    sort: 'runtime',
    label: words.length,
    isNumber: true,
    isMinor: true,
    cell: (_, { runtimeMinutes }) => !!runtimeMinutes && formatMinutes(runtimeMinutes),
  },
  {
    sort: 'added',
    label: words.added,
    isMinor: true,
    cell: (_, { addedDay }) => formatDay(addedDay),
  },
]

function seriesWords({ status, aired, watched }: LibraryTitle): string {
  if (status === 'completed' || !aired || !watched) return filterWords.statuses[status]
  return words.underWay(filterWords.statuses[status], watched, aired)
}

type LibraryTableProps = { titles: LibraryTitle[]; filters: LibraryFilters }

/** The titles with their facts side by side; each head puts them in its order. */
export function LibraryTable({ titles, filters }: LibraryTableProps) {
  const isPicking = filters.select !== null
  return (
    <div className="library-table">
      <table>
        <thead>
          <tr>
            {isPicking && (
              <th scope="col">
                <span className="visually-hidden">{words.picked}</span>
              </th>
            )}
            <SortHead sort="title" label={filterWords.sorts.title} filters={filters} />
            {columns.map(({ sort, label, ...column }) => (
              <SortHead key={label} sort={sort} label={label} filters={filters} {...look(column)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {titles.map((title) => (
            <tr key={title.id} data-title-id={title.id} data-title-name={title.name}>
              {isPicking && (
                <td>
                  <PickBox title={title} isPicked={filters.select === 'all'} />
                </td>
              )}
              <th scope="row" aria-label={title.name}>
                <a
                  href={titlePath(title.kind, title.id, title.name)}
                  data-soft=""
                  className="library-row-name"
                >
                  <span className="thumb">
                    <Poster name={title.name} path={title.posterPath} art={title.art} sizes="2.5rem" />
                  </span>
                  <span>
                    {title.name}
                    {title.year !== null && <small> {title.year}</small>}
                  </span>
                </a>
              </th>
              {columns.map(({ label, cell, ...column }) => (
                <td key={label} {...look(column)}>
                  {(title.facts && cell(title, title.facts)) || null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const look = ({ isNumber = false, isMinor = false }: Pick<Column, 'isNumber' | 'isMinor'>) => ({
  'data-number': isNumber ? '' : undefined,
  'data-minor': isMinor ? '' : undefined,
})

type SortHeadProps = { sort: LibrarySort | null; label: string; filters: LibraryFilters } & Partial<
  ReturnType<typeof look>
>

function SortHead({ sort, label, filters, ...data }: SortHeadProps) {
  if (sort === null)
    return (
      <th scope="col" {...data}>
        {label}
      </th>
    )
  const isCurrent = filters.sort === sort
  const turned = filters.direction === 'desc' ? 'asc' : 'desc'
  const direction = isCurrent ? turned : defaultDirection(sort)
  return (
    <th scope="col" aria-sort={isCurrent ? sorted[filters.direction] : undefined} {...data}>
      <Link to={libraryPath({ ...filters, sort, direction, page: 1 })} preventScrollReset>
        {label}
      </Link>
    </th>
  )
}

const sorted = { asc: 'ascending', desc: 'descending' } as const
