import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { IS_DATED } from '#app/server/merge/date-known-plays.ts'
import type { KeyRange } from './key-ranges.ts'

/** One title of a run: its ids as the newest row gave them, its place in the library, and what is new of it. */
export type PlannedTitle = {
  title_key: string
  kind: string
  trakt_id: number | null
  tmdb_id: number | null
  imdb_id: string | null
  tvdb_id: number | null
  trakt_slug: string | null
  title: string | null
  year: number | null
  title_id: number | null
  is_matched: 0 | 1
  is_known: 0 | 1
  plays_new: number
  plays_existing: number
  /** Of the existing ones: those held from another source so far. */
  plays_joined: number
  /** Of the existing ones: those that have a new id at their source. */
  plays_renumbered: number
  /** Of the existing ones: those that had no date so far. */
  plays_dated: number
  ratings_new: number
  ratings_changed: number
  ratings_existing: number
  watchlist_new: number
  watchlist_existing: number
  watchlist_removed: number
  /** JSON: the ids of the staged rows among those that exist. */
  held_rows: string
}

/**
 * The comparison in one statement, so that many plays cost no more memory than their titles; of the titles whose keys
 * are in the range.
 * A play exists when its history id does, or its row of the source; a rating by its subject; a later rating made here,
 * or by another source, wins over the source's.
 */
export async function listPlannedRows(
  db: Database,
  viewer: Viewer,
  runId: string,
  { first, last }: KeyRange,
): Promise<PlannedTitle[]> {
  const { rows } = await sql<PlannedTitle>`
    with named as (
      -- SQLite takes the other columns from the row that holds the max
      select title_key, kind, trakt_id, tmdb_id, imdb_id, tvdb_id, trakt_slug, title, year, max(id) as newest
      from staged_row where run_id = ${runId} and title_key between ${first} and ${last} group by title_key
    ),
    found as (
      select named.*, coalesce(
        (select id from title t where t.kind = named.kind and t.trakt_id = named.trakt_id),
        (select min(id) from title t where t.kind = named.kind and t.tmdb_id = named.tmdb_id
          and (t.trakt_id is null or named.trakt_id is null)),
        (select min(id) from title t where t.imdb_id = named.imdb_id and t.kind = named.kind
          and (t.trakt_id is null or named.trakt_id is null)),
        (select min(id) from title t where t.tvdb_id = named.tvdb_id and t.kind = named.kind
          and named.kind = 'series' and (t.trakt_id is null or named.trakt_id is null)),
        (select title_id from title_alias a where a.title_key = named.title_key and named.trakt_id is null)
      ) as title_id from named
    ),
    rows as (
      select s.title_key, s.id,
        case when s.type = 'play' then case when ${IS_DATED} then 'play-dated'
            when coalesce(s.play_id, p.id, k.play_id) is not null then 'play-existing'
            when s.renumbered_play_id is not null then 'play-renumbered' else 'play-new' end
          when s.type = 'rating' then case when r.id is null then 'rating-new'
            when r.value <> s.rating and (r.source = i.source or r.rated_at < s.at) then 'rating-changed'
            when r.source = i.source and r.rated_at <> s.at and (i.file is null or r.rated_at < s.at)
              then 'rating-changed'
            else 'rating-existing' end
          when s.type = 'unlisted' then 'watchlist-removed'
          when w.title_id is null then 'watchlist-new' else 'watchlist-existing' end as news
      from staged_row s join found f on f.title_key = s.title_key join import_run i on i.id = s.run_id
      left join play p on s.type = 'play' and p.profile_id = ${viewer.profileId} and p.trakt_history_id = s.history_id
      left join play_source k on s.type = 'play' and s.history_id is null and k.profile_id = ${viewer.profileId}
        and k.source = i.source and k.source_key = s.source_key
      left join episode e on s.type = 'rating' and s.episode is not null
        and e.title_id = f.title_id and e.season = s.season and e.number = s.episode
      left join rating r on s.type = 'rating' and r.profile_id = ${viewer.profileId} and r.title_id = f.title_id
        and coalesce(r.season, -1) = case when s.episode is null then coalesce(s.season, -1) else -1 end
        and coalesce(r.episode_id, -1) = case when s.episode is null then -1 else coalesce(e.id, -2) end
      left join watchlist_entry w on s.type = 'watchlist' and w.profile_id = ${viewer.profileId} and w.title_id = f.title_id
      where s.run_id = ${runId} and s.title_key between ${first} and ${last}
        and s.type in ('play', 'rating', 'watchlist', 'unlisted')
    ),
    counted as (
      select title_key,
        sum(news = 'play-new') as plays_new, sum(news in ('play-existing', 'play-renumbered', 'play-dated')) as plays_existing,
        sum(news = 'play-renumbered') as plays_renumbered, sum(news = 'play-dated') as plays_dated,
        sum(news = 'rating-new') as ratings_new, sum(news = 'rating-changed') as ratings_changed,
        sum(news = 'rating-existing') as ratings_existing,
        sum(news = 'watchlist-new') as watchlist_new, sum(news = 'watchlist-existing') as watchlist_existing,
        sum(news = 'watchlist-removed') as watchlist_removed,
        json_group_array(id) filter (where news like '%-existing' or news = 'play-renumbered') as held_rows
      from rows group by title_key
    )
    select found.*,
      coalesce(plays_new, 0) as plays_new, coalesce(plays_existing, 0) as plays_existing, 0 as plays_joined,
      coalesce(plays_renumbered, 0) as plays_renumbered, coalesce(plays_dated, 0) as plays_dated,
      coalesce(ratings_new, 0) as ratings_new, coalesce(ratings_changed, 0) as ratings_changed,
      coalesce(ratings_existing, 0) as ratings_existing, coalesce(watchlist_new, 0) as watchlist_new,
      coalesce(watchlist_existing, 0) as watchlist_existing, coalesce(watchlist_removed, 0) as watchlist_removed,
      coalesce(held_rows, '[]') as held_rows,
      exists (select 1 from title t where t.id = found.title_id and t.tmdb_id is not null) as is_matched,
      (exists (select 1 from play where profile_id = ${viewer.profileId} and title_id = found.title_id)
        or exists (select 1 from rating where profile_id = ${viewer.profileId} and title_id = found.title_id)
        or exists (select 1 from watchlist_entry where profile_id = ${viewer.profileId} and title_id = found.title_id)
        or exists (select 1 from title_mark where profile_id = ${viewer.profileId} and title_id = found.title_id)
        or exists (select 1 from note where profile_id = ${viewer.profileId} and title_id = found.title_id)
        or exists (select 1 from list_entry where profile_id = ${viewer.profileId} and title_id = found.title_id)) as is_known
    from found left join counted on counted.title_key = found.title_key`.execute(db)
  return rows
}
