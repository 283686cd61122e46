import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { SourceRow } from '#app/domain/source-row.ts'
import type { SourceStream } from '#app/domain/source-stream.ts'
import type { SourcePage } from '#app/server/live-source/live-source.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import { mapPlay, mapRating, mapWatchlistEntry } from './map-row.ts'

const mappers: Record<SourceStream, (row: unknown) => SourceRow | SourceRow[]> = {
  'movie-plays': mapPlay,
  'episode-plays': mapPlay,
  ratings: mapRating,
  watchlist: mapWatchlistEntry,
}

/** A list of rows as Trakt answers it; rows of no interest are left out. */
export function mapRows(stream: SourceStream, rows: readonly unknown[]): SourceRow[] {
  return rows.flatMap(mappers[stream])
}

const list = z.array(z.unknown())

/** Rows as they came, of a list that is not one of the streams. */
export type RawPage = Pick<SourcePage, 'mark' | 'isLast'> & { rows: unknown[] }

/** @throws UpstreamError where the answer is no list */
export function rawPage(
  name: string,
  asked: { page: number; limit: number },
  answer: { headers: Headers; json: unknown },
): RawPage & Pick<SourcePage, 'limit' | 'itemCount'> {
  const parsed = list.safeParse(answer.json)
  if (!parsed.success) {
    throw new UpstreamError({
      service: 'Trakt',
      kind: 'bad-answer',
      problem: { code: 'no-list', service: 'Trakt', stream: name },
    })
  }
  const paging = pagingIn(answer.headers)
  const limit = paging.limit ?? asked.limit
  return {
    rows: parsed.data,
    limit,
    itemCount: paging.itemCount,
    mark: markOf(parsed.data),
    isLast: isLastPage({ rowCount: parsed.data.length, page: asked.page, limit, paging }),
  }
}

/** @throws UpstreamError where the answer is no list */
export function sourcePage(
  stream: SourceStream,
  asked: { page: number; limit: number },
  answer: { headers: Headers; json: unknown },
): SourcePage {
  const { rows, ...page } = rawPage(stream, asked, answer)
  return { ...page, rows: mapRows(stream, rows), rowCount: rows.length }
}

type Paging = { present: boolean; limit: number | null; pageCount: number | null; itemCount: number | null }

/**
 * A walk ends at an empty page, or at one with fewer rows than fit. The page count can lag behind, so it never ends a
 * walk. It can keep one going: Trakt filters rows out of pages, and a short page in the middle must not cut off all
 * that is older. A count too high costs one more, empty page. Without paging headers nothing says how many rows fit,
 * which can be fewer than were asked for: only an empty page is the last.
 */
function isLastPage(o: { rowCount: number; page: number; limit: number; paging: Paging }): boolean {
  if (o.rowCount === 0) return true
  if (!o.paging.present) return false
  return o.rowCount < o.limit && o.page >= (o.paging.pageCount ?? 0)
}

/** In any order: a list that is not paged may be sorted anew for each answer. */
function markOf(rows: readonly unknown[]): string {
  const lines = rows.map((row) => JSON.stringify(row)).sort()
  return createHash('sha256').update(lines.join('\n')).digest('base64url')
}

function pagingIn(headers: Headers): Paging {
  const whole = (name: string) => {
    const text = headers.get(name)
    return text !== null && /^\d+$/.test(text.trim()) ? Number(text) : null
  }
  const limit = whole('x-pagination-limit')
  const [pageCount, itemCount] = [whole('x-pagination-page-count'), whole('x-pagination-item-count')]
  const present = headers.has('x-pagination-page') || [limit, pageCount, itemCount].some((n) => n !== null)
  return { present, limit: limit === 0 ? null : limit, pageCount, itemCount }
}
