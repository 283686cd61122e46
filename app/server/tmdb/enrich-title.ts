import type { MetadataProblem } from '#app/domain/metadata-problem.ts'
import { storeMessage } from '#app/server/db/stored-message.ts'
import { commonWords } from '#app/words/en.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '../db/open-database.ts'
import type { TmdbMovie } from './schema/movie.ts'
import type { TmdbSeries } from './schema/series.ts'
import { type Localised, localiseMovie, localiseSeries } from './localise.ts'
import { type LookUp, lookUpByIds, lookUpTitle, NOT_MATCHED } from './look-up-title.ts'
import { storeTexts } from './store-texts.ts'
import { storeMovie, storeSeries } from './store-title.ts'
import { becomeReading, findReading } from './title-reading.ts'
import { becomeSeriesOfEpisode } from './title-of-episode.ts'
import type { TmdbClient } from './tmdb-client.ts'

export type EnrichDeps = {
  db: Database
  clock: Clock
  tmdb: TmdbClient
  /**
   * Runs in the transaction in which a title's metadata is written, or found not to exist.
   * @param joinedEpisodes those that took in another row, which turned out to be the same episode
   */
  afterStored: (trx: Database, titleId: number, joinedEpisodes: readonly number[]) => Promise<void>
}

export type Enriched = { state: 'done' | 'not-found'; name: string; error: MetadataProblem | null }

type Match = Extract<LookUp, { kind: 'matched' }>
type Finding =
  | { kind: 'movie'; match: Match | null; found: Localised<TmdbMovie> }
  | { kind: 'series'; match: Match | null; found: Localised<TmdbSeries> }
  | { kind: 'not-found'; match: Match | null; reason: MetadataProblem }

/**
 * Fetches what TMDB says of a title and stores it in one transaction. Null where the title is gone, or was matched to
 * something else meanwhile, or is wanted in other languages, and waits for its next turn.
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
  const before = await deps.tmdb.settings.read()
  const finding = await ask(deps, title, signal)
  const wanted = await deps.tmdb.settings.read()
  if (
    wanted.language !== before.language ||
    String(wanted.posterLanguages) !== String(before.posterLanguages)
  )
    return null
  return db.transaction().execute(async (trx) => {
    const now = await findTitle(trx, titleId)
    if (!now || now.tmdb_id !== title.tmdb_id) return null
    return settle(deps, trx, now, { finding, posterLanguages: wanted.posterLanguages })
  })
}

type Title = NonNullable<Awaited<ReturnType<typeof findTitle>>>

async function findTitle(db: Database, titleId: number) {
  return db.selectFrom('title').selectAll().where('id', '=', titleId).executeTakeFirst()
}

async function ask(deps: EnrichDeps, title: Title, signal: AbortSignal): Promise<Finding> {
  if (title.tmdb_id !== null) {
    const known = await askFor(deps, title, title.tmdb_id, null, signal)
    return known.kind === 'not-found' ? follow(deps, title, known, signal) : known
  }
  if (title.matched_by === 'person')
    return { kind: 'not-found', match: null, reason: { code: 'said-not-there' } }
  const reading = await findReading(deps.db, title.id)
  const match = await lookUpTitle(deps, title, { reading, signal })
  if (match.kind === 'matched') {
    const asRead = { ...title, kind: match.reading?.kind ?? title.kind }
    return askFor(deps, asRead, match.tmdbId, match, signal)
  }
  return { kind: 'not-found', match: null, reason: NOT_MATCHED[match.kind] }
}

/** An entry that TMDB merged into another has gone; its ids elsewhere lead to the other. A person's choice stays. */
async function follow(deps: EnrichDeps, title: Title, gone: Finding, signal: AbortSignal): Promise<Finding> {
  if (title.matched_by === 'person') return gone
  const match = await lookUpByIds(deps, title, signal)
  if (match.kind !== 'matched' || match.tmdbId === title.tmdb_id) return gone
  const found = await askFor(deps, title, match.tmdbId, match, signal)
  return found.kind === 'not-found' ? gone : found
}

async function askFor(
  { db, tmdb }: EnrichDeps,
  title: Title,
  id: number,
  match: Match | null,
  signal: AbortSignal,
): Promise<Finding> {
  const gone: Finding = { kind: 'not-found', match, reason: { code: 'entry-gone', id } }
  const languages = await tmdb.settings.read()
  if (title.kind === 'movie') {
    const movie = await tmdb.movie(id, { signal, fresh: true, language: languages.language })
    return movie ? { kind: 'movie', match, found: localiseMovie(movie, languages) } : gone
  }
  const options = { signal, fresh: true, seasons: await knownSeasons(db, title.id) }
  const inLanguage = (language: string) => tmdb.series(id, { ...options, language })
  const series = await inLanguage(languages.language)
  return series ? { kind: 'series', match, found: await localiseSeries(series, languages, inLanguage) } : gone
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
  { finding, posterLanguages }: { finding: Finding; posterLanguages: readonly string[] },
): Promise<Enriched> {
  const now = clock.now()
  const target = { titleId: title.id, now, posterLanguages }
  if (finding.match) await keepMatch(trx, title.id, finding.match, now)
  if (finding.match?.reading) await becomeReading(trx, title.id, finding.match.reading)
  if (finding.match?.episode) await becomeSeriesOfEpisode(trx, title, finding.match.episode)
  if (finding.kind === 'movie') await storeMovie(trx, finding.found.title, target)
  const joinedEpisodes = finding.kind === 'series' ? await storeSeries(trx, finding.found.title, target) : []
  if (finding.kind !== 'not-found') await storeTexts(trx, title.id, finding.found)
  const state = finding.kind === 'not-found' ? 'not-found' : 'done'
  const error = finding.kind === 'not-found' ? finding.reason : null
  await trx
    .updateTable('enrichment')
    .set({
      state,
      last_error: error && storeMessage<MetadataProblem>(error),
      priority: 0,
      attempts: 0,
      next_try_at: null,
      finished_at: now.toISOString(),
    })
    .where('title_id', '=', title.id)
    .execute()
  await afterStored(trx, title.id, joinedEpisodes)
  return { state, name: await nameOf(trx, title), error }
}

async function keepMatch(
  trx: Database,
  titleId: number,
  { tmdbId, by, confidence }: Match,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('title')
    .set({ tmdb_id: tmdbId, matched_by: by, match_confidence: confidence, matched_at: now.toISOString() })
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
  return metadata?.name ?? title.source_title ?? commonWords.untitled
}
