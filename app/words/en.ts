import { plural } from '#app/domain/format/plural.ts'

/** The language these words are written in, for `lang` and for the rules of plurals. */
export const wordsLanguage = 'en'

/** A word for a number of things: `1 play`, `12,031 plays`. */
const counted =
  (one: string, many = `${one}s`) =>
  (count: number): string =>
    plural(count, one, many)

/** What is said on many pages. */
export const commonWords = {
  reelmark: 'Reelmark',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  undo: 'Undo',
  remove: 'Remove',
  movie: 'Movie',
  series: 'Series',
  untitled: 'Untitled',
  titleWithoutName: 'A title without a name',
  openLibrary: 'Open the library',
  notOfThisPage: 'That is nothing this page can do.',
  plays: counted('play'),
  titles: counted('title'),
  movies: counted('movie'),
  manySeries: counted('series', 'series'),
  episodes: counted('episode'),
  seasons: counted('season'),
  ratings: counted('rating'),
  onWatchlist: 'On the watchlist',
  noDateYet: 'No date yet',
  pageTitleFor: (name: string) => `${name} · Reelmark`,
  notFoundPageTitle: 'Not found · Reelmark',
}

export const navigationWords = {
  homeLink: 'Reelmark, home',
  main: 'Main',
  places: {
    home: 'Home',
    library: 'Library',
    history: 'History',
    watchlist: 'Watchlist',
    stats: 'Stats',
    search: 'Search',
    import: 'Import',
    settings: 'Settings',
    discover: 'Discover',
    people: 'People',
    collections: 'Collections',
    lists: 'Lists',
  },
  more: 'More',
  appearance: 'Appearance',
  searchKeys: 'Find from anywhere: / or Ctrl+K',
}

export const firstVisitWords = {
  heading: 'Everything you have watched, in one quiet place',
  intro: 'Bring your history in once. After that it keeps itself up to date.',
  trakt: {
    heading: 'Connect Trakt',
    connected:
      'Trakt is connected. Read your plays, ratings and watchlist, look at the preview, then decide.',
    start: 'Start the import',
    notConfigured:
      'It takes a Trakt application of your own, which needs a free place among the applications of your account: put its id into <code>TRAKT_CLIENT_ID</code> and start again. The import page walks you through it.',
    showHow: 'Show me how',
    allow:
      'Allow it at Trakt, with a code or by signing in. Reelmark reads plays, ratings and your watchlist, and changes nothing there.',
    connect: 'Connect Trakt',
  },
  file: {
    heading: 'Bring a file',
    words:
      'Trakt’s export is free for every account and needs no application: at <a>app.trakt.tv, Settings, Data</a>. Exports of Letterboxd, IMDb and others are read, too. You see what it holds before anything is written.',
    choose: 'Choose a file',
  },
  demo: {
    heading: 'Look around first',
    words:
      'Stop the server and start <code>npm run demo</code>: a made-up library with years of history, nothing to set up, nothing kept.',
  },
  tmdb: {
    heading: 'Posters and episode names',
    hasKey: 'They come from TMDB, with the key that is set.',
    noKey:
      'They come from TMDB, with a free key of your own: ask for one at <a>themoviedb.org/settings/api</a>, put it into <code>.env</code> as <code>TMDB_API_KEY</code> and start Reelmark again. Your history can be brought in before that.',
  },
  promises: {
    whole: 'Every play, as it was',
    wholeWords:
      'Rewatches, ratings, your watchlist: nothing is merged away, and the count is checked against the source.',
    quick: 'In minutes, not hours',
    quickWords:
      'Your history can be browsed as soon as it is read. Artwork and episode facts follow by themselves.',
    yours: 'On your own machine',
    yoursWords:
      'One file that is yours, one button that exports all of it. Your browser talks to nobody else.',
  },
}
