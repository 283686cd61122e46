import { sql } from 'kysely'
import type { Viewer } from '#app/server/db/profile.ts'

/** Something of title `t` belongs to the person. */
export const isOwned = ({ profileId }: Viewer) => sql<boolean>`(
  exists (select 1 from play p where p.profile_id = ${profileId} and p.title_id = t.id)
  or exists (select 1 from rating r where r.profile_id = ${profileId} and r.title_id = t.id)
  or exists (select 1 from watchlist_entry w where w.profile_id = ${profileId} and w.title_id = t.id)
  or exists (select 1 from title_mark k where k.profile_id = ${profileId} and k.title_id = t.id)
  or exists (select 1 from note n where n.profile_id = ${profileId} and n.title_id = t.id)
  or exists (select 1 from list_entry l where l.profile_id = ${profileId} and l.title_id = t.id))`

/** Title `t` has no match, and the person has not said that there is none (not-at-tmdb.ts). */
export const waitsForMatch = sql<boolean>`t.tmdb_id is null and t.matched_by is not 'person'`

/** TMDB was asked about the title of enrichment `e` and answered; before that nobody knows what TMDB has. */
export const wasLookedUp = sql<boolean>`coalesce(e.state = 'not-found', 0)`

/** A scalar: the JSON of `WaitingCounts`. */
export const waitingCounts = (viewer: Viewer) => sql<string>`(
  select json_object('total', count(*), 'notFound', coalesce(sum(${wasLookedUp}), 0))
  from title t left join enrichment e on e.title_id = t.id where ${waitsForMatch} and ${isOwned(viewer)})`
