import type { PosterTitle } from '#app/domain/poster-title.ts'
import { readSearchQuestion, type SearchQuestion } from '#app/domain/search-question.ts'
import type { FoundCollection, FoundPerson, FoundStory, TmdbTitle } from '#app/domain/search-result.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { requestWithDeadline } from '#app/server/tmdb/request-with-deadline.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { searchClose } from './search-close.ts'
import { findReferenced, listInLibrary, searchStories, searchTitles } from './search-library.ts'
import { searchNames } from './search-names.ts'
import { searchSlug } from './search-slug.ts'
import { type SearchedTmdb, searchTmdb } from './search-tmdb.ts'

export type SearchPage = LibraryFinds & { elsewhere: Elsewhere }

export type LibraryFinds = {
  library: PosterTitle[]
  people: FoundPerson[]
  collections: FoundCollection[]
  /** Found by their story and not by their name. */
  stories: FoundStory[]
  /** Nothing is called what was typed; titles, people and collections are what comes close. */
  isClose: boolean
}

/** What TMDB adds: titles that are not in the library, or why there are none to show. */
export type Elsewhere =
  | { kind: 'not-asked' }
  | { kind: 'not-configured' }
  | { kind: 'away'; reason: string }
  | { kind: 'found'; titles: TmdbTitle[] }

type Deps = { db: Database; clock: Clock; tmdb: Pick<TmdbClient, 'configured'> & SearchedTmdb }

/** The library answers at once; a page does not wait longer than this for TMDB. */
const PATIENCE_MS = 4000
/** One letter finds everything and nothing. */
const SHORTEST = 2
/** So few hits of one word may not be all: it may stand within a longer one. */
const FEW = 3

export async function searchPage(deps: Deps, viewer: Viewer, text: string): Promise<SearchPage> {
  const question = readSearchQuestion(text)
  const finds = await findInLibrary(deps.db, viewer, text)
  if (question.text.length < SHORTEST) return { ...finds, elsewhere: { kind: 'not-asked' } }
  const elsewhere = await askTmdb(deps, question)
  if (elsewhere.kind !== 'found') return { ...finds, elsewhere }
  const owned = await listInLibrary(deps.db, viewer, elsewhere.titles)
  const isOwned = (title: TmdbTitle) =>
    owned.some((own) => own.kind === title.kind && own.tmdbId === title.tmdbId)
  // TMDB knows titles by more names than the library does.
  const added = without(owned, finds.library)
  return {
    ...finds,
    library: finds.isClose ? [...added, ...finds.library] : [...finds.library, ...added],
    stories: without(finds.stories, added),
    isClose: finds.isClose && added.length === 0,
    elsewhere: { kind: 'found', titles: elsewhere.titles.filter((title) => !isOwned(title)) },
  }
}

/** All that the library itself has to say; five statements at most. */
export async function findInLibrary(db: Database, viewer: Viewer, asked: string): Promise<LibraryFinds> {
  const { reference, text } = readSearchQuestion(asked)
  const named = await findByName(db, viewer, asked)
  if (reference?.by === 'trakt' || (reference !== null && named.library.length > 0))
    return { ...named, stories: [] }
  return { ...named, stories: without(await searchStories(db, viewer, text), named.library) }
}

/**
 * The title that an id or an address leads to; else what is called so, of its year first, or where little is, nearly
 * so; five statements at most.
 */
export async function findByName(
  db: Database,
  viewer: Viewer,
  asked: string,
): Promise<Omit<LibraryFinds, 'stories'>> {
  const question = readSearchQuestion(asked)
  const { reference, text, name, year } = question
  const referenced = reference === null ? [] : await findReferenced(db, viewer, reference)
  if (referenced.length > 0) return { library: referenced, people: [], collections: [], isClose: false }
  if (reference?.by === 'trakt') {
    const { titles, isClose } = await searchSlug(db, viewer, reference, question)
    return { library: titles, people: [], collections: [], isClose }
  }
  const ofYear = year === null ? [] : await searchTitles(db, viewer, name, year)
  const titles = [...ofYear, ...without(await searchTitles(db, viewer, text), ofYear)]
  const names = await searchNames(db, viewer, text)
  const found = titles.length + names.people.length + names.collections.length
  const isOneWord = !/\s/.test(text.trim())
  const close = found === 0 || (isOneWord && found < FEW) ? await searchClose(db, viewer, text) : null
  return {
    library: [...titles, ...without(close?.titles ?? [], titles)],
    people: [...names.people, ...without(close?.people ?? [], names.people)],
    collections: [...names.collections, ...without(close?.collections ?? [], names.collections)],
    isClose:
      found === 0 &&
      close !== null &&
      close.titles.length + close.people.length + close.collections.length > 0,
  }
}

function without<T extends { id: number }>(all: readonly T[], known: readonly { id: number }[]): T[] {
  const ids = new Set(known.map(({ id }) => id))
  return all.filter(({ id }) => !ids.has(id))
}

async function askTmdb({ tmdb, clock }: Deps, question: SearchQuestion): Promise<Elsewhere> {
  const answer = await requestWithDeadline({ tmdb, clock, patienceMs: PATIENCE_MS }, () =>
    searchTmdb(tmdb, question),
  )
  return answer.kind === 'answered' ? { kind: 'found', titles: answer.value } : answer
}
