import type { MediaKind } from '#app/domain/media.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '../db/open-database.ts'
import type { Logger } from '#app/server/base/log.ts'
import { UpstreamError } from '../upstream/upstream-error.ts'
import type { Upstream } from '../upstream/upstream.ts'
import { fetchSeries } from './fetch-series.ts'
import {
  findResults,
  type FoundEpisode,
  movieResults,
  seriesResults,
  titleResults,
  type TmdbTitleRow,
} from './schema/listing.ts'
import { collectionDetails, movie, MOVIE_PARTS, type TmdbCollection, type TmdbMovie } from './schema/movie.ts'
import { person, type TmdbPerson } from './schema/person.ts'
import type { TmdbSeries } from './schema/series.ts'
import { cacheKey, createTmdbCache, TTL_MS, type TmdbCache } from './tmdb-cache.ts'
import { createTmdbRequests, type TmdbHealth, type TmdbRequest } from './tmdb-request.ts'
import { createTmdbSettings, type TmdbSettingsStore } from './tmdb-settings.ts'
import { posterQuery, type Wanted, wantedParts } from './wanted-parts.ts'

/** `fresh`: an answer that has expired is not accepted, also where TMDB is away. `language`: else the person's. */
type FetchOptions = { signal?: AbortSignal; fresh?: boolean; language?: string }

/**
 * TMDB through its cache; identical requests in flight are one. Null: TMDB has no such entry. Everything throws
 * UpstreamError when TMDB cannot answer, and AppError `tmdb-not-configured` when there is no key; details that have
 * expired, half a year old at most, stand in while TMDB is away. Texts come in the person's language, but those that
 * names are compared with come in English.
 */
export type TmdbClient = {
  configured: boolean
  minIntervalMs: number
  cache: TmdbCache
  settings: TmdbSettingsStore
  health: () => TmdbHealth
  movie: (id: number, options?: FetchOptions) => Promise<TmdbMovie | null>
  /** With every season. `seasons`: those the history knows, which makes one request more likely to be enough. */
  series: (id: number, options?: FetchOptions & { seasons?: readonly number[] }) => Promise<TmdbSeries | null>
  find: (
    source: 'imdb_id' | 'tvdb_id',
    id: string,
    options?: { signal?: AbortSignal },
  ) => Promise<FoundTitles>
  /** Movies and series in TMDB's order; with `kind` only those, and only then `year` counts. */
  searchTitles: (
    query: string,
    options?: { kind?: MediaKind; year?: number; language?: string },
  ) => Promise<TmdbTitleRow[]>
  /** This week's. */
  trending: () => Promise<{ movies: TmdbTitleRow[]; series: TmdbTitleRow[] }>
  /** With a filmography, newest first. */
  person: (id: number) => Promise<TmdbPerson | null>
  /** With its movies in order of release. */
  collection: (id: number) => Promise<TmdbCollection | null>
  /** Asks TMDB whether it takes the key. */
  isKeyAccepted: () => Promise<boolean>
}

/** `episodes`: what an id of a single episode leads to. */
export type FoundTitles = { movies: TmdbTitleRow[]; series: TmdbTitleRow[]; episodes?: FoundEpisode[] }

type Deps = { config: Config; db: Database; clock: Clock; log: Logger; upstream?: Upstream }

