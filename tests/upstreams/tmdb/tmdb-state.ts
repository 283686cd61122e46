import { seededRandom } from '../seeded-random.ts'
import type { ArtSubject } from '../artwork/art-subject.ts'
import type {
  World,
  WorldCollection,
  WorldEpisode,
  WorldMovie,
  WorldPerson,
  WorldSeason,
  WorldSeries,
} from '../world/world.ts'

export type Credit = { job: string; character: string; order: number } & (
  { kind: 'movie'; movie: WorldMovie } | { kind: 'tv'; series: WorldSeries }
)

/** What TMDB holds at the moment, and where to find it. */
export class TmdbState {
  readonly world: World
  /** Keys that open the API. Empty both to make every key invalid. */
  readonly keys: { v3: string; readToken: string }
  private readonly gone = new Set<string>()
  movies = new Map<number, WorldMovie>()
  series = new Map<number, WorldSeries>()
  people = new Map<number, WorldPerson>()
  collections = new Map<number, WorldCollection>()
  credits = new Map<WorldPerson, Credit[]>()
  private imagesByFile: Map<string, ArtSubject> | undefined

  constructor(world: World, credentials: { tmdbApiKey: string; tmdbReadToken: string }) {
    this.world = world
    this.keys = { v3: credentials.tmdbApiKey, readToken: credentials.tmdbReadToken }
    this.reindex()
  }

  /** A title that TMDB has deleted or merged away: 404, and in no list. */
  remove(kind: 'movie' | 'tv', id: number): void {
    this.gone.add(`${kind} ${id}`)
  }

  restore(kind: 'movie' | 'tv', id: number): void {
    this.gone.delete(`${kind} ${id}`)
  }

  invalidateKeys(): void {
    this.keys.v3 = ''
    this.keys.readToken = ''
  }

  movie(id: number): WorldMovie | undefined {
    return this.gone.has(`movie ${id}`) ? undefined : this.movies.get(id)
  }

  tv(id: number): WorldSeries | undefined {
    return this.gone.has(`tv ${id}`) ? undefined : this.series.get(id)
  }

  listMovies(): WorldMovie[] {
    return [...this.movies.values()].filter((movie) => this.movie(movie.tmdbId ?? 0))
  }

  listSeries(): WorldSeries[] {
    return [...this.series.values()].filter((series) => this.tv(series.tmdbId ?? 0))
  }

  /** After a test has changed the world's titles. */
  reindex(): void {
    const { movies, series, people, collections } = this.world
    this.movies = new Map(movies.flatMap((movie) => (movie.tmdbId === null ? [] : [[movie.tmdbId, movie]])))
    this.series = new Map(series.flatMap((s) => (s.tmdbId === null ? [] : [[s.tmdbId, s]])))
    this.people = new Map(people.map((person) => [person.id, person]))
    this.collections = new Map(collections.map((collection) => [collection.id, collection]))
    this.credits = creditsByPerson(this.movies, this.series)
    this.imagesByFile = undefined
  }

  /** File name without the slash to what it shows; made when the first picture is asked for. */
  get images(): Map<string, ArtSubject> {
    this.imagesByFile ??= new Map(
      [
        ...[...this.movies.values()].flatMap(movieImages),
        ...[...this.series.values()].flatMap(seriesImages),
        ...[...this.people.values()].map(profileImage),
        ...[...this.collections.values()].flatMap(collectionImages),
      ].map(({ file, subject }) => [file, subject]),
    )
    return this.imagesByFile
  }
}

type NamedImage = { file: string; subject: ArtSubject }

export const moviePoster = (movie: WorldMovie) =>
  movie.withoutArtwork ? null : path(`movie poster ${movie.tmdbId}`)
export const movieBackdrop = (movie: WorldMovie) =>
  movie.withoutArtwork ? null : path(`movie backdrop ${movie.tmdbId}`)
export const seriesPoster = (series: WorldSeries) => path(`tv poster ${series.tmdbId}`)
export const seriesBackdrop = (series: WorldSeries) => path(`tv backdrop ${series.tmdbId}`)
export const seasonPoster = (series: WorldSeries, season: WorldSeason) =>
  path(`season poster ${series.tmdbId} ${season.number}`)
export const profilePath = (person: WorldPerson) => path(`profile ${person.id}`)
export const collectionPoster = (collection: WorldCollection) => path(`collection poster ${collection.id}`)
export const collectionBackdrop = (collection: WorldCollection) =>
  path(`collection backdrop ${collection.id}`)

