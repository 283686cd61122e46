import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Logger } from '#app/server/base/log.ts'
import type { ImageKind } from './image-kinds.ts'
import type { ImageStore } from './image-store.ts'
import type { TmdbSettingsStore } from './tmdb-settings.ts'

type Deps = {
  db: Database
  clock: Clock
  log: Logger
  images: Pick<ImageStore, 'get' | 'keepArt' | 'figures'>
  tmdb: { configured: boolean; settings: TmdbSettingsStore }
}

export type ImagePrefetch = { start: () => void; stop: () => Promise<void> }

/** After the start, and once there was nothing to do. */
const POLL_INTERVAL_MS = 60_000
/** Slow enough that whoever looks at a page does not notice. */
const BETWEEN_MS = 250
const AT_ONCE = 20
/** The image host is away: longer from time to time. */
const AWAY_MS = [1, 5, 15, 60].map((minutes) => minutes * 60_000)
const FAILURES_IN_A_ROW = 3
/** Of the room there is; the rest is for what somebody looks at. */
const FULL_AT = 0.8

const SIZES: Partial<Record<ImageKind, string>> = { poster: 'w342', backdrop: 'w780' }

/** Fetches the library's pictures before somebody looks at them, posters first, one at a time. */
export function createImagePrefetch(deps: Deps): ImagePrefetch {
  const { clock, log } = deps
  let running: { stop: AbortController; done: Promise<void> } | null = null

  async function work(signal: AbortSignal): Promise<void> {
    /** Asked for in vain since the start. */
    const missing = new Set<string>()
    let outages = 0
    let waitMs = POLL_INTERVAL_MS
    while (!signal.aborted) {
      await clock.sleep(waitMs, signal).catch(() => undefined)
      if (signal.aborted) return
      const outcome = await lot(deps, missing, signal).catch((error: unknown) => {
        log.error({ err: error }, 'fetching pictures ahead failed')
        return 'away' as const
      })
      outages = outcome === 'away' ? outages + 1 : 0
      if (outcome === 'away') waitMs = AWAY_MS[Math.min(outages, AWAY_MS.length) - 1] ?? POLL_INTERVAL_MS
      else waitMs = outcome === 'more' ? BETWEEN_MS : POLL_INTERVAL_MS
    }
  }

  return {
    start() {
      if (running) return
      const stop = new AbortController()
      running = { stop, done: work(stop.signal) }
    },
    async stop() {
      running?.stop.abort()
      await running?.done
      running = null
    },
  }
}

async function lot(
  deps: Deps,
  missing: Set<string>,
  signal: AbortSignal,
): Promise<'more' | 'nothing' | 'away'> {
  const { tmdb, images, clock } = deps
  const { fetchesAhead, mostImageBytes } = await tmdb.settings.read()
  if (!tmdb.configured || !fetchesAhead) return 'nothing'
  if ((await images.figures()).bytes > mostImageBytes * FULL_AT) return 'nothing'
  const wanted = (await listWanted(deps.db, missing.size)).filter((image) => !missing.has(image.path))
  let failures = 0
  for (const { kind, path } of wanted) {
    const stored = await images.get(kind, SIZES[kind] ?? 'w342', path.slice(1))
    const hasArt = stored !== null && (await images.keepArt(path, stored.path))
    failures = stored === null ? failures + 1 : 0
    if (failures >= FAILURES_IN_A_ROW) return 'away'
    if (!hasArt) missing.add(path)
    await clock.sleep(BETWEEN_MS, signal).catch(() => undefined)
    if (signal.aborted) return 'nothing'
  }
  return wanted.length > 0 ? 'more' : 'nothing'
}

/** Pictures of which no art is known have not been held yet. What was watched last comes first. */
export async function listWanted(
  db: Database,
  skipped: number,
): Promise<{ kind: 'poster' | 'backdrop'; path: string }[]> {
  const limit = AT_ONCE + skipped
  const posters = await db
    .selectFrom('library_entry')
    .select('poster_path as path')
    .where('poster_path', 'is not', null)
    .where('poster_art', 'is', null)
    .orderBy('last_played', 'desc')
    .limit(limit)
    .execute()
  const backdrops =
    posters.length > skipped
      ? []
      : await db
          .selectFrom('library_entry as e')
          .innerJoin('title_metadata as m', 'm.title_id', 'e.title_id')
          .leftJoin('image_art as a', 'a.path', 'm.backdrop_path')
          .select('m.backdrop_path as path')
          .where('m.backdrop_path', 'is not', null)
          .where('a.path', 'is', null)
          .orderBy('e.last_played', 'desc')
          .limit(limit)
          .execute()
  const named = (kind: 'poster' | 'backdrop', rows: { path: string | null }[]) =>
    rows.flatMap(({ path }) => (path === null ? [] : [{ kind, path }]))
  return [...named('poster', posters), ...named('backdrop', backdrops)]
}
