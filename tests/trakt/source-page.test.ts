import { expect, test } from 'vitest'
import { sourcePage } from '#app/server/trakt/source-page.ts'

const rows = (n: number) => Array.from({ length: n }, (_, i) => ({ type: 'person', id: i }))
const page = (count: number, headers: Record<string, string>, asked = 1) =>
  sourcePage('watchlist', { page: asked, limit: 250 }, { headers: new Headers(headers), json: rows(count) })
const paging = (o: { limit?: number; pages?: number; items?: number }) => ({
  'X-Pagination-Page': '1',
  ...(o.limit !== undefined && { 'X-Pagination-Limit': String(o.limit) }),
  ...(o.pages !== undefined && { 'X-Pagination-Page-Count': String(o.pages) }),
  ...(o.items !== undefined && { 'X-Pagination-Item-Count': String(o.items) }),
})

test('a full page is not the last, whatever the page count says', () => {
  expect(page(250, paging({ limit: 250, pages: 1, items: 250 })).isLast).toBe(false)
})

test('a short page is the last, an empty one too', () => {
  expect(page(249, paging({ limit: 250, pages: 1, items: 249 })).isLast).toBe(true)
  expect(page(0, paging({ limit: 250, pages: 9, items: 2000 }), 4).isLast).toBe(true)
})

test('a page is short by the limit that Trakt used, not the one that was asked for', () => {
  expect(page(100, paging({ limit: 100, pages: 3 })).isLast).toBe(false)
  expect(page(100, paging({ limit: 100, pages: 3 })).limit).toBe(100)
  expect(page(99, paging({ limit: 100, pages: 3 }), 3).isLast).toBe(true)
})

test('a page from which rows were filtered out does not end a walk in the middle', () => {
  expect(page(248, paging({ limit: 250, pages: 3 }), 1).isLast).toBe(false)
  expect(page(248, paging({ limit: 250, pages: 3 }), 3).isLast).toBe(true)
})

test('without paging headers only an empty page is the last: fewer rows may fit than were asked for', () => {
  expect(page(250, {})).toMatchObject({ isLast: false, rowCount: 250, itemCount: null })
  expect(page(100, {}).isLast).toBe(false)
  expect(page(3, {}, 7).isLast).toBe(false)
  expect(page(0, {}).isLast).toBe(true)
})

test('the same rows in another order are the same page', () => {
  const answer = (json: unknown[]) =>
    sourcePage('ratings', { page: 1, limit: 250 }, { headers: new Headers(), json }).mark
  expect(answer(rows(4).reverse())).toBe(answer(rows(4)))
  expect(answer(rows(5))).not.toBe(answer(rows(4)))
})

test('rows are counted as the answer held them', () => {
  const answer = page(3, paging({ limit: 250, items: 3 }))
  expect(answer).toMatchObject({ rowCount: 3, itemCount: 3 })
  expect(answer.rows).toEqual([])
})

test('an answer that is no list is a bad answer', () => {
  expect(() =>
    sourcePage('ratings', { page: 1, limit: 250 }, { headers: new Headers(), json: { error: 'x' } }),
  ).toThrow("Trakt's ratings are no list.")
})
