import { sql } from 'kysely'
import type { CalendarDay } from '#app/domain/calendar-day.ts'
import type { LibraryFilters } from '#app/domain/library-filters.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { libraryFilterWords as words, wordsLanguage } from '#app/words/en.ts'

/** What there is to narrow the library to. */
export type LibraryChoices = {
  genres: string[]
  decades: number[]
  /** Only where the rarer filters are laid out. */
  languages: { code: string; name: string }[]
  watchedYears: number[]
  /** Whom the titles are narrowed to. */
  personName: string | null
  collectionName: string | null
  listName: string | null
}

type Narrowed = Pick<LibraryFilters, 'person' | 'collection' | 'list'>
type Names = Pick<LibraryChoices, 'personName' | 'collectionName' | 'listName'>
type Row = Record<'genres' | 'decades' | 'languages' | 'years', string> & Names

/**
 * One statement. It steps from each value to the next in its index: a `distinct` would read a row for every title,
 * and of plays a hundred thousand.
 */
export async function libraryChoices(
  db: Database,
  viewer: Viewer,
  { person, collection, list, further, today }: Narrowed & { further: boolean; today: CalendarDay },
): Promise<LibraryChoices> {
  const { rows } = await sql<Row>`
    with recursive genre_step (genre) as (
      select min(genre) from title_genre
      union all
      select (select min(genre) from title_genre where genre > step.genre)
      from genre_step step where step.genre is not null
    ), decade_step (decade) as (
      select max(year) / 10 * 10 from library_entry where profile_id = ${viewer.profileId}
      union all
      select (select max(year) / 10 * 10 from library_entry where profile_id = ${viewer.profileId} and year < step.decade)
      from decade_step step where step.decade is not null
    ), language_step (language) as (
      select min(original_language) from title_metadata where ${further ? 1 : 0}
      union all
      select (select min(original_language) from title_metadata where original_language > step.language)
      from language_step step where step.language is not null
    ), year_step (year) as (
      select substr(max(day), 1, 4) from day_figure where profile_id = ${viewer.profileId} and day > '' and day <= ${today} and ${further ? 1 : 0}
      union all
      select (select substr(max(day), 1, 4) from day_figure
        where profile_id = ${viewer.profileId} and day > '' and day < step.year)
      from year_step step where step.year is not null
    )
    select
      (select json_group_array(genre) from genre_step where genre is not null) as genres,
      (select json_group_array(decade) from decade_step where decade is not null) as decades,
      (select json_group_array(language) from language_step where language is not null) as languages,
      (select json_group_array(cast(year as integer)) from year_step where year is not null) as years,
      (select name from person where tmdb_id = ${person}) as personName,
      (select name from collection where tmdb_id = ${collection}) as collectionName,
      (select name from list where profile_id = ${viewer.profileId} and id = ${list}) as listName`.execute(db)
  const [row] = rows
  if (!row) throw new Error('A statement without a table gives one row.')
  return {
    genres: JSON.parse(row.genres) as string[],
    decades: JSON.parse(row.decades) as number[],
    languages: named(JSON.parse(row.languages) as string[]),
    watchedYears: JSON.parse(row.years) as number[],
    personName: row.personName,
    collectionName: row.collectionName,
    listName: row.listName,
  }
}

const names = new Intl.DisplayNames(wordsLanguage, { type: 'language', fallback: 'code' })

/** TMDB marks what has no words with `xx`, and calls Cantonese `cn`. */
const OWN_NAMES: Record<string, string> = { xx: words.noLanguage, cn: words.cantonese }

function named(codes: readonly string[]): { code: string; name: string }[] {
  return codes
    .filter((code) => /^[a-z]{2,3}$/.test(code))
    .map((code) => ({ code, name: OWN_NAMES[code] ?? names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, wordsLanguage))
}
