import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { RowKind, RowProblem } from '#app/domain/row-problem.ts'
import type { MalformedRow } from '#app/domain/source-row.ts'

export function malformedRow(what: RowKind, row: unknown, error: z.ZodError): MalformedRow {
  const path = error.issues[0]?.path.map(String) ?? []
  return {
    type: 'malformed',
    sourceKey: keyOf(what, row),
    title: titleIn(row),
    problem: problemOf(what, path),
  }
}

/** Of a row whose date is none. The rest of it may still be taken. */
export function malformedDate(what: RowKind, row: unknown): MalformedRow {
  return {
    type: 'malformed',
    sourceKey: `${keyOf(what, row)}:date`,
    title: titleIn(row),
    problem: { code: 'no-readable-date', row: what },
  }
}

function problemOf(row: RowKind, [member, ...rest]: string[]): RowProblem {
  if (member === undefined) return { code: 'nothing-of-row', row }
  if (member === 'rating') return { code: 'rating-not-whole-1-to-10' }
  if (member === 'id') return { code: 'no-usable-id', row }
  if (rest.length === 0) return { code: 'no-part', row, member }
  return rest[0] === 'ids'
    ? { code: 'no-trakt-id', member }
    : { code: 'no-usable-part', member, part: rest.join('.') }
}

const withId = z.object({ id: z.union([z.int(), z.string().min(1)]) })

/** The row's own id where it has one (history and watchlist rows), else a hash of all that it says. */
function keyOf(what: RowKind, row: unknown): string {
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
