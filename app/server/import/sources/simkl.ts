import type { RowProblem } from '#app/domain/row-problem.ts'
import { z } from 'zod'
import { readSourceDate, type SourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { MalformedRow, SourceEpisode, SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { type CsvRow, csvRows, headerOf } from '../files/csv-rows.ts'
import { jsonItems } from '../files/json-items.ts'
import type { FileEntry } from '../files/opened-file.ts'
import { doubtOf, type TableDates, tableDates } from './table-dates.ts'
import type { FileSource } from './file-source.ts'
import { aMark, someNote } from '#app/server/source-rows/make-extras.ts'
import {
  makeEpisode,
  makePlay,
  makePlayWithClue,
  aRating,
  makeTitle,
  aWatchlistEntry,
  badPart,
  dateOr,
  dateOrBad,
  imdbId,
  malformed,
  notTaken,
  numberId,
  ratingOrBad,
  taken,
  yearIn,
} from '#app/server/source-rows/make-rows.ts'

/** Simkl's backup: JSON with every episode, or CSV with a line a title. */
export const simkl: FileSource = {
  id: 'simkl',
  name: 'Simkl',
  recognise: (file) => file.entries.some((entry) => isJson(entry) || isCsv(entry)),
  async *rows(file, context) {
    const hasJson = file.entries.some(isJson)
    for (const entry of file.entries) {
      if (isJson(entry)) yield* readBackup(entry, context)
      else if (isCsv(entry)) yield* readCsv(entry, hasJson, context)
    }
  },
}

const isJson = ({ head, name }: FileEntry) =>
  name.endsWith('.json') &&
  /^\s*\{/.test(head) &&
  /"(added_to_watchlist_at|last_watched_at|user_rating)"/.test(head) &&
  /"simkl"/.test(head)
const isCsv = ({ head, name }: FileEntry) => name.endsWith('.csv') && headerOf(head).includes('simkl_id')

const MEMBERS = ['movies', 'shows', 'anime']
const text = z.string().nullable().catch(null)
/** What is no text and no number is none that can be read. */
const moment = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch('?')

const media = z.object({
  title: z.string().min(1),
  year: z.unknown().optional().transform(yearIn),
  ids: z
    .object({
      imdb: z.unknown().optional().transform(imdbId),
      tmdb: z.unknown().optional().transform(numberId),
      tvdb: z.unknown().optional().transform(numberId),
    })
    .catch({ imdb: null, tmdb: null, tvdb: null }),
})
const numbered = z.object({ season: z.int(), episode: z.int() }).optional().catch(undefined)
const entrySchema = z.object({
  movie: media.optional(),
  show: media.optional(),
  status: z.string().catch(''),
  added_to_watchlist_at: text,
  last_watched_at: moment,
  user_rating: z
    .union([z.number(), z.string()])
    .nullish()
    .catch('?')
    .transform((rating) => String(rating ?? '')),
  user_rated_at: text,
  anime_type: text,
  memo: z
    .union([z.string(), z.object({ text }).transform((memo) => memo.text)])
    .nullish()
    .catch(null),
  seasons: z
    .array(
      z
        .object({
          number: z.unknown().optional(),
          episodes: z
            .array(z.object({ number: z.unknown().optional(), watched_at: moment, tvdb: numbered }).catch({}))
            .catch([]),
        })
        .catch({ episodes: [{}] }),
    )
    .catch([]),
})
type Entry = z.infer<typeof entrySchema>

async function* readBackup(entry: FileEntry, context: FileContext): AsyncGenerator<FileRow, void, void> {
  let n = 0
  for await (const { key, isItem, value } of jsonItems(entry)) {
    if (!isItem) continue
    yield key !== null && MEMBERS.includes(key)
      ? backupRow(value, `${entry.path}:${++n}`, context)
      : notTaken({ code: 'other-kind' })
  }
}

function backupRow(value: unknown, at: string, context: FileContext): FileRow {
  const read = entrySchema.safeParse(value)
  const named = read.data?.movie ?? read.data?.show
  if (!read.success || !named) return malformed(at, null, { code: 'no-title' })
  const isMovie = read.data.movie !== undefined || read.data.anime_type === 'movie'
  const title = makeTitle(isMovie ? 'movie' : 'series', named.title, named)
  const dates = { rated: read.data.user_rated_at, added: read.data.added_to_watchlist_at }
  const plays = isMovie ? moviePlays(title, read.data, at) : episodePlays(title, read.data, at)
  const { status, memo, user_rating } = read.data
  const said = { at, status, memo: memo ?? '', rating: user_rating, dates }
  const rows = [...plays, ...opinions(title, said, context)]
  if (rows.length > 0) return taken(...rows)
  return notTaken({
    code: status === 'watching' && !isMovie ? 'how-far-only' : 'neither-watched-nor-wanted',
  })
}

type Viewings = (SourceRow | MalformedRow)[]

function moviePlays(title: SourceTitle, { status, last_watched_at }: Entry, at: string): Viewings {
  if (status !== 'completed' && last_watched_at == null) return []
  return viewing(title, last_watched_at, null, at)
}

/** Anime is numbered as at TVDB where Simkl says so: its own numbers count every part as a series. */
function episodePlays(title: SourceTitle, { seasons, status }: Entry, at: string): Viewings {
  const isListed = seasons.some(({ episodes }) => episodes.length > 0)
  if (!isListed && status === 'completed') return [wholeSeries(title)]
  return seasons.flatMap((season, s) =>
    season.episodes.flatMap((e, n) => {
      const where = `${at}:${s}:${n}`
      const episode = e.tvdb
        ? makeEpisode(e.tvdb.season, e.tvdb.episode)
        : makeEpisode(season.number, e.number)
      return episode === null
        ? [badPart(where, title.title, { code: 'no-episode-number' })]
        : viewing(title, e.watched_at, episode, where)
    }),
  )
}

/** Which episodes it has, and that nobody knows when they were seen, is found out once TMDB lists them. */
const wholeSeries = (title: SourceTitle) => makePlayWithClue(title, UNKNOWN_DATE, { isWholeSeason: true })

function viewing(
  title: SourceTitle,
  watchedAt: string | null | undefined,
  episode: SourceEpisode | null,
  at: string,
): Viewings {
  const problem: RowProblem = { code: 'viewing-date-unreadable' }
  const { date, bad } = dateOrBad(readSourceDate(watchedAt), watchedAt, { at, title: title.title, problem })
  return [makePlay(title, date, episode), ...bad]
}

type Said = {
  at: string
  status: string
  rating: string
  memo: string
  dates: { rated: string | null; added: string | null }
}

function opinions(title: SourceTitle, o: Said, context: FileContext): SourceRow[] {
  const problem: RowProblem = { code: 'rating-not-1-to-10' }
  const { value, bad } = ratingOrBad(o.rating, 'ten', { at: o.at, title: title.title, problem })
  const date = (at: string | null): SourceDate => dateOr(at ?? '', UNKNOWN_DATE)
  return [
    ...(value === null ? [] : [aRating(title, value, { date: date(o.dates.rated) }, context)]),
    ...(o.status === 'plantowatch' ? [aWatchlistEntry(title, date(o.dates.added), context)] : []),
    ...someNote(title, o.memo, { date: UNKNOWN_DATE }, context),
    ...marksOf(title, o.status, context),
    ...bad,
  ]
}

/** A series that waits is not one to go on with. */
function marksOf(title: SourceTitle, status: string, context: FileContext): SourceRow[] {
  if (title.kind === 'movie') return []
  if (/^(dropped|notinteresting)$/.test(status)) return [aMark('abandoned', title, UNKNOWN_DATE, context)]
  return /^(hold|onhold)$/.test(status) ? [aMark('hidden', title, UNKNOWN_DATE, context)] : []
}

async function* readCsv(
  entry: FileEntry,
  isRepeated: boolean,
  context: FileContext,
): AsyncGenerator<FileRow, void, void> {
  const told = { order: context.dateOrder ?? null, timeZone: 'UTC' }
  const dates = await tableDates(entry, isRepeated ? [] : ['watcheddate'], told)
  yield* doubtOf(dates)
  for await (const row of csvRows(entry)) {
    yield isRepeated
      ? notTaken({ code: 'in-json' })
      : csvRow(row, { at: `${entry.path}:${row.line}`, dates, context })
  }
}

type Place = { at: string; dates: TableDates; context: FileContext }

/** Of a series a line knows no more than the last episode. */
function csvRow(row: CsvRow, { at, dates, context }: Place): FileRow {
  const name = row.get('title')
  if (name === '') return malformed(at, null, { code: 'no-title' })
  const isMovie = /movie/i.test(row.get('type'))
  const ids = {
    imdb: imdbId(row.get('imdb')),
    tmdb: numberId(row.get('tmdb')),
    tvdb: numberId(row.get('tvdb')),
  }
  const title = makeTitle(isMovie ? 'movie' : 'series', name, { year: yearIn(row.get('year')), ids })
  const status = row
    .get('watchlist')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  const watched = dateOrBad(dates.in(row, 'watcheddate'), row.get('watcheddate'), {
    at,
    title: name,
    problem: { code: 'date-unreadable' },
  })
  const said = { at, status, rating: row.get('rating'), memo: row.get('memo') }
  const rows = opinions(title, { ...said, dates: { rated: null, added: null } }, context)
  if (status === 'completed') rows.unshift(isMovie ? makePlay(title, watched.date) : wholeSeries(title))
  rows.push(...watched.bad)
  if (rows.length > 0) return taken(...rows)
  return notTaken(isMovie ? { code: 'neither-watched-nor-wanted' } : { code: 'last-episode-only' })
}
