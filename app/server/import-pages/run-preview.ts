import { itemReasonText } from '#app/server/import/run/run-document.ts'
import { sql } from 'kysely'
import type { MediaKind } from '#app/domain/media.ts'
import type { MatchReason } from '#app/domain/match-title.ts'
import type { NameMatch, NameState } from '#app/domain/name-match.ts'
import type { PreviewRow } from '#app/domain/preview-row.ts'
import { matchReasonTexts } from '#app/format/match-reason.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { readMessage, readMessages } from '#app/server/db/stored-message.ts'
import type { RunItem } from '#app/server/import/run/run-record.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { listItemRows } from './item-rows.ts'

export type PreviewAction = RunItem['action']

export type PreviewItem = {
  id: number
  /** The library's title, where there is one. */
  titleId: number | null
  kind: MediaKind | null
  title: string | null
  year: number | null
  posterPath: string | null
  action: PreviewAction
  reason: string
  plays: { new: number; existing: number }
  ratings: number
  watchlist: number
  isTaken: boolean
  /** Only of a title that came with a name and no id. */
  match: NameMatch | null
}

export type RunPreview = {
  /** Rows by what will be done with them, whatever the filter. */
  counts: Record<PreviewAction, number>
  /** Names without ids by what is known of them. */
  names: Record<NameState, number>
  /** What the person has unticked. */
  leftOut: { titles: number; plays: number }
  items: PreviewItem[]
  found: number
  page: number
  pages: number
  /** The rows of the one title that was asked about. */
  opened: { id: number; rows: PreviewRow[] } | null
}

export type PreviewQuestion = {
  action: PreviewAction | null
  q: string
  page: number
  kind?: MediaKind | null
  match?: NameState | null
  /** The title whose rows are wanted. */
  item?: number | null
}

const PAGE_SIZE = 60

/** What is known of a name; null for what came with an id, or is in the library by that name. */
const nameState = sql<NameState | null>`case
  when run_item.title_key not like '%:name:%' then null
  when exists (select 1 from title_alias a where a.title_key = run_item.title_key) then null
  when d.title_key is not null and d.tmdb_id is not null and run_item.action <> 'unmatched' then 'decided'
  when d.title_key is not null and d.tmdb_id is null then 'none'
  when run_item.action <> 'unmatched' or run_item.title_id is not null then null
  else coalesce(m.verdict, 'waiting') end`

/** The plan of a run as the person looks through it: three statements, and one more for the rows of a title. */
export async function runPreview(
  db: Database,
  viewer: Viewer,
  runId: string,
  question: PreviewQuestion,
): Promise<RunPreview> {
  const sums = await sumByAction(db, viewer, runId)
  const found = await countFound(db, viewer, runId, question)
  const pages = Math.max(1, Math.ceil(found / PAGE_SIZE))
  const page = Math.min(Math.max(1, question.page), pages)
  const sumOf = (key: 'titlesOut' | 'playsOut') => sums.reduce((sum, row) => sum + row[key], 0)
  const rowsOf = (rows: typeof sums) => rows.reduce((sum, row) => sum + row.rows, 0)
  const countOf = (action: PreviewAction) => rowsOf(sums.filter((row) => row.action === action))
  const namesOf = (state: NameState) => rowsOf(sums.filter((row) => row.name_state === state))
  const items = await listItems(db, viewer, runId, { ...question, page })
  const opened = items.find((item) => item.id === question.item)
  return {
    counts: {
      add: countOf('add'),
      update: countOf('update'),
      unchanged: countOf('unchanged'),
      unmatched: countOf('unmatched'),
      malformed: countOf('malformed'),
    },
    names: {
      waiting: namesOf('waiting'),
      sure: namesOf('sure'),
      ambiguous: namesOf('ambiguous'),
      nothing: namesOf('nothing'),
      decided: namesOf('decided'),
      none: namesOf('none'),
    },
    leftOut: { titles: sumOf('titlesOut'), plays: sumOf('playsOut') },
    items,
    found,
    page,
    pages,
    opened: opened ? { id: opened.id, rows: await listItemRows(db, viewer, runId, opened.id) } : null,
  }
}

