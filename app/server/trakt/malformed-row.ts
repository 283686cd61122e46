import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { MalformedRow } from '#app/domain/source-row.ts'
import { malformedRowWords, traktRowWords } from '#app/words/en.ts'

const DATES = new Set(['watched_at', 'rated_at', 'listed_at'])

/** @param what the row is in a person's words: play, rating, watchlist entry */
export function malformedRow(what: string, row: unknown, error: z.ZodError): MalformedRow {
  const path = error.issues[0]?.path.map(String) ?? []
  return {
    type: 'malformed',
    sourceKey: keyOf(what, row),
    title: titleIn(row),
    problem: problemOf(what, path),
  }
}

function problemOf(what: string, [member, ...rest]: string[]): string {
  if (member === undefined) return traktRowWords.empty(what)
  if (DATES.has(member)) return traktRowWords.dateUnreadable(what)
  if (member === 'rating') return malformedRowWords.ratings.wholeOfTen
  if (member === 'id') return traktRowWords.noUsableId(what)
  if (rest.length === 0) return traktRowWords.without(what, member)
  return rest[0] === 'ids' ? traktRowWords.noTraktId(member) : traktRowWords.noUsable(member, rest.join('.'))
}

const withId = z.object({ id: z.union([z.int(), z.string().min(1)]) })

/** The row's own id where it has one (history and watchlist rows), else a hash of all that it says. */
function keyOf(what: string, row: unknown): string {
  const known = withId.safeParse(row)
  if (known.success) return `${what}:${known.data.id}`
  return createHash('sha256')
    .update(JSON.stringify(row) ?? '')
    .digest('hex')
    .slice(0, 32)
}

const titled = z.object({ title: z.string().min(1) })
const withTitles = z.object({
  movie: titled.optional().catch(undefined),
  show: titled.optional().catch(undefined),
})

function titleIn(row: unknown): string | null {
  const found = withTitles.safeParse(row)
  return found.success ? (found.data.movie?.title ?? found.data.show?.title ?? null) : null
}
