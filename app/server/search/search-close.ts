import { sql } from 'kysely'
import { closeness } from '#app/domain/close-match.ts'
import type { PosterTitle } from '#app/domain/poster-title.ts'
import type { FoundCollection, FoundPerson } from '#app/domain/search-result.ts'
import { closeQueries, searchWords } from '#app/domain/search-words.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { LibraryEntryRow } from '#app/server/db/person-tables.ts'
import { posterColumns, posterTitleOf } from '#app/server/catalogue/poster-title-row.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** So many hits of each question are looked at; of people the better known ones, who have TMDB's low numbers. */
const HITS = 48
/** And so many of all questions together, the narrow ones first. */
const CANDIDATES = 96
/** A person's name has no more words. */
const WORDS_OF_A_PERSON = 3
const MOST_TITLES = 24
const MOST_NAMES = 6

type CloseFinds = { titles: PosterTitle[]; people: FoundPerson[]; collections: FoundCollection[] }

/** What is called nearly so, the nearest first: for a slip of the keyboard, and for a part within a word. */
export async function searchClose(db: Database, viewer: Viewer, text: string): Promise<CloseFinds> {
  const words = searchWords(text)
  const queries = closeQueries(words)
  if (queries.length === 0) return { titles: [], people: [], collections: [] }
  const rows = await listCandidates(db, viewer, queries, words.length <= WORDS_OF_A_PERSON)
  const near = rows
    .flatMap((row) => {
      const slips = nearest(words, row)
      return slips === null ? [] : [{ ...row, slips }]
    })
    .sort((a, b) => a.slips - b.slips || b.seen - a.seen || a.name.length - b.name.length)
  const ofKind = (what: Candidate['what']) => near.filter((row) => row.what === what)
  return {
    titles: ofKind('title')
      .slice(0, MOST_TITLES)
      .map((row) => posterTitleOf(JSON.parse(row.poster) as PosterRow)),
    people: ofKind('person')
      .slice(0, MOST_NAMES)
      .map(({ id, name, image, titles, seen }) => ({ id, name, profilePath: image, titles, seen })),
    collections: ofKind('collection')
      .slice(0, MOST_NAMES)
      .map(({ id, name, image, titles, seen }) => ({ id, name, posterPath: image, titles, seen })),
  }
}

type PosterRow = Parameters<typeof posterTitleOf>[0]

type Candidate = {
  what: 'title' | 'person' | 'collection'
  id: number
  name: string
  originalName: string | null
  /** As the source called it. */
  sourceName: string | null
  /** In the other languages that are held, a line each. */
  otherNames: string | null
  image: string | null
  titles: number
  seen: number
  /** Of a title: the columns of its poster, as JSON. */
  poster: string
}

function nearest(words: readonly string[], candidate: Candidate): number | null {
  const { name, originalName, sourceName, otherNames } = candidate
  const names = new Set([name, originalName, sourceName, ...(otherNames?.split('\n') ?? [])])
  const slips = [...names].flatMap((each) => (each === null ? [] : (closeness(words, each) ?? [])))
  return slips.length === 0 ? null : Math.min(...slips)
}

async function listCandidates(
  db: Database,
  viewer: Viewer,
  queries: readonly string[],
  mayBePerson: boolean,
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select * from (
      select 'title' as what, e.title_id as id, e.name, m.original_name as "originalName",
        t.source_title as "sourceName",
        (select group_concat(x.name, char(10)) from title_text x where x.title_id = e.title_id) as "otherNames",
        null as image,
        0 as titles, e.plays as seen, json_object(${sql.raw(POSTER)}) as poster
      from ${foundBy('search_title_letters', queries)} f
        cross join library_entry e on e.profile_id = ${viewer.profileId} and e.title_id = f.id
        join title t on t.id = e.title_id
        left join title_metadata m on m.title_id = e.title_id)
    union all
    select 'person', p.tmdb_id, p.name, null, null, null, p.profile_path, max(n.titles), max(n.seen), ''
      from ${foundBy('search_person_letters', mayBePerson ? queries : queries.slice(0, 1))} f
        cross join person_count n on n.person_tmdb_id = f.id and n.profile_id = ${viewer.profileId}
        join person p on p.tmdb_id = f.id
      group by p.tmdb_id
    union all
    select 'collection', c.tmdb_id, c.name, null, null, null, c.poster_path, count(distinct t.tmdb_id),
        count(distinct case when e.plays > 0 then t.tmdb_id end), ''
      from ${foundBy('search_collection_letters', queries)} f
        cross join collection c on c.tmdb_id = f.id
        join title_metadata m on m.collection_tmdb_id = c.tmdb_id
        join title t on t.id = m.title_id
        join library_entry e on e.title_id = m.title_id and e.profile_id = ${viewer.profileId}
      group by c.tmdb_id`.execute(db)
  return rows
}

const POSTER = posterColumns
  .map((column) => column.replace('e.', '') as keyof LibraryEntryRow)
  .map((column) => `'${column}', e.${column}`)
  .join(', ')

/** The numbers of the names that the questions bring up. */
function foundBy(index: string, queries: readonly string[]) {
  const table = sql.table(index)
  const hits = queries.map(
    (query) =>
      sql`select * from (select rowid as id from ${table} where ${table} match ${query} limit ${HITS})`,
  )
  return sql`(select distinct id from (select id from (${sql.join(hits, sql` union all `)}) limit ${CANDIDATES}))`
}
