import { hashOf } from '../seeded-random.ts'
import collectionsText from './collections.tsv?raw'
import episodesText from './episodes.tsv?raw'
import movieNotesText from './movie-notes.tsv?raw'
import moviesText from './movies.tsv?raw'
import seriesNotesText from './series-notes.tsv?raw'
import seriesText from './series.tsv?raw'
import { listIn, numberIn, readTable, textIn } from './table.ts'
import type {
  WorldCollection,
  WorldEpisode,
  WorldMovie,
  WorldPerson,
  WorldRole,
  WorldSeason,
  WorldSeries,
} from './world.ts'

export type Catalogue = {
  movies: WorldMovie[]
  series: WorldSeries[]
  people: WorldPerson[]
  collections: WorldCollection[]
}

const MOVIE_COLUMNS = [
  'tmdb_id',
  'trakt_id',
  'slug',
  'imdb_id',
  'title',
  'original_title',
  'original_language',
  'release_date',
  'runtime_minutes',
  'genres',
  'studios',
] as const
const SERIES_COLUMNS = [
  'tmdb_id',
  'trakt_id',
  'slug',
  'imdb_id',
  'tvdb_id',
  'name',
  'year',
  'genres',
  'networks',
  'studios',
  'runtime_minutes',
  'status',
  'certification',
  'creators',
] as const

const tables = {
  movies: readTable(moviesText, MOVIE_COLUMNS),
  movieNotes: byId(
    readTable(movieNotesText, ['tmdb_id', 'directors', 'cast', 'certification', 'tagline', 'overview']),
  ),
  collections: readTable(collectionsText, ['collection_id', 'name', 'movies']),
  series: readTable(seriesText, SERIES_COLUMNS),
  seriesNotes: byId(readTable(seriesNotesText, ['tmdb_id', 'cast', 'overview'])),
  episodes: readTable(episodesText, ['series', 'season', 'episode', 'name', 'air_date', 'runtime_minutes']),
}

function byId<Row extends { tmdb_id: string }>(rows: Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.tmdb_id, row]))
}

/** The facts of the tables as fresh objects, which a test may change without touching another's. */
export function readCatalogue(): Catalogue {
  const people = new Map<string, WorldPerson>()
  const person = (name: string): WorldPerson => {
    const known = people.get(name) ?? { id: 10_000 + (hashOf(name) % 90_000_000), name }
    people.set(name, known)
    return known
  }
  const collections = tables.collections.map((row) => ({ id: Number(row.collection_id), name: row.name }))
  const collectionByMovie = new Map(
    tables.collections.flatMap((row, index) =>
      listIn(row.movies, ' ').map((id) => [id, collections[index]] as const),
    ),
  )
  return {
    movies: tables.movies.map((row) => movieOf(row, collectionByMovie.get(row.tmdb_id) ?? null, person)),
    series: seriesOf(person),
    people: [...people.values()],
    collections,
  }
}

function movieOf(
  row: (typeof tables.movies)[number],
  collection: WorldCollection | null,
  person: (name: string) => WorldPerson,
): WorldMovie {
  const notes = tables.movieNotes.get(row.tmdb_id)
  const tmdbId = Number(row.tmdb_id)
  return {
    ids: { trakt: Number(row.trakt_id), slug: row.slug, imdb: row.imdb_id, tmdb: tmdbId },
    tmdbId,
    imdbId: row.imdb_id,
    title: row.title,
    originalTitle: row.original_title,
    originalLanguage: row.original_language,
    year: row.release_date === '' ? null : Number(row.release_date.slice(0, 4)),
    releaseDate: textIn(row.release_date),
    runtimeMinutes: numberIn(row.runtime_minutes),
    genres: listIn(row.genres),
    studios: listIn(row.studios),
    overview: notes?.overview ?? '',
    tagline: notes?.tagline ?? '',
    certification: notes?.certification ?? '',
    withoutArtwork: false,
    collection,
    directors: listIn(notes?.directors ?? '').map(person),
    cast: rolesIn(notes?.cast ?? '', person),
  }
}

function seriesOf(person: (name: string) => WorldPerson): WorldSeries[] {
  return tables.series.map((row) => {
    const notes = tables.seriesNotes.get(row.tmdb_id)
    const tmdbId = Number(row.tmdb_id)
    const runtimeMinutes = Number(row.runtime_minutes)
    const tvdbId = numberIn(row.tvdb_id)
    return {
      ids: {
        trakt: Number(row.trakt_id),
        slug: row.slug,
        imdb: textIn(row.imdb_id),
        tmdb: tmdbId,
        tvdb: tvdbId,
      },
      tmdbId,
      imdbId: textIn(row.imdb_id),
      tvdbId,
      title: row.name,
      year: Number(row.year),
      genres: listIn(row.genres),
      networks: listIn(row.networks),
      studios: listIn(row.studios),
      runtimeMinutes,
      status: row.status,
      certification: row.certification,
      overview: notes?.overview ?? '',
      creators: listIn(row.creators).map(person),
      cast: rolesIn(notes?.cast ?? '', person),
      seasons: seasonsOf(tmdbId, episodesBySeries.get(row.tmdb_id) ?? [], runtimeMinutes),
    }
  })
}

const episodesBySeries = groupBy(tables.episodes, (row) => row.series)

function seasonsOf(
  seriesTmdbId: number,
  rows: (typeof tables.episodes)[number][],
  usualRuntimeMinutes: number,
): WorldSeason[] {
  return [...groupBy(rows, (row) => row.season)].map(([number, episodes]) =>
    makeSeason(
      seriesTmdbId,
      Number(number),
      episodes.map((row) => ({
        number: Number(row.episode),
        title: textIn(row.name),
        airDate: textIn(row.air_date),
        runtimeMinutes: numberIn(row.runtime_minutes) ?? usualRuntimeMinutes,
      })),
    ),
  )
}

/** Ids of seasons and episodes are made up from the series' own, so that they never meet. */
export function makeSeason(
  seriesTmdbId: number,
  number: number,
  episodes: Pick<WorldEpisode, 'number' | 'title' | 'airDate' | 'runtimeMinutes'>[],
): WorldSeason {
  const base = seriesTmdbId * 10_000 + number * 100
  return {
    number,
    traktId: 500_000_000 + seriesTmdbId * 100 + number,
    tmdbId: seriesTmdbId * 100 + number,
    episodes: episodes.map((episode) => ({
      ...episode,
      season: number,
      traktId: 3_000_000_000 + base + episode.number,
      tmdbId: base + episode.number,
      onTmdb: true,
    })),
  }
}

function rolesIn(cell: string, person: (name: string) => WorldPerson): WorldRole[] {
  return listIn(cell, ';').map((part) => {
    const [name = '', character = ''] = part.split('=')
    return { person: person(name.trim()), character: character.trim() }
  })
}

function groupBy<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
