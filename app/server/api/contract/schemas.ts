import { z } from 'zod'
import { tiers } from '#app/domain/rating.ts'
import { extraIncludes, runIncludes } from '#app/domain/source-stream.ts'

/** The objects of the contract. More members may be added; none may be renamed or dropped. */

export const instant = z.iso.datetime()
export const day = z.iso.date()
const count = z.int().min(0)

export const titleIds = z.object({
  trakt: z.int().nullable(),
  tmdb: z.int().nullable(),
  imdb: z.string().nullable(),
  tvdb: z.int().nullable(),
  slug: z.string().nullable(),
})

const note = z.object({ text: z.string(), writtenAt: instant })

/** Each is there only where the person made it. */
const marks = {
  favouritedAt: instant.optional(),
  abandoned: z.object({ at: instant, reason: z.string().nullable() }).optional(),
  hiddenFromUpNextAt: instant.optional(),
  note: note.optional(),
}

export const play = z.object({
  traktHistoryId: z.int().nullable(),
  watchedAt: instant.nullable(),
  day: day.nullable(),
  year: z.int().optional(),
  precision: z.enum(['instant', 'day', 'unknown']),
  basis: z.enum(['source', 'air-date', 'manual']),
  source: z.string(),
  sourceWatchedAt: z.string().nullable(),
  secondSource: z.string().nullable(),
  uid: z.string().optional(),
  otherUids: z.array(z.string()).optional(),
  note: note.optional(),
})

export const rating = z.object({
  value: z.int().min(1).max(10),
  tier: z.enum(tiers),
  ratedAt: instant.nullable(),
})

/** `watchlistedAt` is null too where it is on the watchlist and nobody knows since when. */
const listing = { watchlistedAt: instant.nullable(), onWatchlist: z.boolean() }

const clue = z.object({
  season: count.nullable(),
  seasonName: z.string().nullable(),
  episodeName: z.string().nullable(),
  number: count.nullable(),
  isWholeSeason: z.boolean(),
})

const metadataState = z.enum(['pending', 'enriched', 'not-found', 'failed'])
const status = z.enum(['not-started', 'watching', 'up-to-date', 'completed', 'abandoned'])
const episodeRef = z.object({ season: count, episode: count })
const progress = z.object({ aired: count, watched: count, next: episodeRef.nullable(), status })

const title = z.object({ id: z.int(), ids: titleIds, title: z.string(), year: z.int().nullable() })

export const movie = title.extend({
  plays: z.array(play),
  rating: rating.nullable(),
  ...listing,
  ...marks,
  metadata: z.object({
    state: metadataState,
    runtimeMinutes: z.int().nullable(),
    releaseDate: day.nullable(),
    genres: z.array(z.string()),
  }),
})

const rewatch = z.object({ beganAt: instant, endedAt: instant.nullable() })

export const series = title.extend({
  rating: rating.nullable(),
  ...listing,
  ...marks,
  progress,
  rewatches: z.array(rewatch.extend({ progress: progress.omit({ status: true }) })).optional(),
  unplaced: z.array(play.extend({ clue: clue.nullable(), reason: z.string().nullable() })),
  seasons: z.array(
    z.object({
      number: count,
      rating: rating.nullable(),
      note: note.optional(),
      episodes: z.array(
        z.object({
          number: count,
          ids: z.object({ trakt: z.int().nullable(), tmdb: z.int().nullable() }),
          title: z.string().nullable(),
          airDate: day.nullable(),
          runtimeMinutes: z.int().nullable(),
          rating: rating.nullable(),
          plays: z.array(play),
          note: note.optional(),
        }),
      ),
    }),
  ),
  metadata: z.object({ state: metadataState, genres: z.array(z.string()), status: z.string().nullable() }),
})

export const unmatched = z.object({
  kind: z.enum(['movie', 'series']),
  title: z.string(),
  year: z.int().nullable(),
  ids: titleIds,
  plays: z.array(play.extend({ season: count.optional(), episode: count.optional(), clue: clue.optional() })),
  rating: rating.nullable(),
  ...listing,
  ...marks,
  rewatches: z.array(rewatch).optional(),
  notes: z.array(note.extend({ season: count, episode: count.optional() })).optional(),
})

