/** Why a row of a source cannot be used, or a part of it. */
export type RowProblem =
  | { code: 'unreadable' }
  | { code: 'no-title' }
  | { code: 'no-movie' }
  | { code: 'no-series' }
  | { code: 'no-film' }
  | { code: 'no-title-or-id' }
  | { code: 'no-imdb-id' }
  | { code: 'no-tmdb-id' }
  | { code: 'no-subject' }
  | { code: 'nothing-watched' }
  | { code: 'no-movie-or-series' }
  | { code: 'no-kind' }
  | { code: 'no-id-or-name' }
  | { code: 'no-title-or-dates' }
  | { code: 'forgotten-by-netflix' }
  | { code: 'no-list-name' }
  | { code: 'no-collection-name' }
  | { code: 'date-unreadable' }
  | { code: 'viewing-date-unreadable' }
  | { code: 'watchlist-date-unreadable' }
  | { code: 'one-date-unreadable' }
  | { code: 'one-date-or-episode-unreadable' }
  | { code: 'one-viewing-unreadable' }
  | { code: 'no-episode-number' }
  | { code: 'no-series-or-episode-number' }
  | { code: 'no-season-number' }
  | { code: 'rating-off-its-scale' }
  | { code: 'rating-not-1-to-10' }
  | { code: 'rating-not-whole-1-to-10' }
  | { code: 'rating-not-half-to-5-stars' }
  | { code: 'incomplete-play' }
  | { code: 'incomplete-rating' }
  | { code: 'incomplete-list' }
  | { code: 'incomplete-list-entry' }
  | { code: 'incomplete-rest' }
  | { code: 'no-review-text' }
  | { code: 'no-note-text' }
  | { code: 'no-title-of-an-export'; list: string }
  | { code: 'nothing-of-row'; row: RowKind }
  | { code: 'no-readable-date'; row: RowKind }
  | { code: 'no-usable-id'; row: RowKind }
  /** `member`: what Trakt calls it. */
  | { code: 'no-part'; row: RowKind; member: string }
  | { code: 'no-trakt-id'; member: string }
  | { code: 'no-usable-part'; member: string; part: string }

/** What a row of a service is. */
export type RowKind = 'play' | 'rating' | 'watchlist-entry'
