import { z } from 'zod'
import { namedRatings } from '#app/domain/rating-scale.ts'
import { readAnyDate, type SourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { MalformedRow, SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { importedNoteWords } from '#app/words/en.ts'
import { jsonItems } from '../files/json-items.ts'
import type { FileEntry } from '../files/opened-file.ts'
import type { FileSource } from './file-source.ts'
import { aList, aListEntry, someNote } from '#app/server/source-rows/make-extras.ts'
import {
  makeEpisode,
  makePlay,
  makePlayWithClue,
  aRating,
  makeTitle,
  badPart,
  dateOrBad,
  imdbId,
  malformed,
  notTaken,
  numberId,
  taken,
  yearIn,
} from '#app/server/source-rows/make-rows.ts'

/** Cinemarco's import document: titles with the days on which they were watched. */
export const cinemarco: FileSource = {
  id: 'cinemarco',
  name: 'Cinemarco',
  recognise: (file) => file.entries.length === 1 && file.entries.some(isOurs),
  async *rows(file, context) {
    for (const entry of file.entries.filter(isOurs)) {
      const titles = await namedTitles(entry)
      let n = 0
      for await (const { key, isItem, value } of jsonItems(entry)) {
        if (isItem && key === 'items') yield* itemRows(value, `${entry.path}:${++n}`, context)
        else if (isItem && key === 'collections')
          yield* collectionRows(value, `${entry.path}:collection ${++n}`, { titles, context })
      }
    }
  },
}

const isOurs = ({ head }: FileEntry) =>
  /^\s*\{\s*"(items|collections)"\s*:\s*\[/.test(head) && /"title"|"name"/.test(head)

const isList = (value: unknown): value is unknown[] => Array.isArray(value)

/** One date, several, or none. */
const dates = z
  .unknown()
  .optional()
  .transform((list): unknown[] => (isList(list) ? list : [list].filter((date) => date != null)))
const names = z
  .union([z.string().transform((name) => [name]), z.array(z.string())])
  .nullish()
  .catch(null)
  .transform((list) => (list ?? []).map((name) => name.trim()).filter((name) => name !== ''))
const item = z.object({
  title: z.string().trim().min(1),
  type: z.string().catch('movie'),
  year: z.unknown().optional().transform(yearIn),
  tmdb_id: z.unknown().optional().transform(numberId),
  imdb_id: z.unknown().optional().transform(imdbId),
  watched: dates,
  rating: z.union([z.string(), z.number()]).nullish().catch('?'),
  notes: z.string().nullish().catch(null),
  watched_with: names,
  seasons: z.array(z.unknown()).nullish().catch(null),
  episodes: z.array(z.unknown()).nullish().catch(null),
})
const watchedSeason = z.object({ season: z.int().min(0), episode: z.undefined().optional(), watched: dates })
const watchedEpisode = z.object({ season: z.int().min(0), episode: z.int().min(0), watched: dates })

const SERIES = ['series', 'tv', 'show']

function* itemRows(value: unknown, at: string, context: FileContext): Generator<FileRow, void, void> {
  const read = item.safeParse(value)
  if (!read.success) return yield malformed(at, null, { code: 'no-title-or-dates' })
  const title = titleOf(read.data)
  const [name, isSeries] = [title.title, title.kind === 'series']
  const rows: SourceRow[] = []
  const { dates: known, bad } = isSeries
    ? { dates: [], bad: [] }
    : watchedDates(read.data.watched, { at, title: name })
  for (const date of known) rows.push(makePlay(title, date))
  const tier = String(read.data.rating ?? '')
    .trim()
    .toLowerCase()
  const rating = namedRatings[tier]
  if (rating === undefined && tier !== '' && tier !== 'unrated')
    bad.push(badPart(`${at}:rating`, name, { code: 'rating-off-its-scale' }))
  if (rating !== undefined) rows.push(aRating(title, rating, { date: latest(known) }, context))
  const companions =
    read.data.watched_with.length === 0 ? '' : importedNoteWords.watchedWith(read.data.watched_with)
  const words = [read.data.notes?.trim() ?? '', companions].filter((text) => text !== '').join('\n\n')
  rows.push(...someNote(title, words, { date: latest(known) }, context))
  rows.push(...bad)
  const parts = [...(read.data.seasons ?? []), ...(read.data.episodes ?? [])]
  if (rows.length > 0) yield taken(...rows)
  else if (parts.length === 0) yield notTaken({ code: 'no-episodes-named' })
  for (const [n, part] of parts.entries()) yield partRow(part, title, `${at}:${n}`)
}

function titleOf(o: z.infer<typeof item>): SourceTitle {
  const kind = SERIES.includes(o.type.toLowerCase()) ? 'series' : 'movie'
  return makeTitle(kind, o.title, { year: o.year, ids: { tmdb: o.tmdb_id, imdb: o.imdb_id } })
}

/** Items by the ids that collections call them by. */
async function namedTitles(entry: FileEntry): Promise<Map<string, SourceTitle>> {
  const titles = new Map<string, SourceTitle>()
  for await (const { key, isItem, value } of jsonItems(entry)) {
    const id = isItem && key === 'items' ? reference.safeParse(value).data : undefined
    const read = id === undefined ? undefined : item.safeParse(value).data
    if (!id || !read) continue
    for (const name of namesOf(id)) titles.set(name, titleOf(read))
  }
  return titles
}

const reference = z.object({
  id: z.union([z.string(), z.number()]).nullish().catch(null),
  imdb_id: z.unknown().optional().transform(imdbId),
  tmdb_id: z.unknown().optional().transform(numberId),
  type: z.string().nullish().catch(null),
})

/** By its own id, else by IMDb's, else by TMDB's and the kind. */
function namesOf({ id, imdb_id, tmdb_id, type }: z.infer<typeof reference>): string[] {
  const kind = SERIES.includes(type?.toLowerCase() ?? '') ? 'series' : 'movie'
  return [
    id === null || id === undefined ? null : `id ${id}`,
    imdb_id === null ? null : `imdb ${imdb_id}`,
    tmdb_id === null ? null : `tmdb ${kind} ${tmdb_id}`,
  ].filter((name) => name !== null)
}

const collection = z.object({
  name: z.string().trim().min(1),
  description: z.string().nullish().catch(null),
  items: z
    .array(
      z.union([z.string().transform((id) => ({ id })), z.number().transform((id) => ({ id })), z.unknown()]),
    )
    .catch([]),
})

/** A row for the collection, which becomes a list, and one for each title in it. */
function* collectionRows(
  value: unknown,
  at: string,
  { titles, context }: { titles: ReadonlyMap<string, SourceTitle>; context: FileContext },
): Generator<FileRow, void, void> {
  const read = collection.safeParse(value)
  if (!read.success) return yield malformed(at, null, { code: 'no-collection-name' })
  const { name, description, items } = read.data
  yield taken(aList(name, { description: description ?? null, date: UNKNOWN_DATE }, context))
  for (const [n, each] of items.entries()) {
    const ref = reference.safeParse(each).data
    const title = ref && namesOf(ref).flatMap((one) => titles.get(one) ?? [])[0]
    yield title
      ? taken(aListEntry(name, title, { date: UNKNOWN_DATE, position: n + 1 }, context))
      : notTaken({ code: 'not-in-file' })
  }
}

function partRow(part: unknown, title: ReturnType<typeof makeTitle>, at: string): FileRow {
  const read = watchedEpisode.safeParse(part)
  if (!read.success) {
    const whole = watchedSeason.safeParse(part)
    if (!whole.success) return malformed(at, title.title, { code: 'no-episode-number' })
    const clue = { season: whole.data.season, isWholeSeason: true }
    const { dates: known, bad } = watchedDates(whole.data.watched, { at, title: title.title })
    return taken(...known.map((date) => makePlayWithClue(title, date, clue)), ...bad)
  }
  const { dates: known, bad } = watchedDates(read.data.watched, { at, title: title.title })
  const episode = makeEpisode(read.data.season, read.data.episode)
  return taken(...known.map((date) => makePlay(title, date, episode)), ...bad)
}

/** An entry without a date was watched, nobody knows when; so was one whose date is none. */
function watchedDates(
  list: readonly unknown[],
  { at, title }: { at: string; title: string },
): { dates: SourceDate[]; bad: MalformedRow[] } {
  if (list.length === 0) return { dates: [UNKNOWN_DATE], bad: [] }
  const read = list.map((value, n) =>
    dateOrBad(readAnyDate(value), String(value), {
      at: `${at}:viewing ${n}`,
      title,
      problem: { code: 'one-date-unreadable' },
    }),
  )
  return { dates: read.map(({ date }) => date), bad: read.flatMap(({ bad }) => bad) }
}

/** The best guess at when it was rated. */
function latest(dates: readonly SourceDate[]): SourceDate {
  const dated = dates.flatMap((date) => (date.kind === 'unknown' ? [] : [date]))
  const text = (date: SourceDate) => (date.kind === 'instant' ? date.at : date.kind === 'day' ? date.day : '')
  return dated.sort((a, b) => text(a).localeCompare(text(b))).at(-1) ?? UNKNOWN_DATE
}
