import type { Clock } from '../clock.ts'
import type { Database } from '../db/open-database.ts'
import type { TmdbMovie } from './schema/movie.ts'
import type { TmdbSeries } from './schema/series.ts'
import { matchTitle, type TitleMatch } from './match-title.ts'
import { storeMovie, storeSeries } from './store-title.ts'
import type { TmdbClient } from './tmdb-client.ts'

export type EnrichDeps = {
  db: Database
  clock: Clock
  tmdb: TmdbClient
  /** Runs in the transaction in which a title's metadata is written, or found not to exist. */
  afterStored: (trx: Database, titleId: number) => Promise<void>
}

export type Enriched = { state: 'done' | 'not-found'; name: string; error: string | null }

type Match = Extract<TitleMatch, { kind: 'matched' }>
type Finding =
  | { kind: 'movie'; match: Match | null; movie: TmdbMovie }
  | { kind: 'series'; match: Match | null; series: TmdbSeries }
  | { kind: 'not-found'; match: Match | null; reason: string }

const NO_MATCH = {
  'no-ids': 'It has no TMDB, IMDb or TVDB id to look it up by.',
  'not-found': 'TMDB knows none of its ids.',
  ambiguous: 'TMDB has several entries for its ids.',
} as const

/**
 * Fetches what TMDB says of a title and stores it in one transaction. Null where the title is gone, or was matched to
 * something else meanwhile and waits for its next turn.
 * @throws UpstreamError where TMDB cannot answer; the signal's reason
 */
export async function enrichTitle(
  deps: EnrichDeps,
  titleId: number,
  signal: AbortSignal,
): Promise<Enriched | null> {
  const { db } = deps
  const title = await findTitle(db, titleId)
  if (!title) return null
  const finding = await ask(deps, title, signal)
  return db.transaction().execute(async (trx) => {
    const now = await findTitle(trx, titleId)
    if (!now || now.tmdb_id !== title.tmdb_id) return null
    return settle(deps, trx, now, finding)
  })
}

type Title = NonNullable<Awaited<ReturnType<typeof findTitle>>>

async function findTitle(db: Database, titleId: number) {
  return db.selectFrom('title').selectAll().where('id', '=', titleId).executeTakeFirst()
}

async function ask({ db, tmdb }: EnrichDeps, title: Title, signal: AbortSignal): Promise<Finding> {
  const answer =
    title.tmdb_id === null
      ? await matchTitle({ tmdb }, title, signal)
      : { kind: 'known' as const, tmdbId: title.tmdb_id }
  if (answer.kind !== 'known' && answer.kind !== 'matched') {
    return { kind: 'not-found', match: null, reason: NO_MATCH[answer.kind] }
  }
  const match = answer.kind === 'matched' ? answer : null
  const id = answer.tmdbId
  const gone: Finding = { kind: 'not-found', match, reason: `TMDB has no entry ${id} any more.` }
  if (title.kind === 'movie') {
    const movie = await tmdb.movie(id, { signal, fresh: true })
    return movie ? { kind: 'movie', match, movie } : gone
  }
  const series = await tmdb.series(id, { signal, fresh: true, seasons: await knownSeasons(db, title.id) })
  return series ? { kind: 'series', match, series } : gone
}

async function knownSeasons(db: Database, titleId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('episode')
    .select('season')
    .distinct()
    .where('title_id', '=', titleId)
    .execute()
  return rows.map((row) => row.season)
}

async function settle(
  { clock, afterStored }: EnrichDeps,
  trx: Database,
  title: Title,
  finding: Finding,
): Promise<Enriched> {
  const now = clock.now()
  const target = { titleId: title.id, now }
  if (finding.match) await keepMatch(trx, title.id, finding.match, now)
  if (finding.kind === 'movie') await storeMovie(trx, finding.movie, target)
  if (finding.kind === 'series') await storeSeries(trx, finding.series, target)
  const state = finding.kind === 'not-found' ? 'not-found' : 'done'
  const error = finding.kind === 'not-found' ? finding.reason : null
  await trx
    .updateTable('enrichment')
    .set({
      state,
      last_error: error,
      priority: 0,
      attempts: 0,
      next_try_at: null,
      finished_at: now.toISOString(),
    })
    .where('title_id', '=', title.id)
    .execute()
  await afterStored(trx, title.id)
  return { state, name: await nameOf(trx, title), error }
}

async function keepMatch(trx: Database, titleId: number, { tmdbId, by }: Match, now: Date): Promise<void> {
  await trx
    .updateTable('title')
    .set({ tmdb_id: tmdbId, matched_by: by, match_confidence: 1, matched_at: now.toISOString() })
    .where('id', '=', titleId)
    .execute()
}

/** What to call a title before the person. */
export async function nameOf(
  db: Database,
  title: { id: number; source_title: string | null },
): Promise<string> {
  const metadata = await db
    .selectFrom('title_metadata')
    .select('name')
    .where('title_id', '=', title.id)
    .executeTakeFirst()
  return metadata?.name ?? title.source_title ?? 'Untitled'
}
