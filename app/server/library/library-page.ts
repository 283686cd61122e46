import { type SelectQueryBuilder, sql } from 'kysely'
import { type CalendarDay, dayIn } from '#app/domain/calendar-day.ts'
import {
  type LibraryFilters,
  type LibrarySort,
  isNarrowed,
  isNarrowedFurther,
  runtimeBands,
} from '#app/domain/library-filters.ts'
import { type LibraryFacts, type LibraryTitle, showsFacts } from '#app/domain/library-title.ts'
import type { NamedList } from '#app/domain/list-summary.ts'
import { sortNameOf } from '#app/domain/sort-name.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { LibraryEntryRow, LibraryEntryTable } from '#app/server/db/person-tables.ts'
import type { Tables } from '#app/server/db/tables.ts'
import { cacheUntilWrite } from '#app/server/db/cache-until-write.ts'
import { type WaitingTitles, listWaitingTitles } from '#app/server/matching/waiting-titles.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { type LibraryChoices, libraryChoices } from './library-choices.ts'
import {
  type Column,
  lastPlayedDay,
  posterColumns,
  posterTitleOf,
} from '#app/server/catalogue/poster-title-row.ts'
import { type ZoneDeps, userTimeZone } from '#app/server/days/user-time-zone.ts'

const ON_A_PAGE = 60
const ON_THE_SHELF = 20
const NONE_WAITING: WaitingTitles = { total: 0, notFound: 0, titles: [] }

export type LibraryPage = {
  timeZone: string
  today: CalendarDay
  titles: LibraryTitle[]
  /** How many titles pass the filters, and how many there are. */
  total: number
  all: number
  page: number
  pages: number
  choices: LibraryChoices
  /** Titles without a match: a shelf of them on the first page of the whole library. */
  waiting: WaitingTitles
  /** Where titles can be put, while they are picked. */
  lists: NamedList[]
}

export async function libraryPage(
  deps: ZoneDeps & { clock: Clock },
  viewer: Viewer,
  filters: LibraryFilters,
): Promise<LibraryPage> {
  const { db } = deps
  const timeZone = await userTimeZone(deps, viewer)
  const today = dayIn(timeZone, deps.clock.now())
  const further = filters.more || isNarrowedFurther(filters)
  const { person, collection, list } = filters
  const { all, choices } = await cacheUntilWrite(
    db,
    `library ${further} ${person} ${collection} ${list} ${today}`,
    async () => ({
      all: await countTitles(db, viewer),
      choices: await libraryChoices(db, viewer, { person, collection, list, further, today }),
    }),
  )
  const isWhole = !isNarrowed(filters) && filters.select === null
  const total = isNarrowed(filters) ? await countTitles(db, viewer, filters) : all
  const pages = Math.max(1, Math.ceil(total / ON_A_PAGE))
  const page = Math.min(filters.page, pages)
  const titles = await listTitles(db, viewer, { ...filters, page }, timeZone)
  return {
    timeZone,
    today,
    titles,
    total,
    all,
    page,
    pages,
    choices,
    waiting:
      isWhole && page === 1 ? await listWaitingTitles(db, viewer, { limit: ON_THE_SHELF }) : NONE_WAITING,
    lists: filters.select === null ? [] : await listNames(db, viewer),
  }
}

const listNames = (db: Database, viewer: Viewer): Promise<NamedList[]> =>
  db
    .selectFrom('list')
    .select(['id', 'name'])
    .where('profile_id', '=', viewer.profileId)
    .orderBy('position')
    .orderBy('id')
    .execute()

type EntryQuery<O> = SelectQueryBuilder<Tables & { e: LibraryEntryTable }, 'e', O>

