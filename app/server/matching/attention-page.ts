import type { MetadataProblem } from '#app/domain/metadata-problem.ts'
import { metadataProblemText } from '#app/format/metadata-problem.ts'
import { readMessage, type Stored, storeMessage } from '#app/server/db/stored-message.ts'
import { type RawBuilder, sql } from 'kysely'
import type { AttentionCounts, AttentionReason, AttentionTitle } from '#app/domain/attention.ts'
import type { CalendarDay } from '#app/domain/calendar-day.ts'
import { formatDay } from '#app/format/day.ts'
import { episodeCode } from '#app/format/episode-code.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { NOT_MATCHED } from '#app/server/tmdb/look-up-title.ts'
import { attentionDetailWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { isOwned, waitsForMatch, wasLookedUp } from './unmatched-titles.ts'

export type AttentionPage = { reason: AttentionReason; total: number; titles: AttentionTitle[] }[]

const MOST_SHOWN = 100
/** Premieres, festivals and the zones of the world: a day or two early is nothing to worry about. */
const EARLY_DAYS = 3
const SEVERAL = [storeMessage(NOT_MATCHED.ambiguous), storeMessage(NOT_MATCHED['ambiguous-name'])]
const isAmbiguous = sql<boolean>`coalesce(e.last_error in (${sql.join(SEVERAL)}), 0)`

type Row = {
  reason: AttentionReason
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
export async function attentionPage(
  db: Database,
  viewer: Viewer,
  today: CalendarDay,
): Promise<AttentionPage> {
  const kinds = kindsOn(today, viewer)
  const rows = await listTitles(db, viewer, kinds)
  return reasons.flatMap((reason) => {
    const own = rows.filter((row) => row.reason === reason)
    const titles = own.map((row) => ({
      id: row.id,
      kind: row.kind,
      name: row.name,
      year: row.year,
      posterPath: row.poster_path,
      hasPage: row.tmdb_id !== null,
      plays: row.plays,
      detail: kinds[reason].detail(row),
    }))
    return own[0] ? [{ reason, total: own[0].total, titles }] : []
  })
}

/** How many titles there are of each sort, for the pages that only mention them. */
export async function countAttention(
  db: Database,
  viewer: Viewer,
  today: CalendarDay,
): Promise<AttentionCounts> {
  const kinds = kindsOn(today, viewer)
  const counts = reasons.map(
    (reason) => sql`(select count(*) from title t left join enrichment e on e.title_id = t.id
      where ${kinds[reason].where} and ${isOwned(viewer)}) as ${sql.ref(reason)}`,
  )
  const { rows } = await sql<AttentionCounts>`select ${sql.join(counts)}`.execute(db)
  if (!rows[0]) throw new Error('A statement without a table gives one row.')
  return rows[0]
}

const unlisted = ({ profileId }: Viewer) => sql`
  from episode x where x.title_id = t.id and x.on_tmdb = 0
    and exists (select 1 from play p where p.profile_id = ${profileId} and p.episode_id = x.id)`
/** A list of seasons, or nothing is known of what TMDB lists. */
const isListed = sql`exists (select 1 from season s where s.title_id = t.id)`

const tooEarly = ({ profileId }: Viewer) => sql`
  from play p left join episode x on x.id = p.episode_id left join title_metadata m on m.title_id = p.title_id
  where p.profile_id = ${profileId} and p.title_id = t.id and p.day is not null and p.basis <> 'air-date'
    and p.day < date(case when p.episode_id is null then m.release_date else x.air_date end,
      ${`-${EARLY_DAYS} days`})`

type Kind = {
  where: RawBuilder<unknown>
  /** One text a title from which its sentence is made. */
  note: RawBuilder<unknown>
  detail: (row: Row) => string
}

const problemText = (note: string | null) =>
  note === null ? null : metadataProblemText(readMessage(note as Stored<MetadataProblem>))

const standing = (viewer: Viewer): Record<Exclude<AttentionReason, 'to-come'>, Kind> => ({
  waiting: {
    where: sql`${waitsForMatch} and not ${wasLookedUp} and not ${isAmbiguous}`,
    note: sql`case e.state when 'failed' then e.last_error end`,
    detail: ({ note }) => problemText(note) ?? attentionDetailWords.waits,
  },
  unmatched: {
    where: sql`${waitsForMatch} and ${wasLookedUp} and not ${isAmbiguous}`,
    note: sql`e.last_error`,
    detail: ({ note }) => problemText(note) ?? metadataProblemText(NOT_MATCHED['not-found']),
  },
  ambiguous: {
    where: sql`${waitsForMatch} and ${isAmbiguous}`,
    note: sql`e.last_error`,
    detail: ({ note }) => problemText(note) ?? metadataProblemText(NOT_MATCHED.ambiguous),
  },
  'not-found': {
    where: sql`t.tmdb_id is not null and e.state = 'not-found'`,
    note: sql`e.last_error`,
    detail: ({ note }) => problemText(note) ?? attentionDetailWords.entryGone,
  },
  'unlisted-episodes': {
    where: sql`t.kind = 'series' and t.tmdb_id is not null and e.state = 'done' and ${isListed}
      and exists (select 1 ${unlisted(viewer)})`,
    note: sql`(select json_group_array(json_array(season, number)) from
      (select x.season, x.number ${unlisted(viewer)} order by x.season, x.number))`,
    detail: ({ note }) => unlistedWords(JSON.parse(note ?? '[]') as [number, number][]),
  },
  'too-early': {
    where: sql`t.tmdb_id is not null and e.state = 'done' and exists (select 1 ${tooEarly(viewer)})`,
    note: sql`(select json_array(p.day, case when p.episode_id is null then m.release_date else x.air_date end,
      x.season, x.number, count(*) over ()) ${tooEarly(viewer)} order by p.day limit 1)`,
    detail: ({ note }) =>
      earlyWords(JSON.parse(note ?? 'null') as [string, string, number | null, number | null, number] | null),
  },
})

const kindsOn = (today: CalendarDay, viewer: Viewer): Record<AttentionReason, Kind> => ({
  ...standing(viewer),
  'to-come': {
    where: sql`exists (select 1 ${toCome(today, viewer)})`,
    note: sql`(select min(p.day) ${toCome(today, viewer)})`,
    detail: ({ note }) => attentionDetailWords.toCome(formatDay(note ?? today)),
  },
})

/** The date is wrong, and only the person knows the right one. */
const toCome = (today: CalendarDay, viewer: Viewer) =>
  sql`from play p where p.profile_id = ${viewer.profileId} and p.title_id = t.id and p.day > ${today}`

const reasons: readonly AttentionReason[] = [
  'waiting',
  'unmatched',
  'ambiguous',
  'not-found',
  'unlisted-episodes',
  'too-early',
  'to-come',
]

async function listTitles(
  db: Database,
  viewer: Viewer,
  kinds: Record<AttentionReason, Kind>,
): Promise<Row[]> {
  const ofReason = (reason: AttentionReason) => sql`select * from (
    select ${reason} as reason, t.id, t.kind, coalesce(m.name, t.source_title) as name, coalesce(t.source_year,
        cast(substr(m.release_date, 1, 4) as integer)) as year, m.poster_path, t.tmdb_id,
      (select count(*) from play p where p.profile_id = ${viewer.profileId} and p.title_id = t.id) as plays,
      ${kinds[reason].note} as note, count(*) over () as total
    from title t left join enrichment e on e.title_id = t.id left join title_metadata m on m.title_id = t.id
    where ${kinds[reason].where} and ${isOwned(viewer)}
    order by plays desc, name limit ${MOST_SHOWN})`
  const { rows } = await sql<Row>`${sql.join(reasons.map(ofReason), sql` union all `)}`.execute(db)
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
