/** What a title can be. Contract words; Trakt says "show", TMDB says "tv". */
export type MediaKind = 'movie' | 'series'

export type EpisodeRef = { season: number; episode: number }

/** Ids of a title in the catalogues it is known to; unknown is null. A TMDB number means nothing without its kind. */
export type TitleIds = {
  trakt: number | null
  tmdb: number | null
  imdb: string | null
  tvdb: number | null
  slug: string | null
}
