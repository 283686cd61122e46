import { sql } from 'kysely'
import { dayIn } from '#app/domain/calendar-day.ts'
import { choosePoster, type Posters } from '#app/domain/choose-poster.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { refreshAllEntries } from '#app/server/entries/refresh-entries.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { EnrichmentQueue } from '#app/server/tmdb/enrichment-queue.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'
import type { Viewer } from '#app/server/db/profile.ts'

type Deps = { db: Database; clock: Clock; config: Config } & {
  tmdb: Pick<TmdbClient, 'settings'>
  enrichment: Pick<EnrichmentQueue, 'wake'>
}

/**
 * Posters come in other languages from now on: at once those that are held, and the rest as TMDB is asked in the
 * background.
 * @returns whether anything has changed
 */
export async function changePosters(
  { db, clock, config, tmdb, enrichment }: Deps,
  viewer: Viewer,
  posterLanguages: readonly string[],
): Promise<boolean> {
  const before = await tmdb.settings.read()
  if (String(before.posterLanguages) === String(posterLanguages)) return false
  // First, so that no title is fetched with the old choice any more.
  await tmdb.settings.change({ posterLanguages: [...posterLanguages] })
  const now = clock.now()
  await db.transaction().execute(async (trx) => {
    await showHeldPosters(trx, posterLanguages)
    const rows = await trx.selectFrom('enrichment').select('title_id').execute()
    const ids = rows.map((row) => row.title_id)
    await requestEnrichment(trx, ids, { priority: 0, now, force: true })
  })
  await refreshAllEntries(db, viewer, dayIn(await userTimeZone({ db, config }, viewer), now))
  enrichment.wake()
  return true
}

async function showHeldPosters(trx: Database, languages: readonly string[]): Promise<void> {
  const held = await trx
    .selectFrom('title_metadata')
    .select(['title_id', 'poster_path', 'posters'])
    .where('posters', 'is not', null)
    .execute()
  const changed = held.flatMap(({ title_id, poster_path, posters }) => {
    const path = choosePoster(JSON.parse(posters ?? '{}') as Posters, languages)
    return path === poster_path ? [] : [{ id: title_id, path }]
  })
  await sql`
    update title_metadata set poster_path = c.value ->> 'path'
    from json_each(${JSON.stringify(changed)}) c where title_metadata.title_id = c.value ->> 'id'`.execute(
    trx,
  )
}
