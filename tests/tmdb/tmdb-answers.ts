/** TMDB's answers in the shapes it sends them, with boring values. */

export const aMovieAnswer = (change: object = {}) => ({
  id: 27205,
  imdb_id: 'tt1375666',
  title: 'Inception',
  original_title: 'Inception',
  original_language: 'en',
  overview: 'A thief steals secrets.',
  tagline: '',
  status: 'Released',
  release_date: '2010-07-15',
  runtime: 148,
  vote_average: 8.4,
  vote_count: 38000,
  popularity: 90.5,
  poster_path: '/inception.jpg',
  backdrop_path: '/inception-back.jpg',
  belongs_to_collection: null,
  genres: [{ id: 28, name: 'Action' }],
  production_companies: [{ id: 1, name: 'Syncopy', logo_path: null, origin_country: '' }],
  credits: {
    cast: [
      {
        id: 6193,
        name: 'Leonardo DiCaprio',
        character: 'Cobb',
        credit_id: 'c1',
        order: 0,
        profile_path: '/leo.jpg',
      },
    ],
    crew: [
      {
        id: 525,
        name: 'Christopher Nolan',
        department: 'Directing',
        job: 'Director',
        credit_id: 'c2',
        profile_path: null,
      },
      {
        id: 525,
        name: 'Christopher Nolan',
        department: 'Writing',
        job: 'Writer',
        credit_id: 'c3',
        profile_path: null,
      },
      { id: 900, name: 'Somebody', department: 'Crew', job: 'Stunts', credit_id: 'c4', profile_path: null },
    ],
  },
  external_ids: { imdb_id: 'tt1375666', wikidata_id: null },
  release_dates: {
    results: [
      {
        iso_3166_1: 'US',
        release_dates: [
          { certification: 'R', type: 1, release_date: '2010-07-13T00:00:00.000Z' },
          { certification: 'PG-13', type: 3, release_date: '2010-07-16T00:00:00.000Z' },
        ],
      },
    ],
  },
  videos: {
    results: [
      { key: 'teaser11', site: 'YouTube', name: 'Teaser', type: 'Teaser', official: true },
      { key: 'fanmade1', site: 'YouTube', name: 'Fan trailer', type: 'Trailer', official: false },
      { key: 'official', site: 'YouTube', name: 'Official trailer', type: 'Trailer', official: true },
      { key: '12345678', site: 'Vimeo', name: 'Elsewhere', type: 'Trailer', official: true },
    ],
  },
  ...change,
})

type EpisodeAnswer = {
  id: number
  episode_number: number
  name?: string
  air_date?: string | null
  runtime?: number | null
}

export const aSeasonAnswer = (number: number, episodes: EpisodeAnswer[], change: object = {}) => ({
  id: 1000 + number,
  season_number: number,
  name: number === 0 ? 'Specials' : `Season ${number}`,
  overview: '',
  air_date: '2008-01-20',
  poster_path: null,
  episodes: episodes.map((episode) => ({
    name: `Episode ${episode.episode_number}`,
    overview: '',
    air_date: '2008-01-20',
    runtime: 47,
    still_path: `/still${episode.id}.jpg`,
    ...episode,
  })),
  ...change,
})

export type SeasonAnswer = ReturnType<typeof aSeasonAnswer>

/** A season of so many episodes whose ids follow from their numbers. */
export const aSeasonOf = (number: number, episodes: number) =>
  aSeasonAnswer(
    number,
    Array.from({ length: episodes }, (_, index) => ({
      id: number * 100 + index + 1,
      episode_number: index + 1,
    })),
  )

/** Details without seasons; the stand-in adds those that are asked for. */
export const aSeriesAnswer = (change: object = {}) => ({
  id: 1396,
  name: 'Breaking Bad',
  original_name: 'Breaking Bad',
  original_language: 'en',
  overview: 'A teacher changes jobs.',
  tagline: '',
  status: 'Ended',
  first_air_date: '2008-01-20',
  last_air_date: '2013-09-29',
  episode_run_time: [],
  vote_average: 8.9,
  vote_count: 15000,
  popularity: 400,
  poster_path: '/bb.jpg',
  backdrop_path: '/bb-back.jpg',
  genres: [{ id: 18, name: 'Drama' }],
  production_companies: [],
  networks: [{ id: 174, name: 'AMC', logo_path: null, origin_country: 'US' }],
  created_by: [{ id: 66633, credit_id: 's0', name: 'Vince Gilligan', profile_path: null }],
  aggregate_credits: {
    cast: [
      {
        id: 17419,
        name: 'Bryan Cranston',
        profile_path: '/bryan.jpg',
        order: 0,
        total_episode_count: 62,
        roles: [
          { credit_id: 's1', character: 'Walter White', episode_count: 61 },
          { credit_id: 's2', character: 'Heisenberg', episode_count: 1 },
        ],
      },
    ],
    crew: [],
  },
  external_ids: { imdb_id: 'tt0903747', tvdb_id: 81189 },
  content_ratings: { results: [{ iso_3166_1: 'US', rating: 'TV-MA' }] },
  videos: { results: [] },
  ...change,
})
