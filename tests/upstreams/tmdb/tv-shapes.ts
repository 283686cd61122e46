import type { WorldEpisode, WorldPerson, WorldSeason, WorldSeries } from '../world/world.ts'
import { genresOf, TV_GENRES } from './genres.ts'
import { creditId, englishTranslation, titleImages } from './movie-shapes.ts'
import { companyRow, firstAirDate, personRow, tvRow, votesOf } from './row-shapes.ts'
import { seasonPoster, seriesBackdrop, seriesPoster, stillPath, type TmdbState } from './tmdb-state.ts'
import type { Wording } from './wording.ts'

export function tvDetails(series: WorldSeries, wording: Wording, today: string) {
  const { genre_ids: _, ...row } = tvRow(series, wording)
  const seasons = listedSeasons(series)
  const regular = seasons.filter((season) => season.number > 0).flatMap((season) => season.episodes)
  const aired = regular.filter((episode) => episode.airDate !== null && episode.airDate <= today)
  const last = aired.at(-1)
  const next = regular.find((episode) => episode.airDate !== null && episode.airDate > today)
  return {
    ...row,
    first_air_date: firstAirDate(series),
    last_air_date: last?.airDate ?? null,
    languages: ['en'],
    tagline: '',
    homepage: '',
    status: series.status,
    type: 'Scripted',
    in_production: series.status === 'Returning Series',
    episode_run_time: [],
    number_of_episodes: regular.length,
    number_of_seasons: seasons.filter((season) => season.number > 0).length,
    last_episode_to_air: last ? episodeShape(series, last, wording) : null,
    next_episode_to_air: next ? episodeShape(series, next, wording) : null,
    seasons: seasons.map((season) => ({
      id: season.tmdbId,
      season_number: season.number,
      name: wording.seasonName(season.number),
      overview: '',
      air_date: season.episodes[0]?.airDate ?? null,
      episode_count: season.episodes.length,
      poster_path: seasonPoster(series, season),
      vote_average: votesOf(`season ${season.tmdbId}`).vote_average,
    })),
    created_by: series.creators.map((person) => {
      const { id, name, original_name, gender, profile_path } = personRow(person, [])
      return {
        id,
        credit_id: creditId(`tv ${series.tmdbId} creator ${id}`),
        name,
        original_name,
        gender,
        profile_path,
      }
    }),
    networks: series.networks.map((name, index) => ({
      id: 9000 + index,
      name,
      logo_path: null,
      origin_country: '',
    })),
    genres: genresOf(series.genres, TV_GENRES),
    production_companies: series.studios.map(companyRow),
    production_countries: [],
    spoken_languages: [{ iso_639_1: 'en', english_name: 'English', name: 'English' }],
  }
}

export function seasonDetails(series: WorldSeries, season: WorldSeason, wording: Wording) {
  return {
    _id: creditId(`season ${season.tmdbId}`),
    id: season.tmdbId,
    season_number: season.number,
    name: wording.seasonName(season.number),
    overview: '',
    air_date: season.episodes[0]?.airDate ?? null,
    poster_path: seasonPoster(series, season),
    vote_average: votesOf(`season ${season.tmdbId}`).vote_average,
    episodes: season.episodes.map((episode) => ({
      ...episodeShape(series, episode, wording),
      crew: [],
      guest_stars: [],
    })),
  }
}

export function episodeShape(series: WorldSeries, episode: WorldEpisode, wording: Wording) {
  const isFinale = episode === series.seasons.find((s) => s.number === episode.season)?.episodes.at(-1)
  return {
    id: episode.tmdbId,
    name: wording.episodeName(episode),
    overview: '',
    air_date: episode.airDate,
    episode_number: episode.number,
    season_number: episode.season,
    episode_type: isFinale ? 'finale' : 'standard',
    show_id: series.tmdbId,
    runtime: episode.runtimeMinutes,
    still_path: stillPath(series, episode),
    production_code: '',
    ...votesOf(`episode ${episode.tmdbId}`),
  }
}

/** What `append_to_response` may name, seasons included; undefined is silently left out of the answer. */
export function tvPart(
  tmdb: TmdbState,
  series: WorldSeries,
  part: string,
  query: URLSearchParams,
  wording: Wording,
) {
  const seasonNumber = /^season\/(\d+)$/.exec(part)?.[1]
  if (seasonNumber !== undefined) {
    const season = findSeason(series, Number(seasonNumber))
    return season && seasonDetails(series, season, wording)
  }
  switch (part) {
    case 'credits':
      return { cast: cast(tmdb, series), crew: [] }
    case 'aggregate_credits':
      return aggregateCredits(tmdb, series)
    case 'external_ids':
      return {
        imdb_id: series.imdbId,
        tvdb_id: series.tvdbId,
        wikidata_id: null,
        tvrage_id: null,
        freebase_id: null,
      }
    case 'content_ratings':
      return { results: [{ iso_3166_1: 'US', rating: series.certification, descriptors: [] }] }
    case 'keywords':
    case 'videos':
    case 'alternative_titles':
    case 'episode_groups':
      return { results: [] }
    case 'images':
      return titleImages(seriesPoster(series), seriesBackdrop(series), query)
    case 'translations':
      return {
        translations: [englishTranslation({ name: series.title, overview: series.overview, tagline: '' })],
      }
    case 'watch/providers':
      return { results: {} }
    case 'recommendations':
    case 'similar':
      return similarSeries(tmdb, series, wording)
    default:
      return undefined
  }
}

/** Only the seasons and episodes TMDB has; Trakt may list more. */
function listedSeasons(series: WorldSeries): WorldSeason[] {
  return series.seasons
    .map((season) => ({ ...season, episodes: season.episodes.filter((episode) => episode.onTmdb) }))
    .filter((season, index) => season.episodes.length > 0 || series.seasons[index]?.episodes.length === 0)
}

export function findSeason(series: WorldSeries, number: number): WorldSeason | undefined {
  return listedSeasons(series).find((season) => season.number === number)
}

function cast(tmdb: TmdbState, series: WorldSeries) {
  const row = (person: WorldPerson) => personRow(person, tmdb.credits.get(person) ?? [])
  return series.cast.map((role, order) => ({
    ...row(role.person),
    character: role.character,
    credit_id: creditId(`tv ${series.tmdbId} cast ${order}`),
    order,
  }))
}

function aggregateCredits(tmdb: TmdbState, series: WorldSeries) {
  const episodes = listedSeasons(series)
    .filter((season) => season.number > 0)
    .reduce((sum, season) => sum + season.episodes.length, 0)
  return {
    cast: cast(tmdb, series).map(({ character, credit_id, ...person }) => {
      const count = Math.max(1, episodes - person.order * Math.ceil(episodes / 12))
      return {
        ...person,
        roles: [{ credit_id, character, episode_count: count }],
        total_episode_count: count,
      }
    }),
    crew: series.creators.map((person) => ({
      ...personRow(person, tmdb.credits.get(person) ?? []),
      department: 'Production',
      jobs: [
        {
          credit_id: creditId(`tv ${series.tmdbId} producer ${person.id}`),
          job: 'Executive Producer',
          episode_count: episodes,
        },
      ],
      total_episode_count: episodes,
    })),
  }
}

function similarSeries(tmdb: TmdbState, series: WorldSeries, wording: Wording) {
  const results = tmdb
    .listSeries()
    .filter((other) => other !== series && other.genres.some((genre) => series.genres.includes(genre)))
    .map((other) => ({ ...tvRow(other, wording), media_type: 'tv' }))
  return { page: 1, results, total_pages: 1, total_results: results.length }
}
