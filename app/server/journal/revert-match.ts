import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { clearMetadata } from '#app/server/tmdb/clear-metadata.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'

/** What a title was matched to, and the names by which files find it, as the journal keeps them. */
export type MatchColumns = {
  tmdb_id: number | null
  imdb_id: string | null
  tvdb_id: number | null
  matched_by: string | null
  match_confidence: number | null
  matched_at: string | null
  aliases: string[]
}

/** Puts a title back on the TMDB title it was before; its metadata is asked for again. */
export async function revertMatch(
  trx: Database,
  viewer: Viewer,
  titleId: number,
  { aliases, ...columns }: MatchColumns,
  now: Date,
): Promise<void> {
  await trx.updateTable('title').set(columns).where('id', '=', titleId).execute()
  if (aliases.length)
    await trx
      .updateTable('title_alias')
      .set({ title_id: titleId })
      .where('title_key', 'in', aliases)
      .execute()
  await forgetEpisodes(trx, viewer, titleId, aliases)
  await clearMetadata(trx, [titleId])
  await requestEnrichment(trx, [titleId], { priority: 2, now, force: true })
}

/** A movie has no episodes: what was said of its plays and names while they were a series' goes. */
async function forgetEpisodes(
  trx: Database,
  viewer: Viewer,
  titleId: number,
  aliases: readonly string[],
): Promise<void> {
  const { kind } = await trx
    .selectFrom('title')
    .select('kind')
    .where('id', '=', titleId)
    .executeTakeFirstOrThrow()
  if (kind !== 'movie') return
  await trx
    .deleteFrom('play_clue')
    .where('play_id', 'in', (of) => of.selectFrom('play').select('id').where('title_id', '=', titleId))
    .execute()
  if (aliases.length)
    await trx
      .deleteFrom('name_decision')
      .where('profile_id', '=', viewer.profileId)
      .where('title_key', 'in', aliases)
      .where('reading', 'is not', null)
      .execute()
}
