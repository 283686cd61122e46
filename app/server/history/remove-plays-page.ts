import type { MediaKind } from '#app/domain/media.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { commonWords } from '#app/words/en.ts'
import { playsIn, type PlayScope } from '#app/server/user-edits/remove-plays.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type RemovePlaysPage = {
  plays: number
  /** Those with an id of Trakt: a full import would bring them in again. */
  fromTrakt: number
  titles: { id: number; kind: MediaKind; name: string; plays: number }[]
}

/** What would be removed, title by title, the one with most plays first; one statement. */
export async function removePlaysPage(
  db: Database,
  viewer: Viewer,
  scope: PlayScope,
): Promise<RemovePlaysPage> {
  const rows = await playsIn(db, viewer, scope)
    .innerJoin('title', 'title.id', 'play.title_id')
    .leftJoin('title_metadata', 'title_metadata.title_id', 'title.id')
    .select(['title.id', 'title.kind', 'title.source_title', 'title_metadata.name'])
    .select((eb) => [
      eb.fn.countAll<number>().as('plays'),
      eb.fn.count<number>('play.trakt_history_id').as('from_trakt'),
    ])
    .groupBy('title.id')
    .orderBy('plays', 'desc')
    .orderBy('title.id')
    .execute()
  return {
    plays: rows.reduce((sum, row) => sum + row.plays, 0),
    fromTrakt: rows.reduce((sum, row) => sum + row.from_trakt, 0),
    titles: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      name: row.name ?? row.source_title ?? commonWords.untitled,
      plays: row.plays,
    })),
  }
}
