import { sql } from 'kysely'
import type { CalendarDay } from '#app/domain/calendar-day.ts'
import { franchiseProgress, isUnreleased } from '#app/domain/franchise.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { cacheKey, LONGEST_MS } from '#app/server/tmdb/tmdb-cache.ts'

export type ListedCollection = {
  id: number
  name: string
  posterPath: string | null
  /** Movies of the library, and how many of these were watched. */
  titles: number
  seen: number
  /** How many parts are out; null as long as TMDB has not been asked which there are. */
  out: number | null
}

type CollectionRow = Omit<ListedCollection, 'out'> & { total: number; owned: string; listed: string | null }
type Owned = [tmdbId: number, releaseDate: CalendarDay | null, plays: number]
type Listed = [tmdbId: number, releaseDate: CalendarDay | null]

export type CollectionsPage = { collections: ListedCollection[]; total: number; page: number; pages: number }

const ON_A_PAGE = 60
/** What the keys of all collections begin with. */
const KEY = sql.lit(cacheKey.collection(0).replace(/0$/, ''))

/** The franchises of the library's movies, those one has come farthest in first. */
export async function collectionsPage(
  { db, now, today }: { db: Database; now: Date; today: CalendarDay },
  viewer: Viewer,
  asked: number,
): Promise<CollectionsPage> {
  const { rows } = await sql<CollectionRow>`
    with held as (
      select m.collection_tmdb_id as id, max(e.last_played) as last,
        -- Trakt holds some movies twice; they are one part all the same.
        count(distinct t.tmdb_id) as titles, count(distinct case when e.plays > 0 then t.tmdb_id end) as seen,
        json_group_array(json_array(t.tmdb_id, e.release_date, e.plays)) as owned
      from title_metadata m indexed by title_metadata_by_collection
        cross join library_entry e on e.profile_id = ${viewer.profileId} and e.title_id = m.title_id
        join title t on t.id = m.title_id
      where m.collection_tmdb_id is not null
      group by m.collection_tmdb_id)
    select h.id, c.name, c.poster_path as "posterPath", h.titles, h.seen, h.owned, count(*) over () as total,
      (select case when json_type(k.body, '$.value.parts') = 'array' then (
          select json_group_array(json_array(part.value ->> '$.tmdbId', part.value ->> '$.releaseDate'))
          from json_each(k.body, '$.value.parts') part) end
        -- In whatever language it was asked for last; between ':' and ';' stands the language.
        from tmdb_cache k where (k.key = ${KEY} || h.id or (k.key >= ${KEY} || h.id || ':' and k.key < ${KEY} || h.id || ';'))
          and k.stored_at > ${new Date(now.getTime() - LONGEST_MS).toISOString()}
        order by k.stored_at desc limit 1) as listed
    from held h join collection c on c.tmdb_id = h.id
    order by h.seen desc, h.titles desc, h.last desc, c.name, h.id
    limit ${ON_A_PAGE} offset ${(Math.max(1, asked) - 1) * ON_A_PAGE}`.execute(db)
  const total = rows[0]?.total ?? 0
  return {
    collections: rows.map(({ id, name, posterPath, titles, seen, owned, listed }) => ({
      id,
      name,
      posterPath,
      titles,
      seen,
      out:
        listed === null
          ? null
          : partsOut(JSON.parse(owned) as Owned[], JSON.parse(listed) as Listed[], today),
    })),
    total,
    page: Math.max(1, asked),
    pages: Math.max(1, Math.ceil(total / ON_A_PAGE)),
  }
}

/** By the rule of a collection's own page. Of two entries of one movie the one that was watched stands for both. */
function partsOut(owned: readonly Owned[], listed: readonly Listed[], today: CalendarDay): number {
  const parts = new Map(
    listed.map(([tmdbId, day]) => [
      tmdbId,
      { isUnreleased: isUnreleased(day, today), owned: null as { plays: number } | null },
    ]),
  )
  for (const [tmdbId, day, plays] of owned) {
    const known = parts.get(tmdbId)?.owned?.plays ?? 0
    parts.set(tmdbId, { isUnreleased: isUnreleased(day, today), owned: { plays: Math.max(known, plays) } })
  }
  return franchiseProgress([...parts.values()]).out
}
