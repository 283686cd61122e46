import { z } from 'zod'
import { parseInstant } from '#app/domain/calendar-day.ts'
import type { SourceExtra } from '#app/domain/source-extra.ts'
import type { SourceEpisode, SourceTitle } from '#app/domain/source-row.ts'
import type { FileRow } from '#app/server/source-rows/file-row.ts'
import { makeEpisode, makeTitle, malformed, taken } from '#app/server/source-rows/make-rows.ts'

const instant = z.string().refine((text) => parseInstant(text) !== null, 'is no instant')
const number = z.int().min(0)
const id = z.int().positive().nullable().catch(null)

export const writtenNote = z.object({ text: z.string().trim().min(1), writtenAt: instant })

/** Members of an export's title, season or episode; each is checked by itself, so that one bad note costs no more. */
export const notedPart = { note: z.unknown().optional() }

export const extraMembers = {
  favouritedAt: z.unknown().optional(),
  abandoned: z.unknown().optional(),
  hiddenFromUpNextAt: z.unknown().optional(),
  rewatches: z.array(z.unknown()).default([]),
  notes: z.array(z.unknown()).default([]),
}

const abandoned = z.object({ at: instant, reason: z.string().nullable() })
const rewatch = z.object({ beganAt: instant, endedAt: instant.nullable() })
const partNote = writtenNote.extend({ season: number, episode: number.optional() })
const list = z.object({
  name: z.string().trim().min(1),
  description: z.string().nullable(),
  createdAt: instant,
  entries: z.array(z.unknown()),
})
/** A title that an export names outside its own lists of titles. */
export const exportedTitle = z.object({
  kind: z.enum(['movie', 'series']),
  ids: z.object({ trakt: id, tmdb: id, imdb: z.string().nullable(), tvdb: id, slug: z.string().nullable() }),
  title: z.string(),
  year: z.int().nullable(),
})
const entry = exportedTitle.extend({
  season: number.optional(),
  episode: number.optional(),
  listedAt: instant,
  note: z.string().optional(),
})

export type Noted = { at: string; season: number | null; episode: SourceEpisode | null }
type Rows = Generator<FileRow, void, void>

export function* noteRow(title: SourceTitle, { note }: { note?: unknown }, subject: Noted): Rows {
  const { season, episode } = subject
  yield* oneRow(note, { at: `${subject.at}:note`, title }, writtenNote, (read) => ({
    type: 'note',
    title,
    season,
    episode,
    ...read,
  }))
}

/** Marks, rewatches and, of an unmatched title, the notes of its parts. */
export function* markRows(
  title: SourceTitle,
  of: z.infer<z.ZodObject<typeof extraMembers>>,
  at: string,
): Rows {
  const where = (what: string) => ({ at: `${at}:${what}`, title })
  yield* oneRow(of.favouritedAt, where('favourite'), instant, (markedAt) => ({
    type: 'favourite',
    title,
    markedAt,
  }))
  yield* oneRow(of.hiddenFromUpNextAt, where('hidden'), instant, (markedAt) => ({
    type: 'hidden',
    title,
    markedAt,
  }))
  yield* oneRow(of.abandoned, where('abandoned'), abandoned, (read) => ({
    type: 'abandoned',
    title,
    markedAt: read.at,
    reason: read.reason,
  }))
  for (const [n, value] of of.rewatches.entries())
    yield* oneRow(value, where(`rewatch ${n}`), rewatch, (read) => ({ type: 'rewatch', title, ...read }))
  for (const [n, value] of of.notes.entries())
    yield* oneRow(value, where(`note ${n}`), partNote, ({ season, episode, ...read }) => ({
      type: 'note',
      title,
      season: episode === undefined ? season : null,
      episode: makeEpisode(season, episode),
      ...read,
    }))
}

/** A list, and its entries in their order. */
export function* listRows(value: unknown, at: string, n: number): Rows {
  const read = list.safeParse(value)
  if (!read.success) return yield malformed(at, null, { code: 'incomplete-list' })
  const { name, description, createdAt, entries } = read.data
  yield taken({ type: 'list', name, description, createdAt, position: n })
  for (const [index, each] of entries.entries()) {
    const parsed = entry.safeParse(each)
    yield parsed.success
      ? taken(entryRow(name, parsed.data, index + 1))
      : malformed(`${at}:${index}`, name, { code: 'incomplete-list-entry' })
  }
}

function entryRow(name: string, e: z.infer<typeof entry>, position: number): SourceExtra {
  return {
    type: 'list-entry',
    list: name,
    title: makeTitle(e.kind, e.title, e),
    season: e.episode === undefined ? (e.season ?? null) : null,
    episode: makeEpisode(e.season, e.episode),
    position,
    listedAt: e.listedAt,
    note: e.note ?? null,
  }
}

function* oneRow<T>(
  value: unknown,
  { at, title }: { at: string; title: SourceTitle },
  schema: z.ZodType<T>,
  rowOf: (read: T) => SourceExtra,
): Rows {
  if (value === null || value === undefined) return
  const read = schema.safeParse(value)
  yield read.success ? taken(rowOf(read.data)) : malformed(at, title.title, { code: 'incomplete-rest' })
}
