import { z } from 'zod'
import { readSourceDate, type SourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { mapSubject, type Subject } from './map-subject.ts'
import { importedNoteWords } from '#app/words/en.ts'
import { aList, aListEntry, aMark, someNote } from '#app/server/source-rows/make-extras.ts'
import { malformed, notTaken, taken, wholeNumber } from '#app/server/source-rows/make-rows.ts'
import { ownedRow } from './owned-row.ts'

/* What an account has beside plays, ratings and the watchlist: in answers of the API and in an export alike. */

export type ExtraPart =
  | { kind: 'favourites' | 'notes' | 'comments' | 'lists' | 'owned' }
  | { kind: 'hidden'; mark: 'abandoned' | 'hidden' | null }
  | { kind: 'list'; slug: string }

const text = z.string().nullable().catch(null)
const details = z.object({
  listed_at: text.optional(),
  hidden_at: text.optional(),
  notes: text.optional(),
  rank: z.unknown().optional(),
  note: z
    .object({ notes: text, updated_at: text.optional(), created_at: text.optional() })
    .optional()
    .catch(undefined),
  comment: z
    .object({ comment: text, updated_at: text.optional(), created_at: text.optional() })
    .optional()
    .catch(undefined),
  attached_to: z.object({ type: z.string(), id: z.unknown().optional() }).optional().catch(undefined),
})
type Details = z.infer<typeof details>

type Place = { at: string; lists: TraktLists; context: FileContext }

/** One row of such a part. */
export function extraRow(value: unknown, part: ExtraPart, place: Place): FileRow {
  if (part.kind === 'lists') return listRow(value, place)
  const read = details.safeParse(value)
  const subject = mapSubject(value)
  if (!read.success || subject === 'malformed') return malformed(place.at, null, { code: 'no-subject' })
  if (subject === 'other') return notTaken({ code: 'neither-movie-nor-series' })
  switch (part.kind) {
    case 'favourites':
      return favourite(subject, read.data, place)
    case 'hidden':
      return hidden(subject, read.data, part.mark, place)
    case 'owned':
      return ownedRow(value, subject, place)
    case 'list':
      return entry(subject, read.data, place.lists.nameOf(part.slug), place)
    default:
      return note(subject, read.data, place)
  }
}

const dateOf = (at: string | null | undefined): SourceDate => readSourceDate(at) ?? UNKNOWN_DATE

function favourite({ title }: Subject, { listed_at, notes }: Details, { context }: Place): FileRow {
  const date = dateOf(listed_at)
  return taken(aMark('favourite', title, date, context), ...someNote(title, notes, { date }, context))
}

function hidden(
  { title, season, episode }: Subject,
  { hidden_at }: Details,
  mark: 'abandoned' | 'hidden' | null,
  { context }: Place,
): FileRow {
  if (mark === null) return notTaken({ code: 'hidden-elsewhere' })
  if (season !== null || episode !== null) return notTaken({ code: 'hidden-part' })
  if (title.kind === 'movie') return notTaken({ code: 'hidden-movie' })
  return taken(aMark(mark, title, dateOf(hidden_at), context))
}

function entry(
  subject: Subject,
  { listed_at, rank, notes }: Details,
  list: string,
  { context }: Place,
): FileRow {
  const { title, season, episode } = subject
  const position = wholeNumber(rank)
  const about = {
    date: dateOf(listed_at),
    position,
    note: notes ?? null,
    season: episode ? null : season,
    episode,
  }
  return taken(aListEntry(list, title, about, context))
}

/** Notes and comments are a person's own words alike. One about a play names its history id. */
function note({ title, season, episode }: Subject, read: Details, { at, context }: Place): FileRow {
  const said = read.note?.notes ?? read.comment?.comment ?? ''
  const written = read.note ?? read.comment
  const date = dateOf(written?.updated_at ?? written?.created_at)
  const [row] = someNote(title, said, { date, season: episode ? null : season, episode }, context)
  if (!row) return malformed(at, title.title, { code: 'no-note-text' })
  const historyId = read.attached_to?.type === 'history' ? wholeNumber(read.attached_to.id) : null
  return taken({ ...row, historyId })
}

const listSchema = z.object({
  name: z.string().trim().min(1),
  description: text.optional(),
  created_at: text.optional(),
  ids: z.object({ trakt: z.int().nullable().catch(null), slug: text }).catch({ trakt: null, slug: null }),
})

/** An account's lists by their number, with which the name of their file begins; a list that has none is called by its slug. */
export type TraktLists = {
  ids: readonly number[]
  nameOf: (slug: string) => string
  nameById: (id: number | null) => string | undefined
}

/** @param values as Trakt lists the lists of an account */
export function traktLists(values: readonly unknown[]): TraktLists {
  const names = new Map<number, string>()
  const taken = new Set<string>()
  for (const value of values) {
    const read = listSchema.safeParse(value)
    if (!read.success || read.data.ids.trakt === null) continue
    // Reelmark knows a list by its name, and Trakt lets two share one.
    let name = read.data.name
    for (let n = 2; taken.has(name); n++) name = `${read.data.name} (${n})`
    taken.add(name)
    names.set(read.data.ids.trakt, name)
  }
  return {
    ids: [...names.keys()],
    nameById: (id) => (id === null ? undefined : names.get(id)),
    nameOf: (slug) => {
      const id = Number(/^(\d+)/.exec(slug)?.[1])
      return (
        names.get(id) ??
        (slug
          .replace(/^\d+-?/, '')
          .replaceAll('-', ' ')
          .trim() ||
          importedNoteWords.namelessList(slug))
      )
    },
  }
}

export const NO_LISTS = traktLists([])

function listRow(value: unknown, { at, lists, context }: Place): FileRow {
  const read = listSchema.safeParse(value)
  if (!read.success) return malformed(at, null, { code: 'no-list-name' })
  const { name, description, created_at, ids } = read.data
  return taken(
    aList(
      lists.nameById(ids.trakt) ?? name,
      { description: description ?? null, date: dateOf(created_at) },
      context,
    ),
  )
}
