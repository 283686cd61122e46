import { sql } from 'kysely'
import type { OwnedMedia } from '#app/domain/owned-media.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { commonWords } from '#app/words/en.ts'
import type { OwnedDocument } from './library-document.ts'

/** So many titles' rows at a time. */
const CHUNK = 100

/** What the person owns, title by title; a title that is only owned stands nowhere else in an export. */
export async function* ownedDocuments(db: Database, viewer: Viewer): AsyncGenerator<OwnedDocument> {
  const titles = await db
    .selectFrom('owned')
    .select('title_id')
    .distinct()
    .where('profile_id', '=', viewer.profileId)
    .orderBy('title_id')
    .execute()
  for (let i = 0; i < titles.length; i += CHUNK) {
    const ids = titles.slice(i, i + CHUNK).map(({ title_id }) => title_id)
    const rows = await listRows(db, viewer, ids)
    for (const id of ids) yield documentOf(rows.filter((row) => row.title_id === id))
  }
}

function listRows(db: Database, viewer: Viewer, titleIds: readonly number[]) {
  return db
    .selectFrom('owned as o')
    .innerJoin('title as t', 't.id', 'o.title_id')
    .leftJoin('title_metadata as m', 'm.title_id', 't.id')
    .leftJoin('episode', 'episode.id', 'o.episode_id')
    .select(['o.title_id', 't.kind', 't.trakt_id', 't.tmdb_id', 't.imdb_id', 't.tvdb_id', 't.trakt_slug'])
    .select(['t.source_title', 't.source_year', 'm.name', 'm.release_date', 'o.collected_at', 'o.media'])
    .select(sql<number | null>`coalesce(o.season, episode.season)`.as('season'))
    .select('episode.number')
    .where('o.profile_id', '=', viewer.profileId)
    .where('o.title_id', 'in', titleIds)
    .orderBy('season')
    .orderBy('episode.number')
    .execute()
}

function documentOf(rows: Awaited<ReturnType<typeof listRows>>): OwnedDocument {
  const [title] = rows
  if (!title) throw new Error('A title without a row that says it is owned.')
  return {
    kind: title.kind,
    ids: {
      trakt: title.trakt_id,
      tmdb: title.tmdb_id,
      imdb: title.imdb_id,
      tvdb: title.tvdb_id,
      slug: title.trakt_slug,
    },
    title: title.name ?? title.source_title ?? commonWords.untitled,
    year: title.source_year ?? (title.release_date ? Number(title.release_date.slice(0, 4)) : null),
    parts: rows.map((row) => ({
      ...(row.season !== null && { season: row.season }),
      ...(row.number !== null && { episode: row.number }),
      collectedAt: row.collected_at,
      media: row.media === null ? null : (JSON.parse(row.media) as OwnedMedia),
    })),
  }
}
