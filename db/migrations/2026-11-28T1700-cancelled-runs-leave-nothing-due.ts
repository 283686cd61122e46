import { type Kysely, sql } from 'kysely'

/**
 * Runs that were cancelled, or have been taken back, wait for no air dates any more: otherwise the next metadata moves
 * dates in their name. Dates that have been moved stay, and can be put back as before.
 */
const LEAVE_NOTHING_DUE = `
  update binge_series set is_due = 0, is_applied = exists (
    select 1 from play p where p.profile_id = binge_series.profile_id and p.title_id = binge_series.title_id
      and p.basis = 'air-date')
  where is_due = 1 and change_id in (
    select id from import_run where phase = 'cancelled'
    union select id from change where undone_at is not null)`

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql.raw(LEAVE_NOTHING_DUE).execute(trx)
  })
}
