/** Why a row of a file is not imported although it can be read. */
export type NotTaken =
  | { code: 'neither-movie-nor-series' }
  | { code: 'other-kind' }
  | { code: 'says-nothing' }
  | { code: 'neither-watched-nor-wanted' }
  | { code: 'no-episodes-named' }
  | { code: 'episode-id-only' }
  | { code: 'last-episode-only' }
  | { code: 'how-far-only' }
  | { code: 'followed-only' }
  | { code: 'not-rated' }
  | { code: 'not-watched' }
  | { code: 'not-about-watching' }
  | { code: 'not-about-films-watched' }
  | { code: 'count-of-tv-time' }
  | { code: 'in-diary' }
  | { code: 'in-history' }
  | { code: 'in-json' }
  | { code: 'in-csv' }
  | { code: 'in-second-version' }
  | { code: 'in-other-rows' }
  | { code: 'watched-since' }
  | { code: 'half-watched' }
  | { code: 'others-lists' }
  | { code: 'people' }
  | { code: 'hidden-elsewhere' }
  | { code: 'hidden-part' }
  | { code: 'hidden-movie' }
  | { code: 'trailer' }
  | { code: 'other-profile' }
  | { code: 'sitting-part' }
  | { code: 'sitting-glimpse' }
  | { code: 'deleted-at-letterboxd' }
  | { code: 'unclear-at-letterboxd' }
  | { code: 'not-in-file' }
  /** As its source calls it; null where it does not say. */
  | { code: 'is-of-kind'; kind: string | null }
  | { code: 'is-of-imdb-kind'; kind: string }
