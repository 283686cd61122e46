import { onTen, type RatingScale } from '#app/domain/rating-scale.ts'
import { type DayOrder, dayOrderIn, readShortDay } from '#app/domain/short-day.ts'
import { readSourceDate, type SourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { SourceEpisode, SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import { type CsvRow, csvRows, headerOf } from '../files/csv-rows.ts'
import type { FileEntry } from '../files/opened-file.ts'
import type { FileContext, FileRow, FileSource } from './file-source.ts'
import {
  anEpisode,
  aPlay,
  aRating,
  aTitle,
  aWatchlistEntry,
  imdbId,
  malformed,
  notTaken,
  numberId,
  taken,
  yearIn,
} from './make-rows.ts'

/** What a column can say, and what people and programs call such columns. */
const NAMES = {
  title: ['title', 'name', 'film', 'movie', 'movie title', 'film title', 'show', 'series', 'titel', 'titre'],
  year: ['year', 'release year', 'release_year', 'released', 'jahr'],
  type: ['type', 'kind', 'media type', 'media_type', 'mediatype'],
  season: ['season', 'season number', 'season_number', 'staffel'],
  episode: ['episode', 'episode number', 'episode_number', 'folge'],
  watched: [
    'watched_at',
    'watched at',
    'watcheddate',
    'watched date',
    'watched',
    'date watched',
    'watch date',
    'watch_date',
    'viewed',
    'seen',
    'date seen',
    'date',
    'datum',
  ],
  rating: ['rating', 'rating10', 'my rating', 'your rating', 'user rating', 'score', 'stars', 'bewertung'],
  rated: ['rated_at', 'rated at', 'date rated', 'rating date'],
  listed: ['watchlisted_at', 'listed_at', 'date added', 'added to watchlist'],
  trakt: ['trakt_id', 'trakt id', 'trakt'],
  tmdb: ['tmdb_id', 'tmdb id', 'tmdbid', 'tmdb'],
  imdb: ['imdb_id', 'imdb id', 'imdbid', 'imdb', 'const'],
  tvdb: ['tvdb_id', 'tvdb id', 'tvdbid', 'tvdb'],
} satisfies Record<string, readonly string[]>

type Field = keyof typeof NAMES
type Columns = Partial<Record<Field, string>>

/** A table that somebody keeps, or Trakt's own import table: whatever has a title or an id and something about it. */
export const anyCsv: FileSource = {
  id: 'csv',
  name: 'CSV',
  takes:
    'any CSV whose first line names its columns (title, year, watched date, rating, imdb_id, tmdb_id, …)',
  recognise: (file) => (file.entries.some((entry) => columnsOf(entry) !== null) ? 'maybe' : false),
  async *rows(file, context) {
    for (const entry of file.entries) {
      const columns = columnsOf(entry)
      if (columns) yield* readTable(entry, columns, context)
    }
  },
}

function columnsOf({ head, name }: FileEntry): Columns | null {
  if (!/\.(csv|tsv|txt)$/.test(name)) return null
  const header = headerOf(head)
  const columns: Columns = {}
  for (const field of Object.keys(NAMES) as Field[]) {
    const found = NAMES[field].find((known) => header.includes(known))
    if (found !== undefined) columns[field] = found
  }
  const isNamed = columns.title ?? columns.imdb ?? columns.tmdb ?? columns.trakt ?? columns.tvdb
  const saysSomething = columns.watched ?? columns.rating ?? columns.listed
  return isNamed !== undefined && saysSomething !== undefined ? columns : null
}

/** How the table as a whole writes dates and ratings; one row alone would not tell. */
type Habits = { order: DayOrder; scale: RatingScale }

async function* readTable(
  entry: FileEntry,
  columns: Columns,
  context: FileContext,
): AsyncGenerator<FileRow, void, void> {
  const habits = await habitsOf(entry, columns)
  if (columns.rating !== undefined && habits.scale !== 'ten') {
    const most = habits.scale === 'hundred' ? '100' : 'five stars'
    yield { kind: 'warning', message: `The ratings in ${entry.name} were read as out of ${most}.` }
  }
  for await (const row of csvRows(entry))
    yield rowOf(row, columns, { at: `${entry.path}:${row.line}`, habits, context })
}

async function habitsOf(entry: FileEntry, columns: Columns): Promise<Habits> {
  let order: DayOrder | null = null
  let most = 0
  for await (const row of csvRows(entry)) {
    order ??= dayOrderIn(cell(row, columns, 'watched'))
    most = Math.max(most, numberIn(cell(row, columns, 'rating')) || 0)
  }
  const isOfFive = most > 0 && most <= 5 && columns.rating !== 'rating10'
  return { order: order ?? 'month-first', scale: most > 10 ? 'hundred' : isOfFive ? 'five-stars' : 'ten' }
}

/** Where a semicolon parts the cells, a comma parts the stars. */
const numberIn = (text: string) => Number(text.replace(',', '.'))

function cell(row: CsvRow, columns: Columns, field: Field): string {
  const name = columns[field]
  return name === undefined ? '' : row.get(name)
}

type Place = { at: string; habits: Habits; context: FileContext }

function rowOf(row: CsvRow, columns: Columns, { at, habits, context }: Place): FileRow {
  const get = (field: Field) => cell(row, columns, field)
  const episode = anEpisode(get('season'), get('episode'))
  const title = titleOf(get, episode)
  if (title === null) return malformed(at, null, 'The row has neither a title nor an id.')
  if (/episode/i.test(get('type')) && episode === null) {
    return notTaken(
      'An id of an episode does not say of which series it is, in which season and which number.',
    )
  }
  const watched = dateIn(get('watched'), habits.order)
  if (watched === null) return malformed(at, title.title, 'The date cannot be read.')
  const rows: SourceRow[] = []
  const isPlay = title.kind === 'movie' || episode !== null
  if (get('watched') !== '' && isPlay) rows.push(aPlay(title, watched, episode))
  if (get('rating') !== '' && numberIn(get('rating')) !== 0) {
    const value = onTen(numberIn(get('rating')), habits.scale)
    if (value === null) return malformed(at, title.title, 'The rating is not a number of its scale.')
    const date = dateIn(get('rated') || get('watched'), habits.order) ?? UNKNOWN_DATE
    rows.push(aRating(title, value, { date, episode }, context))
  }
  if (get('listed') !== '') {
    rows.push(aWatchlistEntry(title, dateIn(get('listed'), habits.order) ?? UNKNOWN_DATE, context))
  }
  return rows.length > 0
    ? taken(...rows)
    : notTaken('It says neither what was watched nor what was thought of it.')
}

function titleOf(get: (field: Field) => string, episode: SourceEpisode | null): SourceTitle | null {
  const isSeries = episode !== null || /series|show|tv\b/i.test(get('type'))
  const ids = {
    trakt: numberId(get('trakt')),
    tmdb: numberId(get('tmdb')),
    imdb: imdbId(get('imdb')),
    tvdb: numberId(get('tvdb')),
  }
  const name = get('title') || ids.imdb || (ids.tmdb === null ? '' : `TMDB ${ids.tmdb}`)
  if (name === '' && ids.trakt === null && ids.tvdb === null) return null
  return aTitle(isSeries ? 'series' : 'movie', name === '' ? 'Untitled' : name, {
    year: yearIn(get('year')),
    ids,
  })
}

/** `yes` and the like say that it was watched, `unknown` that nobody knows when. */
function dateIn(text: string, order: DayOrder): SourceDate | null {
  if (/^(unknown|yes|true|x|1|ja|oui|✓)$/i.test(text)) return UNKNOWN_DATE
  const day = readShortDay(text, order)
  return day === null ? readSourceDate(text) : { kind: 'day', day }
}
