import type { PosterTitle } from '#app/domain/poster-title.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { posterColumns, posterTitleOf } from '#app/server/catalogue/poster-title-row.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type FavouritesPage = { titles: PosterTitle[]; total: number; page: number; pages: number }

const PAGE_SIZE = 60

/** The favourites, the latest first. */
export async function favouritesPage(db: Database, viewer: Viewer, asked: number): Promise<FavouritesPage> {
  const favourites = db
    .selectFrom('library_entry as e')
    .where('e.profile_id', '=', viewer.profileId)
    .where('e.favourited_at', 'is not', null)
  const { total } = await favourites
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(Math.max(1, asked), pages)
  const rows = await favourites
    .select(posterColumns)
    .orderBy('e.favourited_at', 'desc')
    .orderBy('e.title_id', 'desc')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute()
  return { titles: rows.map(posterTitleOf), total, page, pages }
}
