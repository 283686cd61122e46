import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import { idRanges } from './id-ranges.ts'

/**
 * Gives the rows of episodes that the library knows by their ids the numbers that they have here: a source may count
 * otherwise than TMDB, and the plan compares by number.
 */
export async function resolveEpisodeNumbers(db: Database, runId: string): Promise<void> {
  for await (const range of idRanges(db, runId)) await resolveThose(db, range)
}

async function resolveThose(db: Database, range: RawBuilder<boolean>): Promise<void> {
  const isElsewhere = sql`(e.season <> staged_row.season or e.number <> staged_row.episode)`
  const isOfId = sql`(e.tmdb_id = staged_row.episode_tmdb_id or e.known_tmdb_id = staged_row.episode_tmdb_id)`
  await sql`
    update staged_row set season = e.season, episode = e.number
    from episode e join title t on t.id = e.title_id
    where ${range} and staged_row.episode is not null
      and e.trakt_id = staged_row.episode_trakt_id and t.trakt_id = staged_row.trakt_id and t.kind = 'series'
      and (e.tmdb_id is null or staged_row.episode_tmdb_id is null or ${isOfId}) and ${isElsewhere}`.execute(
    db,
  )
  await sql`
    update staged_row set season = e.season, episode = e.number
    from title t join episode e on e.title_id = t.id
    where ${range} and staged_row.episode_tmdb_id is not null
      and t.trakt_id = staged_row.trakt_id and t.kind = 'series' and ${isOfId}
      and (e.trakt_id is null or staged_row.episode_trakt_id is null)
      and not exists (select 1 from episode own
        where own.title_id = t.id and own.trakt_id = staged_row.episode_trakt_id)
      and ${isElsewhere}`.execute(db)
}
