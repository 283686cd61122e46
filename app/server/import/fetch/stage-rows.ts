import { storeMessage } from '#app/server/db/stored-message.ts'
import { createHash } from 'node:crypto'
import type { EpisodeClue } from '#app/domain/episode-clue.ts'
import type { SourceExtra } from '#app/domain/source-extra.ts'
import { possibleMoment } from '#app/domain/impossible-date.ts'
import type { SourceEpisode, SourcePlay, SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import { titleKeyOf } from '#app/domain/title-key.ts'
import { insertRows } from '#app/server/db/insert-rows.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { NewStagedRow } from '#app/server/db/run-tables.ts'

/** Keeps a source's rows for the plan. A row that was staged before (a page read twice) is not staged again. */
export async function stageRows(
  db: Database,
  run: { id: string; stream: string },
  rows: readonly SourceRow[],
): Promise<void> {
  const values = rows.map((row) => stagedRow(run, row))
  await insertRows(db, 'staged_row', values, 'on conflict (run_id, stream, source_key) do nothing')
}

export type FileRowToStage = {
  row: SourceRow
  key: string
  /** Of a note: the key of the play that it is about. */
  playKey?: string
  /** Which row of the file it is of. */
  fileRow: number
  /** Where this is all that the row of the file says, and another has said it before. */
  isMerged: boolean
}

/**
 * Keeps a file's rows under keys that tell them apart within it. Of two ratings of one subject the later one stays.
 */
export async function stageFileRows(
  db: Database,
  run: { id: string; stream: string },
  rows: readonly FileRowToStage[],
): Promise<void> {
  const values = rows.map(({ row, key, playKey, fileRow, isMerged }) => ({
    ...stagedRow(run, row),
    source_key: key,
    file_row: fileRow,
    merged_rows: isMerged ? 1 : 0,
    ...(playKey !== undefined && { play_key: playKey }),
  }))
  await insertRows(db, 'staged_row', values, LATER_RATING_STAYS)
}

const LATER_RATING_STAYS = `on conflict (run_id, stream, source_key)
  do update set
    rating = case when excluded.at > staged_row.at then excluded.rating else staged_row.rating end,
    at = case when excluded.at > staged_row.at then excluded.at else staged_row.at end,
    merged_rows = staged_row.merged_rows + excluded.merged_rows`

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
  episode_tmdb_id: null,
  episode_title: null,
  history_id: null,
  watched_at: null,
  source_watched_at: null,
  rating: null,
  at: null,
  problem: null,
  basis: null,
  play_source: null,
  uids: null,
  second_source: null,
  clue: null,
  text: null,
  play_key: null,
  list_name: null,
  position: null,
  ended_at: null,
  reading: null,
} satisfies Partial<NewStagedRow>

function stagedRow(run: { id: string; stream: string }, row: SourceRow): NewStagedRow {
  const base = { ...BLANK, run_id: run.id, stream: run.stream, type: row.type }
  if (row.type === 'malformed') {
    return { ...base, source_key: keyOfRow(row), title: row.title, problem: storeMessage(row.problem) }
  }
  if (row.type === 'list') {
    const { name, description, createdAt, position } = row
    return { ...base, source_key: keyOfRow(row), list_name: name, text: description, at: createdAt, position }
  }
  const subject = { ...base, ...titleColumns(row.title) }
  if (isExtra(row)) return { ...subject, source_key: keyOfRow(row), ...extraColumns(row) }
  if (row.type === 'watchlist') {
    return { ...subject, source_key: keyOfRow(row), at: row.listedAt }
  }
  if (row.type === 'rating') {
    const season = row.episode?.season ?? row.season
    return {
      ...subject,
      ...episodeColumns(row.episode),
      season,
      source_key: keyOfRow(row),
      rating: row.value,
      at: row.ratedAt,
    }
  }
  return {
    ...subject,
    ...episodeColumns(row.episode),
    source_key: keyOfRow(row),
    history_id: row.historyId,
    watched_at: momentOf(row),
    source_watched_at: row.sourceWatchedAt,
    basis: row.record?.basis ?? null,
    play_source: row.record?.source ?? null,
    uids: row.record?.uids.length ? JSON.stringify(row.record.uids) : null,
    second_source: row.record?.secondSource ?? null,
    clue: row.clue ? JSON.stringify(row.clue) : null,
  }
}