export function narrowed<O>(query: EntryQuery<O>, viewer: Viewer, filters: LibraryFilters): EntryQuery<O> {
  const { kind, status, genre, studio, person, collection, list, rating, tmdb, runtime } = filters
  const { language, watched, decade, year, q } = filters
  let narrow = query
  if (kind !== null) narrow = narrow.where('e.kind', '=', kind)
  if (status !== null) narrow = narrow.where('e.status', '=', status)
  if (rating === 'unrated') narrow = narrow.where('e.rating', 'is', null)
  else if (rating !== null) narrow = narrow.where('e.rating', '>=', rating)
  if (filters.favourite !== null) narrow = narrow.where('e.favourited_at', 'is not', null)
  if (tmdb !== null) narrow = narrow.where('e.tmdb_rating', '>=', tmdb)
  if (runtime !== null) {
    const [from, to] = runtimeBands[runtime]
    narrow = narrow.where('e.runtime_minutes', '>=', from).where('e.runtime_minutes', '<', to)
  }
  if (decade !== null) narrow = narrow.where('e.year', '>=', decade).where('e.year', '<', decade + 10)
  if (year !== null) narrow = narrow.where('e.year', '=', year)
  if (q !== null) narrow = narrow.where(sql<boolean>`e.sort_name like ${patternOf(q)} escape '\\'`)
  if (genre !== null)
    narrow = narrow.where('e.title_id', 'in', (eb) =>
      eb.selectFrom('title_genre as g').select('g.title_id').where('g.genre', '=', genre),
    )
  if (studio !== null)
    narrow = narrow.where('e.title_id', 'in', (eb) =>
      eb.selectFrom('title_studio as s').select('s.title_id').where('s.studio', '=', studio),
    )
  if (person !== null)
    narrow = narrow.where('e.title_id', 'in', (eb) =>
      eb.selectFrom('credit as c').select('c.title_id').where('c.person_tmdb_id', '=', person),
    )
  if (collection !== null)
    narrow = narrow.where('e.title_id', 'in', (eb) =>
      eb
        .selectFrom('title_metadata as k')
        .select('k.title_id')
        .where('k.collection_tmdb_id', '=', collection),
    )
  if (list !== null)
    narrow = narrow.where('e.title_id', 'in', (eb) =>
      eb
        .selectFrom('list_entry as i')
        .select('i.title_id')
        .where('i.profile_id', '=', viewer.profileId)
        .where('i.list_id', '=', list),
    )
  if (language !== null)
    narrow = narrow.where('e.title_id', 'in', (eb) =>
      eb.selectFrom('title_metadata as l').select('l.title_id').where('l.original_language', '=', language),
    )
  if (watched !== null)
    narrow = narrow.where('e.title_id', 'in', (eb) =>
      eb
        .selectFrom('title_figure as f')
        .select('f.title_id')
        .where('f.profile_id', '=', viewer.profileId)
        .where('f.year', '=', String(watched)),
    )
  return narrow
}

/** Both sides are folded by one function, so that accents, case and a leading article make no difference. */
function patternOf(text: string): string {
  return `%${sortNameOf(text).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}

export const entries = (db: Database, viewer: Viewer) =>
  db.selectFrom('library_entry as e').where('e.profile_id', '=', viewer.profileId)

/** How many titles pass the filters; all of them where there are none. */
async function countTitles(db: Database, viewer: Viewer, filters?: LibraryFilters): Promise<number> {
  const every = entries(db, viewer).select((eb) => eb.fn.countAll<number>().as('count'))
  const { count } = await (filters ? narrowed(every, viewer, filters) : every).executeTakeFirstOrThrow()
  return count
}

export const sortColumns = {
  'last-watched': 'e.last_played',
  added: 'e.added_at',
  title: 'e.sort_name',
  release: 'e.release_date',
  rating: 'e.rating',
  'tmdb-rating': 'e.tmdb_rating',
  runtime: 'e.runtime_minutes',
  plays: 'e.plays',
  // the next day on which an episode airs
  'next-airs': 'e.stale_on',
} as const satisfies Record<LibrarySort, string>

async function listTitles(
  db: Database,
  viewer: Viewer,
  filters: LibraryFilters,
  timeZone: string,
): Promise<LibraryTitle[]> {
  const { sort, direction, page } = filters
  const rows = await narrowed(
    entries(db, viewer)
      .select(posterColumns)
      .$if(showsFacts(filters), (titles) => titles.select(factColumns)),
    viewer,
    filters,
  )
    // Unknown goes last both ways. Descending it does so by itself, and then the index gives the order.
    .orderBy(sortColumns[sort], (order) =>
      direction === 'desc' ? order.desc() : sort === 'title' ? order.asc() : order.asc().nullsLast(),
    )
    .orderBy('e.title_id', direction)
    .limit(ON_A_PAGE)
    .offset((page - 1) * ON_A_PAGE)
    .execute()
  return rows.map((row) => {
    const title: LibraryTitle = posterTitleOf(row)
    if (row.added_at !== undefined) title.facts = factsOf(row as FactRow, timeZone)
    return title
  })
}

const factColumns = [
  'e.added_at',
  'e.release_date',
  'e.runtime_minutes',
  'e.tmdb_rating',
  'e.plays',
  'e.last_played',
  'e.stale_on',
] as const

type FactRow = Pick<LibraryEntryRow, Column<(typeof factColumns)[number]>>

const factsOf = (row: FactRow, timeZone: string): LibraryFacts => ({
  addedDay: dayIn(timeZone, row.added_at),
  playedDay: lastPlayedDay(row.last_played, timeZone),
  plays: row.plays,
  nextAirs: row.stale_on,
  releaseDate: row.release_date,
  runtimeMinutes: row.runtime_minutes,
  tmdbRating: row.tmdb_rating,
})
