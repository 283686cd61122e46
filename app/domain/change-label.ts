/** What an edit is about: a title, or its season, or its episode. A title without a name has null. */
export type EditSubject = { title: string | null; season: number | null; number: number | null }

/** What was done by hand, as its change in the journal keeps it, or that there was nothing to do. */
export type ChangeLabel =
  | { code: 'marked-watched'; subject: EditSubject }
  | { code: 'marked-episodes'; title: string | null; episodes: number }
  | { code: 'none-left-to-mark'; title: string | null }
  | { code: 'redated'; subject: EditSubject; day: string | null; year: number | null }
  | { code: 'dated-already'; subject: EditSubject }
  | { code: 'removed-play'; subject: EditSubject; day: string | null }
  | { code: 'placed'; subject: EditSubject; season: number; number: number }
  | { code: 'rated'; subject: EditSubject; value: number }
  | { code: 'unrated'; subject: EditSubject }
  | { code: 'is-on-watchlist' | 'is-off-watchlist'; title: string | null }
  | { code: 'put-on-watchlist' | 'taken-off-watchlist'; title: string | null }
  | { code: 'found-on-watchlist' | 'found-off-watchlist'; title: string | null }
  | { code: 'marked' | 'unmarked'; mark: 'favourite' | 'abandoned' | 'hidden'; title: string | null }
  | { code: 'note-kept' | 'note-erased' | 'note-as-it-was'; subject: EditSubject; isOfPlay: boolean }
  | { code: 'list-made' | 'list-as-it-was' | 'list-described' | 'list-deleted'; list: string }
  | { code: 'list-made-with'; list: string; title: string | null }
  | { code: 'list-renamed'; before: string; after: string }
  | { code: 'put-on-list' | 'on-list-already' | 'taken-off-list'; subject: EditSubject; list: string }
  | { code: 'at-top-of-list' | 'at-end-of-list'; subject: EditSubject; list: string }
  | { code: 'moved-up-list' | 'moved-down-list'; subject: EditSubject; list: string }
  | { code: 'noted-on-list' | 'noted-already'; subject: EditSubject; list: string }
  | { code: 'rewatch-began' | 'rewatch-under-way' | 'rewatch-ended' | 'no-rewatch'; title: string | null }
  | { code: 'many-marked'; movies: number; episodes: number }
  | { code: 'many-none-left' }
  | { code: 'many-rated'; titles: number; value: number }
  | { code: 'many-unrated' | 'many-on-watchlist' | 'many-off-watchlist'; titles: number }
  /** `title` null: of several titles. */
  | { code: 'removed-plays'; plays: number; title: string | null }
  | { code: 'no-plays' }
  | { code: 'asked-tmdb'; titles: number }
  | { code: 'list-made-of-many' | 'many-put-on-list'; list: string; titles: number }
  | { code: 'many-on-list-already'; list: string }
  | { code: 'binge-moved' | 'binge-put-back' }
  | { code: 'binge-recounted'; timeZone: string }
  | { code: 'matched'; title: string | null; to: string }
  | { code: 'said-not-on-tmdb'; title: string | null }
  | { code: 'names-assigned'; count: number; series: string }
  | { code: 'removed-upstream'; count: number }
  | { code: 'followed-watchlist' | 'kept-watchlist'; count: number }
  | { code: 'watchlist-decided' }
