import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findResults, titleResults } from '#app/server/tmdb/schema/listing.ts'
import { collectionDetails, movie } from '#app/server/tmdb/schema/movie.ts'
import { person } from '#app/server/tmdb/schema/person.ts'
import { season, seriesDetails } from '#app/server/tmdb/schema/series.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { createSandbox, SANDBOX_CREDENTIALS } from '#tests/upstreams/sandbox.ts'
import { aMovieAnswer } from './tmdb-answers.ts'
import { ODDITIES, type Path, pathsOf, withOddity } from './odd-answers.ts'

const sandbox = createSandbox({ clock: testClock() })
const server = setupServer(...sandbox.handlers)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

async function answerOf(path: string): Promise<Record<string, unknown>> {
  const url = `https://api.themoviedb.org/3${path}${path.includes('?') ? '&' : '?'}api_key=${SANDBOX_CREDENTIALS.tmdbApiKey}`
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The sandbox answers ${response.status} to ${path}.`)
  return (await response.json()) as Record<string, unknown>
}

const { world } = sandbox
const aMovie = world.movies.find(
  (one) => one.collection !== null && one.tmdbId !== null && one.cast.length > 1,
)
const aSeries = world.series.find((one) => one.tmdbId !== null && one.cast.length > 1)
const aPerson = aMovie?.cast[0]?.person
const PARTS = 'append_to_response='

type Shape = {
  name: string
  path: string
  /** The part of the answer that is read. */
  part?: string
  /** What the sandbox has none of. */
  besides?: object
  read: (json: unknown) => object
  /** Which fields of what is read come from which of TMDB's, where their names differ. */
  feeds: Record<string, string[]>
  /** Without these an answer is none. */
  required: string[]
}

const titleFeeds = {
  external_ids: ['imdbId', 'tvdbId'],
  original_language: ['originalLanguage'],
  vote_average: ['rating'],
  vote_count: ['rating', 'votes'],
  poster_path: ['posterPath'],
  backdrop_path: ['backdropPath'],
  production_companies: ['studios'],
  videos: ['trailers'],
  images: ['posters'],
}

const shapes: Shape[] = [
  {
    name: 'a movie',
    path: `/movie/${aMovie?.tmdbId}?${PARTS}credits,external_ids,release_dates,videos,images,translations&include_image_language=en,null`,
    besides: { videos: aMovieAnswer().videos },
    read: (json) => movie.parse(json),
    feeds: {
      ...titleFeeds,
      imdb_id: ['imdbId'],
      title: ['name'],
      original_title: ['originalName', 'name'],
      release_date: ['releaseDate'],
      runtime: ['runtimeMinutes'],
      belongs_to_collection: ['collection'],
      release_dates: ['ageRatings'],
    },
    required: ['id'],
  },
  {
    name: 'a series',
    path: `/tv/${aSeries?.tmdbId}?${PARTS}aggregate_credits,external_ids,content_ratings,videos,images,translations&include_image_language=en,null`,
    besides: { videos: aMovieAnswer().videos, episode_run_time: [47] },
    read: (json) => seriesDetails.parse(json),
    feeds: {
      ...titleFeeds,
      name: ['name'],
      original_name: ['originalName', 'name'],
      first_air_date: ['releaseDate'],
      last_air_date: ['lastAirDate'],
      episode_run_time: ['usualRuntimeMinutes'],
      created_by: ['creators', 'credits'],
      aggregate_credits: ['credits'],
      seasons: ['listedSeasons'],
      content_ratings: ['ageRatings'],
    },
    required: ['id'],
  },
  {
    name: 'a season',
    path: `/tv/${aSeries?.tmdbId}?${PARTS}season/1`,
    part: 'season/1',
    read: (json) => season.parse(json),
    feeds: { air_date: ['airDate'], poster_path: ['posterPath'] },
    required: ['season_number', 'episodes'],
  },
  {
    name: 'a person',
    path: `/person/${aPerson?.id}?${PARTS}combined_credits`,
    read: (json) => person.parse(json),
    feeds: {
      place_of_birth: ['placeOfBirth'],
      known_for_department: ['knownFor'],
      imdb_id: ['imdbId'],
      profile_path: ['profilePath'],
      combined_credits: ['titles'],
    },
    required: ['id'],
  },
  {
    name: 'a collection',
    path: `/collection/${aMovie?.collection?.id}`,
    read: (json) => collectionDetails.parse(json),
    feeds: { poster_path: ['posterPath'], backdrop_path: ['backdropPath'] },
    required: ['id'],
  },
  {
    name: 'a search',
    path: '/search/multi?query=the',
    read: (json) => ({ results: titleResults.parse(json) }),
    feeds: {},
    required: ['results'],
  },
  {
    name: 'this week',
    path: '/trending/all/week',
    read: (json) => ({ results: titleResults.parse(json) }),
    feeds: {},
    required: ['results'],
  },
  {
    name: 'what an id leads to',
    path: `/find/${aMovie?.imdbId}?external_source=imdb_id`,
    read: (json) => findResults.parse(json),
    feeds: {
      movie_results: ['movies'],
      tv_results: ['series'],
      tv_episode_results: ['episodes'],
    },
    required: [],
  },
]

type Fields = Record<string, unknown>

/** Positions close up where a line is missing. */
const written = (entry: unknown) =>
  JSON.stringify(entry, (key, value: unknown) => (key === 'position' ? undefined : value))

/** How many entries of a list are no longer there as they were. */
function lost(before: unknown, after: unknown): number {
  if (!Array.isArray(before)) return 0
  const kept = new Set(Array.isArray(after) ? after.map(written) : [])
  return before.filter((entry) => !kept.has(written(entry))).length
}

/** What an entry of a list is known by, or what says that it is of a kind that is wanted; without it, it is none. */
const MARKS = new Set(
  'id credit_id name roles jobs job media_type episode_number season_number file_path iso_639_1 iso_3166_1 key site type data'.split(
    ' ',
  ),
)
const isMark = (path: Path) => typeof path.at(-1) === 'number' || MARKS.has(String(path.at(-1)))
const lengthOf = (value: unknown) => (Array.isArray(value) ? value.length : 0)

const isWithinEntry = (path: Path) => path.some((step) => typeof step === 'number')

describe.each(shapes)('$name with one odd field', ({ path, part, besides, read, feeds, required }) => {
  async function setUp() {
    const whole = await answerOf(path)
    const answer = { ...(part === undefined ? whole : (whole[part] as Fields)), ...besides }
    return { answer, plain: read(answer) as Fields, paths: pathsOf(answer) }
  }

  test('is read all the same, and that field alone is another', async () => {
    const { answer, plain, paths } = await setUp()
    expect(paths.length).toBeGreaterThan(5)
    for (const place of paths) {
      const field = String(place[0])
      if (place.length === 1 && required.includes(field)) continue
      const mayDiffer = feeds[field] ?? [field]
      for (const oddity of ODDITIES) {
        const odd = read(withOddity(answer, place, oddity)) as Fields
        const differing = Object.keys(plain).filter((key) => written(odd[key]) !== written(plain[key]))
        const told = `${place.join('.')} = ${JSON.stringify(oddity)?.slice(0, 60)}`
        expect(
          differing.filter((key) => !mayDiffer.includes(key)),
          told,
        ).toEqual([])
        if (isWithinEntry(place)) {
          for (const key of mayDiffer) {
            expect(lost(plain[key], odd[key]), `${told}: entries of ${key}`).toBeLessThanOrEqual(1)
            if (!isMark(place)) expect(lengthOf(odd[key]), told).toBe(lengthOf(plain[key]))
          }
        }
      }
    }
  })

  test.skipIf(required.length === 0)('is no answer without what makes it one', async () => {
    const { answer } = await setUp()
    for (const field of required)
      for (const oddity of [undefined, null, 'x', {}])
        expect(() => read(withOddity(answer, [field], oddity)), field).toThrow()
  })
})
