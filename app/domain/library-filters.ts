import type { MediaKind } from './media.ts'
import type { SeriesStatus } from './progress.ts'

export const libraryKinds = ['movie', 'series'] as const satisfies readonly MediaKind[]
export const libraryStatuses = [
  'not-started',
  'watching',
  'up-to-date',
  'completed',
  'abandoned',
] as const satisfies readonly SeriesStatus[]
export const librarySorts = [
  'last-watched',
  'added',
  'title',
  'release',
  'rating',
  'tmdb-rating',
  'runtime',
  'plays',
  'next-airs',
] as const
export type LibrarySort = (typeof librarySorts)[number]
export type SortDirection = 'asc' | 'desc'
export const libraryViews = ['grid', 'compact', 'table'] as const
export type LibraryView = (typeof libraryViews)[number]

/** Lengths in minutes, of a movie or of an episode: from the first up to, but not including, the second. */
export const runtimeBands = {
  'under-30': [1, 30],
  '30-60': [30, 60],
  '60-90': [60, 90],
  '90-120': [90, 120],
  '120-150': [120, 150],
  'over-150': [150, 10_000],
} as const satisfies Record<string, readonly [number, number]>
export type RuntimeBand = keyof typeof runtimeBands
/** The names of the bands, shortest first. */
export const runtimeBandNames = Object.keys(runtimeBands) as RuntimeBand[]

/** The question the address of the library asks. Null means: not narrowed by this. */
export type LibraryFilters = {
  kind: MediaKind | null
  status: SeriesStatus | null
  genre: string | null
  studio: string | null
  /** Somebody who took part, by TMDB's number. */
  person: number | null
  /** A franchise, by TMDB's number. */
  collection: number | null
  /** One of the person's own lists, by its id. */
  list: number | null
  /** At least this, or nothing at all. */
  rating: number | 'unrated' | null
  /** At least this at TMDB. */
  tmdb: number | null
  runtime: RuntimeBand | null
  /** The one it was made in, by its two letters. */
  language: string | null
  /** A year in which it was played. */
  watched: number | null
  /** Only favourites. */
  favourite: 'yes' | null
  /** Its first year. */
  decade: number | null
  /** The year of its release. */
  year: number | null
  q: string | null
  sort: LibrarySort
  direction: SortDirection
  /** From 1. */
  page: number
  /** Null: as this browser was told the last time. */
  view: LibraryView | null
  /** Whether titles are being picked; `all`: every one of the page is. */
  select: 'on' | 'all' | null
  /** Whether the rarer filters are laid out. */
  more: boolean
}

export const noFilters: LibraryFilters = {
  kind: null,
  status: null,
  genre: null,
  studio: null,
  person: null,
  collection: null,
  list: null,
  rating: null,
  tmdb: null,
  runtime: null,
  language: null,
  watched: null,
  favourite: null,
  decade: null,
  year: null,
  q: null,
  sort: 'last-watched',
  direction: 'desc',
  page: 1,
  view: null,
  select: null,
  more: false,
}

const LONGEST_TEXT = 100
export const LARGEST_ID = 2_000_000_000
export const RELEASE_YEARS = [1870, 2190] as const
export const WATCHED_YEARS = [1888, 2999] as const

/** Reads a query string. Whatever it does not understand it leaves out; it never fails. */
export function parseLibraryFilters(query: URLSearchParams): LibraryFilters {
  const sort = oneOf(librarySorts, query.get('sort')) ?? noFilters.sort
  return {
    kind: oneOf(libraryKinds, query.get('kind')),
    status: oneOf(libraryStatuses, query.get('status')),
    genre: textOf(query.get('genre')),
    studio: textOf(query.get('studio')),
    person: wholeNumber(query.get('person'), 1, LARGEST_ID),
    collection: wholeNumber(query.get('collection'), 1, LARGEST_ID),
    list: wholeNumber(query.get('list'), 1, LARGEST_ID),
    rating: query.get('rating') === 'unrated' ? 'unrated' : wholeNumber(query.get('rating'), 1, 10),
    tmdb: wholeNumber(query.get('tmdb'), 1, 9),
    runtime: oneOf(runtimeBandNames, query.get('runtime')),
    language: languageOf(query.get('language')),
    watched: wholeNumber(query.get('watched'), ...WATCHED_YEARS),
    favourite: oneOf(['yes'] as const, query.get('favourite')),
    decade: decadeOf(wholeNumber(query.get('decade'), ...RELEASE_YEARS)),
    year: wholeNumber(query.get('year'), ...RELEASE_YEARS),
    q: textOf(query.get('q')),
    sort,
    direction: oneOf(['asc', 'desc'] as const, query.get('direction')) ?? defaultDirection(sort),
    page: wholeNumber(query.get('page'), 1, 100_000) ?? 1,
    view: oneOf(libraryViews, query.get('view')),
    select: oneOf(['on', 'all'] as const, query.get('select')),
    more: query.get('more') === 'on',
  }
}