function planned(db: Database, viewer: Viewer, runId: string) {
  return db
    .selectFrom('run_item')
    .leftJoin('name_match as m', (join) =>
      join.onRef('m.run_id', '=', 'run_item.run_id').onRef('m.title_key', '=', 'run_item.title_key'),
    )
    .leftJoin('name_decision as d', (join) =>
      join.onRef('d.title_key', '=', 'run_item.title_key').on('d.profile_id', '=', viewer.profileId),
    )
    .where('run_item.run_id', '=', runId)
}

function sumByAction(db: Database, viewer: Viewer, runId: string) {
  return planned(db, viewer, runId)
    .select((eb) => [
      'run_item.action',
      nameState.as('name_state'),
      eb.fn.countAll<number>().as('rows'),
      eb.fn.sum<number>('excluded').as('titlesOut'),
      sql<number>`sum(excluded * plays_new)`.as('playsOut'),
    ])
    .groupBy(['run_item.action', 'name_state'])
    .execute()
}

function matching(
  db: Database,
  viewer: Viewer,
  runId: string,
  { action, q, kind = null, match = null }: PreviewQuestion,
) {
  return planned(db, viewer, runId)
    .$if(action !== null, (query) => query.where('run_item.action', '=', action ?? 'add'))
    .$if(kind !== null, (query) => query.where('run_item.kind', '=', kind ?? 'movie'))
    .$if(match !== null, (query) => query.where(sql<boolean>`${nameState} = ${match}`))
    .$if(q !== '', (query) => query.where(sql<boolean>`instr(lower(run_item.title), ${q.toLowerCase()}) > 0`))
}

async function countFound(
  db: Database,
  viewer: Viewer,
  runId: string,
  question: PreviewQuestion,
): Promise<number> {
  const row = await matching(db, viewer, runId, question)
    .select((eb) => eb.fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow()
  return row.found
}

async function listItems(
  db: Database,
  viewer: Viewer,
  runId: string,
  question: PreviewQuestion,
): Promise<PreviewItem[]> {
  const rows = await matching(db, viewer, runId, question)
    .leftJoin('title_metadata', 'title_metadata.title_id', 'run_item.title_id')
    .selectAll('run_item')
    .select(['title_metadata.poster_path', 'm.poster_path as found_poster', nameState.as('name_state')])
    .select(['m.name as found_name', 'm.year as found_year', 'm.score', 'm.reasons', 'd.name as said_name'])
    .orderBy('run_item.id')
    .limit(PAGE_SIZE)
    .offset((question.page - 1) * PAGE_SIZE)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    titleId: row.title_id,
    kind: row.kind,
    title: row.title,
    year: row.year,
    posterPath: row.poster_path ?? (row.name_state === 'sure' ? row.found_poster : null),
    action: row.action,
    reason: itemReasonText({ action: row.action, reason: readMessage(row.reason) }),
    plays: { new: row.plays_new, existing: row.plays_existing },
    ratings: row.ratings_new + row.ratings_changed,
    watchlist: row.watchlist_new,
    isTaken: row.excluded === 0,
    match: matchOf(row),
  }))
}

function matchOf(row: {
  name_state: NameState | null
  found_name: string | null
  found_year: number | null
  score: number | null
  reasons: string | null
  said_name: string | null
}): NameMatch | null {
  const { name_state: state } = row
  if (state === null) return null
  const isDecided = state === 'decided' || state === 'none'
  return {
    state,
    name: isDecided ? row.said_name : row.found_name,
    year: isDecided ? null : row.found_year,
    percent: row.score === null ? null : Math.round(row.score * 100),
    reasons: row.reasons === null ? [] : matchReasonTexts(readMessages<MatchReason>(row.reasons)),
  }
}
