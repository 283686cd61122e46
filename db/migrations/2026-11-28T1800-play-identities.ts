import { type Kysely, sql } from 'kysely'

/**
 * What a play is known by in exports, here and in every library that it was imported into, whatever is edited of it;
 * `other_uids` (a JSON array) are those of plays that were merged into it. A staged row of an own export names them,
 * and `play_id` is the play of this library that one of them leads to.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table play add column uid text`,
  `alter table play add column other_uids text`,
  `update play set uid = lower(hex(randomblob(8)))`,
  // Not unique: undoing a removal may bring back what was imported again meanwhile.
  `create index play_by_uid on play (profile_id, uid)`,
  `create index play_with_other_uids on play (profile_id) where other_uids is not null`,
  `alter table staged_row add column uids text`,
  `alter table staged_row add column play_id integer references play (id) on delete set null`,
  `create index staged_row_by_play on staged_row (play_id) where play_id is not null`,
]