/** An episode without a date has no still either. */
export function stillPath(series: WorldSeries, episode: WorldEpisode): string | null {
  return episode.airDate === null ? null : path(`still ${series.tmdbId} ${episode.season} ${episode.number}`)
}

const DIGITS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

const paths = new Map<string, string>()

/** `/` and 27 letters and digits, as TMDB names its files. */
function path(key: string): string {
  const known = paths.get(key)
  if (known !== undefined) return known
  const random = seededRandom(key)
  const name = Array.from({ length: 27 }, () => DIGITS.charAt(random.whole(0, DIGITS.length - 1)))
  const made = `/${name.join('')}.jpg`
  paths.set(key, made)
  return made
}

const fileOf = (imagePath: string) => imagePath.slice(1)

function movieImages(movie: WorldMovie): NamedImage[] {
  const subject = {
    key: `movie ${movie.tmdbId}`,
    title: movie.title,
    year: movie.year,
    genres: movie.genres,
    byline: movie.directors.map((person) => person.name).join(' & '),
    names: movie.cast.map((role) => role.person.name),
  }
  const [poster, backdrop] = [moviePoster(movie), movieBackdrop(movie)]
  return [
    ...(poster ? [{ file: fileOf(poster), subject: { ...subject, kind: 'poster' as const } }] : []),
    ...(backdrop ? [{ file: fileOf(backdrop), subject: { ...subject, kind: 'backdrop' as const } }] : []),
  ]
}

function seriesImages(series: WorldSeries): NamedImage[] {
  const subject = {
    key: `tv ${series.tmdbId}`,
    title: series.title,
    year: series.year,
    genres: series.genres,
    byline: series.networks[0] ?? '',
    names: series.cast.map((role) => role.person.name),
  }
  const seasons = series.seasons.map((season) => ({
    file: fileOf(seasonPoster(series, season)),
    subject: {
      ...subject,
      kind: 'poster' as const,
      byline: season.number === 0 ? 'Specials' : `Season ${season.number}`,
      variant: season.number + 1,
    },
  }))
  const stills = series.seasons.flatMap((season) =>
    season.episodes.flatMap((episode) => {
      const still = stillPath(series, episode)
      const variant = episode.season * 100 + episode.number
      return still ? [{ file: fileOf(still), subject: { ...subject, kind: 'still' as const, variant } }] : []
    }),
  )
  return [
    { file: fileOf(seriesPoster(series)), subject: { ...subject, kind: 'poster' } },
    { file: fileOf(seriesBackdrop(series)), subject: { ...subject, kind: 'backdrop' } },
    ...seasons,
    ...stills,
  ]
}

function profileImage(person: WorldPerson): NamedImage {
  return {
    file: fileOf(profilePath(person)),
    subject: {
      kind: 'profile',
      key: `person ${person.id}`,
      title: person.name,
      year: null,
      genres: [],
      byline: '',
      names: [],
    },
  }
}

function collectionImages(collection: WorldCollection): NamedImage[] {
  const subject = {
    key: `collection ${collection.id}`,
    title: collection.name.replace(/ Collection$/, ''),
    year: null,
    genres: [],
    byline: 'Collection',
    names: [],
  }
  return [
    { file: fileOf(collectionPoster(collection)), subject: { ...subject, kind: 'poster' } },
    { file: fileOf(collectionBackdrop(collection)), subject: { ...subject, kind: 'backdrop' } },
  ]
}

function creditsByPerson(
  movies: Map<number, WorldMovie>,
  allSeries: Map<number, WorldSeries>,
): Map<WorldPerson, Credit[]> {
  const credits = new Map<WorldPerson, Credit[]>()
  const add = (person: WorldPerson, credit: Credit) => {
    const known = credits.get(person)
    if (known) known.push(credit)
    else credits.set(person, [credit])
  }
  for (const movie of movies.values()) {
    for (const person of movie.directors)
      add(person, { kind: 'movie', movie, job: 'Director', character: '', order: 0 })
    movie.cast.forEach((role, order) =>
      add(role.person, { kind: 'movie', movie, job: '', character: role.character, order }),
    )
  }
  for (const series of allSeries.values()) {
    for (const person of series.creators)
      add(person, { kind: 'tv', series, job: 'Creator', character: '', order: 0 })
    series.cast.forEach((role, order) =>
      add(role.person, { kind: 'tv', series, job: '', character: role.character, order }),
    )
  }
  return credits
}
