import type { Clock } from './base/clock.ts'
import type { Config } from './base/config.ts'
import type { Database } from './db/open-database.ts'
import type { Viewer } from './db/profile.ts'
import type { DiskWatch } from './data-dir/disk-watch.ts'
import type { NameLookUps } from './import/names/name-look-ups.ts'
import type { ExportCheck } from './export/export-check.ts'
import type { RunController } from './import/run-controller.ts'
import type { SyncSchedule } from './import/sync-schedule.ts'
import type { Logger } from './base/log.ts'
import type { SecretBox } from './base/secret-box.ts'
import type { EnrichmentQueue } from './tmdb/enrichment-queue.ts'
import type { ImageStore } from './tmdb/image-store.ts'
import type { SignInLimiter } from './session/sign-in-limiter.ts'
import type { TmdbClient } from './tmdb/tmdb-client.ts'
import type { LiveSources } from './live-source/live-source.ts'
import type { TraktAccount } from './trakt/trakt-account.ts'

/** What the parts of the server share. Put together once, in startup.ts. */
export type Runtime = {
  config: Config
  db: Database
  /** Whose accounts are connected, and for whom pages answer. */
  owner: Viewer
  clock: Clock
  log: Logger
  disk: DiskWatch
  secrets: SecretBox
  sources: LiveSources
  trakt: TraktAccount
  tmdb: TmdbClient
  enrichment: EnrichmentQueue
  images: ImageStore
  runs: RunController
  names: NameLookUps
  schedule: SyncSchedule
  exportCheck: ExportCheck
  /** Failed-token counter, in memory only. */
  tokenLimiter: SignInLimiter
}

const holder = globalThis as typeof globalThis & { reelmarkRuntime?: Runtime }

/** The running application's parts, for routes. In development the module is evaluated again after an edit. */
export function runtime(): Runtime {
  if (!holder.reelmarkRuntime) throw new Error('The application has not been started.')
  return holder.reelmarkRuntime
}

export function setRuntime(value: Runtime | undefined): void {
  if (value) holder.reelmarkRuntime = value
  else delete holder.reelmarkRuntime
}
