import type { RowProblem } from '#app/domain/row-problem.ts'
import { z } from 'zod'
import { isTimeZone, parseDay, parseInstant } from '#app/domain/calendar-day.ts'
import type { MediaKind } from '#app/domain/media.ts'
import { LONG_AGO } from '#app/domain/source-date.ts'
import type { SourcePlay, SourceRating, SourceTitle } from '#app/domain/source-row.ts'
import type { FileRow } from '#app/server/source-rows/file-row.ts'
import { FileProblem } from '../files/file-problem.ts'
import { jsonItems } from '../files/json-items.ts'
import type { FileSource } from './file-source.ts'
import { makeEpisode, makeTitle, badPart, malformed, taken } from '#app/server/source-rows/make-rows.ts'
import {
  extraMembers,
  listRows,
  markRows,
  type Noted,
  noteRow,
  notedPart,
  writtenNote,
} from './reelmark-extras.ts'
import { ownedRows } from './reelmark-owned.ts'

const MARK = /"format"\s*:\s*"reelmark-export"/

/** Reelmark's own export (`GET /api/v1/export`): every play comes back exactly as it was held. */
export const reelmarkExport: FileSource = {
  id: 'reelmark',
  name: 'Reelmark',
  recognise: (file) => file.entries.some((entry) => MARK.test(entry.head)),
  async *rows(file) {
    for (const entry of file.entries.filter(({ head }) => MARK.test(head))) {
      let n = 0
      for await (const { key, isItem, value } of jsonItems(entry)) {
        if (key === 'version' && value !== 1) throw newer(entry.name)
        if (key === 'timeZone' && typeof value === 'string' && isTimeZone(value)) {
          yield { kind: 'time-zone', timeZone: value }
        }
        if (!isItem || key === null) continue
        const at = `${entry.path}:${++n}`
        if (key === 'lists') yield* listRows(value, at, n)
        else if (key === 'owned') yield* ownedRows(value, at)
        else yield* titleRows(key, value, at)
      }
    }
  },
}

const newer = (name: string) => new FileProblem('unrecognised-file', { code: 'newer-reelmark', file: name })

const instant = z.string().refine((text) => parseInstant(text) !== null, 'is no instant')
const day = z.string().refine((text) => parseDay(text) !== null, 'is no day')
const nullableId = z.int().positive().nullable().catch(null)

const uid = z.string().min(1).max(100)
const play = z.object({
  traktHistoryId: nullableId,
  watchedAt: instant.nullable(),
  day: day.nullable(),
  year: z.int().min(1888).max(9999).nullish().catch(null),
  basis: z.enum(['source', 'air-date', 'manual']),
  source: z.string().min(1),
  secondSource: z.string().min(1).nullable().catch(null),
  sourceWatchedAt: z.string().nullable(),
  season: z.int().min(0).optional(),
  episode: z.int().min(0).optional(),
  clue: z
    .object({
      season: z.int().min(0).nullable(),
      seasonName: z.string().nullable(),
      episodeName: z.string().nullable(),
      number: z.int().min(0).nullable().default(null),
      isWholeSeason: z.boolean(),
    })
    .nullish(),
  note: writtenNote.nullish().catch(null),
  uid: uid.nullish().catch(null),
  otherUids: z.array(uid).max(1000).default([]).catch([]),
})
const rating = z.object({ value: z.int().min(1).max(10), ratedAt: instant.nullable() })
const something = {
  plays: z.array(z.unknown()).default([]),
  rating: z.unknown().optional(),
  watchlistedAt: z.unknown().optional(),
  onWatchlist: z.unknown().optional(),
  unplaced: z.array(z.unknown()).default([]),
  ...notedPart,
}
const episode = z.object({
  number: z.int().min(0),
  title: z.string().nullable().catch(null),
  ids: z.object({ trakt: nullableId, tmdb: nullableId }).catch({ trakt: null, tmdb: null }),
  ...something,
})
const season = z.object({
  number: z.int().min(0),
  rating: z.unknown().optional(),
  episodes: z.array(z.unknown()).default([]),
  ...notedPart,
})
const title = z.object({
  kind: z.enum(['movie', 'series']).optional(),
  title: z.string(),
  year: z.int().nullable(),
  ids: z.object({
    trakt: nullableId,
    tmdb: nullableId,
    imdb: z.string().nullable().catch(null),
    tvdb: nullableId,
    slug: z.string().nullable().catch(null),
  }),
  seasons: z.array(z.unknown()).default([]),
  ...something,
  ...extraMembers,
})

const KINDS: Record<string, MediaKind> = { movies: 'movie', series: 'series' }

