import { dayIn } from '#app/domain/calendar-day.ts'
import type { AttentionCounts } from '#app/domain/attention.ts'
import { userCountry } from '#app/domain/user-country.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import { countAttention } from '#app/server/matching/attention-page.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { ImageStore } from '#app/server/tmdb/image-store.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { type MatchFigures, matchFigures } from '#app/server/tmdb/enrichment-figures.ts'
import type { EnrichmentQueue, TmdbState } from '#app/server/tmdb/enrichment-queue.ts'
import type { QueueFigures } from '#app/server/tmdb/queue-rows.ts'
import { type CacheFigures, cacheFigures } from '#app/server/tmdb/tmdb-cache.ts'
import type { TmdbSettings } from '#app/server/tmdb/tmdb-settings.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type MetadataPage = {
  /** Whose age ratings are shown while none is chosen. */
  automaticCountry: string

  timeZone: string
  tmdb: { state: TmdbState; until: string | null }
  settings: TmdbSettings
  enrichment: QueueFigures & MatchFigures & { running: number }
  attention: AttentionCounts
  cache: CacheFigures
  images: { files: number; bytes: number }
}

type Deps = {
  db: Database
  clock: Clock
  config: Config
  tmdb: TmdbClient
  enrichment: EnrichmentQueue
  images: ImageStore
}

/** Everything about what comes from TMDB: what is set, what has come, what needs a person. */
export async function metadataPage(deps: Deps, viewer: Viewer): Promise<MetadataPage> {
  const { db, tmdb, enrichment, images } = deps
  const settings = await tmdb.settings.read()
  const timeZone = await userTimeZone(deps, viewer)
  return {
    automaticCountry: userCountry({ chosen: null, timeZone, language: settings.language }),
    timeZone,
    tmdb: enrichment.state(),
    settings,
    enrichment: { ...(await enrichment.figures()), ...(await matchFigures(db)) },
    attention: await countAttention(db, viewer, dayIn(timeZone, deps.clock.now())),
    cache: await cacheFigures({ ...deps, cache: tmdb.cache }),
    images: await images.figures(),
  }
}
