import { join } from 'node:path'
import { dayIn } from '#app/domain/calendar-day.ts'
import type { Clock } from './base/clock.ts'
import { type Config, loadConfig } from './base/config.ts'
import { openLibrary } from './data-dir/open-library.ts'
import { prepareDataDir } from './data-dir/prepare-data-dir.ts'
import { restrictModes } from './data-dir/restrict-modes.ts'
import { lockDataDir } from './data-dir/lock-data-dir.ts'
import { asDiskFull } from './db/disk-full.ts'
import type { Database } from './db/open-database.ts'
import { createDiskWatch } from './data-dir/disk-watch.ts'
import { createNameLookUps } from './import/names/name-look-ups.ts'
import { createExportCheck } from './export/export-check.ts'
import { createRunController } from './import/run-controller.ts'
import { createSyncSchedule } from './import/sync-schedule.ts'
import { refreshStaleEntries } from './entries/refresh-entries.ts'
import { recountDays, userTimeZone } from './days/user-time-zone.ts'
import { afterMetadataCleared, afterMetadataStored } from './merge/after-metadata-stored.ts'
import { createLog, type Logger } from './base/log.ts'
import { listProfiles, type Viewer } from '#app/server/db/profile.ts'
import { type Runtime, setRuntime } from './runtime.ts'
import { createSpaceKeeper } from './space-keeper.ts'
import { createSecretBox, loadSecretKey } from './base/secret-box.ts'
import { SignInLimiter } from './session/sign-in-limiter.ts'
import { createEnrichmentQueue } from './tmdb/enrichment-queue.ts'
import { createImagePrefetch } from './tmdb/prefetch-images.ts'
import { createImageStore } from './tmdb/image-store.ts'
import { createTmdbClient } from './tmdb/tmdb-client.ts'
import { createUpkeep } from './tmdb/upkeep.ts'
import { liveSources } from './live-source/live-source.ts'
import { traktSource } from './trakt/trakt-source.ts'
import { createTraktAccount } from './trakt/trakt-account.ts'

let stop: (() => Promise<void>) | undefined

/**
 * Reads the environment, migrates, puts the parts together and takes up what a stopped process left.
 * @throws ConfigError, FolderInUseError, DiskFullError, what `openLibrary` throws, and what the file system says
 */
export async function startup({ clock }: { clock: Clock }): Promise<{ config: Config; log: Logger }> {
  const config = loadConfig()
  const log = createLog(config.logLevel)
  try {
    stop = await startInDataDir({ config, log, clock })
  } catch (error) {
    throw asDiskFull(error, config.dataDir)
  }
  return { config, log }
}

type Base = { config: Config; log: Logger; clock: Clock }

async function startInDataDir(base: Base): Promise<() => Promise<void>> {
  const { dataDir } = base.config
  prepareDataDir(dataDir)
  const letGo = lockDataDir(dataDir)
  try {
    const stopParts = await startParts(base)
    return async () => {
      await stopParts()
      letGo()
    }
  } catch (error) {
    letGo()
    throw error
  }
}

async function startParts(base: Base): Promise<() => Promise<void>> {
  const { config, log } = base
  const { db, alone, shorten, close } = await openLibrary(config.dataDir, log)
  const open = restrictModes(config.dataDir)
  if (open.length > 0)
    log.warn({ paths: open.slice(0, 5) }, 'other users of this machine may read these files')
  try {
    const [owner] = await listProfiles(db)
    const parts = createRuntime({ ...base, db, owner })
    setRuntime(parts)
    const stopWork = await startBackgroundJobs(parts)
    const space = createSpaceKeeper({ ...base, db, alone, shorten })
    space.start()
    return async () => {
      await space.stop()
      await stopWork()
      setRuntime(undefined)
      await close()
    }
  } catch (error) {
    setRuntime(undefined)
    await close()
    throw error
  }
}

/** Lets the step under way finish, then closes the database. */
export async function shutdown(): Promise<void> {
  await stop?.()
  stop = undefined
}

/** The one place where the parts meet. */
export function createRuntime(base: {
  config: Config
  log: Logger
  db: Database
  clock: Clock
  owner: Viewer
}): Runtime {
  const { config, db, clock, owner } = base
  const secrets = createSecretBox(loadSecretKey(config.dataDir))
  const disk = createDiskWatch(base)
  const shared = { ...base, disk, secrets, tokenLimiter: new SignInLimiter(clock) }
  const tmdb = createTmdbClient(shared)
  const enrichment = createEnrichmentQueue({
    ...shared,
    tmdb,
    afterStored: afterMetadataStored({ config, clock }),
  })
  const trakt = createTraktAccount({
    ...shared,
    onConnected: async () => {
      await noteAccountZone(db, owner)
      await recountDays({ db, config, now: clock.now() }, owner)
      await runs.resume()
    },
    onDisconnected: () => runs.endRunsOn(owner, 'trakt'),
  })
  const sources = liveSources(traktSource(config, trakt))
  const runs = createRunController({ ...shared, sources, enrichment })
  const images = createImageStore({ ...shared, settings: tmdb.settings, dir: join(config.dataDir, 'images') })
  const schedule = createSyncSchedule({ ...shared, sources, runs })
  const exportCheck = createExportCheck({ ...shared, sources })
  const names = createNameLookUps({ ...shared, tmdb })
  return { ...shared, sources, trakt, tmdb, enrichment, images, runs, names, schedule, exportCheck }
}

/** Days are counted in the account's zone, also after it has been disconnected. */
async function noteAccountZone(db: Database, owner: Viewer): Promise<void> {
  const account = await db
    .selectFrom('trakt_connection')
    .select('time_zone')
    .where('profile_id', '=', owner.profileId)
    .executeTakeFirst()
  if (!account?.time_zone) return
  await db
    .updateTable('profile')
    .set({ account_time_zone: account.time_zone })
    .where('id', '=', owner.profileId)
    .execute()
}

const AIRING_CHECK_MS = 10 * 60_000

/** Progress of series of which an episode has aired since. */
async function refreshAiredEntries({
  db,
  config,
  clock,
}: Pick<Runtime, 'db' | 'config' | 'clock'>): Promise<void> {
  for (const viewer of await listProfiles(db)) {
    const zone = await userTimeZone({ db, config }, viewer)
    await refreshStaleEntries(db, viewer, dayIn(zone, clock.now()))
  }
}

async function startBackgroundJobs(parts: Runtime): Promise<() => Promise<void>> {
  const { config, db, clock, log, trakt, enrichment, runs, names, schedule } = parts
  // TZ_DEFAULT may have changed since the last start.
  for (const viewer of await listProfiles(db)) await recountDays({ db, config, now: clock.now() }, viewer)
  await refreshAiredEntries(parts)
  enrichment.start()
  const upkeep = createUpkeep({ ...parts, afterCleared: afterMetadataCleared({ config, clock }) })
  upkeep.start()
  const ahead = createImagePrefetch(parts)
  ahead.start()
  await trakt.resume()
  await runs.resume()
  schedule.start()
  const airing = setInterval(() => {
    refreshAiredEntries(parts).catch((error: unknown) =>
      log.warn({ err: error }, 'progress of airing series could not be refreshed'),
    )
  }, AIRING_CHECK_MS)
  airing.unref()
  return async () => {
    clearInterval(airing)
    await schedule.stop()
    await Promise.all([runs.stop(), names.stop(), parts.exportCheck.stop()])
    await Promise.all([trakt.stop(), enrichment.stop(), upkeep.stop(), ahead.stop()])
    await parts.disk.stop()
  }
}
