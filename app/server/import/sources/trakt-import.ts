import { readSourceDate, type SourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { SourceEpisode, SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { commonWords, importFileWords } from '#app/words/en.ts'
import { csvRows, headerOf } from '../files/csv-rows.ts'
import { jsonItems } from '../files/json-items.ts'
import type { FileEntry } from '../files/opened-file.ts'
import type { FileSource } from './file-source.ts'
import { doubtOf, tableDates } from './table-dates.ts'
import {
  makePlay,
  aRating,
  makeTitle,
  aWatchlistEntry,
  dateOrBad,
  imdbId,
  malformed,
  notTaken,
  numberId,
  ratingOrBad,
  taken,
  wholeNumber,
  yearIn,
} from '#app/server/source-rows/make-rows.ts'

/**
 * What the importer on Trakt's web site takes, with the members by which Reelmark says of an episode which series it
 * is of. A table without these is any CSV.
 */
export const traktImport: FileSource = {
  id: 'trakt-import',
  name: importFileWords.sources.traktImport,
  recognise: (file) => file.entries.some((entry) => formOf(entry) !== null),
  async *rows(file, context) {
    for (const entry of file.entries) {
      if (formOf(entry) === 'json') yield* readJson(entry, context)
      if (formOf(entry) === 'csv') yield* readCsv(entry, context)
    }
  },
}

function formOf({ name, head }: FileEntry): 'json' | 'csv' | null {
  if (name.endsWith('.json')) {
    const isFlat = /^\uFEFF?\s*\[\s*\{[^{}[\]]*"(trakt|tmdb|imdb|tvdb)_id"\s*:/.test(head)
    return isFlat && /"type"\s*:\s*"(movie|show|season|episode)"/.test(head) ? 'json' : null
  }
  const columns = name.endsWith('.csv') ? headerOf(head) : []
  return columns.includes('type') && columns.includes('show_trakt_id') ? 'csv' : null
}

async function* readJson(entry: FileEntry, context: FileContext): AsyncGenerator<FileRow, void, void> {
  let n = 0
  for await (const { value, isItem } of jsonItems(entry)) {
    const members = isItem && typeof value === 'object' ? (value as Record<string, unknown> | null) : null
    const get = (name: string) => textOf(members?.[name])
    const dateIn = (name: string) => readSourceDate(get(name))
    yield rowOf(get, dateIn, { at: `${entry.path}:${++n}`, context })
  }
}

async function* readCsv(entry: FileEntry, context: FileContext): AsyncGenerator<FileRow, void, void> {
  const dates = await tableDates(entry, DATES, { order: context.dateOrder ?? null, timeZone: 'UTC' })
  yield* doubtOf(dates)
  for await (const row of csvRows(entry)) {
    const dateIn = (column: string) => dates.in(row, column)
    yield rowOf(row.get, dateIn, { at: `${entry.path}:${row.line}`, context })
  }
}

const DATES = ['watched_at', 'watched_day', 'rated_at', 'watchlisted_at']

const textOf = (value: unknown) =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''

type Get = (member: string) => string

/** Null where what stands there is no date. */
type DateIn = (member: string) => SourceDate | null

function rowOf(get: Get, dateIn: DateIn, { at, context }: { at: string; context: FileContext }): FileRow {
  const type = get('type').toLowerCase()
  const title = titleOf(get, type)
  if (title === null) return malformed(at, null, { code: 'no-movie-or-series' })
  const episode = type === 'episode' ? episodeOf(get) : null
  if (type === 'episode' && episode === null) {
    return notTaken({ code: 'episode-id-only' })
  }
  const rows: SourceRow[] = []
  if (get('watched_at') !== '') {
    const { date, bad } = dateOrBad(watchedDate(get, dateIn), get('watched_at'), {
      at,
      title: title.title,
      problem: { code: 'date-unreadable' },
    })
    if (type === 'movie' || type === '' || episode)
      rows.push({ ...makePlay(title, date, episode), historyId: numberId(get('history_id')) })
    rows.push(...bad)
  }
  const rating = ratingOrBad(get('rating'), 'ten', {
    at,
    title: title.title,
    problem: { code: 'rating-not-1-to-10' },
  })
  if (rating.value !== null) {
    const season = type === 'season' ? wholeNumber(get('season')) : null
    const date = dateIn('rated_at') ?? UNKNOWN_DATE
    rows.push(aRating(title, rating.value, { date, season, episode }, context))
  }
  rows.push(...rating.bad)
  const listed = get('watchlisted_at')
  if (listed !== '') rows.push(aWatchlistEntry(title, dateIn('watchlisted_at') ?? UNKNOWN_DATE, context))
  return rows.length > 0 ? taken(...rows) : notTaken({ code: 'says-nothing' })
}

/** The movie or the series; an entry about an episode carries the ids of its series under other names. */
function titleOf(get: Get, type: string): SourceTitle | null {
  const isPart = type === 'episode' || type === 'season'
  const id = (name: string) => get(isPart ? `show_${name}` : name)
  const ids = {
    trakt: numberId(id('trakt_id')),
    tmdb: numberId(id('tmdb_id')),
    imdb: imdbId(id('imdb_id')),
    tvdb: numberId(id('tvdb_id')),
  }
  const isNamed = get('title') !== '' || Object.values(ids).some((each) => each !== null)
  if (!isNamed) return null
  const kind = type === 'movie' || type === '' ? 'movie' : 'series'
  return makeTitle(kind, get('title') || commonWords.untitled, { year: yearIn(get('year')), ids })
}

function episodeOf(get: Get): SourceEpisode | null {
  const [season, number] = [wholeNumber(get('season')), wholeNumber(get('episode'))]
  if (season === null || number === null) return null
  return { season, number, traktId: numberId(get('trakt_id')), tmdbId: numberId(get('tmdb_id')), title: null }
}

function watchedDate(get: Get, dateIn: DateIn): SourceDate | null {
  const day = dateIn('watched_day')
  if (day?.kind === 'day') return day
  return get('watched_at') === 'unknown' ? UNKNOWN_DATE : dateIn('watched_at')
}
