import { z } from 'zod'
import { onTen } from '#app/domain/rating-scale.ts'
import { readSourceDate, type SourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import { malformedRowWords, notTakenWords, sourceTakesWords } from '#app/words/en.ts'
import { type CsvRow, csvRows, headerOf } from '../files/csv-rows.ts'
import { jsonItems } from '../files/json-items.ts'
import type { FileEntry } from '../files/opened-file.ts'
import type { FileContext, FileRow, FileSource } from './file-source.ts'
import { aMark, someNote } from './make-extras.ts'
import {
  anEpisode,
  aPlay,
  aRating,
  aTitle,
  aWatchlistEntry,
  dateOr,
  imdbId,
  malformed,
  notTaken,
  numberId,
  taken,
  yearIn,
} from './make-rows.ts'

/** Simkl's backup: JSON with every episode, or CSV with a line a title. */
export const simkl: FileSource = {
  id: 'simkl',
  name: 'Simkl',
  takes: sourceTakesWords.simkl,
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
  last_watched_at: text,
  user_rating: z.number().nullable().catch(null),
  user_rated_at: text,
  anime_type: text,
  memo: z
    .union([z.string(), z.object({ text }).transform((memo) => memo.text)])
    .nullish()
    .catch(null),
  seasons: z
    .array(
      z.object({
        number: z.unknown().optional(),
        episodes: z
          .array(z.object({ number: z.unknown().optional(), watched_at: text, tvdb: numbered }))
          .catch([]),
      }),
    )
    .catch([]),
})
type Entry = z.infer<typeof entrySchema>

async function* readBackup(entry: FileEntry, context: FileContext): AsyncGenerator<FileRow, void, void> {
  let n = 0
  for await (const { key, isItem, value } of jsonItems(entry)) {
    if (isItem && key !== null && MEMBERS.includes(key))
      yield backupRow(value, `${entry.path}:${++n}`, context)
  }
}

function backupRow(value: unknown, at: string, context: FileContext): FileRow {
  const read = entrySchema.safeParse(value)
  const named = read.data?.movie ?? read.data?.show
  if (!read.success || !named) return malformed(at, null, malformedRowWords.names.noTitle)
  const isMovie = read.data.movie !== undefined || read.data.anime_type === 'movie'
  const title = aTitle(isMovie ? 'movie' : 'series', named.title, named)
  const dates = { rated: read.data.user_rated_at, added: read.data.added_to_watchlist_at }
  const plays = isMovie ? moviePlays(title, read.data) : episodePlays(title, read.data)
  if (plays === null) return malformed(at, named.title, malformedRowWords.dates.oneOrAnEpisode)
  const rows = [
    ...plays,
    ...opinions(
      title,
      { ...read.data, memo: read.data.memo ?? '', rating: read.data.user_rating ?? 0, dates },
      context,
    ),
  ]
  return rows.length > 0 ? taken(...rows) : notTaken(notTakenWords.saysNothing.watchedOrWanted)
}

function moviePlays(title: SourceTitle, { status, last_watched_at }: Entry): SourceRow[] | null {
  if (status !== 'completed' && last_watched_at === null) return []
  const date = readSourceDate(last_watched_at)
  return date && [aPlay(title, date)]
}

/** Anime is numbered as at TVDB where Simkl says so: its own numbers count every part as a series. */
function episodePlays(title: SourceTitle, { seasons }: Entry): SourceRow[] | null {
  const rows: SourceRow[] = []
  for (const season of seasons) {
    for (const e of season.episodes) {
      const episode = e.tvdb ? anEpisode(e.tvdb.season, e.tvdb.episode) : anEpisode(season.number, e.number)
      const date = readSourceDate(e.watched_at)
      if (episode === null || date === null) return null
      rows.push(aPlay(title, date, episode))
    }
  }
  return rows
}

function opinions(
  title: SourceTitle,
  o: { status: string; rating: number; memo: string; dates: { rated: string | null; added: string | null } },
  context: FileContext,
): SourceRow[] {
  const rating = onTen(o.rating, 'ten')
  const date = (at: string | null): SourceDate => dateOr(at ?? '', UNKNOWN_DATE)
  return [
    ...(rating === null ? [] : [aRating(title, rating, { date: date(o.dates.rated) }, context)]),
    ...(o.status === 'plantowatch' ? [aWatchlistEntry(title, date(o.dates.added), context)] : []),
    ...someNote(title, o.memo, { date: UNKNOWN_DATE }, context),
    ...marksOf(title, o.status, context),
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
  for await (const row of csvRows(entry)) {
    yield isRepeated
      ? notTaken(notTakenWords.elsewhere.inJson)
      : csvRow(row, `${entry.path}:${row.line}`, context)
  }
}

/** Of a series a line knows no more than the last episode. */
function csvRow(row: CsvRow, at: string, context: FileContext): FileRow {
  const name = row.get('title')
  if (name === '') return malformed(at, null, malformedRowWords.names.noTitle)
  const isMovie = /movie/i.test(row.get('type'))
  const ids = {
    imdb: imdbId(row.get('imdb')),
    tmdb: numberId(row.get('tmdb')),
    tvdb: numberId(row.get('tvdb')),
  }
  const title = aTitle(isMovie ? 'movie' : 'series', name, { year: yearIn(row.get('year')), ids })
  const status = row
    .get('watchlist')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  const watched = readSourceDate(row.get('watcheddate'))
  if (watched === null) return malformed(at, name, malformedRowWords.dates.unreadable)
  const rows = opinions(
    title,
    {
      status,
      rating: Number(row.get('rating')),
      memo: row.get('memo'),
      dates: { rated: null, added: null },
    },
    context,
  )
  if (isMovie && status === 'completed') rows.unshift(aPlay(title, watched))
  if (rows.length > 0) return taken(...rows)
  return notTaken(
    isMovie ? notTakenWords.saysNothing.watchedOrWanted : notTakenWords.saysNothing.lastEpisodeOnly,
  )
}
