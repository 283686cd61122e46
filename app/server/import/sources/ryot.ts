import { z } from 'zod'
import { onTen } from '#app/domain/rating-scale.ts'
import { readAnyDate, readSourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { MalformedRow, SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { jsonItems } from '../files/json-items.ts'
import type { FileEntry } from '../files/opened-file.ts'
import type { FileSource } from './file-source.ts'
import { aListEntry, aMark, someNote } from '#app/server/source-rows/make-extras.ts'
import {
  makeEpisode,
  makePlay,
  aRating,
  makeTitle,
  aWatchlistEntry,
  badPart,
  dateOrBad,
  imdbId,
  malformed,
  notTaken,
  numberId,
  taken,
} from '#app/server/source-rows/make-rows.ts'

/** Ryot's complete export: JSON with everything it tracks, of which movies and shows are taken. */
export const ryot: FileSource = {
  id: 'ryot',
  name: 'Ryot',
  recognise: (file) => file.entries.some(isOurs),
  async *rows(file, context) {
    for (const entry of file.entries.filter(isOurs)) yield* readExport(entry, context)
  },
}

/** The items under `metadata` (`media` in older versions), a list of items, or one item alone. */
async function* readExport(entry: FileEntry, context: FileContext): AsyncGenerator<FileRow, void, void> {
  let n = 0
  const alone: Record<string, unknown> = {}
  for await (const { key, isItem, value } of jsonItems(entry)) {
    if (isItem && (key === null || key === 'metadata' || key === 'media'))
      yield itemRow(value, `${entry.path}:${++n}`, context)
    else if (key !== null && PARTS_OF_ITEM.includes(key)) addPart(alone, { key, isItem, value })
    else if (isItem) yield notTaken({ code: 'other-kind' })
  }
  if ('lot' in alone) yield itemRow(alone, `${entry.path}:1`, context)
}

const PARTS_OF_ITEM = ['lot', 'source', 'identifier', 'source_id', 'seen_history', 'reviews', 'collections']

function addPart(
  item: Record<string, unknown>,
  { key, isItem, value }: { key: string; isItem: boolean; value: unknown },
): void {
  const held = item[key]
  if (!isItem) item[key] = value
  else if (Array.isArray(held)) held.push(value)
  else item[key] = [value]
}

const isOurs = ({ head, name }: FileEntry) =>
  name.endsWith('.json') && /"lot"\s*:/.test(head) && /"(seen_history|source_id|identifier)"\s*:/.test(head)

const optional = z.string().nullish().catch(null)
/** Decimals come as text, from some regions with a comma. */
const decimal = z
  .union([z.number(), z.string().transform((text) => Number(text.replace(',', '.')))])
  .nullish()
  .catch(null)
const season = { show_season_number: z.unknown().optional(), show_episode_number: z.unknown().optional() }

const item = z.object({
  lot: z.string(),
  source: z.string().catch(''),
  identifier: z.string().catch(''),
  source_id: optional,
  seen_history: z
    .array(
      z
        .object({ ended_on: z.unknown().optional(), progress: decimal, state: optional, ...season })
        .nullable()
        .catch(null),
    )
    .catch([]),
  reviews: z
    .array(
      z
        .object({
          rating: decimal,
          review: z.object({ date: optional, text: optional }).nullish().catch(null),
          ...season,
        })
        .nullable()
        .catch(null),
    )
    .catch([])
    .transform((list) => list.filter((review) => review !== null)),
  collections: z.array(z.unknown()).catch([]),
})
type Item = z.infer<typeof item>

const KINDS: Record<string, 'movie' | 'series'> = { movie: 'movie', show: 'series' }

function itemRow(value: unknown, at: string, context: FileContext): FileRow {
  const read = item.safeParse(value)
  if (!read.success) return malformed(at, null, { code: 'no-kind' })
  const kind = KINDS[read.data.lot.toLowerCase()]
  if (kind === undefined) return notTaken({ code: 'other-kind' })
  const title = titleOf(kind, read.data)
  if (title === null) return malformed(at, null, { code: 'no-id-or-name' })
  const rows = [
    ...viewingsOf(title, read.data, at),
    ...ratingsOf(title, read.data, { at, context }),
    ...wordsOf(title, read.data, context),
    ...marksOf(title, read.data, context),
  ]
  return rows.length > 0 ? taken(...rows) : notTaken({ code: 'neither-watched-nor-wanted' })
}

function titleOf(kind: 'movie' | 'series', { source, identifier, source_id }: Item): SourceTitle | null {
  const from = source.toLowerCase()
  const ids = {
    tmdb: from === 'tmdb' ? numberId(identifier) : null,
    tvdb: from === 'tvdb' && kind === 'series' ? numberId(identifier) : null,
    imdb: imdbId(identifier),
  }
  const name = source_id ?? ''
  if (name === '' && Object.values(ids).every((id) => id === null)) return null
  return makeTitle(kind, name === '' ? `${source} ${identifier}` : name, { ids })
}

/** A play for each viewing; of one that cannot be read, what is wrong with it. */
function viewingsOf(title: SourceTitle, { seen_history }: Item, at: string): (SourceRow | MalformedRow)[] {
  return seen_history.flatMap((seen, n) => {
    const where = `${at}:viewing ${n}`
    if (seen === null) return [badPart(where, title.title, { code: 'incomplete-play' })]
    // Without a figure it was seen to the end.
    if ((seen.progress ?? 100) < 100) return []
    const episode = makeEpisode(seen.show_season_number, seen.show_episode_number)
    if (title.kind === 'series' && episode === null)
      return [badPart(where, title.title, { code: 'no-episode-number' })]
    const { date, bad } = dateOrBad(readAnyDate(seen.ended_on), String(seen.ended_on), {
      at: where,
      title: title.title,
      problem: { code: 'viewing-date-unreadable' },
    })
    return [makePlay(title, date, title.kind === 'series' ? episode : null), ...bad]
  })
}

function ratingsOf(
  title: SourceTitle,
  { reviews }: Item,
  { at, context }: { at: string; context: FileContext },
): SourceRow[] {
  return reviews.flatMap((review, n): SourceRow[] => {
    if (review.rating == null || review.rating === 0) return []
    const value = onTen(review.rating, 'hundred')
    if (value === null) return [badPart(`${at}:review ${n}`, title.title, { code: 'rating-off-its-scale' })]
    const episode = makeEpisode(review.show_season_number, review.show_episode_number)
    const season = makeEpisode(review.show_season_number, 0)?.season ?? null
    const date = readSourceDate(review.review?.date) ?? UNKNOWN_DATE
    return [aRating(title, value, { date, episode, season: episode ? null : season }, context)]
  })
}

const collection = z.union([
  z.string(),
  z.object({ collection_name: z.string() }).transform((named) => named.collection_name),
  z.object({ name: z.string() }).transform((named) => named.name),
])

/** Kept by Ryot itself, from what was watched. */
const OWN = ['completed', 'in progress', 'owned', 'monitoring', 'reminders', 'custom']
const FAVOURITES = /^favou?rites?$/i

function marksOf(title: SourceTitle, { collections, seen_history }: Item, context: FileContext): SourceRow[] {
  const rows = collections.flatMap((one): SourceRow[] => {
    const name = collection.safeParse(one).data?.trim() ?? ''
    if (name === '' || OWN.includes(name.toLowerCase())) return []
    if (name.toLowerCase() === 'watchlist') return [aWatchlistEntry(title, UNKNOWN_DATE, context)]
    if (FAVOURITES.test(name)) return [aMark('favourite', title, UNKNOWN_DATE, context)]
    return [aListEntry(name, title, { date: UNKNOWN_DATE }, context)]
  })
  const isDropped =
    title.kind === 'series' && seen_history.some((seen) => /^(dropped|dr)$/i.test(seen?.state ?? ''))
  return isDropped ? [...rows, aMark('abandoned', title, UNKNOWN_DATE, context)] : rows
}

function wordsOf(title: SourceTitle, { reviews }: Item, context: FileContext): SourceRow[] {
  return reviews.flatMap((review) => {
    const episode = makeEpisode(review.show_season_number, review.show_episode_number)
    const season = episode ? null : (makeEpisode(review.show_season_number, 0)?.season ?? null)
    const date = readSourceDate(review.review?.date) ?? UNKNOWN_DATE
    return someNote(title, review.review?.text, { date, season, episode }, context)
  })
}
