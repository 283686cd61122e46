import type { WorldCollection, WorldPerson } from '../world/world.ts'
import { creditId } from './movie-shapes.ts'
import { collectionRow, movieRow, personRow, tvRow } from './row-shapes.ts'
import { type Credit, profilePath, type TmdbState } from './tmdb-state.ts'
import type { Wording } from './wording.ts'

export function personDetails(tmdb: TmdbState, person: WorldPerson, wording: Wording) {
  const credits = tmdb.credits.get(person) ?? []
  return {
    ...personRow(person, credits),
    also_known_as: [],
    biography: wording.text(biography(credits)),
    birthday: null,
    deathday: null,
    homepage: null,
    imdb_id: null,
    place_of_birth: null,
  }
}

/** Nothing is known of anyone but what they made. */
function biography(credits: Credit[]): string {
  const titles = credits
    .slice(0, 4)
    .map((credit) => (credit.kind === 'movie' ? credit.movie.title : credit.series.title))
  if (titles.length === 0) return ''
  const last = titles.at(-1)
  const list = titles.length === 1 ? last : `${titles.slice(0, -1).join(', ')} and ${last}`
  return `Known here for ${list}.`
}

export function personPart(tmdb: TmdbState, person: WorldPerson, part: string, wording: Wording) {
  const credits = tmdb.credits.get(person) ?? []
  switch (part) {
    case 'combined_credits':
      return creditLists(person, credits, wording)
    case 'movie_credits':
      return creditLists(
        person,
        credits.filter((credit) => credit.kind === 'movie'),
        wording,
      )
    case 'tv_credits':
      return creditLists(
        person,
        credits.filter((credit) => credit.kind === 'tv'),
        wording,
      )
    case 'external_ids':
      return { imdb_id: null, wikidata_id: null }
    case 'images':
      return {
        profiles: [
          {
            aspect_ratio: 0.667,
            height: 900,
            width: 600,
            iso_639_1: null,
            file_path: profilePath(person),
            vote_average: 5,
            vote_count: 1,
          },
        ],
      }
    case 'translations':
      return { translations: [] }
    default:
      return undefined
  }
}

function creditLists(person: WorldPerson, credits: Credit[], wording: Wording) {
  const row = (credit: Credit) => ({
    ...(credit.kind === 'movie'
      ? { ...movieRow(credit.movie, wording), media_type: 'movie' }
      : { ...tvRow(credit.series, wording), media_type: 'tv', episode_count: 10 }),
    credit_id: creditId(
      `person ${person.id} ${credit.kind} ${credit.job}${credit.character} ${titleId(credit)}`,
    ),
  })
  const cast = credits.filter((credit) => credit.job === '')
  const crew = credits.filter((credit) => credit.job !== '')
  return {
    cast: cast.map((credit) => ({ ...row(credit), character: credit.character, order: credit.order })),
    crew: crew.map((credit) => ({
      ...row(credit),
      department: credit.job === 'Creator' ? 'Creator' : 'Directing',
      job: credit.job,
    })),
  }
}

const titleId = (credit: Credit) => (credit.kind === 'movie' ? credit.movie.tmdbId : credit.series.tmdbId)

/** In no particular order, as TMDB has it: here by id. */
export function collectionDetails(tmdb: TmdbState, collection: WorldCollection, wording: Wording) {
  const parts = tmdb.listMovies().filter((movie) => movie.collection?.id === collection.id)
  return {
    ...collectionRow(collection),
    overview: '',
    parts: parts
      .toSorted((a, b) => (a.tmdbId ?? 0) - (b.tmdbId ?? 0))
      .map((movie) => ({ ...movieRow(movie, wording), media_type: 'movie' })),
  }
}
