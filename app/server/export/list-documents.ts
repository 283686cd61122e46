import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { commonWords } from '#app/words/en.ts'
import type { ListDocument } from './library-document.ts'

/** The person's lists in their order, each with its entries in theirs. */
export async function* listDocuments(db: Database, viewer: Viewer): AsyncGenerator<ListDocument> {
  const lists = await db
    .selectFrom('list')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  for (const { id, name, description, created_at } of lists) {
    const entries = await listEntries(db, id)
    yield { name, description, createdAt: created_at, entries: entries.map(entryDocument) }
  }
}

async function listEntries(db: Database, listId: number) {
  return db
    .selectFrom('list_entry as e')
    .innerJoin('title as t', 't.id', 'e.title_id')
    .leftJoin('title_metadata as m', 'm.title_id', 't.id')
    .leftJoin('episode', 'episode.id', 'e.episode_id')
    .select(['t.kind', 't.trakt_id', 't.tmdb_id', 't.imdb_id', 't.tvdb_id', 't.trakt_slug'])
    .select(['t.source_title', 't.source_year', 'm.name', 'm.release_date', 'e.listed_at', 'e.note'])
    .select(sql<number | null>`coalesce(e.season, episode.season)`.as('season'))
    .select('episode.number')
    .where('e.list_id', '=', listId)
    .orderBy('e.position')
    .orderBy('e.id')
    .execute()
}

function entryDocument(
  entry: Awaited<ReturnType<typeof listEntries>>[number],
): ListDocument['entries'][number] {
  return {
    kind: entry.kind,
    ids: {
      trakt: entry.trakt_id,
      tmdb: entry.tmdb_id,
      imdb: entry.imdb_id,
      tvdb: entry.tvdb_id,
      slug: entry.trakt_slug,
    },
    title: entry.name ?? entry.source_title ?? commonWords.untitled,
    year: entry.source_year ?? (entry.release_date ? Number(entry.release_date.slice(0, 4)) : null),
    ...(entry.season !== null && { season: entry.season }),
    ...(entry.number !== null && { episode: entry.number }),
    listedAt: entry.listed_at,
    ...(entry.note !== null && { note: entry.note }),
  }
}
