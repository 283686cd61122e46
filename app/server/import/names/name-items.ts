import { sql } from 'kysely'
import type { MediaKind } from '#app/domain/media.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type NameItem = {
  title_key: string
  kind: MediaKind
  title: string
  year: number | null
  reading: string | null
}

/** Names that the library does not know, that nobody has decided about and TMDB was not asked about yet. */
export async function listNamesToAsk(
  db: Database,
  viewer: Viewer,
  runId: string,
  limit: number,
): Promise<NameItem[]> {
  const { rows } = await sql<NameItem>`
    select i.title_key, i.kind, i.title, i.year, (
      select max(s.reading) from staged_row s where s.run_id = i.run_id and s.title_key = i.title_key
    ) as reading from run_item i
    where i.run_id = ${runId} and i.action = 'unmatched' and i.excluded = 0 and i.title is not null
      and i.title_key like '%:name:%'
      and exists (select 1 from import_run r where r.id = i.run_id and r.phase = 'ready')
      and not exists (select 1 from title_alias a where a.title_key = i.title_key)
      and not exists (select 1 from name_match m where m.run_id = i.run_id and m.title_key = i.title_key)
      and not exists (select 1 from name_decision d
        where d.profile_id = ${viewer.profileId} and d.title_key = i.title_key)
    order by i.id limit ${limit}`.execute(db)
  return rows
}