export const list = z.object({
  name: z.string(),
  description: z.string().nullable(),
  createdAt: instant,
  entries: z.array(
    z.object({
      kind: z.enum(['movie', 'series']),
      ids: titleIds,
      title: z.string(),
      year: z.int().nullable(),
      season: count.optional(),
      episode: count.optional(),
      listedAt: instant,
      note: z.string().optional(),
    }),
  ),
})

const owned = z.object({
  kind: z.enum(['movie', 'series']),
  ids: titleIds,
  title: z.string(),
  year: z.int().nullable(),
  parts: z.array(
    z.object({
      season: count.optional(),
      episode: count.optional(),
      collectedAt: instant.nullable(),
      media: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullable(),
    }),
  ),
})

export const libraryExport = z.object({
  format: z.literal('reelmark-export'),
  version: z.literal(1),
  exportedAt: instant,
  timeZone: z.string(),
  movies: z.array(movie),
  series: z.array(series),
  unmatched: z.array(unmatched),
  lists: z.array(list),
  owned: z.array(owned),
})

const newAndExisting = z.object({ new: count, existing: count })

export const run = z.object({
  id: z.string(),
  kind: z.enum(['import', 'sync']),
  source: z.string(),
  phase: z.enum([
    'fetching',
    'ready',
    'applying',
    'enriching',
    'completed',
    'cancelled',
    'failed',
    'interrupted',
  ]),
  inProgress: z.boolean(),
  currentItem: z.string().nullable(),
  completed: count,
  total: count,
  errors: z.array(z.object({ title: z.string().nullable(), message: z.string() })),
  notices: z.array(z.string()),
  cancellationRequested: z.boolean(),
  counts: z.object({
    movies: newAndExisting,
    series: newAndExisting,
    plays: newAndExisting,
    ratings: newAndExisting.extend({ changed: count }),
    watchlist: newAndExisting.extend({ removed: count }),
    favourites: newAndExisting,
    abandoned: newAndExisting,
    hidden: newAndExisting,
    notes: newAndExisting.extend({ changed: count }),
    lists: newAndExisting,
    listEntries: newAndExisting,
    rewatches: newAndExisting,
    owned: newAndExisting,
    unmatched: count,
    malformed: count,
  }),
  binge: z.object({ days: count, plays: count }),
  proof: z
    .object({
      upstream: z.object({ plays: count, reported: z.int().nullable() }),
      held: z.object({ plays: count }),
      missing: z.array(z.object({ title: z.string().nullable(), plays: count })),
      extra: z.array(z.object({ title: z.string().nullable(), plays: count })),
      uncounted: z.array(z.enum(runIncludes)),
      leftOut: count,
    })
    .nullable(),
  waiting: z.object({ until: instant, for: z.string() }).nullable(),
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  include: z.array(z.enum(runIncludes)),
  extras: z.array(z.enum(extraIncludes)),
  bingeDates: z.boolean(),
  isCheck: z.boolean(),
  file: z
    .object({
      name: z.string(),
      bytes: count,
      rows: count,
      taken: count,
      imported: count.nullable(),
      existing: count.nullable(),
      undecided: count.nullable(),
      skipped: count.nullable(),
      partlyRead: count,
      malformed: count,
      repeated: count,
      notTaken: z.array(z.object({ reason: z.string(), rows: count })),
      unaccounted: z.int(),
      unusedColumns: z.array(z.object({ file: z.string(), columns: z.array(z.string()) })),
      doubtfulDates: z.array(z.string()),
      dateOrder: z.enum(['day-first', 'month-first']).nullable(),
      dateOrderRead: z.enum(['day-first', 'month-first']).nullable(),
      timeZone: z.string().nullable(),
      profiles: z.array(z.string()),
      chosenProfiles: z.array(z.string()).nullable(),
    })
    .nullable(),
  requests: count,
  startedAt: instant,
  phaseBeganAt: instant,
  finishedAt: instant.nullable(),
  undoneAt: instant.nullable(),
})

