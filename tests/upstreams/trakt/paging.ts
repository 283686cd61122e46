import { HttpResponse, type JsonBodyType } from 'msw'
import type { AccountState } from './account-state.ts'

export type Paging = { page: number; limit: number }

/** Nonsense becomes the default, too much becomes the most; nothing is refused. */
export function pagingOf(
  query: URLSearchParams,
  o: { byDefault: number; most: number; isUnpaged?: boolean },
): Paging {
  if (o.isUnpaged) return { page: 1, limit: Infinity }
  const whole = (name: string) => {
    const value = Number(query.get(name) ?? '')
    return Number.isInteger(value) && value > 0 ? value : null
  }
  return { page: whole('page') ?? 1, limit: Math.min(whole('limit') ?? o.byDefault, o.most) }
}

/** How the lists of an account are cut at the moment. */
export const mostOf = ({ mostOnAPage, isUnpaged }: AccountState) => ({ most: mostOnAPage, isUnpaged })

export function pageOf<Row>(rows: readonly Row[], { page, limit }: Paging): Row[] {
  return limit === Infinity ? [...rows] : rows.slice((page - 1) * limit, page * limit)
}

/** Rows with the headers that count them, as wrong as the account is told to count. */
export function pagedAnswer(
  account: AccountState,
  paging: Paging,
  itemCount: number,
  rows: JsonBodyType,
  headers: Record<string, string> = {},
): Response {
  const counted = Math.max(0, itemCount - account.countLag + account.phantomRows)
  if (paging.page >= account.uncountedFromPage)
    return HttpResponse.json(rows, { headers: { ...headers, 'x-request-id': 'sandbox' } })
  return HttpResponse.json(rows, {
    headers: {
      ...headers,
      'x-request-id': 'sandbox',
      'x-pagination-page': String(paging.page),
      'x-pagination-limit': String(paging.limit),
      'x-pagination-page-count': String(Math.ceil(counted / paging.limit)),
      'x-pagination-item-count': String(counted),
    },
  })
}
