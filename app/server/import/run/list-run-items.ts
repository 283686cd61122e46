import { sql } from 'kysely'
import type { TitleIds } from '#app/domain/media.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { readMessage } from '#app/server/db/stored-message.ts'
import type { RunItemRow } from '#app/server/db/run-tables.ts'
import type { RunItem } from './run-record.ts'

export type RunItemsQuery = {
  action?: RunItem['action'] | undefined
  /** Where the page before ended. */
  cursor?: string | undefined
  limit?: number | undefined
  /** Part of a title. */
  q?: string | undefined
}

/**
 * Whether the one TMDB title of a name was found while its run stands at the preview: nobody has decided otherwise, and
 * the run will find it too.
 */
const isFound = sql<0 | 1>`coalesce(run_item.action = 'unmatched' and run_item.state = 'planned'
  and m.verdict = 'sure' and m.tmdb_id is not null and not exists (select 1 from name_decision d
    where d.profile_id = (select profile_id from import_run r where r.id = run_item.run_id)
      and d.title_key = run_item.title_key), 0)`

const isHeld = sql<0 | 1>`exists (select 1 from title t
  where t.kind = coalesce(m.kind, run_item.kind) and t.tmdb_id = m.tmdb_id)`

const action = sql<RunItem['action']>`case when not ${isFound} then run_item.action
  when ${isHeld} then 'update' else 'add' end`

/** The plan of a run, title by title: what needs a look first, then by name. */
export async function listRunItems(
  db: Database,
  runId: string,
  { action: wanted, cursor, limit = 100, q }: RunItemsQuery = {},
): Promise<{ items: RunItem[]; next: string | null }> {
  const rows = await db
    .selectFrom('run_item')
    .leftJoin('title_metadata', 'title_metadata.title_id', 'run_item.title_id')
    .leftJoin('name_match as m', (join) =>
      join.onRef('m.run_id', '=', 'run_item.run_id').onRef('m.title_key', '=', 'run_item.title_key'),
    )
    .selectAll('run_item')
    .select(['title_metadata.poster_path', 'm.poster_path as found_poster', 'm.tmdb_id as found_id'])
    .select(['m.kind as found_kind', 'm.name as found_name', 'm.year as found_year', 'm.score'])
    .select([isFound.as('is_found'), action.as('action')])
    .where('run_item.run_id', '=', runId)
    .where('run_item.id', '>', Number(cursor ?? 0))
    .$if(wanted !== undefined, (query) => query.where(sql<boolean>`${action} = ${wanted}`))
    .$if(q !== undefined && q !== '', (query) =>
      query.where(sql<boolean>`instr(lower(run_item.title), ${(q ?? '').toLowerCase()}) > 0`),
    )
    .orderBy('run_item.id')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(runItem)
  return { items, next: rows.length > limit ? String(items.at(-1)?.id) : null }
}

type ItemRow = RunItemRow & {
  poster_path: string | null
  is_found: 0 | 1
  found_id: number | null
  found_kind: RunItem['kind']
  found_name: string | null
  found_year: number | null
  found_poster: string | null
  score: number | null
}

function runItem(row: ItemRow): RunItem {
  const planned = {
    id: row.id,
    kind: row.kind,
    title: row.title,
    year: row.year,
    ids: JSON.parse(row.ids) as TitleIds,
    action: row.action,
    reason: readMessage(row.reason),
    plays: { new: row.plays_new, existing: row.plays_existing },
    posterPath: row.poster_path,
  }
  if (row.is_found === 0) return planned
  const { found_name: name, found_year: year, score } = row
  return {
    ...planned,
    kind: row.found_kind ?? row.kind,
    ids: { ...planned.ids, tmdb: row.found_id },
    reason: { code: 'found-on-tmdb', name: name ?? '', year, percent: Math.round((score ?? 1) * 100) },
    posterPath: row.poster_path ?? row.found_poster,
  }
}
