import { type RawBuilder, sql } from 'kysely'
import type { AttentionCounts, AttentionReason, AttentionTitle } from '#app/domain/attention.ts'
import { formatDay } from '#app/domain/format/day.ts'
import { episodeCode } from '#app/domain/format/episode-code.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'
import { NOT_MATCHED } from '#app/server/tmdb/look-up-title.ts'
import { attentionDetailWords } from '#app/words/en.ts'

export type AttentionPage = { reason: AttentionReason; total: number; titles: AttentionTitle[] }[]

const MOST_SHOWN = 100
/** Premieres, festivals and the zones of the world: a day or two early is nothing to worry about. */
const EARLY_DAYS = 3
const SEVERAL = [NOT_MATCHED.ambiguous, NOT_MATCHED['ambiguous-name']]

type Row = {
  id: number
  kind: MediaKind
  name: string | null
  year: number | null
  poster_path: string | null
  tmdb_id: number | null
  plays: number
  note: string | null
  total: number
}

/** Everything that only a person can put right, each with its reason, in the order of how much is missing. */
export async function attentionPage(db: Database): Promise<AttentionPage> {
  const groups: AttentionPage = []
  for (const [reason, { where, note, detail }] of Object.entries(kinds) as [AttentionReason, Kind][]) {
    const rows = await listTitles(db, where, note)
    if (rows.length === 0) continue
    groups.push({
      reason,
      total: rows[0]?.total ?? 0,
      titles: rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        name: row.name,
        year: row.year,
        posterPath: row.poster_path,
        hasPage: row.tmdb_id !== null,
        plays: row.plays,
        detail: detail(row),
      })),
    })
  }
  return groups
}

/** How many titles there are of each sort, for the pages that only mention them. */
export async function countAttention(db: Database): Promise<AttentionCounts> {
  const counts = { unmatched: 0, ambiguous: 0, 'not-found': 0, 'unlisted-episodes': 0, 'too-early': 0 }
  for (const [reason, { where }] of Object.entries(kinds) as [AttentionReason, Kind][]) {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from title t left join enrichment e on e.title_id = t.id
      where ${where} and ${isOwned}`.execute(db)
    counts[reason] = rows[0]?.n ?? 0
  }
  return counts
}

const isOwned = sql<boolean>`(
  exists (select 1 from play p where p.profile_id = ${PROFILE_ID} and p.title_id = t.id)
  or exists (select 1 from rating r where r.profile_id = ${PROFILE_ID} and r.title_id = t.id)
  or exists (select 1 from watchlist_entry w where w.profile_id = ${PROFILE_ID} and w.title_id = t.id)
  or exists (select 1 from title_mark k where k.profile_id = ${PROFILE_ID} and k.title_id = t.id)
  or exists (select 1 from note n where n.profile_id = ${PROFILE_ID} and n.title_id = t.id)
  or exists (select 1 from list_entry l where l.profile_id = ${PROFILE_ID} and l.title_id = t.id))`

const unlisted = sql`
  from episode x where x.title_id = t.id and x.on_tmdb = 0
    and exists (select 1 from play p where p.profile_id = ${PROFILE_ID} and p.episode_id = x.id)`
/** A list of seasons, or nothing is known of what TMDB lists. */
const isListed = sql`exists (select 1 from season s where s.title_id = t.id)`

const tooEarly = sql`
  from play p left join episode x on x.id = p.episode_id left join title_metadata m on m.title_id = p.title_id
  where p.profile_id = ${PROFILE_ID} and p.title_id = t.id and p.day is not null and p.basis <> 'air-date'
    and p.day < date(case when p.episode_id is null then m.release_date else x.air_date end,
      ${`-${EARLY_DAYS} days`})`

type Kind = {
  where: RawBuilder<unknown>
  /** One text a title from which its sentence is made. */
  note: RawBuilder<unknown>
  detail: (row: Row) => string
}

const kinds: Record<AttentionReason, Kind> = {
  unmatched: {
    // What the person has said not to be at TMDB needs nobody any more (not-at-tmdb.ts).
    where: sql`t.tmdb_id is null and t.matched_by is not 'person'
      and (e.last_error is null or e.last_error not in (${sql.join(SEVERAL)}))`,
    note: sql`e.last_error`,
    detail: ({ note }) => note ?? attentionDetailWords.waits,
  },
  ambiguous: {
    where: sql`t.tmdb_id is null and e.last_error in (${sql.join(SEVERAL)})`,
    note: sql`e.last_error`,
    detail: ({ note }) => note ?? NOT_MATCHED.ambiguous,
  },
  'not-found': {
    where: sql`t.tmdb_id is not null and e.state = 'not-found'`,
    note: sql`e.last_error`,
    detail: ({ note }) => note ?? attentionDetailWords.entryGone,
  },
  'unlisted-episodes': {
    where: sql`t.kind = 'series' and t.tmdb_id is not null and e.state = 'done' and ${isListed}
      and exists (select 1 ${unlisted})`,
    note: sql`(select json_group_array(json_array(season, number)) from
      (select x.season, x.number ${unlisted} order by x.season, x.number))`,
    detail: ({ note }) => unlistedWords(JSON.parse(note ?? '[]') as [number, number][]),
  },
  'too-early': {
    where: sql`t.tmdb_id is not null and e.state = 'done' and exists (select 1 ${tooEarly})`,
    note: sql`(select json_array(p.day, case when p.episode_id is null then m.release_date else x.air_date end,
      x.season, x.number, count(*) over ()) ${tooEarly} order by p.day limit 1)`,
    detail: ({ note }) =>
      earlyWords(JSON.parse(note ?? 'null') as [string, string, number | null, number | null, number] | null),
  },
}

async function listTitles(
  db: Database,
  where: RawBuilder<unknown>,
  note: RawBuilder<unknown>,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select t.id, t.kind, coalesce(m.name, t.source_title) as name, coalesce(t.source_year,
        cast(substr(m.release_date, 1, 4) as integer)) as year, m.poster_path, t.tmdb_id,
      (select count(*) from play p where p.profile_id = ${PROFILE_ID} and p.title_id = t.id) as plays,
      ${note} as note, count(*) over () as total
    from title t left join enrichment e on e.title_id = t.id left join title_metadata m on m.title_id = t.id
    where ${where} and ${isOwned}
    order by plays desc, name limit ${MOST_SHOWN}`.execute(db)
  return rows
}

const MOST_NAMED = 4

function unlistedWords(episodes: readonly [number, number][]): string {
  const codes = episodes.slice(0, MOST_NAMED).map(([season, number]) => episodeCode({ season, number }))
  return attentionDetailWords.unlisted(codes, episodes.length - codes.length)
}

function earlyWords(
  first: [day: string, out: string, season: number | null, number: number | null, plays: number] | null,
): string {
  if (!first) return attentionDetailWords.early
  const [day, out, season, number, plays] = first
  const episode = season === null || number === null ? null : episodeCode({ season, number })
  return attentionDetailWords.earlyOn({
    episode,
    watched: formatDay(day),
    out: formatDay(out),
    others: plays - 1,
  })
}