/** Names begin at A, days to come with the nearest; everything else is most telling from the top. */
export function defaultDirection(sort: LibrarySort): SortDirection {
  return sort === 'title' || sort === 'next-airs' ? 'asc' : 'desc'
}

/** The shortest query string that reads back as these filters, with its `?`, or ''. */
export function libraryQuery(filters: LibraryFilters): string {
  const query = new URLSearchParams()
  if (filters.kind !== null) query.set('kind', filters.kind)
  if (filters.status !== null) query.set('status', filters.status)
  if (filters.genre !== null) query.set('genre', filters.genre)
  if (filters.studio !== null) query.set('studio', filters.studio)
  if (filters.person !== null) query.set('person', String(filters.person))
  if (filters.collection !== null) query.set('collection', String(filters.collection))
  if (filters.list !== null) query.set('list', String(filters.list))
  if (filters.rating !== null) query.set('rating', String(filters.rating))
  if (filters.tmdb !== null) query.set('tmdb', String(filters.tmdb))
  if (filters.runtime !== null) query.set('runtime', filters.runtime)
  if (filters.language !== null) query.set('language', filters.language)
  if (filters.watched !== null) query.set('watched', String(filters.watched))
  if (filters.favourite !== null) query.set('favourite', filters.favourite)
  if (filters.decade !== null) query.set('decade', String(filters.decade))
  if (filters.year !== null) query.set('year', String(filters.year))
  if (filters.q !== null) query.set('q', filters.q)
  if (filters.sort !== noFilters.sort) query.set('sort', filters.sort)
  if (filters.direction !== defaultDirection(filters.sort)) query.set('direction', filters.direction)
  if (filters.page > 1) query.set('page', String(filters.page))
  if (filters.view !== null) query.set('view', filters.view)
  if (filters.select !== null) query.set('select', filters.select)
  if (filters.more) query.set('more', 'on')
  return query.size === 0 ? '' : `?${query.toString()}`
}

/** The address of the library with these filters and no others. */
export function libraryPath(filters: Partial<LibraryFilters>): string {
  const sort = filters.sort ?? noFilters.sort
  return `/library${libraryQuery({ ...noFilters, direction: defaultDirection(sort), ...filters })}`
}

const narrowing = [
  'kind',
  'status',
  'genre',
  'studio',
  'person',
  'collection',
  'list',
  'rating',
  'decade',
  'year',
  'q',
] as const
/** Those that are laid out only when asked for. */
export const rarerFilters = ['tmdb', 'runtime', 'language', 'watched', 'favourite'] as const

/** Whether the titles are narrowed down; order, page and view do not count. */
export function isNarrowed(filters: LibraryFilters): boolean {
  return [...narrowing, ...rarerFilters].some((name) => filters[name] !== null)
}

/** Whether one of the rarer filters is in use. */
export const isNarrowedFurther = (filters: LibraryFilters): boolean =>
  rarerFilters.some((name) => filters[name] !== null)

function oneOf<T extends string>(known: readonly T[], text: string | null): T | null {
  return known.find((value) => value === text) ?? null
}

function textOf(text: string | null): string | null {
  return text?.trim().slice(0, LONGEST_TEXT) || null
}

function wholeNumber(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^\d{1,10}$/.test(text)) return null
  const number = Number(text)
  return number >= least && number <= most ? number : null
}

const languageOf = (text: string | null) => (text !== null && /^[a-z]{2,3}$/.test(text) ? text : null)

const decadeOf = (year: number | null) => (year === null ? null : year - (year % 10))
