import { sql } from 'kysely'
import { listAlike } from '#app/domain/name-group.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { DoubtScope } from './doubt-scope.ts'

/** A name that may be one of an episode: taken for a movie, undecided, and with nothing but plays. */
export type GroupName = { id: number; name: string; plays: number; runIds: string | null }

export const listGroupNames = (db: Database, viewer: Viewer, scope: DoubtScope): Promise<GroupName[]> =>
  scope.kind === 'names' ? listOfPreview(db, viewer, scope.runId) : listOfLibrary(db, viewer)

/** What TMDB surely has as a movie is none of them. A rating or a note would be one of the whole series. */
async function listOfPreview(db: Database, viewer: Viewer, runId: string): Promise<GroupName[]> {
  const { rows } = await sql<GroupName>`
    select i.id, i.title as name, i.plays_new + i.plays_existing as plays, null as runIds
    from run_item i left join name_match m on m.run_id = i.run_id and m.title_key = i.title_key
    where i.run_id = ${runId} and i.excluded = 0 and i.kind = 'movie' and i.year is null
      and i.action = 'unmatched' and i.title like '%:%' and i.title_key like 'movie:name:%'
      and coalesce(m.verdict, 'nothing') <> 'sure'
      and not exists (select 1 from title_alias a where a.title_key = i.title_key)
      and not exists (select 1 from name_decision d
        where d.profile_id = ${viewer.profileId} and d.title_key = i.title_key)
      and not exists (select 1 from staged_row s
        where s.run_id = i.run_id and s.title_key = i.title_key and s.type <> 'play')
    order by i.id`.execute(db)
  return rows
}

async function listOfLibrary(db: Database, viewer: Viewer): Promise<GroupName[]> {
  const own = (table: string) =>
    sql`exists (select 1 from ${sql.table(table)} x where x.profile_id = ${viewer.profileId} and x.title_id = t.id)`
  const { rows } = await sql<GroupName>`
    select t.id, t.source_title as name,
      (select count(*) from play p where p.profile_id = ${viewer.profileId} and p.title_id = t.id) as plays,
      (select json_group_array(i.run_id) from run_item i where i.title_id = t.id) as runIds
    from title t join enrichment e on e.title_id = t.id
    where t.tmdb_id is null and t.trakt_id is null and t.imdb_id is null and t.kind = 'movie'
      and t.source_year is null and t.matched_by is null and e.state = 'not-found' and t.source_title like '%:%'
      and exists (select 1 from title_alias a where a.title_id = t.id and a.title_key like 'movie:name:%')
      and ${own('play')} and not ${own('rating')} and not ${own('watchlist_entry')} and not ${own('title_mark')}
      and not ${own('note')} and not ${own('list_entry')}
    order by t.id`.execute(db)
  return rows
}

/** Titles that TMDB has nothing for, yet others begin alike: they may be episodes of one series. */
export async function listAlikeTitles(
  db: Database,
  viewer: Viewer,
  runId: string | null,
): Promise<GroupName[]> {
  const alike = listAlike(await listOfLibrary(db, viewer))
  return alike.filter(
    ({ runIds }) => runId === null || (JSON.parse(runIds ?? '[]') as string[]).includes(runId),
  )
}
