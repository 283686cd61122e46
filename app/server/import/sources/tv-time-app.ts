import { z } from 'zod'
import { readSourceDate, type SourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { SourceEpisode, SourceTitle } from '#app/domain/source-row.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { type CsvRow, csvRows, headerOf } from '../files/csv-rows.ts'
import { jsonItems } from '../files/json-items.ts'
import type { FileEntry } from '../files/opened-file.ts'
import { doubtOf, type TableDates, tableDates } from './table-dates.ts'
import { aMark } from '#app/server/source-rows/make-extras.ts'
import {
  makeEpisode,
  makePlay,
  makeTitle,
  aWatchlistEntry,
  dateOr,
  dateOrBad,
  imdbId,
  malformed,
  notTaken,
  numberId,
  taken,
  wholeNumber,
  yearIn,
} from '#app/server/source-rows/make-rows.ts'

/* What TV Time's own "export my data" wrote in its last weeks: tvtime-*.csv, and the same as tvtime-*.json. */

export type AppPart = 'episodes' | 'movies' | 'series' | 'lists'

export function appPartOf({ name, head }: FileEntry): AppPart | null {
  if (name.endsWith('.json')) {
    if (name.startsWith('tvtime-lists') && /"items"\s*:/.test(head)) return 'lists'
    if (!/^\s*\[/.test(head) || !/"is_watched"\s*:/.test(head) || !/"tvdb"\s*:/.test(head)) return null
    return /"seasons"\s*:/.test(head) ? 'series' : 'movies'
  }
  if (!name.endsWith('.csv')) return null
  const columns = headerOf(head)
  if (columns.includes('list_name') && columns.includes('item_type')) return 'lists'
  if (columns.includes('series_tvdb_id') && columns.includes('is_watched')) return 'episodes'
  if (!columns.includes('tvdb_id') || !columns.includes('uuid')) return null
  return columns.includes('is_watched') ? 'movies' : columns.includes('status') ? 'series' : null
}

export async function* readAppCsv(
  entry: FileEntry,
  part: AppPart,
  context: FileContext,
): AsyncGenerator<FileRow, void, void> {
  const told = { order: context.dateOrder ?? null, timeZone: 'UTC' }
  const dates = await tableDates(entry, ['watched_at', 'created_at'], told)
  yield* doubtOf(dates)
  for await (const row of csvRows(entry))
    yield csvRow(row, part, { at: `${entry.path}:${row.line}`, dates, context })
}

type Place = { at: string; dates: TableDates; context: FileContext }

function csvRow(row: CsvRow, part: AppPart, { at, dates, context }: Place): FileRow {
  const name = row.get('title')
  if (name === '') return malformed(at, null, { code: 'no-title' })
  const isWatched = isYes(row.get('is_watched'))
  const watchedAt = row.get('watched_at')
  const date = dates.in(row, 'watched_at')
  const viewing = { at, date, text: watchedAt, rewatches: row.get('rewatch_count') }
  if (part === 'episodes') {
    const ids = { tvdb: numberId(row.get('series_tvdb_id')), imdb: imdbId(row.get('series_imdb_id')) }
    const episode = makeEpisode(row.get('season'), row.get('episode'))
    if (episode === null) return malformed(at, name, { code: 'no-episode-number' })
    return isWatched
      ? viewingRow(makeTitle('series', name, { ids }), episode, viewing)
      : notTaken({ code: 'not-watched' })
  }
  const ids = { tvdb: numberId(row.get('tvdb_id')), imdb: imdbId(row.get('imdb_id')) }
  const added = dates.in(row, 'created_at') ?? UNKNOWN_DATE
  if (part === 'series')
    return seriesRow(makeTitle('series', name, { ids }), row.get('status'), added, context)
  const movie = makeTitle('movie', name, { year: yearIn(row.get('year')), ids })
  return isWatched ? viewingRow(movie, null, viewing) : taken(aWatchlistEntry(movie, added, context))
}

/** Spreadsheets write it in capitals. */
const isYes = (text: string) => /^(true|1|yes)$/i.test(text)

const NOT_STARTED = 'not_started_yet'

function seriesRow(title: SourceTitle, status: string, added: SourceDate, context: FileContext): FileRow {
  if (status === NOT_STARTED) return taken(aWatchlistEntry(title, added, context))
  if (/^(stopped|stopped_watching|archived)$/.test(status))
    return taken(aMark('abandoned', title, added, context))
  return notTaken({ code: 'how-far-only' })
}

type Viewing = { at: string; date: SourceDate | null; text: string | null; rewatches: unknown }

const MOST_REWATCHES = 100

/** Of watching it again only the number of times is known. */
function viewingRow(title: SourceTitle, episode: SourceEpisode | null, viewing: Viewing): FileRow {
  const { date, bad } = dateOrBad(viewing.date, viewing.text, {
    at: viewing.at,
    title: title.title,
    problem: { code: 'viewing-date-unreadable' },
  })
  const again = Math.min(MOST_REWATCHES, wholeNumber(viewing.rewatches) ?? 0)
  const rewatches = Array.from({ length: again }, () => makePlay(title, UNKNOWN_DATE, episode))
  return taken(makePlay(title, date, episode), ...rewatches, ...bad)
}

const ids = z
  .object({
    tvdb: z.unknown().optional().transform(numberId),
    imdb: z.unknown().optional().transform(imdbId),
  })
  .catch({ tvdb: null, imdb: null })
const watch = {
  is_watched: z.union([z.boolean(), z.coerce.string().transform(isYes)]).catch(false),
  watched_at: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .catch('?'),
  rewatch_count: z.unknown().optional(),
}
const movie = z.object({
  id: ids,
  title: z.string().min(1),
  year: z.unknown().optional().transform(yearIn),
  created_at: z.string().nullable().catch(null),
  ...watch,
})
/** One that is none ends as malformed, and the others of its season stay. */
const episode = z
  .object({ number: z.unknown().optional(), ...watch })
  .catch({ is_watched: false, watched_at: null })
const show = z.object({
  id: ids,
  title: z.string().min(1),
  status: z.string().catch(''),
  created_at: z.string().nullable().catch(null),
  seasons: z
    .array(
      z
        .object({ number: z.unknown().optional(), episodes: z.array(episode).catch([]) })
        .catch({ episodes: [] }),
    )
    .catch([]),
})

/** @param isRepeated the archive has the same as CSV */
export async function* readAppJson(
  entry: FileEntry,
  part: AppPart,
  { isRepeated, context }: { isRepeated: boolean; context: FileContext },
): AsyncGenerator<FileRow, void, void> {
  let n = 0
  for await (const { value } of jsonItems(entry)) {
    const at = `${entry.path}:${++n}`
    if (isRepeated) yield notTaken({ code: 'in-csv' })
    else if (part === 'series') yield* showRows(value, at, context)
    else yield movieRow(value, at, context)
  }
}

function movieRow(value: unknown, at: string, context: FileContext): FileRow {
  const read = movie.safeParse(value)
  if (!read.success) return malformed(at, null, { code: 'no-movie' })
  const title = makeTitle('movie', read.data.title, { year: read.data.year, ids: read.data.id })
  if (!read.data.is_watched)
    return taken(aWatchlistEntry(title, dateOr(read.data.created_at ?? '', UNKNOWN_DATE), context))
  return viewingRow(title, null, watchedIn(read.data, at))
}

type Watch = { watched_at?: string | null | undefined; rewatch_count?: unknown }

const watchedIn = ({ watched_at, rewatch_count }: Watch, at: string): Viewing => ({
  at,
  date: readSourceDate(watched_at),
  text: watched_at ?? null,
  rewatches: rewatch_count,
})

/** A row for the series, and one for each of its episodes. */
function* showRows(value: unknown, at: string, context: FileContext): Generator<FileRow, void, void> {
  const read = show.safeParse(value)
  if (!read.success) return yield malformed(at, null, { code: 'no-series' })
  const title = makeTitle('series', read.data.title, { ids: read.data.id })
  yield seriesRow(title, read.data.status, dateOr(read.data.created_at ?? '', UNKNOWN_DATE), context)
  for (const season of read.data.seasons) {
    for (const e of season.episodes) {
      const where = `${at}:${String(season.number)}:${String(e.number)}`
      const known = makeEpisode(season.number, e.number)
      if (known === null) yield malformed(where, title.title, { code: 'no-episode-number' })
      else if (!e.is_watched) yield notTaken({ code: 'not-watched' })
      else yield viewingRow(title, known, watchedIn(e, where))
    }
  }
}
