import { sql } from 'kysely'
import type { TitleReading } from '#app/domain/title-reading.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/**
 * What the person said of a name in an earlier file holds in this one. Where the library has a title by that name
 * already, that one is meant, whatever it is matched to by now.
 */
export async function applyDecisions(db: Database, viewer: Viewer, runId: string): Promise<void> {
  await sql`
    update staged_row set tmdb_id = d.tmdb_id
    from name_decision d
    where staged_row.run_id = ${runId} and staged_row.title_key = d.title_key and staged_row.tmdb_id is null
      -- few were decided: by them, and not by every row of the run
      and staged_row.title_key in (select title_key from name_decision)
      and d.profile_id = ${viewer.profileId} and d.tmdb_id is not null
      and not exists (select 1 from title_alias a where a.title_key = d.title_key)`.execute(db)
  await readAsDecided(db, viewer, runId)
}

/** Names that were said to mean episodes are rows of a series. One that leads to a movie by now is that movie. */
async function readAsDecided(db: Database, viewer: Viewer, runId: string): Promise<void> {
  await sql`
    update staged_row set
      kind = json_extract(d.reading, '$.kind'),
      clue = case when type = 'play' then json_extract(d.reading, '$.clue') else clue end
    from name_decision d
    where staged_row.run_id = ${runId} and staged_row.title_key = d.title_key
      and staged_row.title_key in (select title_key from name_decision where reading is not null)
      and d.profile_id = ${viewer.profileId} and d.reading is not null
      and not exists (select 1 from title_alias a join title t on t.id = a.title_id
        where a.title_key = d.title_key and t.kind <> json_extract(d.reading, '$.kind'))`.execute(db)
}

/** What a name that the file takes for a movie was said to mean; null where nothing else than it says. */
export async function findDecidedReading(
  db: Database,
  viewer: Viewer,
  titleKey: string,
): Promise<TitleReading | null> {
  const row = await db
    .selectFrom('name_decision')
    .select('reading')
    .where('profile_id', '=', viewer.profileId)
    .where('title_key', '=', titleKey)
    .executeTakeFirst()
  return row?.reading ? (JSON.parse(row.reading) as TitleReading) : null
}

/** A title that a name was said to mean is the person's match, and stays; so does one that TMDB is said not to have. */
export async function noteDecision(
  trx: Database,
  viewer: Viewer,
  titleId: number,
  titleKey: string,
): Promise<void> {
  await sql`
    update title set matched_by = 'person', matched_at = d.decided_at
    from name_decision d
    where title.id = ${titleId} and d.profile_id = ${viewer.profileId} and d.title_key = ${titleKey}
      and title.tmdb_id is d.tmdb_id and coalesce(title.matched_by, 'source') = 'source'`.execute(trx)
}
