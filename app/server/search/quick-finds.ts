import { collectionPath } from '#app/domain/collection-path.ts'
import type { FoundEntry } from '#app/domain/found-entry.ts'
import { personPath } from '#app/domain/person-path.ts'
import { titlePath } from '#app/domain/title-path.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { commonWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { findByName } from './search-page.ts'

const MOST = { titles: 8, people: 4, collections: 3 }

/** What of the library is called so, or nearly so, as lines to choose from: titles first, then people and franchises. */
export async function quickFinds(db: Database, viewer: Viewer, text: string): Promise<FoundEntry[]> {
  const { library, people, collections } = await findByName(db, viewer, text)
  return [
    ...library.slice(0, MOST.titles).map(({ id, kind, name, year, posterPath }): FoundEntry => ({
      kind,
      name,
      note: year === null ? null : String(year),
      to: titlePath(kind, id, name),
      imagePath: posterPath,
    })),
    ...people.slice(0, MOST.people).map(({ id, name, titles, profilePath }): FoundEntry => ({
      kind: 'person',
      name,
      note: commonWords.titles(titles),
      to: personPath(id, name),
      imagePath: profilePath,
    })),
    ...collections.slice(0, MOST.collections).map(({ id, name, titles, posterPath }): FoundEntry => ({
      kind: 'collection',
      name,
      note: commonWords.titles(titles),
      to: collectionPath(id, name),
      imagePath: posterPath,
    })),
  ]
}
