import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { DiskWatch } from '#app/server/data-dir/disk-watch.ts'
import type { Logger } from '#app/server/base/log.ts'
import type { EnrichmentQueue } from '#app/server/tmdb/enrichment-queue.ts'
import type { LiveSources } from '#app/server/live-source/live-source.ts'

export type RunDeps = {
  db: Database
  clock: Clock
  log: Logger
  disk: Pick<DiskWatch, 'note' | 'whenRoom'>
  config: Pick<Config, 'timeZone' | 'dataDir'>
  sources: LiveSources
  enrichment: Pick<EnrichmentQueue, 'wake' | 'state' | 'onSettled'>
}
