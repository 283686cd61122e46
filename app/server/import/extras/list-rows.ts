import { sql } from 'kysely'

/**
 * A run's lists or their entries, as a table to select from. Their keys begin with their type, and there is an index of
 * keys; to look through all the plays for them takes long.
 */
export const listRows = (runId: string, type: 'list' | 'list-entry') => sql`(
  select * from staged_row
  where run_id = ${runId} and stream in (select stream from run_stream where run_id = ${runId})
    and source_key between ${`${type}:`} and ${`${type};`} and type = ${type})`
