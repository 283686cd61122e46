import type { SourceEpisode, SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import { titleKeyOf } from '#app/domain/title-key.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { NewStagedRow } from '#app/server/db/tables.ts'

const CHUNK = 500

/** Keeps a source's rows for the plan. A row that was staged before (a page read twice) is not staged again. */
export async function stageRows(
  db: Database,
  run: { id: string; stream: string },
  rows: readonly SourceRow[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK) {
    await db
      .insertInto('staged_row')
      .values(rows.slice(i, i + CHUNK).map((row) => stagedRow(run, row)))
      .onConflict((conflict) => conflict.columns(['run_id', 'stream', 'source_key']).doNothing())
      .execute()
  }
}

/** Every column, for rows of one statement must have the same ones. */
const BLANK = {
  title_key: null,
  kind: null,
  trakt_id: null,
  tmdb_id: null,
  imdb_id: null,
  tvdb_id: null,
  trakt_slug: null,
  title: null,
  year: null,
  season: null,
  episode: null,
  episode_trakt_id: null,
  episode_title: null,
  history_id: null,
  watched_at: null,
  source_watched_at: null,
  rating: null,
  at: null,
  problem: null,
} satisfies Partial<NewStagedRow>

function stagedRow(run: { id: string; stream: string }, row: SourceRow): NewStagedRow {
  const base = { ...BLANK, run_id: run.id, stream: run.stream, type: row.type }
  if (row.type === 'malformed') {
    return { ...base, source_key: row.sourceKey, title: row.title, problem: row.problem }
  }
  const subject = { ...base, ...titleColumns(row.title) }
  if (row.type === 'watchlist') {
    return { ...subject, source_key: subject.title_key, at: row.listedAt }
  }
  if (row.type === 'rating') {
    const season = row.episode?.season ?? row.season
    return {
      ...subject,
      ...episodeColumns(row.episode),
      season,
      source_key: `${subject.title_key}|${season ?? ''}|${row.episode?.number ?? ''}`,
      rating: row.value,
      at: row.ratedAt,
    }
  }
  return {
    ...subject,
    ...episodeColumns(row.episode),
    source_key: playKey(row, subject.title_key),
    history_id: row.historyId,
    watched_at: row.watchedAt ?? row.watchedDay,
    source_watched_at: row.sourceWatchedAt,
  }
}

/** A play is its history id. A source without ids tells its plays apart by title, episode and date alone. */
function playKey(row: Extract<SourceRow, { type: 'play' }>, titleKey: string): string {
  if (row.historyId !== null) return `play:${row.historyId}`
  return `${titleKey}|${row.episode?.season ?? ''}|${row.episode?.number ?? ''}|${row.sourceWatchedAt ?? row.watchedDay ?? ''}`
}

function titleColumns(title: SourceTitle) {
  return {
    title_key: titleKeyOf(title),
    kind: title.kind,
    trakt_id: title.ids.trakt,
    tmdb_id: title.ids.tmdb,
    imdb_id: title.ids.imdb,
    tvdb_id: title.ids.tvdb,
    trakt_slug: title.ids.slug,
    title: title.title,
    year: title.year,
  }
}

function episodeColumns(episode: SourceEpisode | null) {
  if (!episode) return {}
  return {
    season: episode.season,
    episode: episode.number,
    episode_trakt_id: episode.traktId,
    episode_title: episode.title,
  }
}
