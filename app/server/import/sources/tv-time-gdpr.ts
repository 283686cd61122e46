import type { RowProblem } from '#app/domain/row-problem.ts'
import { readEpoch, type SourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { SourceEpisode, SourceTitle } from '#app/domain/source-row.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { type CsvRow, csvRows, headerOf } from '../files/csv-rows.ts'
import type { FileEntry, OpenedFile } from '../files/opened-file.ts'
import { doubtOf, type TableDates, tableDates } from './table-dates.ts'
import { aMark } from '#app/server/source-rows/make-extras.ts'
import {
  makeEpisode,
  makePlay,
  makeTitle,
  aWatchlistEntry,
  dateOrBad,
  malformed,
  notTaken,
  numberId,
  taken,
  yearIn,
} from '#app/server/source-rows/make-rows.ts'

/*
 * The two files of TV Time's personal data that hold what was watched. v2 has the series; v1 has the movies, and the
 * series too where it is older than v2.
 */

export type GdprPart = 'v1' | 'v2' | 'lists'

/** What must be known of both files before their rows can be understood. */
export type GdprSeen = {
  hasV2: boolean
  series: Set<string>
  movies: Set<string>
  /** Lists name movies by TV Time's own id and series by TVDB's. */
  names: { movies: Map<string, SourceTitle>; series: Map<string, SourceTitle> }
}

export function gdprPartOf({ name, head }: FileEntry): GdprPart | null {
  if (!name.endsWith('.csv')) return null
  const columns = headerOf(head)
  if (columns.includes('type-uuid-n') && columns.includes('entity_type')) return 'v1'
  if (columns.includes('objects') && columns.includes('s_key')) return 'lists'
  return columns.includes('key') && columns.includes('s_id') && columns.includes('series_name') ? 'v2' : null
}

/** Which series and movies have been watched at all: only the others are on the watchlist. */
export async function gdprSeen(file: OpenedFile): Promise<GdprSeen> {
  const names = { movies: new Map<string, SourceTitle>(), series: new Map<string, SourceTitle>() }
  const seen: GdprSeen = { hasV2: false, series: new Set(), movies: new Set(), names }
  for (const entry of file.entries) {
    const part = gdprPartOf(entry)
    if (part === null || part === 'lists') continue
    if (part === 'v2') seen.hasV2 = true
    for await (const row of csvRows(entry)) {
      if (part === 'v2' && isWatch(row.get('key'))) seen.series.add(row.get('s_id'))
      if (part === 'v1' && isWatchType(row.get('type'))) seen.movies.add(row.get('uuid'))
      noteName(names, row, part)
    }
  }
  return seen
}

function noteName(names: GdprSeen['names'], row: CsvRow, part: 'v1' | 'v2'): void {
  if (part === 'v2') {
    const [id, name] = [row.get('s_id'), row.get('series_name')]
    if (id !== '' && name !== '') names.series.set(id, seriesTitle(name, id))
  } else if (row.get('entity_type') === 'movie') {
    const name = row.get('movie_name') || slugName(row.get('alpha_range_key'), row.get('type'))
    if (name !== '')
      names.movies.set(row.get('uuid'), makeTitle('movie', name, { year: yearIn(row.get('release_date')) }))
  }
}

const isWatch = (key: string) => /^(re)?watch-episode-/.test(key)
const isWatchType = (type: string) => type === 'watch' || type === 'rewatch'

export async function* readGdpr(
  entry: FileEntry,
  part: 'v1' | 'v2',
  seen: GdprSeen,
  context: FileContext,
): AsyncGenerator<FileRow, void, void> {
  const dates = await tableDates(entry, ['created_at', 'updated_at'], {
    order: context.dateOrder ?? null,
    timeZone: 'UTC',
  })
  yield* doubtOf(dates)
  for await (const row of csvRows(entry)) {
    const place = { at: `${entry.path}:${row.line}`, seen, dates, context }
    yield part === 'v2' ? newerRow(row, place) : olderRow(row, place)
  }
}

type Place = { at: string; seen: GdprSeen; dates: TableDates; context: FileContext }

function newerRow(row: CsvRow, { at, seen, dates, context }: Place): FileRow {
  const key = row.get('key')
  const name = row.get('series_name')
  const isSeries = key.startsWith('user-series-')
  if (!isWatch(key) && !isSeries) return notTaken({ code: 'count-of-tv-time' })
  if (name === '') return malformed(at, null, { code: 'no-series' })
  const title = seriesTitle(name, row.get('s_id'))
  if (isSeries) {
    if (row.get('is_archived') === 'true') {
      return taken(aMark('abandoned', title, dates.in(row, 'updated_at') ?? UNKNOWN_DATE, context))
    }
    const isWanted = row.get('is_for_later') === 'true' || row.get('is_followed') === 'true'
    if (!isWanted || seen.series.has(row.get('s_id'))) return notTaken({ code: 'followed-only' })
    return taken(aWatchlistEntry(title, dates.in(row, 'created_at') ?? UNKNOWN_DATE, context))
  }
  const episode = makeEpisode(
    row.get('season_number') || row.get('s_no'),
    row.get('episode_number') || row.get('ep_no'),
  )
  if (episode === null) return malformed(at, name, { code: 'no-episode-number' })
  return viewing(title, episode, dates.in(row, 'created_at'), { at, text: row.get('created_at') })
}

function viewing(
  title: SourceTitle,
  episode: SourceEpisode | null,
  read: SourceDate | null,
  { at, text }: { at: string; text: string },
): FileRow {
  const problem: RowProblem = { code: 'viewing-date-unreadable' }
  const { date, bad } = dateOrBad(read, text, { at, title: title.title, problem })
  return taken(makePlay(title, date, episode), ...bad)
}

/** Some names carry the year to tell two series apart: `Bodyguard (2018)`. */
function seriesTitle(name: string, tvdbId: string) {
  const dated = /^(.+) \((\d{4})\)$/.exec(name)
  return makeTitle('series', dated?.[1] ?? name, {
    year: yearIn(dated?.[2]),
    ids: { tvdb: numberId(tvdbId) },
  })
}

function olderRow(row: CsvRow, place: Place): FileRow {
  return row.get('entity_type') === 'episode' ? olderEpisode(row, place) : movieRow(row, place)
}

function olderEpisode(row: CsvRow, { at, seen, dates }: Place): FileRow {
  const name = row.get('series_name')
  if (!isWatchType(row.get('type'))) return notTaken({ code: 'count-of-tv-time' })
  if (seen.hasV2) return notTaken({ code: 'in-second-version' })
  const episode = makeEpisode(row.get('season_number'), row.get('episode_number'))
  if (name === '' || episode === null) return malformed(at, name, { code: 'no-series-or-episode-number' })
  return viewing(seriesTitle(name, ''), episode, watchDate(row, dates), { at, text: row.get('created_at') })
}

function movieRow(row: CsvRow, { at, seen, dates, context }: Place): FileRow {
  const type = row.get('type')
  if (row.get('entity_type') !== 'movie' || !(isWatchType(type) || type === 'towatch'))
    return notTaken({ code: 'count-of-tv-time' })
  const name = row.get('movie_name') || slugName(row.get('alpha_range_key'), type)
  if (name === '') return malformed(at, null, { code: 'no-movie' })
  const year = yearIn(row.get('release_date'))
  const title = makeTitle('movie', name, { year })
  if (type === 'towatch') {
    return seen.movies.has(row.get('uuid'))
      ? notTaken({ code: 'watched-since' })
      : taken(aWatchlistEntry(title, dates.in(row, 'created_at') ?? UNKNOWN_DATE, context))
  }
  return viewing(title, null, watchDate(row, dates), { at, text: row.get('created_at') })
}

/** `watch-alpha-space-sweepers` where the name itself is missing. */
const slugName = (key: string, type: string) => key.replace(`${type}-alpha-`, '').replaceAll('-', ' ').trim()

/** The time of the viewing is in one of two columns, in seconds; older rows only have that of the row. */
function watchDate(row: CsvRow, dates: TableDates): SourceDate | null {
  const seconds = /(\d{9,})/.exec(row.get('watch_date_range_key') || row.get('watch_date'))?.[1]
  return seconds === undefined ? dates.in(row, 'created_at') : readEpoch(Number(seconds))
}
