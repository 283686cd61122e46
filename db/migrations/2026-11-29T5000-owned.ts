import { type Kysely, sql } from 'kysely'

/** What a person owns, kept beside the history; and rows of it in runs and in the journal. */
const owned = [
  `create table owned (
    -- never used again: the journal names rows by it
    id integer primary key autoincrement,
    profile_id integer not null references profile (id),
    title_id integer not null references title (id),
    -- a season or an episode of the title where that column is set, else the title
    season integer,
    episode_id integer references episode (id),
    -- an instant; null where nobody knows
    collected_at text,
    -- JSON, as the source says what it is: {"media_type": "bluray", "resolution": "uhd_4k"}
    media text check (media is null or json_valid(media)),
    source text not null,
    check (season is null or episode_id is null)
  ) strict`,
  `create unique index owned_by_subject
    on owned (profile_id, title_id, coalesce(season, -1), coalesce(episode_id, -1))`,
  `create index owned_by_title on owned (title_id)`,
  `create index owned_by_episode on owned (episode_id) where episode_id is not null`,
  // nothing is said of the title but that it is owned, which does not put it into the library
  `alter table run_item add column only_owned integer not null default 0 check (only_owned in (0, 1))`,
]

const LAST_ALLOWED = "'rewatch')"

type Part = { type: string; sql: string }

/** A check cannot be changed: the table is made anew with its columns, rows and indexes as they are. */
async function allowOwned(trx: Kysely<never>, table: 'journal' | 'staged_row'): Promise<void> {
  const { rows } = await sql<Part>`
    select type, sql from sqlite_schema where tbl_name = ${table} and sql is not null`.execute(trx)
  const made = rows.find(({ type }) => type === 'table')?.sql ?? ''
  if (!made.includes(LAST_ALLOWED)) throw new Error(`The check of ${table} is not the expected one.`)
  const wider = made
    .replace(LAST_ALLOWED, "'rewatch', 'owned')")
    .replace(/^create table "?\w+"?/i, `create table ${table}_with_owned`)
  const statements = [
    wider,
    `insert into ${table}_with_owned select * from ${table}`,
    `drop table ${table}`,
    `alter table ${table}_with_owned rename to ${table}`,
    ...rows.filter(({ type }) => type !== 'table').map((part) => part.sql),
  ]
  for (const statement of statements) await sql.raw(statement).execute(trx)
}

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of owned) await sql.raw(statement).execute(trx)
    await allowOwned(trx, 'journal')
    await allowOwned(trx, 'staged_row')
  })
}