/** Whatever source it comes from: a date that cannot be is unknown, unless the person gave it. */
function momentOf(row: SourcePlay): string | null {
  const moment = row.watchedAt ?? row.watchedDay ?? row.watchedYear?.toString() ?? null
  const isOwn = row.record !== undefined && row.record.basis !== 'source'
  return isOwn ? moment : possibleMoment(moment)
}

type TitleExtra = Exclude<SourceExtra, { type: 'list' }>

const isExtra = (row: Exclude<SourceRow, { type: 'malformed' | 'list' }>): row is TitleExtra =>
  row.type !== 'play' && row.type !== 'rating' && row.type !== 'watchlist'

function extraColumns(row: TitleExtra): Partial<NewStagedRow> {
  switch (row.type) {
    case 'favourite':
    case 'abandoned':
    case 'hidden':
      return { at: row.markedAt, text: row.reason ?? null }
    case 'rewatch':
      return { at: row.beganAt, ended_at: row.endedAt }
    case 'note':
      return {
        ...partColumns(row),
        text: row.text,
        at: row.writtenAt,
        history_id: row.historyId ?? null,
        play_key: row.historyId == null ? null : `play:${row.historyId}`,
      }
    case 'owned':
      return {
        ...partColumns(row),
        at: row.collectedAt,
        text: row.media === null ? null : JSON.stringify(row.media),
      }
    case 'list-entry':
      return {
        ...partColumns(row),
        list_name: row.list,
        position: row.position,
        at: row.listedAt,
        text: row.note,
      }
  }
}

const partColumns = ({ season, episode }: { season: number | null; episode: SourceEpisode | null }) => ({
  season,
  ...episodeColumns(episode),
})

/** What makes a row the same row when it is read again. Within a file, what can be there once has a key of its kind. */
export function keyOfRow(row: SourceRow): string {
  if (row.type === 'malformed') return row.sourceKey
  if (row.type === 'list') return `list:${row.name}`
  const titleKey = titleKeyOf(row.title)
  if (row.type === 'watchlist') return `watchlist:${titleKey}`
  if (row.type === 'play') return playKey(row)
  if (row.type === 'rewatch') return `rewatch:${titleKey}|${row.beganAt}`
  if ('markedAt' in row) return `${row.type}:${titleKey}`
  const subject = `${titleKey}|${row.episode?.season ?? row.season ?? ''}|${row.episode?.number ?? ''}`
  if (row.type === 'note') return `note:${subject}|${row.historyId ?? ''}|${fingerprint(row.text)}`
  if (row.type === 'owned') return `owned:${subject}`
  return row.type === 'list-entry' ? `list-entry:${row.list}|${subject}` : `rating:${subject}`
}

/** Two texts about one thing are two rows; they become one note. */
const fingerprint = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16)

/** A play is its history id. A source without ids tells its plays apart by title, episode and date alone. */
function playKey(row: Extract<SourceRow, { type: 'play' }>): string {
  if (row.historyId !== null) return `play:${row.historyId}`
  const { episode } = row
  const { reading } = row.title
  // Version 0.1.0 took a name with two colons for an episode; its library knows the play as one.
  const isEpisodeThere = (reading?.clue?.season ?? reading?.clue?.seasonName ?? null) !== null
  const clue = isEpisodeThere ? reading?.clue : row.clue
  const titleKey = isEpisodeThere ? `series:name:${reading?.name.toLowerCase()}:` : titleKeyOf(row.title)
  const subject = clue ? saidOfEpisode(clue) : `${episode?.season ?? ''}|${episode?.number ?? ''}`
  return `${titleKey}|${subject}|${row.sourceWatchedAt ?? row.watchedDay ?? ''}`
}

const saidOfEpisode = ({ season, seasonName, episodeName, number }: EpisodeClue) =>
  `${season ?? seasonName ?? ''}|“${episodeName ?? ''}${number === null ? '' : ` (Episode ${number})`}”`

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
    reading: title.reading ? JSON.stringify(title.reading) : null,
  }
}

function episodeColumns(episode: SourceEpisode | null) {
  if (!episode) return {}
  return {
    season: episode.season,
    episode: episode.number,
    episode_trakt_id: episode.traktId,
    episode_tmdb_id: episode.tmdbId,
    episode_title: episode.title,
  }
}
