import type {
  WorldEpisode,
  WorldMovie,
  WorldPlay,
  WorldRating,
  WorldSeason,
  WorldSeries,
  WorldWatchlistEntry,
} from '../world/world.ts'

export function movieShape(movie: WorldMovie) {
  return { title: movie.title, year: movie.year, ids: movie.ids }
}

export function showShape(series: WorldSeries) {
  return { title: series.title, year: series.year, ids: series.ids }
}

/** Trakt leaves an episode's other ids null or empty more often than not. */
export function episodeShape(episode: WorldEpisode) {
  return {
    season: episode.season,
    number: episode.number,
    title: episode.title,
    ids: {
      trakt: episode.traktId,
      tvdb: null,
      imdb: episode.traktId % 3 === 0 ? '' : null,
      tmdb: episode.onTmdb && episode.traktId % 5 !== 0 ? episode.tmdbId : null,
    },
  }
}

export function seasonShape(season: WorldSeason) {
  return { number: season.number, ids: { trakt: season.traktId, tvdb: null, tmdb: season.tmdbId } }
}

export function playShape(play: WorldPlay) {
  if (play.kind === 'malformed') return play.row
  const common = { id: play.id, watched_at: play.watchedAt, action: play.action, type: play.kind }
  return play.kind === 'movie'
    ? { ...common, movie: movieShape(play.movie) }
    : { ...common, episode: episodeShape(play.episode), show: showShape(play.series) }
}

export function ratingShape(rating: WorldRating) {
  if (rating.kind === 'malformed') return rating.row
  const common = { rated_at: rating.ratedAt, rating: rating.value, type: rating.kind }
  switch (rating.kind) {
    case 'movie':
      return { ...common, movie: movieShape(rating.movie) }
    case 'show':
      return { ...common, show: showShape(rating.series) }
    case 'season':
      return { ...common, season: ratedSeason(rating.series, rating.season), show: showShape(rating.series) }
    case 'episode':
      return { ...common, episode: episodeShape(rating.episode), show: showShape(rating.series) }
  }
}

function ratedSeason(series: WorldSeries, number: number) {
  const season = series.seasons.find((s) => s.number === number)
  return season ? seasonShape(season) : { number, ids: {} }
}

export function watchlistShape(entry: WorldWatchlistEntry, rank: number) {
  if (entry.kind === 'malformed') return entry.row
  const common = { rank, id: entry.id, listed_at: entry.listedAt, notes: null, type: entry.kind }
  return entry.kind === 'movie'
    ? { ...common, movie: movieShape(entry.movie) }
    : { ...common, show: showShape(entry.series) }
}
