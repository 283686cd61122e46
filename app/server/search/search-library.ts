import { sql } from 'kysely'
import { excerptOf } from '#app/domain/excerpt.ts'
import { foldedText } from '#app/domain/folded-text.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { PosterTitle } from '#app/domain/poster-title.ts'
import type { TitleReference } from '#app/domain/search-question.ts'
import type { FoundStory } from '#app/domain/search-result.ts'
import { searchWords, storyQuery, wordQuery } from '#app/domain/search-words.ts'
import { sortNameOf } from '#app/domain/sort-name.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { posterColumns, posterTitleOf } from '#app/server/catalogue/poster-title-row.ts'
import type { Viewer } from '#app/server/db/profile.ts'

const MOST_TITLES = 48
const MOST_STORIES = 12
/** A beginning that thousands of names share is not looked at whole, but for those that begin with it themselves. */
const LOOKED_AT = 1000

/** TMDB and other services date a release by country; a year apart is the same year to somebody who remembers it. */
const YEARS_APART = 1

/**
 * Titles of the library of which a name holds every word of the text or begins one with it, whatever its case and
 * accents: first what is called just that, then what begins with it, then what has been watched most.
 * @param year only titles of about this year, or of an unknown one
 */
export async function searchTitles(
  db: Database,
  viewer: Viewer,
  text: string,
  year: number | null = null,
): Promise<PosterTitle[]> {
  const query = wordQuery(searchWords(text))
  if (query === null) return []
  // Cross joins are taken in this order, whatever SQLite thinks of the tables: first what the index finds.
  const best = db
    .selectFrom(titlesCalled(text, viewer, query))
    .crossJoin('library_entry as e')
    .where('e.profile_id', '=', viewer.profileId)
    .whereRef('e.title_id', '=', 'found.rowid')
    .$if(year !== null, (titles) =>
      titles.where(({ eb, or, between }) =>
        or([
          eb('e.year', 'is', null),
          between('e.year', (year ?? 0) - YEARS_APART, (year ?? 0) + YEARS_APART),
        ]),
      ),
    )
    .select(['e.title_id', 'e.plays', 'e.sort_name'])
    .select(rankOf(text).as('rank'))
    .orderBy('rank')
    .orderBy('e.plays', 'desc')
    .orderBy('e.sort_name')
    .orderBy('e.title_id')
    .limit(MOST_TITLES)
    .as('best')
  // Of the thousands that a letter finds, no more is read than tells which are the best.
  const rows = await db
    .selectFrom(best)
    .crossJoin('library_entry as e')
    .where('e.profile_id', '=', viewer.profileId)
    .whereRef('e.title_id', '=', 'best.title_id')
    .select(posterColumns)
    .orderBy('best.rank')
    .orderBy('best.plays', 'desc')
    .orderBy('best.sort_name')
    .orderBy('best.title_id')
    .execute()
  return rows.map(posterTitleOf)
}

function titlesCalled(text: string, viewer: Viewer, query: string) {
  const begun = sortNameOf(foldedText(text))
  return sql<{ rowid: number }>`(
    select * from (select rowid from search_title where search_title match ${query} limit ${LOOKED_AT})
    union
    select * from (select title_id from library_entry where profile_id = ${viewer.profileId}
      and sort_name >= ${begun} and sort_name < ${`${begun}\u{10ffff}`} limit ${LOOKED_AT}))`.as<'found'>(
    'found',
  )
}

/** 0 is the name itself, 1 begins with it as words, 2 begins with it, 3 has it as words within, 4 is any other hit. */
function rankOf(text: string) {
  const begun = sortNameOf(foldedText(text))
  const name = sql.ref('e.sort_name')
  return sql<number>`case
    when ${name} = ${begun} then 0
    when substr(${name}, 1, ${begun.length + 1}) = ${`${begun} `} then 1
    when substr(${name}, 1, ${begun.length}) = ${begun} then 2
    when instr(' ' || ${name} || ' ', ${` ${begun} `}) > 0 then 3
    else 4 end`
}

/** Titles whose story tells of what the text says, the best match first. */
export async function searchStories(db: Database, viewer: Viewer, text: string): Promise<FoundStory[]> {
  const words = searchWords(text)
  const query = storyQuery(words)
  if (query === null) return []
  const rows = await entries(db, viewer)
    .innerJoin(storiesOf(query), 'found.rowid', 'e.title_id')
    .innerJoin('title_metadata as m', 'm.title_id', 'e.title_id')
    .select(posterColumns)
    .select('m.overview')
    .orderBy('found.rank')
    .limit(MOST_STORIES)
    .execute()
  return rows.map((row) => ({ ...posterTitleOf(row), excerpt: excerptOf(row.overview ?? '', words) }))
}

/** In the order of the index's own judgement. */
const storiesOf = (query: string) =>
  sql<{ rowid: number; rank: number }>`(
    select rowid, rank from search_overview where search_overview match ${query} order by rank
    limit ${MOST_STORIES * 3})`.as<'found'>('found')

/** The titles of the library that an id or an address leads to; Trakt may hold one movie twice. */
export async function findReferenced(
  db: Database,
  viewer: Viewer,
  reference: TitleReference,
): Promise<PosterTitle[]> {
  const rows = await entries(db, viewer)
    .innerJoin('title', 'title.id', 'e.title_id')
    .select(posterColumns)
    .where((eb) => {
      switch (reference.by) {
        case 'imdb':
          return eb('title.imdb_id', '=', reference.id)
        case 'tvdb':
          return eb('title.tvdb_id', '=', reference.id)
        case 'tmdb':
          return eb.and([eb('title.kind', '=', reference.kind), eb('title.tmdb_id', '=', reference.id)])
        case 'trakt':
          return eb.and([eb('title.kind', '=', reference.kind), eb('title.trakt_slug', '=', reference.slug)])
      }
    })
    .orderBy('e.plays', 'desc')
    .orderBy('e.title_id')
    .execute()
  return rows.map(posterTitleOf)
}

/** A title as TMDB knows it. */
export type TmdbRef = { kind: MediaKind; tmdbId: number }
export type OwnedTitle = PosterTitle & { tmdbId: number | null; isListed: boolean; isSeen: boolean }

/** Those of TMDB's titles that are in the library; a number means nothing without its kind. */
export async function listInLibrary(
  db: Database,
  viewer: Viewer,
  refs: readonly TmdbRef[],
): Promise<OwnedTitle[]> {
  if (refs.length === 0) return []
  const rows = await entries(db, viewer)
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

const entries = (db: Database, viewer: Viewer) =>
  db.selectFrom('library_entry as e').where('e.profile_id', '=', viewer.profileId)
