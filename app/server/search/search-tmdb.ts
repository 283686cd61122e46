import type { SearchQuestion, TitleReference } from '#app/domain/search-question.ts'
import type { TmdbTitle } from '#app/domain/search-result.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { tmdbTitleOf } from './tmdb-title.ts'

export type SearchedTmdb = Pick<TmdbClient, 'searchTitles' | 'find' | 'movie' | 'series'>

/** What TMDB has for a question: the title that an id leads to, else what is called so, of its year first. */
export async function searchTmdb(
  tmdb: SearchedTmdb,
  { reference, text, name, year }: SearchQuestion,
): Promise<TmdbTitle[]> {
  const referenced = reference === null ? [] : await lookUp(tmdb, reference)
  if (referenced.length > 0) return referenced
  const ofYear =
    year === null
      ? []
      : await Promise.all([
          tmdb.searchTitles(name, { kind: 'movie', year }),
          tmdb.searchTitles(name, { kind: 'series', year }),
        ])
  const titles = [...ofYear.flat(), ...(await tmdb.searchTitles(text))].map(tmdbTitleOf)
  return [...new Map(titles.map((title) => [`${title.kind} ${title.tmdbId}`, title])).values()]
}

async function lookUp(tmdb: SearchedTmdb, reference: TitleReference): Promise<TmdbTitle[]> {
  switch (reference.by) {
    case 'imdb':
      return found(tmdb, 'imdb_id', reference.id)
    case 'tvdb':
      return found(tmdb, 'tvdb_id', String(reference.id))
    case 'tmdb':
      return entryOf(tmdb, reference.kind, reference.id)
    case 'trakt':
      // TMDB does not know the names of Trakt's addresses; their words are searched for.
      return []
  }
}

/** An id of IMDb or TVDB may also be that of an episode, which leads to its series. */
async function found(tmdb: SearchedTmdb, source: 'imdb_id' | 'tvdb_id', id: string): Promise<TmdbTitle[]> {
  const { movies, series, episodes = [] } = await tmdb.find(source, id)
  const titles = [...movies, ...series].map(tmdbTitleOf)
  const [episode] = episodes
  return titles.length > 0 || !episode ? titles : entryOf(tmdb, 'series', episode.seriesId)
}

async function entryOf(tmdb: SearchedTmdb, kind: TmdbTitle['kind'], tmdbId: number): Promise<TmdbTitle[]> {
  const entry = kind === 'movie' ? await tmdb.movie(tmdbId) : await tmdb.series(tmdbId)
  if (!entry?.name) return []
  const { name, overview, posterPath, releaseDate } = entry
  const year = releaseDate === null ? null : Number(releaseDate.slice(0, 4))
  return [{ kind, tmdbId, name, year, posterPath, overview }]
}