export const runItem = z.object({
  id: z.int(),
  kind: z.enum(['movie', 'series']).nullable(),
  title: z.string().nullable(),
  year: z.int().nullable(),
  ids: titleIds,
  action: z.enum(['add', 'update', 'unchanged', 'unmatched', 'malformed']),
  reason: z.string(),
  plays: newAndExisting,
  posterPath: z.string().nullable(),
})

export const vanishedEntry = z.object({
  id: z.int(),
  entity: z.enum(['play', 'rating']),
  title: z.object({
    id: z.int(),
    kind: z.enum(['movie', 'series']),
    name: z.string(),
    posterPath: z.string().nullable(),
    isInLibrary: z.boolean(),
  }),
  episode: z.object({ season: count, number: count }).nullable(),
  season: count.nullable(),
  day: day.nullable(),
  rating: z.int().nullable(),
  noticedAt: instant,
  decision: z.enum(['keep', 'restore', 'remove']).nullable(),
})

export const libraryItem = z.object({
  id: z.int(),
  kind: z.enum(['movie', 'series']),
  title: z.string(),
  year: z.int().nullable(),
  status,
  rating: z.int().nullable(),
  plays: count,
  lastPlayed: z.string().nullable(),
  watchlistedAt: instant.nullable(),
  progress: z.object({ aired: count, watched: count, next: episodeRef.nullable() }).nullable(),
  posterPath: z.string().nullable(),
})

export const historyPlay = play.extend({
  id: z.int(),
  title: z.object({ id: z.int(), kind: z.enum(['movie', 'series']), title: z.string(), ids: titleIds }),
  episode: episodeRef.extend({ title: z.string().nullable() }).nullable(),
})

/** An entry of `trakt.json`: a play, a rating or a watchlist entry, by the one of the three dates that it has. */
export const traktEntry = z.strictObject({
  type: z.enum(['movie', 'show', 'season', 'episode']),
  trakt_id: z.int().optional(),
  tmdb_id: z.int().optional(),
  imdb_id: z.string().optional(),
  tvdb_id: z.int().optional(),
  watched_at: instant.or(z.literal('unknown')).optional(),
  rating: z.int().min(1).max(10).optional(),
  rated_at: instant.optional(),
  watchlisted_at: instant.optional(),
  title: z.string().optional(),
  year: z.int().optional(),
  season: z.int().optional(),
  episode: z.int().optional(),
  show_trakt_id: z.int().optional(),
  show_tmdb_id: z.int().optional(),
  show_imdb_id: z.string().optional(),
  show_tvdb_id: z.int().optional(),
  watched_day: day.optional(),
  history_id: z.int().optional(),
})

export const appStatus = z.object({
  version: z.string(),
  trakt: z.object({
    configured: z.boolean(),
    connected: z.boolean(),
    needsReconnect: z.boolean(),
    username: z.string().nullable(),
    expiresAt: instant.nullable(),
    device: z
      .object({
        userCode: z.string(),
        verificationUrl: z.string(),
        expiresAt: instant,
        outcome: z.enum(['pending', 'connected', 'denied', 'expired', 'failed']),
      })
      .nullable(),
  }),
  tmdb: z.object({
    configured: z.boolean(),
    state: z.enum(['ok', 'not-configured', 'invalid-key', 'paused', 'unreachable']),
    until: instant.nullable(),
  }),
  library: z.object({ movies: count, series: count, plays: count, unmatched: count }),
  enrichment: z.object({
    pending: count,
    running: count,
    done: count,
    failed: count,
    notFound: count,
    meanConfidence: z.number().nullable(),
    lastAt: instant.nullable(),
  }),
  timeZone: z.string(),
  lastSyncAt: instant.nullable(),
  activeRun: run.nullable(),
  disk: z.object({ isFull: z.boolean(), message: z.string().nullable() }),
})
