import type { PosterTitle } from '#app/domain/poster-title.ts'
import type { SearchQuestion, TitleReference } from '#app/domain/search-question.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { searchClose } from './search-close.ts'
import { searchTitles } from './search-library.ts'

type TraktSlug = Extract<TitleReference, { by: 'trakt' }>

/**
 * Titles called what a Trakt slug says, those of its kind first: of its year or of an unknown one, else of any year,
 * else with a similar name. Four statements at most.
 */
export async function searchSlug(
  db: Database,
  viewer: Viewer,
  { kind }: TraktSlug,
  { text, name, year }: SearchQuestion,
): Promise<{ titles: PosterTitle[]; isClose: boolean }> {
  const ofKindFirst = (titles: PosterTitle[]) =>
    [...new Map(titles.map((title) => [title.id, title])).values()].sort(
      (a, b) => Number(a.kind !== kind) - Number(b.kind !== kind),
    )
  // A number at the end may be part of the name.
  const ofYear = year === null ? [] : await searchTitles(db, viewer, name, year)
  const exact = [...ofYear, ...(await searchTitles(db, viewer, text))]
  const called = exact.length > 0 || year === null ? exact : await searchTitles(db, viewer, name)
  if (called.length > 0) return { titles: ofKindFirst(called), isClose: false }
  const close = await searchClose(db, viewer, name)
  return { titles: ofKindFirst(close.titles), isClose: close.titles.length > 0 }
}
