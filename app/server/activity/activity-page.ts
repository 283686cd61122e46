import { changeLabelText } from '#app/format/change-label.ts'
import { readMessage } from '#app/server/db/stored-message.ts'
import { sql } from 'kysely'
import type { Activity } from '#app/domain/activity.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { noCounts, type RunCounts } from '#app/server/import/run/run-record.ts'
import { userTimeZone, type ZoneDeps } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'

export type ActivityPage = { timeZone: string; changes: Activity[]; page: number; pages: number }

const ON_A_PAGE = 50

/** Everything that was written to the history, newest first; three statements. What wrote nothing is left out. */
export async function activityPage(deps: ZoneDeps, viewer: Viewer, asked: number): Promise<ActivityPage> {
  const timeZone = await userTimeZone(deps, viewer)
  const { total } = await changes(deps.db, viewer)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(total / ON_A_PAGE))
  const page = Math.min(pages, Math.max(1, asked))
  return { timeZone, changes: await listChanges(deps.db, viewer, (page - 1) * ON_A_PAGE), page, pages }
}

const changes = (db: Database, viewer: Viewer) =>
  db
    .selectFrom('change as c')
    .where('c.profile_id', '=', viewer.profileId)
    .where(sql<boolean>`exists (select 1 from journal j where j.change_id = c.id)`)

const OVER = ['completed', 'failed', 'cancelled']

export const listChangesQuery = (db: Database, viewer: Viewer, offset: number) =>
  changes(db, viewer)
    .leftJoin('import_run as r', 'r.id', 'c.id')
    .select(['c.id', 'c.at', 'c.label', 'c.undone_at', 'r.kind', 'r.source', 'r.phase', 'r.counts'])
    .select(sql<0 | 1 | null>`r.options ->> '$.isCheck'`.as('is_check'))
    .orderBy('c.at', 'desc')
    .orderBy(sql`c.rowid`, 'desc')
    .limit(ON_A_PAGE)
    .offset(offset)

async function listChanges(db: Database, viewer: Viewer, offset: number): Promise<Activity[]> {
  const rows = await listChangesQuery(db, viewer, offset).execute()
  return rows.map((row) => ({
    changeId: row.id,
    at: row.at,
    undoneAt: row.undone_at,
    label: row.label === null ? null : changeLabelText(readMessage(row.label)),
    run:
      row.kind === null || row.source === null
        ? null
        : {
            kind: row.kind,
            isCheck: row.is_check === 1,
            source: row.source,
            isOver: OVER.includes(row.phase ?? ''),
            counts: { ...noCounts(), ...(JSON.parse(row.counts ?? '{}') as Partial<RunCounts>) },
          },
  }))
}
