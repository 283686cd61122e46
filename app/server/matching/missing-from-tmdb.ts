import { sql } from 'kysely'
import type { AttentionTitle } from '#app/domain/attention.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { metadataProblemText } from '#app/format/metadata-problem.ts'

const MOST_SHOWN = 100

/** Titles of which the person said that TMDB does not have them, the latest first: one may think again. */
export async function listMissingFromTmdb(db: Database, viewer: Viewer): Promise<AttentionTitle[]> {
  const { rows } = await sql<{
    id: number
    kind: MediaKind
    name: string | null
    year: number | null
    plays: number
  }>`
    select t.id, t.kind, t.source_title as name, t.source_year as year,
      (select count(*) from play p where p.profile_id = ${viewer.profileId} and p.title_id = t.id) as plays
    from title t
    where t.tmdb_id is null and t.matched_by = 'person' and (
      exists (select 1 from play p where p.profile_id = ${viewer.profileId} and p.title_id = t.id)
      or exists (select 1 from rating r where r.profile_id = ${viewer.profileId} and r.title_id = t.id)
      or exists (select 1 from watchlist_entry w where w.profile_id = ${viewer.profileId} and w.title_id = t.id))
    order by t.matched_at desc limit ${MOST_SHOWN}`.execute(db)
  return rows.map((row) => ({
    ...row,
    posterPath: null,
    hasPage: false,
    detail: metadataProblemText({ code: 'said-not-there' }),
  }))
}
