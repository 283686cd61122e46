import { countExtra, type ExtraCounts } from '#app/domain/extras.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { type EpisodeIds, findEpisodes } from '#app/server/merge/find-episodes.ts'
import type { KeyRange } from './key-ranges.ts'
import {
  extraNews,
  extraSubject,
  type ExtraRow,
  extraTypes,
  isExtraRow,
} from '#app/server/import/extras/extra-news.ts'
import { heldExtras } from '#app/server/import/extras/held-extras.ts'
import { notedPlays } from '#app/server/import/extras/noted-plays.ts'
import type { Viewer } from '#app/server/db/profile.ts'

const CHUNK = 300

type Title = { title_key: string; title_id: number | null }

export type PlannedExtras = {
  /** By the key of their title. */
  counts: Map<string, ExtraCounts>
  /** The staged rows of what is there already. */
  held: number[]
}

/** What the marks, notes, places on lists and rewatches of titles in a range of keys bring. */
export async function planExtras(
  db: Database,
  viewer: Viewer,
  { runId, source }: { runId: string; source: string },
  { titles, range }: { titles: readonly Title[]; range: KeyRange },
): Promise<PlannedExtras> {
  const concerned = await listConcerned(db, runId, range)
  const wanted = titles.filter((title) => concerned.has(title.title_key))
  const planned: PlannedExtras = { counts: new Map(), held: [] }
  for (let i = 0; i < wanted.length; i += CHUNK)
    await planChunk(db, viewer, { runId, source }, wanted.slice(i, i + CHUNK), planned)
  return planned
}

async function listConcerned(
  db: Database,
  runId: string,
  { first, last }: KeyRange,
): Promise<Set<string | null>> {
  const rows = await db
    .selectFrom('staged_row')
    .select('title_key')
    .distinct()
    .where('run_id', '=', runId)
    .where('type', 'in', extraTypes)
    .where('title_key', '>=', first)
    .where('title_key', '<=', last)
    .execute()
  return new Set(rows.map((row) => row.title_key))
}

async function planChunk(
  db: Database,
  viewer: Viewer,
  { runId, source }: { runId: string; source: string },
  titles: readonly Title[],
  { counts, held: heldRows }: PlannedExtras,
): Promise<void> {
  const idOf = new Map(titles.map((title) => [title.title_key, title.title_id]))
  const staged = await db
    .selectFrom('staged_row')
    .selectAll()
    .where('run_id', '=', runId)
    .where('title_key', 'in', [...idOf.keys()])
    .where('type', 'in', extraTypes)
    .orderBy('id')
    .execute()
  const rows = staged.filter(isExtraRow)
  const known = [...idOf.values()].filter((id) => id !== null)
  const held = await heldExtras(db, viewer, known)
  const plays = await notedPlays(db, viewer, source, rows)
  const episodesIn = await episodesOf(db, rows, idOf)
  for (const row of rows) {
    const key = row.title_key ?? ''
    const titleId = idOf.get(key) ?? null
    const subject = extraSubject(row, episodesIn(titleId), plays)
    const { name, news } = extraNews(row, subject, held(titleId))
    const own = counts.get(key) ?? {}
    countExtra(own, name, news)
    if (news === 'existing') heldRows.push(row.id)
    counts.set(key, own)
  }
}

async function episodesOf(
  db: Database,
  rows: readonly ExtraRow[],
  idOf: ReadonlyMap<string, number | null>,
): Promise<(titleId: number | null) => EpisodeIds> {
  const concerned = rows.flatMap((row) => (row.episode === null ? [] : (idOf.get(row.title_key ?? '') ?? [])))
  const byTitle = new Map<number, EpisodeIds>()
  for (const id of new Set(concerned)) byTitle.set(id, await findEpisodes(db, id))
  return (titleId) => byTitle.get(titleId ?? -1) ?? (() => undefined)
}
