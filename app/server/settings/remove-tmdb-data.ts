import { dayIn } from '#app/domain/calendar-day.ts'
import { refreshAllEntries } from '#app/server/entries/refresh-entries.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { EnrichmentQueue } from '#app/server/tmdb/enrichment-queue.ts'
import type { ImageStore } from '#app/server/tmdb/image-store.ts'
import { clearMetadata } from '#app/server/tmdb/clear-metadata.ts'
import { removeAll } from '#app/server/tmdb/tmdb-cache.ts'
import type { Viewer } from '#app/server/db/profile.ts'

type Deps = { db: Database; clock: Clock; config: Config } & {
  enrichment: Pick<EnrichmentQueue, 'start' | 'stop'>
  images: Pick<ImageStore, 'removeAll'>
}

/**
 * Removes everything that came from TMDB: what it said of titles, episodes and people, its answers, its pictures, and
 * what waits to be asked. What the person has stays as it is, under the names its sources gave, with the numbers by
 * which it was matched.
 */
export async function removeTmdbData(deps: Deps, viewer: Viewer): Promise<void> {
  const { db, clock, config, enrichment, images } = deps
  // What is under way must not be stored afterwards.
  await enrichment.stop()
  try {
    await db.transaction().execute(async (trx) => {
      await clearMetadata(trx, null)
      await trx.deleteFrom('collection').execute()
      await trx.deleteFrom('person').execute()
      await trx.deleteFrom('enrichment').execute()
      await removeAll(trx)
    })
    await images.removeAll()
    await refreshAllEntries(db, viewer, dayIn(await userTimeZone({ db, config }, viewer), clock.now()))
  } finally {
    enrichment.start()
  }
}
