import { sql } from 'kysely'
import type { MediaKind } from '#app/domain/media.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { RunItem } from '#app/server/import/run-record.ts'

export type PreviewAction = RunItem['action']

export type PreviewItem = {
  id: number
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
}

export type RunPreview = {
  /** Rows by what will be done with them, whatever the filter. */
  counts: Record<PreviewAction, number>
  /** What the person has unticked. */
  leftOut: { titles: number; plays: number }
  items: PreviewItem[]
  found: number
  page: number
  pages: number
}

export type PreviewQuestion = { action: PreviewAction | null; q: string; page: number }

const PAGE_SIZE = 60

/** The plan of a run as the person looks through it: three statements. */
export async function runPreview(
  db: Database,
  runId: string,
  question: PreviewQuestion,
): Promise<RunPreview> {
  const sums = await sumByAction(db, runId)
  const found = await countFound(db, runId, question)
  const pages = Math.max(1, Math.ceil(found / PAGE_SIZE))
  const page = Math.min(Math.max(1, question.page), pages)
  const sumOf = (key: 'titlesOut' | 'playsOut') => sums.reduce((sum, row) => sum + row[key], 0)
  const countOf = (action: PreviewAction) => sums.find((row) => row.action === action)?.rows ?? 0
  return {
    counts: {
      add: countOf('add'),
      update: countOf('update'),
      unchanged: countOf('unchanged'),
      unmatched: countOf('unmatched'),
      malformed: countOf('malformed'),
    },
    leftOut: { titles: sumOf('titlesOut'), plays: sumOf('playsOut') },
    items: await listItems(db, runId, { ...question, page }),
    found,
    page,
    pages,
  }
}

function sumByAction(db: Database, runId: string) {
  return db
    .selectFrom('run_item')
    .select((eb) => [
      'action',
      eb.fn.countAll<number>().as('rows'),
      eb.fn.sum<number>('excluded').as('titlesOut'),
      sql<number>`sum(excluded * plays_new)`.as('playsOut'),
    ])
    .where('run_id', '=', runId)
    .groupBy('action')
    .execute()
}

function matching(db: Database, runId: string, { action, q }: PreviewQuestion) {
  return db
    .selectFrom('run_item')
    .where('run_item.run_id', '=', runId)
    .$if(action !== null, (query) => query.where('run_item.action', '=', action ?? 'add'))
    .$if(q !== '', (query) => query.where(sql<boolean>`instr(lower(run_item.title), ${q.toLowerCase()}) > 0`))
}

async function countFound(db: Database, runId: string, question: PreviewQuestion): Promise<number> {
  const row = await matching(db, runId, question)
    .select((eb) => eb.fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow()
  return row.found
}

async function listItems(db: Database, runId: string, question: PreviewQuestion): Promise<PreviewItem[]> {
  const rows = await matching(db, runId, question)
    .leftJoin('title_metadata', 'title_metadata.title_id', 'run_item.title_id')
    .selectAll('run_item')
    .select('title_metadata.poster_path')
    .orderBy('run_item.id')
    .limit(PAGE_SIZE)
    .offset((question.page - 1) * PAGE_SIZE)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    year: row.year,
    posterPath: row.poster_path,
    action: row.action,
    reason: row.reason,
    plays: { new: row.plays_new, existing: row.plays_existing },
    ratings: row.ratings_new + row.ratings_changed,
    watchlist: row.watchlist_new,
    isTaken: row.excluded === 0,
  }))
}
