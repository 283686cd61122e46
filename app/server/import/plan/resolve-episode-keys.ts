import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import { idRanges } from './id-ranges.ts'

/** A key that was found to be one episode of a series means that episode; its name, year and id are not the series'. */
export async function resolveEpisodeKeys(db: Database, runId: string): Promise<void> {
  for await (const range of idRanges(db, runId))
    await sql`
    update staged_row set season = a.season, episode = a.episode, imdb_id = null, year = null
    from title_alias a
    where ${range} and staged_row.title_key between 'series:imdb:' and 'series:imdb;'
      and a.title_key = staged_row.title_key and a.episode is not null`.execute(db)
}
