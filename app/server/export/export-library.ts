import { dayIn } from '#app/domain/calendar-day.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { movieDocument, seriesDocument, unmatchedDocument } from './document-of.ts'
import type { LibraryDocument } from './library-document.ts'
import { listDocuments } from './list-documents.ts'
import { ownedDocuments } from './owned-documents.ts'
import { loadOwnedTitles } from './load-owned-titles.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'

type ExportDeps = { db: Database; clock: Clock; config: Pick<Config, 'timeZone'> }

/** The document's lists, in the order in which they are written. */
const LISTS = ['movies', 'series', 'unmatched', 'lists', 'owned'] as const
type List = (typeof LISTS)[number]
export type ExportedItem = { [L in List]: { list: L; item: LibraryDocument[L][number] } }[List]

/** Everything the person owns, in one document (contract: export). */
export async function exportLibrary(deps: ExportDeps, viewer: Viewer): Promise<LibraryDocument> {
  const document: LibraryDocument = {
    ...(await exportHead(deps, viewer)),
    movies: [],
    series: [],
    unmatched: [],
    lists: [],
    owned: [],
  }
  for await (const { list, item } of exportedItems(deps, viewer))
    (document[list] as (typeof item)[]).push(item)
  return document
}

/** The same document as text, a piece at a time: a long history takes no more memory than a short one. */
export async function* exportText(deps: ExportDeps, viewer: Viewer): AsyncGenerator<string, void> {
  yield JSON.stringify(await exportHead(deps, viewer)).slice(0, -1)
  let open = -1
  for await (const { list, item } of exportedItems(deps, viewer)) {
    const isFirst = open < LISTS.indexOf(list)
    while (open < LISTS.indexOf(list)) yield opening(++open)
    yield `${isFirst ? '' : ','}\n${JSON.stringify(item)}`
  }
  while (open < LISTS.length - 1) yield opening(++open)
  yield ']}\n'
}

const opening = (index: number) => `${index === 0 ? '' : ']'},"${LISTS[index] ?? ''}":[`

async function exportHead(
  deps: ExportDeps,
  viewer: Viewer,
): Promise<Pick<LibraryDocument, 'format' | 'version' | 'exportedAt' | 'timeZone'>> {
  return {
    format: 'reelmark-export',
    version: 1,
    exportedAt: deps.clock.now().toISOString(),
    timeZone: await userTimeZone(deps, viewer),
  }
}

/** Every item of every list, list by list. */
export async function* exportedItems(deps: ExportDeps, viewer: Viewer): AsyncGenerator<ExportedItem, void> {
  const timeZone = await userTimeZone(deps, viewer)
  const today = dayIn(timeZone, deps.clock.now())
  let isPastMatched = false
  for await (const title of loadOwnedTitles(deps.db, viewer)) {
    // A title that is matched while the document is being written stays in the list it was in when that began.
    isPastMatched ||= title.tmdb_id === null
    if (isPastMatched) yield { list: 'unmatched', item: unmatchedDocument(title) }
    else if (title.kind === 'movie') yield { list: 'movies', item: movieDocument(title) }
    else yield { list: 'series', item: seriesDocument(title, { today, timeZone }) }
  }
  for await (const item of listDocuments(deps.db, viewer)) yield { list: 'lists', item }
  for await (const item of ownedDocuments(deps.db, viewer)) yield { list: 'owned', item }
}
