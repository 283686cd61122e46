import type { PosterTitle } from '#app/domain/poster-title.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { posterColumns, posterTitleOf } from '#app/server/catalogue/poster-title-row.ts'

/** A few titles of the library that have their picture, to show what posters look like. */
export async function samplePosters({ db }: { db: Database }, viewer: Viewer): Promise<PosterTitle[]> {
  const rows = await db
    .selectFrom('library_entry as e')
    .select(posterColumns)
    .where('e.profile_id', '=', viewer.profileId)
    .where('e.poster_path', 'is not', null)
    .orderBy('e.title_id')
    .limit(3)
    .execute()
  return rows.map(posterTitleOf)
}
