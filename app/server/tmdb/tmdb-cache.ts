import { sql } from 'kysely'
import { z } from 'zod'
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '../db/open-database.ts'
import { DEFAULT_LANGUAGE } from './tmdb-settings.ts'
import type { Wanted } from './wanted-parts.ts'

const HOUR_MS = 60 * 60_000

export const TTL_MS = {
  search: HOUR_MS,
  details: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
  /** "No such entry" is remembered, but not for long: entries come back under the same number. */
  missing: HOUR_MS,
}

/** TMDB's terms forbid keeping anything for more than six months. */
export const LONGEST_MS = 180 * 24 * HOUR_MS

/** Raised when the shape of what is kept changes, so that entries of the old shape count as misses. */
const SHAPE = 2

const lowerCased = (query: string) => query.trim().toLowerCase().replace(/\s+/g, ' ')

/** English is not named in keys. */
const inLanguage = (language: string) => (language === DEFAULT_LANGUAGE ? '' : `:${language}`)
const asWanted = ({ language, posterLanguages }: Wanted) =>
  `${inLanguage(language)}${posterLanguages.length === 0 ? '' : `:posters=${posterLanguages.join('+')}`}`

const PLAIN: Wanted = { language: DEFAULT_LANGUAGE, posterLanguages: [] }

export const cacheKey = {
  movie: (id: number, wanted = PLAIN) => `movie:${id}${asWanted(wanted)}`,
  series: (id: number, wanted = PLAIN) => `tv:${id}${asWanted(wanted)}`,
  season: (id: number, season: number, language = DEFAULT_LANGUAGE) =>
    `tv:${id}:season:${season}${inLanguage(language)}`,
  person: (id: number, language = DEFAULT_LANGUAGE) => `person:${id}${inLanguage(language)}`,
  collection: (id: number, language = DEFAULT_LANGUAGE) => `collection:${id}${inLanguage(language)}`,
  find: (source: 'imdb_id' | 'tvdb_id', id: string) => `find:${source === 'imdb_id' ? 'imdb' : 'tvdb'}:${id}`,
  search: (
    kind: 'movie' | 'tv' | 'multi',
    query: string,
    year: number | null = null,
    language = DEFAULT_LANGUAGE,
  ) => `search:${kind}${inLanguage(language)}:${lowerCased(query)}${year === null ? '' : `?year=${year}`}`,
  trending: (kind: 'movie' | 'tv', language = DEFAULT_LANGUAGE) => `trending:${kind}${inLanguage(language)}`,
}

/** `value` null: TMDB said that there is no such entry. */
export type CachedEntry<T> = { value: T | null; isFresh: boolean; storedAt: string }

export type CacheFigures = { entries: number; expired: number; bytes: number; hits: number; misses: number }

/** Parsed, trimmed answers of TMDB in table `tmdb_cache`. */
export type TmdbCache = {
  /** Expired entries are given too, up to half a year old; each answer counts as a hit or, if not fresh, as a miss. */
  read: <T>(keys: readonly string[]) => Promise<Map<string, CachedEntry<T>>>
  write: (entries: readonly { key: string; value: object | null; ttlMs: number }[]) => Promise<void>
  /** Hits and misses since the start. */
  counts: () => { hits: number; misses: number }
}

const envelope = z.object({
  shape: z.literal(SHAPE),
  value: z.looseObject({}).or(z.array(z.unknown())).nullable(),
})

export function createTmdbCache({ db, clock }: { db: Database; clock: Clock }): TmdbCache {
  let hits = 0
  let misses = 0
  return {
    counts: () => ({ hits, misses }),
    async read<T>(keys: readonly string[]) {
      const now = clock.now()
      const oldest = new Date(now.getTime() - LONGEST_MS).toISOString()
      const rows = await db
        .selectFrom('tmdb_cache')
        .selectAll()
        .where('key', 'in', keys)
        .where('stored_at', '>', oldest)
        .execute()
      const found = new Map<string, CachedEntry<T>>()
      for (const row of rows) {
        const body = readBody(row.body)
        if (!body) continue
        const isFresh = row.expires_at > now.toISOString()
        found.set(row.key, { value: body.value as T | null, isFresh, storedAt: row.stored_at })
      }
      const fresh = [...found.values()].filter((entry) => entry.isFresh).length
      hits += fresh
      misses += keys.length - fresh
      return found
    },
    async write(entries) {
      if (entries.length === 0) return
      const now = clock.now().getTime()
      const at = (ms: number) => new Date(now + ms).toISOString()
      await db
        .insertInto('tmdb_cache')
        .values(
          entries.map(({ key, value, ttlMs }) => ({
            key,
            body: JSON.stringify({ shape: SHAPE, value }),
            stored_at: at(0),
            expires_at: at(value === null ? TTL_MS.missing : ttlMs),
          })),
        )
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet((eb) => ({
            body: eb.ref('excluded.body'),
            stored_at: eb.ref('excluded.stored_at'),
            expires_at: eb.ref('excluded.expires_at'),
          })),
        )
        .execute()
    },
  }
}

/** Null where the text is not what `write` wrote: cut off, edited, or of an older shape. */
function readBody(body: string): z.output<typeof envelope> | null {
  try {
    return envelope.safeParse(JSON.parse(body)).data ?? null
  } catch {
    return null
  }
}

/** What lies in the cache, with the hits and misses since the start. */
export async function cacheFigures(deps: {
  db: Database
  clock: Clock
  cache: TmdbCache
}): Promise<CacheFigures> {
  const { db, clock, cache } = deps
  const figures = await db
    .selectFrom('tmdb_cache')
    .select([
      sql<number>`count(*)`.as('entries'),
      sql<number>`coalesce(sum(expires_at <= ${clock.now().toISOString()}), 0)`.as('expired'),
      // octet_length reads the length and not the text.
      sql<number>`coalesce(sum(octet_length(body) + octet_length(key)), 0)`.as('bytes'),
    ])
    .executeTakeFirstOrThrow()
  return { ...figures, ...cache.counts() }
}

/** Removes what has expired. @returns how many entries */
export async function removeExpired(db: Database, now: Date): Promise<number> {
  const result = await db
    .deleteFrom('tmdb_cache')
    .where('expires_at', '<=', now.toISOString())
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Removes everything. @returns how many entries */
export async function removeAll(db: Database): Promise<number> {
  const result = await db.deleteFrom('tmdb_cache').executeTakeFirst()
  return Number(result.numDeletedRows)
}

/**
 * Removes what is of no more use: everything that has expired, but people and collections stay a month longer, for
 * nothing else holds them while TMDB is away. For the daily clean-up. @returns how many entries
 */
export async function removeOutdated(db: Database, now: Date): Promise<number> {
  const monthAgo = new Date(now.getTime() - 30 * 24 * HOUR_MS).toISOString()
  const result = await db
    .deleteFrom('tmdb_cache')
    .where('expires_at', '<=', now.toISOString())
    .where((eb) =>
      eb.or([
        eb('expires_at', '<=', monthAgo),
        eb.not(eb.or([eb('key', 'like', 'person:%'), eb('key', 'like', 'collection:%')])),
      ]),
    )
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
