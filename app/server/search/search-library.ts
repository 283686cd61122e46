import { sql } from 'kysely'
import { excerptOf } from '#app/domain/excerpt.ts'
import { foldedText } from '#app/domain/folded-text.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { PosterTitle } from '#app/domain/poster-title.ts'
import type { FoundStory } from '#app/domain/search-result.ts'
import { searchWords, storyQuery, wordQuery } from '#app/domain/search-words.ts'
import { sortNameOf } from '#app/domain/sort-name.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { posterColumns, posterTitleOf } from '#app/server/library/poster-title-row.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'

const MOST_TITLES = 48
const MOST_STORIES = 12

/**
 * Titles of the library of which a name holds every word of the text or begins one with it, whatever its case and
 * accents: first what is called just that, then what begins with it, then what has been watched most.
 */
export async function searchTitles(db: Database, text: string): Promise<PosterTitle[]> {
  const query = wordQuery(searchWords(text))
  if (query === null) return []
  const rows = await entries(db)
    .innerJoin(matching('search_title', query), 'found.rowid', 'e.title_id')
    .select(posterColumns)
    .orderBy(rankOf(text))
    .orderBy('e.plays', 'desc')
    .orderBy('e.sort_name')
    .orderBy('e.title_id')
    .limit(MOST_TITLES)
    .execute()
  return rows.map(posterTitleOf)
}

/** 0 is the name itself, 1 begins with it as words, 2 begins with it, 3 has it as words within, 4 is any other hit. */
function rankOf(text: string) {
  const begun = sortNameOf(foldedText(text))
  const name = sql.ref('e.sort_name')
  return sql`case
    when ${name} = ${begun} then 0
    when substr(${name}, 1, ${begun.length + 1}) = ${`${begun} `} then 1
    when substr(${name}, 1, ${begun.length}) = ${begun} then 2
    when instr(' ' || ${name} || ' ', ${` ${begun} `}) > 0 then 3
    else 4 end`
}

/** Titles whose story tells of what the text says, the best match first. */
export async function searchStories(db: Database, text: string): Promise<FoundStory[]> {
  const words = searchWords(text)
  const query = storyQuery(words)
  if (query === null) return []
  const rows = await entries(db)
    .innerJoin(matching('search_overview', query, MOST_STORIES * 3), 'found.rowid', 'e.title_id')
    .innerJoin('title_metadata as m', 'm.title_id', 'e.title_id')
    .select(posterColumns)
    .select('m.overview')
    .orderBy('found.rank')
    .limit(MOST_STORIES)
    .execute()
  return rows.map((row) => ({ ...posterTitleOf(row), excerpt: excerptOf(row.overview ?? '', words) }))
}

type Found = { rowid: number; rank: number }

/** The numbers of what an index finds; with `best` only so many, in the order of the index's own judgement. */
function matching(index: 'search_title' | 'search_overview', query: string, best?: number) {
  const table = sql.table(index)
  return best === undefined
    ? sql<Found>`(select rowid, 0 as rank from ${table} where ${table} match ${query})`.as<'found'>('found')
    : sql<Found>`(select rowid, rank from ${table} where ${table} match ${query} order by rank limit ${best})`.as<'found'>(
        'found',
      )
}

/** A title as TMDB knows it. */
export type TmdbRef = { kind: MediaKind; tmdbId: number }
export type OwnedTitle = PosterTitle & { tmdbId: number | null; isListed: boolean; isSeen: boolean }

/** Those of TMDB's titles that are in the library; a number means nothing without its kind. */
export async function listInLibrary(db: Database, refs: readonly TmdbRef[]): Promise<OwnedTitle[]> {
  if (refs.length === 0) return []
  const rows = await entries(db)
    .innerJoin('title', 'title.id', 'e.title_id')
    .select(posterColumns)
    .select(['title.tmdb_id', 'e.watchlisted_at', 'e.plays'])
    .where((eb) =>
      eb.or(
        (['movie', 'series'] as const).map((kind) =>
          eb.and([
            eb('title.kind', '=', kind),
            eb(
              'title.tmdb_id',
              'in',
              refs.filter((ref) => ref.kind === kind).map((ref) => ref.tmdbId),
            ),
          ]),
        ),
      ),
    )
    .execute()
  return rows.map((row) => ({
    ...posterTitleOf(row),
    tmdbId: row.tmdb_id,
    isListed: row.watchlisted_at !== null,
    isSeen: row.plays > 0,
  }))
}

const entries = (db: Database) => db.selectFrom('library_entry as e').where('e.profile_id', '=', PROFILE_ID)
