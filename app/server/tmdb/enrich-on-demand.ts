import { sql } from 'kysely'
import type { Database } from '../db/open-database.ts'
import { requestEnrichment } from './request-enrichment.ts'

/** Somebody looks at these titles now: what waits among them goes first. @returns how many wait */
export async function bringForward(db: Database, titleIds: readonly number[], now: Date): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update enrichment set priority = 2, requested_at = ${now.toISOString()}
    where state = 'pending' and title_id in (select value from json_each(${JSON.stringify(titleIds)}))`.execute(
    db,
  )
  return Number(numAffectedRows)
}

/**
 * Asks TMDB anew, whatever lies in the cache and however young it is.
 * @param titleIds null: everything anybody has, behind what somebody waits for
 * @returns how many titles
 */
export async function enrichAgain(
  db: Database,
  titleIds: readonly number[] | null,
  now: Date,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const titles = await trx
      .selectFrom('title')
      .select(['id', 'kind', 'tmdb_id'])
      .$if(titleIds !== null, (query) => query.where('id', 'in', titleIds ?? []))
      .$if(titleIds === null, (query) =>
        query.where((eb) =>
          eb.or(
            (
              ['play', 'rating', 'watchlist_entry', 'title_mark', 'note', 'list_entry', 'enrichment'] as const
            ).map((table) => eb('id', 'in', eb.selectFrom(table).select('title_id'))),
          ),
        ),
      )
      .execute()
    for (const { kind, tmdb_id } of titles) {
      if (tmdb_id === null) continue
      const key = kind === 'movie' ? `movie:${tmdb_id}` : `tv:${tmdb_id}`
      // The keys of its seasons and of other languages begin with it.
      await trx
        .deleteFrom('tmdb_cache')
        .where((eb) =>
          eb.or([eb('key', '=', key), eb.and([eb('key', '>=', `${key}:`), eb('key', '<', `${key};`)])]),
        )
        .execute()
    }
    const ids = titles.map((title) => title.id)
    await requestEnrichment(trx, ids, { priority: titleIds === null ? 0 : 2, now, force: true })
    return ids.length
  })
}
