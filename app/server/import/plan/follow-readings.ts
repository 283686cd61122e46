import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import { idRanges } from './id-ranges.ts'

/**
 * A name that turned out to mean something else before means it in this file too: its rows are of that kind, and its
 * plays of the episode that the name tells. The keys stay, for by them a row is known again.
 */
export async function followReadings(db: Database, runId: string): Promise<void> {
  for await (const range of idRanges(db, runId))
    await sql`
    update staged_row set
      kind = t.kind,
      title = json_extract(reading, '$.name'),
      clue = case when type <> 'play' or t.kind <> 'series' then clue
        else coalesce(json_extract(reading, '$.clue'), json_object('season', null, 'seasonName', null,
          'episodeName', null, 'number', null, 'isWholeSeason', json('false'))) end
    from title_alias a join title t on t.id = a.title_id
    where ${range} and staged_row.reading is not null
      and a.title_key = staged_row.title_key
      and t.kind = json_extract(staged_row.reading, '$.kind') and t.kind <> staged_row.kind`.execute(db)
}
