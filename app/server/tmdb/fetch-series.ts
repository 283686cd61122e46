import { UpstreamError } from '../upstream/upstream-error.ts'
import { season as seasonSchema, SERIES_PARTS, seriesDetails } from './schema/series.ts'
import type { SeriesDetails, TmdbSeason, TmdbSeries } from './schema/series.ts'
import { firstSeasons, laterBatches, MOST_PARTS } from './season-batches.ts'
import { cacheKey, TTL_MS, type TmdbCache } from './tmdb-cache.ts'
import type { TmdbRequests } from './tmdb-request.ts'
import { posterQuery, type Wanted, wantedParts } from './wanted-parts.ts'

type Deps = { cache: TmdbCache; requests: TmdbRequests }
type Options = {
  knownSeasons: readonly number[]
  mayBeStale: boolean
  wanted: Wanted
  signal: AbortSignal | undefined
}
type Lot = { delivered: TmdbSeason[]; asked: number[] }

/**
 * A series with all its seasons: one request where its seasons are among those guessed, and one more for each further
 * twenty. What an earlier, interrupted attempt brought is taken from the cache. Null where TMDB has no such series.
 */
export async function fetchSeries(deps: Deps, id: number, options: Options): Promise<TmdbSeries | null> {
  const { wanted } = options
  const parts = seriesParts(wanted)
  const guess = firstSeasons(options.knownSeasons, MOST_PARTS - parts.length)
  const key = cacheKey.series(id, wanted)
  const entry = (await deps.cache.read<SeriesDetails>([key])).get(key)
  if (entry?.isFresh && !entry.value) return null
  if (entry?.isFresh && entry.value)
    return complete(deps, await fromCache(deps, entry.value, guess, options), options)
  try {
    const start = await fromTmdb(deps, id, guess, options)
    return start && (await complete(deps, start, options))
  } catch (error) {
    if (!options.mayBeStale || !entry?.value || !(error instanceof UpstreamError)) throw error
    const { details, lot } = await fromCache(deps, entry.value, guess, options, true)
    return seriesOf(details, lot.delivered)
  }
}

type Start = { details: SeriesDetails; lot: Lot }

const seriesParts = (wanted: Wanted) => [...SERIES_PARTS, ...wantedParts(wanted)]

async function complete(deps: Deps, { details, lot }: Start, options: Options): Promise<TmdbSeries> {
  const seasons = [...lot.delivered]
  for (const numbers of laterBatches(listedNumbers(details), new Set(lot.asked))) {
    seasons.push(...(await fetchSeasons(deps, details, numbers, options)))
  }
  return seriesOf(details, seasons)
}

function seriesOf(details: SeriesDetails, seasons: TmdbSeason[]): TmdbSeries {
  return { ...details, seasons: seasons.sort((a, b) => a.number - b.number) }
}

const listedNumbers = (details: SeriesDetails) => details.listedSeasons?.map((season) => season.number) ?? []

async function fromCache(
  { cache }: Deps,
  details: SeriesDetails,
  guess: number[],
  { wanted: { language } }: Pick<Options, 'wanted'>,
  mayBeStale = false,
): Promise<Start> {
  const listed = listedNumbers(details)
  const numbers = listed.length ? listed : guess
  const found = await cache.read<TmdbSeason>(
    numbers.map((number) => cacheKey.season(details.id, number, language)),
  )
  const fresh = numbers.flatMap((number) => {
    const entry = found.get(cacheKey.season(details.id, number, language))
    return entry && (entry.isFresh || mayBeStale) ? [{ number, season: entry.value }] : []
  })
  const delivered = fresh.flatMap(({ season }) => (season ? [season] : []))
  return { details, lot: { delivered, asked: fresh.map(({ number }) => number) } }
}

async function fromTmdb({ cache, requests }: Deps, id: number, guess: number[], { wanted, signal }: Options) {
  const { language } = wanted
  const answer = await requests.get(
    {
      path: `/tv/${id}`,
      query: {
        append_to_response: [...seriesParts(wanted), ...guess.map(partOf)].join(','),
        ...posterQuery(wanted),
      },
      language,
      ...(signal && { signal }),
    },
    (json) => ({ details: seriesDetails.parse(json), parts: readSeasons(json, guess) }),
  )
  const key = cacheKey.series(id, wanted)
  if (!answer) {
    await cache.write([{ key, value: null, ttlMs: TTL_MS.missing }])
    return null
  }
  const { details, parts } = answer
  const lot: Lot = { delivered: plausible(parts, details), asked: guess }
  await cache.write([{ key, value: details, ttlMs: TTL_MS.details }, ...seasonEntries(id, lot, language)])
  return { details, lot }
}

async function fetchSeasons(
  { cache, requests }: Deps,
  details: SeriesDetails,
  numbers: number[],
  { wanted: { language }, signal }: Options,
): Promise<TmdbSeason[]> {
  const parts = await requests.get(
    {
      path: `/tv/${details.id}`,
      query: { append_to_response: numbers.map(partOf).join(',') },
      language,
      ...(signal && { signal }),
    },
    (json) => readSeasons(json, numbers),
  )
  const delivered = plausible(parts ?? [], details)
  await cache.write(seasonEntries(details.id, { delivered, asked: numbers }, language))
  return delivered
}

const partOf = (season: number) => `season/${season}`

/** The parts that are there: TMDB leaves out what it does not have without a word. */
function readSeasons(json: unknown, numbers: readonly number[]): TmdbSeason[] {
  const parts = json as Record<string, unknown>
  return numbers.flatMap((number) => {
    const parsed = seasonSchema.safeParse(parts[partOf(number)])
    return parsed.success ? [{ ...parsed.data, number }] : []
  })
}

/** An empty season where the list promises episodes has not really been delivered. */
function plausible(seasons: TmdbSeason[], details: SeriesDetails): TmdbSeason[] {
  const promised = new Map(details.listedSeasons?.map((season) => [season.number, season.episodeCount ?? 0]))
  return seasons.filter((season) => season.episodes.length > 0 || (promised.get(season.number) ?? 0) === 0)
}

function seasonEntries(id: number, { delivered, asked }: Lot, language: string) {
  const byNumber = new Map(delivered.map((season) => [season.number, season]))
  return asked.map((number) => ({
    key: cacheKey.season(id, number, language),
    value: byNumber.get(number) ?? null,
    ttlMs: TTL_MS.details,
  }))
}
