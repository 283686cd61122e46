import { type Kysely, sql } from 'kysely'

/**
 * Dates that cannot be become unknown, by the rule of `app/domain/impossible-date.ts` as it stands here: before 1888, the
 * Unix epoch, and day zero of spreadsheets. What the source wrote stays in `source_watched_at`. Dates given by hand are
 * left as they are.
 */

const PLACEHOLDERS = `('1970-01-01', '1899-12-30', '1899-12-31')`
const isImpossibleInstant = (at: string) => `(${at} < '1888' or ${at} = '1970-01-01T00:00:00.000Z'
  or (${at} >= '1899-12-29T12' and ${at} < '1900'))`
const isImpossibleDay = (day: string) =>
  `(length(${day}) <> 10 or ${day} < '1888' or ${day} in ${PLACEHOLDERS})`

/** Of a play: by what is shown, and of one that was moved to its air date, by what its source said. */
const IS_IMPOSSIBLE = `(
  (basis = 'source' and (year < 1888 or (watched_at is not null and ${isImpossibleInstant('watched_at')})
    or (watched_at is null and day is not null and ${isImpossibleDay('day')})))
  or (basis = 'air-date' and length(source_watched_at) = 10 and ${isImpossibleDay('source_watched_at')})
  or (basis = 'air-date' and length(source_watched_at) > 10 and ${isImpossibleInstant('source_watched_at')}))`

const NO_DATE = '1970-01-01T00:00:00.000Z'

const statements = [
  `create temp table impossible_play as select id, title_id from play where ${IS_IMPOSSIBLE}`,
  `update play set watched_at = null, day = null, year = null, precision = 'unknown', basis = 'source',
    source_watched_at = coalesce(source_watched_at, watched_at, day, cast(year as text))
    where id in (select id from impossible_play)`,
  `update rating set rated_at = '${NO_DATE}' where ${isImpossibleInstant('rated_at')}`,
  `update watchlist_entry set listed_at = '${NO_DATE}' where ${isImpossibleInstant('listed_at')}`,
  `update library_entry set rated_at = '${NO_DATE}' where ${isImpossibleInstant('rated_at')}`,
  `update library_entry set watchlisted_at = '${NO_DATE}' where ${isImpossibleInstant('watchlisted_at')}`,
  `update library_entry set
    first_played_day = (select min(day) from play p
      where p.profile_id = library_entry.profile_id and p.title_id = library_entry.title_id),
    last_played = (select max(case p.basis when 'air-date' then p.source_watched_at else coalesce(p.watched_at, p.day) end)
      from play p where p.profile_id = library_entry.profile_id and p.title_id = library_entry.title_id)
    where title_id in (select title_id from impossible_play)`,
  // Worked out anew at the next start: a play that was dated after it was added may be one to come.
  `update library_entry set stale_on = '1888-01-01' where title_id in (
    select title_id from impossible_play union select title_id from play where day > substr(created_at, 1, 10))`,
  `drop table impossible_play`,
]

export async function up(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
