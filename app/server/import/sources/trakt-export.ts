import type { NotTaken } from '#app/domain/not-taken.ts'
import type { RowProblem } from '#app/domain/row-problem.ts'
import { z } from 'zod'
import { isTimeZone } from '#app/domain/calendar-day.ts'
import { readSourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { MalformedRow, SourcePlay, SourceTitle } from '#app/domain/source-row.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { mapExportedPlay, mapRating, mapWatchlistEntry } from '#app/server/trakt/map-row.ts'
import { jsonItems } from '../files/json-items.ts'
import type { FileEntry, OpenedFile } from '../files/opened-file.ts'
import type { FileSource } from './file-source.ts'
import {
  makeEpisode,
  makePlay,
  makeTitle,
  badPart,
  dateOrBad,
  malformed,
  notTaken,
  numberId,
  taken,
  yearIn,
} from '#app/server/source-rows/make-rows.ts'
import { type ExtraPart, extraRow, type TraktLists, traktLists } from '#app/server/trakt/extra-row.ts'

/** The archive that Trakt's web site makes, in its flat layout of 2026 or the older one with folders; or files of it. */
export const traktExport: FileSource = {
  id: 'trakt',
  name: 'Trakt',
  hasBulkMarks: true,
  recognise: (file) => file.entries.some((entry) => isPart(entry, file)),
  async *rows(file, context) {
    const hasHistory = file.entries.some((entry) => partOf(entry, file) === 'history')
    const lists = await readLists(file.entries.filter((entry) => isListOfLists(partOf(entry, file))))
    const known = { hasHistory, lists, context }
    for (const entry of file.entries) yield* readPart(entry, partOf(entry, file), known)
  },
}

type Part =
  | 'history'
  | 'ratings'
  | 'watchlist'
  | 'watched-movies'
  | 'watched-shows'
  | 'errors'
  | 'settings'
  | { notKept: NotTaken }
  | { extra: ExtraPart }
  | null

const NAMES: readonly { name: RegExp; part: Part }[] = [
  { name: /^(watched-)?history$/, part: 'history' },
  { name: /^ratings-(movies|shows|seasons|episodes|all)$/, part: 'ratings' },
  { name: /^(lists-)?watchlist$/, part: 'watchlist' },
  { name: /^watched-movies$/, part: 'watched-movies' },
  { name: /^watched-shows$/, part: 'watched-shows' },
  { name: /^_errors$/, part: 'errors' },
  { name: /^user-settings$/, part: 'settings' },
  { name: /^(watched-)?playback$/, part: { notKept: { code: 'half-watched' } } },
  { name: /^(lists-)?favou?rites(-(movies|shows))?$/, part: { extra: { kind: 'favourites' } } },
  { name: /^(lists-)?lists$/, part: { extra: { kind: 'lists' } } },
  { name: /^lists-collaborations$/, part: { notKept: { code: 'others-lists' } } },
  { name: /^(collection|collected)-/, part: { extra: { kind: 'owned' } } },
  { name: /^hidden-dropped$/, part: { extra: { kind: 'hidden', mark: 'abandoned' } } },
  { name: /^hidden-progress[-_]watched$/, part: { extra: { kind: 'hidden', mark: 'hidden' } } },
  { name: /^hidden-/, part: { extra: { kind: 'hidden', mark: null } } },
  { name: /^notes(-|$)/, part: { extra: { kind: 'notes' } } },
  { name: /^comments(-|$)/, part: { extra: { kind: 'comments' } } },
  {
    name: /^(network|likes|followers|following|friends)-?/,
    part: { notKept: { code: 'people' } },
  },
]

/** The number of the list and its name, and in the older layout less. */
const LIST = /^(?:lists-)?list-(\d+.*)$/

/** By its name, which is the same in both layouts once the folder and the number of the part are off. */
function partOf(entry: FileEntry, file: OpenedFile): Part {
  if (!entry.name.endsWith('.json')) return null
  const whole = entry.name.replace(/\.json$/, '')
  const slug = LIST.exec(whole)?.[1]
  if (slug !== undefined) return { extra: { kind: 'list', slug } }
  const bare = whole.replace(/[-_ ]?\(?\d+\)?$/, '')
  const named = NAMES.find(({ name }) => name.test(bare) || name.test(whole))
  if (named) return named.part
  return file.entries.length === 1 ? partByContent(entry) : null
}

/** A loose file may have been renamed. A list looks like the watchlist; only its name could have told. */
function partByContent({ head }: FileEntry): Part {
  if (!/^\s*\[/.test(head) || !/"trakt"\s*:\s*\d/.test(head)) return null
  if (/"watched_at"/.test(head) && /"action"/.test(head)) return 'history'
  if (/"rated_at"/.test(head)) return 'ratings'
  if (/"last_watched_at"/.test(head)) return /"show"/.test(head) ? 'watched-shows' : 'watched-movies'
  return null
}

function isPart(entry: FileEntry, file: OpenedFile): boolean {
  const part = partOf(entry, file)
  if (part === null || (typeof part === 'object' && 'notKept' in part)) return false
  const isEmpty = /^\s*\[\s*\]\s*$/.test(entry.head)
  return isEmpty || part === 'errors' || part === 'settings' || /"trakt"\s*:/.test(entry.head)
}

async function readLists(entries: readonly FileEntry[]): Promise<TraktLists> {
  const values: unknown[] = []
  for (const each of entries)
    for await (const { value, isItem } of jsonItems(each)) if (isItem) values.push(value)
  return traktLists(values)
}

type Known = { hasHistory: boolean; lists: TraktLists; context: FileContext }

const isListOfLists = (part: Part) =>
  part !== null && typeof part === 'object' && 'extra' in part && part.extra.kind === 'lists'

async function* readPart(entry: FileEntry, part: Part, known: Known): AsyncGenerator<FileRow, void, void> {
  if (part === null) return
  if (part === 'settings') return yield* readSettings(entry)
  if (part === 'errors') return yield* readErrors(entry)
  let n = 0
  for await (const { value, isItem } of jsonItems(entry)) {
    if (!isItem) continue
    yield rowOf(value, part, { at: `${entry.path}:${++n}`, ...known })
  }
}

const MAPPERS = { history: mapExportedPlay, ratings: mapRating, watchlist: mapWatchlistEntry }

function rowOf(
  value: unknown,
  part: Exclude<Part, 'errors' | 'settings' | null>,
  { at, hasHistory, lists, context }: Known & { at: string },
): FileRow {
  if (typeof part === 'object') {
    return 'notKept' in part ? notTaken(part.notKept) : extraRow(value, part.extra, { at, lists, context })
  }
  if (part === 'watched-movies' || part === 'watched-shows') {
    return hasHistory ? notTaken({ code: 'in-history' }) : summedRow(value, at)
  }
  const rows = MAPPERS[part](value)
  if (rows.length === 0) return notTaken({ code: 'neither-movie-nor-series' })
  return taken(...rows)
}

const ids = z.object({
  trakt: z.unknown().optional().transform(numberId),
  slug: z.string().nullable().catch(null),
  imdb: z.string().min(1).nullable().catch(null),
  tmdb: z.unknown().optional().transform(numberId),
  tvdb: z.unknown().optional().transform(numberId),
})
const summed = z.object({ title: z.string().min(1), year: z.unknown().optional().transform(yearIn), ids })
/** One play at least: a count that is none says no more. */
const times = {
  plays: z.int().min(1).max(10_000).catch(1),
  last_watched_at: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .catch('?'),
}
const summedMovie = z.object({ movie: summed, ...times })
const summedShow = z.object({
  show: summed,
  seasons: z
    .array(
      z
        .object({
          number: z.unknown().optional(),
          episodes: z.array(
            z
              .object({ number: z.unknown().optional(), ...times })
              .nullable()
              .catch(null),
          ),
        })
        .nullable()
        .catch(null),
    )
    .optional()
    .catch([null]),
})

/** So often, the last time then: of the other times nobody knows when. */
function summedRow(value: unknown, at: string): FileRow {
  const movie = summedMovie.safeParse(value)
  if (movie.success) {
    const { title, year, ids } = movie.data.movie
    return taken(...playsOf(makeTitle('movie', title, { year, ids }), movie.data, { at, episode: null }))
  }
  const show = summedShow.safeParse(value)
  if (!show.success) return malformed(at, null, { code: 'nothing-watched' })
  const { title, year, ids } = show.data.show
  const series = makeTitle('series', title, { year, ids })
  const rows = (show.data.seasons ?? []).flatMap((season, s) => {
    if (season === null) return [badPart(`${at}:${s}`, title, { code: 'no-season-number' })]
    return season.episodes.flatMap((watched, n) => {
      const where = `${at}:${s}:${n}`
      const episode = makeEpisode(season.number, watched?.number)
      return watched === null || episode === null
        ? [badPart(where, title, { code: 'no-episode-number' })]
        : playsOf(series, watched, { at: where, episode })
    })
  })
  return rows.length > 0 ? taken(...rows) : notTaken({ code: 'no-episodes-named' })
}

function playsOf(
  title: SourceTitle,
  { plays, last_watched_at }: { plays: number; last_watched_at?: string | null | undefined },
  { at, episode }: { at: string; episode: ReturnType<typeof makeEpisode> },
): (SourcePlay | MalformedRow)[] {
  const problem: RowProblem = { code: 'viewing-date-unreadable' }
  const { date, bad } = dateOrBad(readSourceDate(last_watched_at), last_watched_at, {
    at,
    title: title.title,
    problem,
  })
  const all = Array.from({ length: plays }, (_, i) => makePlay(title, i === 0 ? date : UNKNOWN_DATE, episode))
  return [...all, ...bad]
}

const failedPart = z.object({ endpoint: z.string() })

async function* readErrors(entry: FileEntry): AsyncGenerator<FileRow, void, void> {
  const missing: (string | null)[] = []
  for await (const { value } of jsonItems(entry))
    missing.push(failedPart.safeParse(value).data?.endpoint ?? null)
  if (missing.length === 0) return
  yield { kind: 'warning', notice: { code: 'trakt-left-out', parts: missing } }
}

const account = z.object({ timezone: z.string() })

async function* readSettings(entry: FileEntry): AsyncGenerator<FileRow, void, void> {
  for await (const { key, value } of jsonItems(entry)) {
    const zone = key === 'account' ? account.safeParse(value).data?.timezone : undefined
    if (zone !== undefined && isTimeZone(zone)) yield { kind: 'time-zone', timeZone: zone }
  }
}
