import { dayIn } from '#app/domain/calendar-day.ts'
import type { Clock } from '#app/server/clock.ts'
import type { Config } from '#app/server/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { movieDocument, seriesDocument, unmatchedDocument } from './document-of.ts'
import type { LibraryDocument } from './library-document.ts'
import { loadOwnedTitles } from './load-owned-titles.ts'
import { userTimeZone } from './user-time-zone.ts'

/** Everything the person owns, in one document (contract: export). */
export async function exportLibrary(deps: {
  db: Database
  clock: Clock
  config: Pick<Config, 'timeZone'>
}): Promise<LibraryDocument> {
  const timeZone = await userTimeZone(deps)
  const today = dayIn(timeZone, deps.clock.now())
  const document: LibraryDocument = {
    format: 'reelmark-export',
    version: 1,
    exportedAt: deps.clock.now().toISOString(),
    timeZone,
    movies: [],
    series: [],
    unmatched: [],
  }
  for await (const title of loadOwnedTitles(deps.db)) {
    if (title.tmdb_id === null) document.unmatched.push(unmatchedDocument(title))
    else if (title.kind === 'movie') document.movies.push(movieDocument(title))
    else document.series.push(seriesDocument(title, today))
  }
  return document
}
