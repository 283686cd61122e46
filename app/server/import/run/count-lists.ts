import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { listRows } from '#app/server/import/extras/list-rows.ts'

/** How many lists a run brings or brought, and how many of its lists were here before it. */
export async function countLists(
  db: Database,
  viewer: Viewer,
  runId: string,
): Promise<{ new: number; existing: number }> {
  const { rows } = await sql<{ named: number; fresh: number }>`
    select count(*) as named, coalesce(sum(not exists (
      select 1 from list l where l.profile_id = ${viewer.profileId} and l.name = named.list_name and not exists (
        select 1 from journal j where j.entity = 'list' and j.entity_id = l.id and j.change_id = ${runId}
          and j.before is null))), 0) as fresh
    from (select list_name from ${listRows(runId, 'list')}
      union select list_name from ${listRows(runId, 'list-entry')}) as named`.execute(db)
  const { named, fresh } = rows[0] ?? { named: 0, fresh: 0 }
  return { new: fresh, existing: named - fresh }
}