/** A row for everything that is said of a title. */
function* titleRows(list: string, value: unknown, at: string): Generator<FileRow, void, void> {
  const parsed = title.safeParse(value)
  const kind = KINDS[list] ?? parsed.data?.kind
  if (!parsed.success || kind === undefined) {
    return yield malformed(at, null, { code: 'no-title-of-an-export', list })
  }
  const known = makeTitle(kind, parsed.data.title, parsed.data)
  yield* partRows(known, parsed.data, { at, season: null, episode: null })
  yield* markRows(known, parsed.data, at)
  for (const [n, part] of parsed.data.seasons.entries()) yield* seasonRows(known, part, `${at}:season ${n}`)
}

/** A season or an episode that is none is one row that cannot be read, and the others stay. */
function* seasonRows(known: SourceTitle, value: unknown, at: string): Generator<FileRow, void, void> {
  const read = season.safeParse(value)
  if (!read.success) return yield malformed(at, known.title, { code: 'no-season-number' })
  const { number, rating, episodes } = read.data
  const subject = { at, season: number, episode: null }
  yield* ratingRow(known, rating, subject)
  yield* noteRow(known, read.data, subject)
  for (const [n, part] of episodes.entries()) {
    const e = episode.safeParse(part)
    if (!e.success) {
      yield malformed(`${at}:episode ${n}`, known.title, { code: 'no-episode-number' })
      continue
    }
    const ids = { traktId: e.data.ids.trakt, tmdbId: e.data.ids.tmdb }
    const of = { season: number, number: e.data.number, title: e.data.title, ...ids }
    yield* partRows(known, e.data, { at: `${at}:${e.data.number}`, season: null, episode: of })
  }
}

type Subject = Noted

function* partRows(
  known: SourceTitle,
  part: z.infer<z.ZodObject<typeof something>>,
  subject: Subject,
): Generator<FileRow, void, void> {
  for (const [n, value] of [...part.plays, ...part.unplaced].entries()) {
    const at = `${subject.at}:play ${n}`
    const read = orUndated(play, value, { watchedAt: null, day: null })
    if (read === null) yield malformed(at, known.title, { code: 'incomplete-play' })
    else
      yield taken(
        playRow(known, read.data, subject),
        ...badDate(read, `${at}:date`, known, { code: 'viewing-date-unreadable' }),
      )
  }
  yield* ratingRow(known, part.rating, subject)
  yield* noteRow(known, part, subject)
  const isListed = part.watchlistedAt !== null && part.watchlistedAt !== undefined
  if (!isListed && part.onWatchlist !== true) return
  const listed = instant.safeParse(part.watchlistedAt ?? LONG_AGO)
  const entry = { type: 'watchlist' as const, title: known, listedAt: listed.data ?? LONG_AGO }
  const at = `${subject.at}:watchlist`
  yield taken(
    entry,
    ...badDate({ isUndated: !listed.success }, at, known, { code: 'watchlist-date-unreadable' }),
  )
}

/** As it is, or without the date where it is only that which cannot be read; null where it is more. */
function orUndated<T>(
  schema: z.ZodType<T>,
  value: unknown,
  undated: Record<string, null>,
): { data: T; isUndated: boolean } | null {
  const whole = schema.safeParse(value)
  if (whole.success) return { data: whole.data, isUndated: false }
  if (typeof value !== 'object' || value === null) return null
  const rest = schema.safeParse({ ...value, ...undated })
  return rest.success ? { data: rest.data, isUndated: true } : null
}

const badDate = (
  { isUndated }: { isUndated: boolean },
  at: string,
  { title }: SourceTitle,
  problem: RowProblem,
) => (isUndated ? [badPart(at, title, problem)] : [])

function playRow(known: SourceTitle, p: z.infer<typeof play>, subject: Subject): SourcePlay {
  const { watchedAt, day, basis, source, secondSource } = p
  return {
    type: 'play',
    title: known,
    episode: subject.episode ?? makeEpisode(p.season, p.episode),
    historyId: p.traktHistoryId,
    sourceWatchedAt: p.sourceWatchedAt,
    watchedAt,
    watchedDay: watchedAt === null ? day : null,
    ...(watchedAt === null && day === null && p.year != null && { watchedYear: p.year }),
    record: {
      source,
      secondSource,
      watchedAt,
      day,
      basis,
      uids: [...(p.uid ? [p.uid] : []), ...p.otherUids],
    },
    ...(p.clue && { clue: p.clue }),
    note: p.note ?? null,
  }
}

function* ratingRow(
  known: SourceTitle,
  value: unknown,
  { at, season, episode }: Subject,
): Generator<FileRow, void, void> {
  if (value === null || value === undefined) return
  const read = orUndated(rating, value, { ratedAt: null })
  if (read === null) return yield malformed(`${at}:rating`, known.title, { code: 'incomplete-rating' })
  const { value: stars, ratedAt } = read.data
  const row: SourceRating = {
    type: 'rating',
    title: known,
    season,
    episode,
    value: stars,
    ratedAt: ratedAt ?? LONG_AGO,
  }
  yield taken(row, ...badDate(read, `${at}:rating`, known, { code: 'date-unreadable' }))
}
