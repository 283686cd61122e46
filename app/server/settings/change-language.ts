import { dayIn } from '#app/domain/calendar-day.ts'
import { refreshAllEntries } from '#app/server/entries/refresh-entries.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { EnrichmentQueue } from '#app/server/tmdb/enrichment-queue.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'
import { keepShownTexts, showHeldTexts } from '#app/server/tmdb/store-texts.ts'
import type { TmdbSettings } from '#app/server/tmdb/tmdb-settings.ts'
import type { Viewer } from '#app/server/db/profile.ts'

type Deps = { db: Database; clock: Clock; config: Config } & {
  tmdb: Pick<TmdbClient, 'settings'>
  enrichment: Pick<EnrichmentQueue, 'wake'>
}

/**
 * Texts come in another language from now on: at once what is held of it, and the rest as TMDB is asked in the
 * background. What is shown now is kept beside it.
 * @returns how many titles are asked about; 0 where nothing has changed
 */
export async function changeLanguage(
  { db, clock, config, tmdb, enrichment }: Deps,
  viewer: Viewer,
  wanted: Pick<TmdbSettings, 'language' | 'fallbacks'>,
): Promise<number> {
  const before = await tmdb.settings.read()
  if (before.language === wanted.language && String(before.fallbacks) === String(wanted.fallbacks)) return 0
  // First, so that no title is fetched in the old language any more.
  await tmdb.settings.change(wanted)
  const now = clock.now()
  const titles = await db.transaction().execute(async (trx) => {
    if (before.language !== wanted.language) {
      await keepShownTexts(trx, before.language)
      await showHeldTexts(trx, wanted.language)
    }
    const rows = await trx.selectFrom('enrichment').select('title_id').execute()
    const ids = rows.map((row) => row.title_id)
    await requestEnrichment(trx, ids, { priority: 0, now, force: true })
    return ids.length
  })
  await refreshAllEntries(db, viewer, dayIn(await userTimeZone({ db, config }, viewer), now))
  enrichment.wake()
  return Math.max(1, titles)
}