export function createTmdbClient(deps: Deps): TmdbClient {
  const { config, log } = deps
  const cache = createTmdbCache(deps)
  const settings = createTmdbSettings(deps)
  const requests = createTmdbRequests(deps)
  const inFlight = new Map<string, Promise<unknown>>()

  function once<T>(key: string, work: () => Promise<T>): Promise<T> {
    const running = inFlight.get(key) as Promise<T> | undefined
    if (running) return running
    const promise = work().finally(() => inFlight.delete(key))
    inFlight.set(key, promise)
    return promise
  }

  type Cached<T> = TmdbRequest & {
    key: string
    ttlMs: number
    read: (json: unknown) => T
    mayBeStale?: boolean
  }

  function cached<T extends object>({
    key,
    ttlMs,
    read,
    mayBeStale = false,
    ...request
  }: Cached<T>): Promise<T | null> {
    return once(flight(key, mayBeStale), async () => {
      const entry = (await cache.read<T>([key])).get(key)
      if (entry?.isFresh) return entry.value
      try {
        const value = await requests.get(request, read)
        await cache.write([{ key, value, ttlMs }])
        return value
      } catch (error) {
        if (!mayBeStale || !entry?.value || !(error instanceof UpstreamError)) throw error
        log.info({ key, storedAt: entry.storedAt }, 'TMDB is away; an older answer stands in')
        return entry.value
      }
    })
  }

  const preferred = async (language?: string) => language ?? (await settings.read()).language

  const wantedIn = async (language?: string): Promise<Wanted> => ({
    language: await preferred(language),
    posterLanguages: (await settings.read()).posterLanguages,
  })

  const search = async (
    kind: 'movie' | 'tv' | 'multi',
    query: string,
    { year, language: asked }: { year?: number | undefined; language?: string | undefined },
  ) => {
    const language = await preferred(asked)
    const yearName = kind === 'movie' ? 'year' : 'first_air_date_year'
    const schema = { movie: movieResults, tv: seriesResults, multi: titleResults }[kind]
    const rows = await cached<TmdbTitleRow[]>({
      key: cacheKey.search(kind, query, year, language),
      language,
      ttlMs: TTL_MS.search,
      path: `/search/${kind}`,
      query: { query, include_adult: 'false', ...(year !== undefined && { [yearName]: String(year) }) },
      interactive: true,
      read: (json) => schema.parse(json),
    })
    return rows ?? []
  }

  const trending = async (kind: 'movie' | 'tv') => {
    const language = await preferred()
    return cached<TmdbTitleRow[]>({
      key: cacheKey.trending(kind, language),
      language,
      ttlMs: TTL_MS.search,
      path: `/trending/${kind}/week`,
      interactive: true,
      read: (json) => (kind === 'movie' ? movieResults : seriesResults).parse(json),
    })
  }

  return {
    configured: config.tmdb.apiKey !== null,
    minIntervalMs: config.tmdb.minIntervalMs,
    cache,
    settings,
    health: requests.health,
    async movie(id, { signal, fresh = false, language: asked } = {}) {
      const wanted = await wantedIn(asked)
      return cached({
        key: cacheKey.movie(wholeId(id), wanted),
        language: wanted.language,
        ttlMs: TTL_MS.details,
        path: `/movie/${id}`,
        query: {
          append_to_response: [...MOVIE_PARTS, ...wantedParts(wanted)].join(','),
          ...posterQuery(wanted),
        },
        mayBeStale: !fresh,
        read: (json) => movie.parse(json),
        ...(signal && { signal }),
      })
    },
    async series(id, { seasons = [], signal, fresh = false, language: asked } = {}) {
      const wanted = await wantedIn(asked)
      return once(flight(cacheKey.series(wholeId(id), wanted), !fresh), () =>
        fetchSeries({ cache, requests }, id, { knownSeasons: seasons, mayBeStale: !fresh, wanted, signal }),
      )
    },
    async find(source, id, { signal } = {}) {
      if (!(source === 'imdb_id' ? /^tt\d+$/ : /^\d+$/).test(id)) return { movies: [], series: [] }
      const found = await cached({
        key: cacheKey.find(source, id),
        ttlMs: TTL_MS.search,
        path: `/find/${id}`,
        query: { external_source: source },
        read: (json) => findResults.parse(json),
        ...(signal && { signal }),
      })
      return found ?? { movies: [], series: [] }
    },
    async searchTitles(query, { kind, year, language } = {}) {
      const words = query.trim()
      if (words === '') return []
      if (!kind) return search('multi', words, { language })
      return search(kind === 'movie' ? 'movie' : 'tv', words, { year, language })
    },
    async trending() {
      const [movies, series] = await Promise.all([trending('movie'), trending('tv')])
      return { movies: movies ?? [], series: series ?? [] }
    },
    async person(id) {
      const language = await preferred()
      return cached({
        key: cacheKey.person(wholeId(id), language),
        language,
        ttlMs: TTL_MS.week,
        path: `/person/${id}`,
        query: { append_to_response: 'combined_credits' },
        interactive: true,
        mayBeStale: true,
        read: (json) => person.parse(json),
      })
    },
    async collection(id) {
      const language = await preferred()
      return cached({
        key: cacheKey.collection(wholeId(id), language),
        language,
        ttlMs: TTL_MS.week,
        path: `/collection/${id}`,
        interactive: true,
        mayBeStale: true,
        read: (json) => collectionDetails.parse(json),
      })
    },
    async isKeyAccepted() {
      try {
        await requests.get({ path: '/authentication', interactive: true }, () => true)
        return true
      } catch (error) {
        if (error instanceof UpstreamError && error.kind === 'unauthorized') return false
        throw error
      }
    },
  }
}

/** Whoever accepts an old answer must not stand in for whoever does not. */
const flight = (key: string, mayBeStale: boolean) => (mayBeStale ? `${key} or older` : key)

/** Ids become a part of an address; a programming mistake must not become another address. */
function wholeId(id: number): number {
  if (!Number.isSafeInteger(id) || id < 1) throw new RangeError(`${id} is no TMDB id.`)
  return id
}
