import { formatNumber, plural } from '#app/locale/plural.ts'

/*
 * Everything Reelmark says to a person, in English: a set for each page or capability, with the grammar of what is put
 * in. Sentences with `<marks>` are drawn by RichWords. Another language is another file with the same sets.
 */

/** The language these words are written in, for `lang` and for the rules of plurals. */
export const wordsLanguage = 'en'

/** A word for a number of things: `1 play`, `12,031 plays`. */
const counted =
  (one: string, many = `${one}s`) =>
  (count: number): string =>
    plural(count, one, many)

/** The service a message is about. */
type OfService = { service: string }

/** The file a message is about. */
type OfFile = { file: string }

/** What a message counts. */
type Counted = { count: number }

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
    activity: 'Activity',
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
    read: 'Read this file',
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

// The pages, and what is around all of them

export const homeWords = {
  pageTitle: 'Reelmark',
  heading: 'Home',
  upNext: 'Up next',
  comingUp: 'Coming up',
  recentlyWatched: 'Recently watched',
  watchlist: 'Watchlist',
  favourites: 'Favourites',
  thisDay: 'This day in earlier years',
  seeAll: 'See all',
  dayUnknown: 'day unknown',
  /** A day as it stands for itself: `yesterday` is `Yesterday`. */
  onlyDay: (day: string) => day.charAt(0).toUpperCase() + day.slice(1),
}

export const heroWords = {
  heading: 'Continue watching',
  markWatched: (episode: string) => `Mark ${episode} watched`,
  open: (episode: string) => `Open ${episode}`,
  progress: 'Episodes watched',
  watchedOf: (watched: number, aired: number) => `${watched} of ${aired} episodes`,
}

export const firstRunWords = {
  readHeading: 'Your history has been read',
  underWay: (doing: string) => `${doing} …`,
  look: 'Look through it',
  watch: 'Watch it come in',
  nothingWritten: 'Nothing is written yet: look at what was found and decide.',
  soonHere: 'Your titles appear here as soon as they are written.',
  progress: 'Titles',
}

/** What an entry of the agenda is, where it is more than an episode. */
export const comingWords = {
  release: 'Release',
  'series-premiere': 'Series premiere',
  'season-premiere': 'Season premiere',
}

export const upcomingWords = {
  pageTitle: 'Up next · Reelmark',
  heading: 'Up next',
  underWay: (series: number) => `${plural(series, 'series', 'series')} under way`,
  toGoOn: 'To go on with',
  nextDays: 'The next 30 days',
  nothingAnnounced:
    'No new episodes of series you watch and no releases from your watchlist in the next 30 days.',
  order: 'Order',
  orders: { watched: 'Watched last', aired: 'Aired last' },
  emptyHeading: 'No series is under way',
  empty: 'Mark an episode watched, and the next one stands here.',
  seeSeries: 'See your series',
}

export const watchlistWords = {
  pageTitle: 'Watchlist · Reelmark',
  heading: 'Watchlist',
  sortedBy: 'Sorted by',
  sorts: { added: 'Added', title: 'Title', release: 'Release' },
  kind: 'Kind',
  kinds: { all: 'All', movie: 'Movies', series: 'Series' },
  noneOfKind: {
    movie: 'There are no movies on the watchlist.',
    series: 'There are no series on the watchlist.',
  },
  emptyHeading: 'Your watchlist is empty',
  empty: 'What you want to see one day is kept here, with the day it comes out.',
  find: 'Find something',
  importIt: 'Import from Trakt',
  out: (day: string) => `Out ${day}`,
}

export const searchPageWords = {
  pageTitle: 'Search · Reelmark',
  pageTitleFor: (q: string) => `${q} · Search · Reelmark`,
  heading: 'Search',
  what: 'Title, person or franchise',
  submit: 'Search',
  hint: 'Titles, people and franchises of your library come first, then what their stories tell of. A slip of the keyboard does no harm, and accents and capitals do not matter.',
  discover: 'Discover',
  people: 'People',
  collections: 'Collections',
  nothing: (q: string) => `Nothing in your library is called “${q}”, and nothing comes close.`,
  close: (q: string) => `Nothing in your library is called “${q}”. This comes close:`,
  inLibrary: 'In your library',
  inStories: 'In their stories',
  notInLibrary: 'Not in your library',
  noKey:
    'TMDB is searched as well once there is a key. It is free: get one at themoviedb.org, under Settings, API, and set it as <code>TMDB_API_KEY</code> in <code>.env</code>.',
  away: (reason: string) => `${reason} What is in your library is shown all the same; try again later.`,
  noneAtTmdb: 'TMDB knows no other title of this name.',
  results: (found: {
    titles: number
    people: number
    collections: number
    isClose: boolean
    /** Null where TMDB was not asked. */
    atTmdb: number | null
  }) => {
    const here = [
      plural(found.titles, 'title'),
      ...(found.people > 0 ? [plural(found.people, 'person', 'people')] : []),
      ...(found.collections > 0 ? [plural(found.collections, 'collection')] : []),
    ].join(', ')
    const there = found.atTmdb === null ? '' : `, ${plural(found.atTmdb, 'more title')} at TMDB`
    return `${found.isClose ? 'Close to it: ' : ''}${here} in your library${there}.`
  },
}

export const nothingFoundWords = {
  heading: (q: string) => `Nothing is called “${q}”`,
  withoutYear: 'Search without the year',
  discover: 'Discover',
  bringFile: 'Bring in a file',
  advice:
    'Neither your library nor TMDB has a title of this name. Fewer words find more, and so may the original title. A year is better left out.',
  notAtTmdb: 'A title that TMDB does not have can still be in your history, if a file brings it in.',
}

export const discoverWords = {
  pageTitle: 'Discover · Reelmark',
  heading: 'Discover',
  intro: 'What people look up at TMDB this week',
  movies: 'Movies',
  series: 'Series',
  awayHeading: 'Nothing to discover right now',
  away: (reason: string) => `${reason} Your library is all here in the meantime.`,
  tryAgain: 'Try again',
  ownedSeen: 'In your library, seen',
  owned: 'In your library',
  noKeyHeading: 'Discovering needs a key for TMDB',
  noKey:
    'It is free: get one at themoviedb.org, under Settings, API, and set it as <code>TMDB_API_KEY</code> in <code>.env</code>.',
  backToLibrary: 'Back to the library',
}

export const foundActionsWords = {
  watchlist: 'Watchlist',
  watched: 'Watched',
  /** For those who do not see where a button stands, after what the button says. */
  list: (name: string) => `: ${name}, add to the watchlist`,
  unlist: (name: string) => `: ${name}, take off the watchlist`,
  watchMovie: (name: string) => `: ${name}, mark watched`,
  watchSeries: (name: string) => `: ${name}, mark every aired episode watched`,
}

export const tmdbCardWords = {
  where: ' on themoviedb.org',
}

export const checkKeyWords = {
  check: 'Check the TMDB key',
}

export const peopleWords = {
  pageTitle: 'People · Reelmark',
  heading: 'People',
  seenTwice: (people: number) => `${plural(people, 'person', 'people')} you have seen in two titles or more`,
  part: 'Part',
  parts: { acting: 'Actors', directing: 'Directors' },
  emptyHeading: 'Nobody twice so far',
  empty: 'Whoever you see in two titles or more stands here, as soon as TMDB has told who took part.',
  look: 'Look through the library',
}

export const personCardWords = {
  seenIn: (titles: number) => `Seen in ${plural(titles, 'title')}`,
  in: (titles: number) => `In ${plural(titles, 'title')}`,
}

export const personWords = {
  unknown: 'Nobody is known under this number.',
  born: (day: string, age: number) => `Born ${day}, ${age}`,
  lived: (birthday: string, deathday: string, age: number) => `${birthday} – ${deathday}, aged ${age}`,
  seenThem: (titles: number) => `You have seen them in ${plural(titles, 'title')}.`,
  seenWork: (titles: number) => `You have seen their work in ${plural(titles, 'title')}.`,
  biography: 'The whole biography',
  notSeenHeading: (name: string) => `You have not seen ${name} yet`,
  notSeen: 'Whatever you watch with them will stand here, with the role and the day.',
  acted: 'You have seen them in',
  alsoMade: 'And behind the camera of',
  made: 'You have seen their work in',
  unseen: 'In your library, not seen yet',
  showInLibrary: (titles: number) =>
    `Show ${titles === 2 ? 'both' : `all ${titles}`} in the library, to sort and filter`,
  noKey: 'With a key for TMDB the life and the rest of the work stand here too.',
  away: (reason: string) =>
    `${reason} What you have seen is complete all the same; the rest of the work is missing.`,
  rest: 'Not in your library',
  asThemselves: (titles: number) =>
    `As themselves, in ${plural(titles, 'show or documentary', 'shows and documentaries')}`,
  earlier: (titles: number) => plural(titles, 'earlier title'),
}

export const personTitlesWords = {
  as: (role: string) => `as ${role}`,
  inCast: 'In the cast',
  parts: (parts: string[]) => parts.join(', '),
  notWatched: 'Not watched yet',
  seen: 'Seen, nobody knows when',
  seenOn: (day: string) => `Seen ${day}`,
  seenBetween: (first: string, last: string) => `First seen ${first}, last ${last}`,
}

export const collectionsWords = {
  heading: 'Collections',
  together: 'Together by',
  franchises: {
    pageTitle: 'Collections · Reelmark',
    heading: 'Franchises',
    inLibrary: (franchises: number) => `${plural(franchises, 'franchise')} in your library`,
    emptyHeading: 'No franchises so far',
    empty: 'Movies that belong together stand here together, as soon as TMDB has told which do.',
    look: 'Look through your movies',
  },
  genres: {
    pageTitle: 'Genres · Reelmark',
    heading: 'Genres',
    inLibrary: (genres: number) => `${plural(genres, 'genre')} in your library`,
    emptyHeading: 'No genres so far',
  },
  studios: {
    pageTitle: 'Studios · Reelmark',
    heading: 'Studios',
    inLibrary: (studios: number) => `${plural(studios, 'studio')} in your library`,
    emptyHeading: 'No studios so far',
  },
  groupsEmpty: 'They stand here as soon as TMDB has told of the titles in your library.',
  watchedOf: (watched: number, all: number) => `${watched} of ${all} watched`,
  /** Where it is not known yet how many there are. */
  watched: (watched: number) => `${watched} watched`,
  groupWatched: (name: string) => `${name}: watched`,
}

export const collectionWords = {
  unknown: 'There is no such collection.',
  incomplete: (reason: string) => `${reason} Only the parts in your library are shown.`,
  parts: 'Parts, in order of release',
  nothingOut: 'Nothing of it is out yet',
  watchedOf: (watched: number, out: number) => `${watched} of ${out} watched`,
  watched: 'Watched',
  notWatched: 'Not watched',
  comesOut: (day: string) => `Comes out ${day}`,
}

export const listsWords = {
  pageTitle: 'Lists · Reelmark',
  heading: 'Lists',
  newList: 'New list',
  make: 'Make the list',
  emptyHeading: 'No lists yet',
  empty:
    'Put together what belongs together: films for the plane, the best of a year. Make a list above, or under “More” on the page of a title.',
}

export const listFormWords = {
  name: 'Name',
  description: 'What it is for, if you like',
}

export const listWords = {
  lists: 'Lists',
  entries: (entries: number) => plural(entries, 'entry', 'entries'),
  rename: 'Rename',
  deleteIt: 'Delete the list',
  emptyHeading: 'Nothing on it yet',
  empty: 'On the page of a title, “More” puts it on this list.',
  unmatchedHeading: 'Waiting for a match',
  /** `spoken` is for those who do not see beside which name it stands. */
  match: (name: string) => `Match it<spoken>: ${name}</spoken>`,
}

export const listEntryWords = {
  partOf: (title: string, part: string) => `${title}, ${part}`,
  place: 'Place ',
  moveUp: (name: string) => `Move ${name} up`,
  moveDown: (name: string) => `Move ${name} down`,
  more: (name: string) => `More about ${name}`,
  note: 'Why it is here',
  takeOff: (name: string) => `Take off the list<spoken>: ${name}</spoken>`,
}

export const favouritesWords = {
  pageTitle: 'Favourites · Reelmark',
  lists: 'Lists',
  heading: 'Favourites',
  emptyHeading: 'No favourites yet',
  empty: 'The heart on the page of a title makes it one.',
}

export const unplacedWords = {
  pageTitle: 'Plays without an episode · Reelmark',
  heading: 'Plays without an episode',
  intro:
    'The file named these episodes without a number, and Reelmark couldn’t tell which they are. The plays are kept with their days. Choose which episode each one was, now or later.',
  choose: 'Choose the episode that it was.',
  emptyHeading: 'Every play has its episode',
  empty: 'There is nothing to decide here.',
  openHistory: 'Open the history',
  match: 'Say which series it is',
}

export const loginWords = {
  pageTitle: 'Sign in · Reelmark',
  heading: 'Welcome back',
  intro: 'This Reelmark asks for its password.',
  password: 'Password',
  signIn: 'Sign in',
  wrongPassword: 'That is not the password.',
  tooManyAttempts: (minutes: number) =>
    `There were too many wrong attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
}

export const aboutWords = {
  pageTitle: 'About · Reelmark',
  heading: 'About Reelmark',
  intro: (version: string) =>
    `Reelmark keeps your movie and series history on your own machine, and can prove that nothing is missing. This is version ${version}. Your browser asks this server alone; nothing here is counted, measured or sent anywhere.`,
  tmdb: {
    heading: 'TMDB',
    logo: 'The logo of The Movie Database',
    attribution:
      'This application uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by <a>TMDB</a>.',
    words:
      'Posters and other pictures, names, overviews, dates, people and franchises come from The Movie Database, through a key of your own and within its terms: nothing is kept for more than six months without being renewed, and all of it can be <a>removed</a> without touching your history.',
  },
  trakt: {
    heading: 'Trakt',
    words:
      'Your own history is read from <a>Trakt</a> through an application that you register there. Reelmark only reads; it is not affiliated with Trakt.',
  },
  licences: {
    heading: 'Licences',
    words:
      'Reelmark is free software under the MIT licence. The typefaces are Bricolage Grotesque, by Mathieu Triay, and Figtree, by Erik Kennedy, both under the <font>SIL Open Font License 1.1</font>. The logo of TMDB belongs to TMDB; its outline is drawn as in <icons>Simple Icons</icons>, which is in the public domain (CC0 1.0).',
  },
}

export const problemWords = {
  goHome: 'Go home',
  notFound: {
    heading: 'This reel is not here',
    words:
      'There is nothing at this address. The title may have left the library, or the link has a slip in it.',
  },
  refused: {
    heading: 'That did not work',
    words: 'The request could not be met as it stands.',
  },
  failed: {
    heading: 'The film tore',
    words:
      'Something went wrong on our side. Your history is untouched; try again, or see the log for the reason.',
  },
  nothingHere: 'There is nothing at this address.',
}

export const rootWords = {
  pageTitle: 'Reelmark',
  skip: 'Skip to the content',
}

export const footerWords = {
  attribution:
    'This application uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.',
  activity: 'Activity',
  about: 'About',
  keys: 'Keys',
}

export const themeWords = {
  choices: { system: 'As the system', light: 'Light', dark: 'Dark' },
  choose: (theme: string) => `Appearance: ${theme}`,
}

export const enrichNowWords = {
  askedAgain: 'TMDB is being asked again. It shows here in a moment.',
}

export const paginationWords = {
  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
  page: (page: number) => `Page ${page}`,
}

export const shelfWords = {
  /** `spoken` is for those who do not see beside which heading it stands. */
  more: (label: string, heading: string) => `${label}<spoken> of ${heading}</spoken>`,
  back: (heading: string) => `Scroll ${heading} back`,
  on: (heading: string) => `Scroll ${heading} on`,
}

export const posterWords = {
  rated: (rating: number, tier: string) => `rated ${rating} of 10, ${tier}`,
  abandoned: 'abandoned',
  finished: 'finished',
  watchedOf: (watched: number, aired: number) => `${watched} of ${aired} episodes watched`,
  /** Said after the name and the line under it. */
  marks: (marks: string[]) => marks.map((mark) => `, ${mark}`).join(''),
}

export const ratingControlWords = {
  rate: (name: string) => `Rate ${name}`,
  notRated: 'Not rated yet',
  step: (rating: number, tier: string) => `${rating} of 10, ${tier}`,
  /** Read out between the figure and the name of its tier. */
  ofTen: ' of 10, ',
}

export const syncPillWords = {
  gone: (count: number) => `${formatNumber(count)} gone from Trakt`,
  connect: 'Connect Trakt',
  reconnect: 'Trakt asks to be connected again',
  starting: 'Starting…',
  syncNow: 'Sync now',
  neverSynced: 'never synced',
  synced: (when: string, newPlays: number) =>
    `${when} · ${newPlays === 0 ? 'nothing new' : plural(newPlays, 'new play')}`,
  lookedUp: 'Titles looked up',
  lookedUpOf: (completed: number, total: number) => `${completed}/${plural(total, 'title')}`,
  doing: {
    waiting: 'Waiting a moment',
    ready: 'Preview is ready',
    syncing: 'Syncing',
    reading: 'Reading your history',
    writing: 'Writing your history',
    resuming: 'Picking up where it stopped',
    artwork: 'Fetching artwork',
  },
}

export const keysWords = {
  title: 'Keys',
  switch: 'Single keys do things on a page',
  whileOff: 'Ctrl K still opens the search; everything has its button.',
  key: (key: string) => `Key: ${key}`,
  thisTitle: 'this title',
  names: { ctrlK: 'Ctrl K', enter: 'Enter', backspace: 'Backspace', escape: 'Esc' },
  everywhere: {
    heading: 'Everywhere',
    palette: 'Find a title, a person, a page, or something to do',
    help: 'This list',
    undo: 'Take back what was just done',
  },
  onPage: {
    heading: 'On a page',
    step: 'The next card, row or episode, and the one before',
    towards: 'From card to card',
    open: 'Open it',
    watched: 'Mark it watched; of a series, the next episode',
    rate: 'Rate it',
    watchlist: 'On the watchlist, or off it',
  },
  onSheet: {
    heading: 'On a sheet of doubtful names',
    isThis: 'It is this one',
    isNone: 'It is none of them',
    undecided: 'Leave it undecided',
    back: 'Back to the name before',
  },
  goTo: {
    heading: 'Go to',
    home: 'Home',
    library: 'Library',
    history: 'History, the diary',
    watchlist: 'Watchlist',
    stats: 'Stats',
    import: 'Import',
  },
}

export const paletteWords = {
  title: 'Find or do',
  field: 'Find a title, a person, a page, or something to do',
  placeholder: 'Find or do',
  close: ' Close',
  resultsList: 'Results',
  results: (results: number) => plural(results, 'result'),
  kinds: { movie: 'Movie', series: 'Series', person: 'Person', collection: 'Collection' },
  groups: {
    lately: 'Lately',
    goTo: 'Go to',
    do: 'Do',
    goToOrDo: 'Go to or do',
    inLibrary: 'In your library',
    people: 'People',
    collections: 'Collections',
    more: 'More',
  },
  everywhere: (text: string) => `Search everywhere for “${text}”`,
  pages: {
    home: 'Home',
    library: 'Library',
    movies: 'Movies',
    series: 'Series',
    history: 'History',
    watchlist: 'Watchlist',
    upcoming: 'Upcoming',
    lists: 'Lists',
    stats: 'Stats',
    discover: 'Discover',
    people: 'People',
    collections: 'Collections',
    search: 'Search',
    import: 'Import',
    runs: 'Earlier imports',
    activity: 'Activity',
    vanished: 'Gone from Trakt',
    export: 'Export',
    attention: 'Needs attention',
    settings: 'Settings',
    metadata: 'Metadata settings',
    about: 'About',
  },
  actions: {
    sync: 'Sync now',
    check: 'Check everything against Trakt',
    dark: 'Dark appearance',
    light: 'Light appearance',
    system: 'Appearance as the system',
    keys: 'Keys',
  },
  /** What else one may type for a page or an action. */
  alsoCalled: {
    home: 'up next start',
    library: 'titles shelves',
    movies: 'library films',
    series: 'library shows tv',
    history: 'diary plays watched',
    watchlist: 'want to see',
    upcoming: 'agenda air dates new episodes releases',
    lists: 'favourites collections of mine',
    stats: 'statistics figures year',
    discover: 'trending recommendations',
    people: 'cast crew actors directors',
    collections: 'franchises genres studios',
    search: 'find',
    import: 'trakt file bring in',
    runs: 'runs syncs',
    activity: 'undo changes edits log journal',
    vanished: 'vanished deletions inbox',
    export: 'take your data csv json backup letterboxd',
    attention: 'unmatched errors',
    settings: 'time zone password tokens',
    metadata: 'tmdb language images',
    about: 'version licence',
    sync: 'trakt refresh',
    check: 'proof compare',
    dark: 'theme night',
    light: 'theme day paper',
    system: 'theme automatic',
    keys: 'keyboard shortcuts help',
  },
}

export const settingsWords = {
  pageTitle: 'Settings · Reelmark',
  heading: 'Settings',
  appearance: {
    heading: 'Appearance',
    hint: 'As the system, light, or dark. Kept in this browser.',
  },
  data: {
    heading: 'Your data',
    intro:
      'All of it is yours: as JSON, as tables, for Trakt, for Letterboxd, or as a copy of the database. A check tells whether an export comes back the same.',
    take: 'Take your data with you',
  },
  about: {
    heading: 'About',
    version: (version: string) =>
      `Reelmark ${version}. Everything is kept on this machine; your browser asks nobody else for anything.`,
    attribution:
      'This application uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by <tmdb>TMDB</tmdb>. It reads your own data from <trakt>Trakt</trakt> through an application of your own, and is not affiliated with Trakt.',
    signOut: 'Sign out',
    signOutEverywhere: 'Sign out everywhere',
  },
}

export const traktSettingsWords = {
  heading: 'Trakt',
  import: 'Import',
  state: 'State',
  connected: 'Connected',
  account: 'Account',
  noName: 'Trakt has not said',
  renewed: 'Permission renewed',
  byItself: 'by itself',
  byItselfBefore: (moment: string) => `by itself, before ${moment}`,
  disconnect: 'Disconnect',
  disconnectMeans:
    'Tells Trakt to forget the permission and deletes the tokens here. Your library, history and ratings stay; new plays no longer come in until you connect again.',
  disconnectTrakt: 'Disconnect Trakt',
}

export const syncSettingsWords = {
  heading: 'Background sync',
  howOften: 'How often',
  off: 'Off, because SYNC_INTERVAL_MINUTES is 0. Set it to a number of minutes to turn it on.',
  every: (minutes: number) =>
    `Every ${plural(minutes, 'minute')} while Trakt is connected. SYNC_INTERVAL_MINUTES sets this; 0 turns it off.`,
  next: 'Next sync',
  waitsLonger: (when: string, failures: number) =>
    `${when}; it waits longer because ${
      failures === 1 ? 'the last run failed' : `the last ${failures} runs failed`
    }`,
  lastSuccess: 'Last success',
  neverYet: 'Never yet',
  latest: 'Latest sync',
  noneYet: 'None yet',
  brought: (when: string, counts: string) => `${when}: ${counts}`,
  ended: (when: string, phase: string) => `${when}: ${phase.toLowerCase()}`,
  syncNow: 'Sync now',
  syncAndCheck:
    'A sync brings what is new. A check reads the whole list at Trakt and holds it against your library, play by play.',
}

export const tmdbSettingsWords = {
  heading: 'Metadata and images',
  states: {
    ok: 'Ready',
    'not-configured': 'No key',
    'invalid-key': 'Key refused',
    paused: 'Paused',
    unreachable: 'Cannot be reached',
  },
  titles: 'Titles',
  titlesWords: (titles: { done: number; pending: number; failed: number; notFound: number }) =>
    `${formatNumber(titles.done)} looked up, ${formatNumber(titles.pending)} waiting, ${formatNumber(titles.failed)} failed and tried again, ${formatNumber(titles.notFound)} unknown to TMDB`,
  answersKept: 'Answers kept',
  answersWords: (answers: number, size: string, expired: number) =>
    `${formatNumber(answers)} (${size}), ${formatNumber(expired)} expired`,
  asked: 'Asked since the start',
  askedWords: (kept: number, fromTmdb: number) =>
    `${plural(kept, 'answer')} from what was kept, ${formatNumber(fromTmdb)} from TMDB`,
  imagesKept: 'Images kept',
  imagesWords: (images: number, size: string) => `${formatNumber(images)} (${size})`,
  more: 'Language, pictures, asking again, removing everything',
  removeExpired: 'Remove expired answers',
  removed: (answers: number) => `${plural(answers, 'answer')} removed.`,
  noKey:
    'Posters, episode names and air dates come from TMDB, and need a key of your own. It is free for personal use: sign up at <a>themoviedb.org/settings/api</a>, ask for an API key, put either the key or the read access token into <code>.env</code> as <code>TMDB_API_KEY</code>, and start Reelmark again. Titles then fill in by themselves.',
  keyRefused:
    'TMDB does not accept the key in <code>TMDB_API_KEY</code>. Compare it with <a>themoviedb.org/settings/api</a> and start Reelmark again; what waits then goes on.',
  paused: 'TMDB has asked for a pause. It goes on by itself.',
  pausedUntil: (time: string) => `TMDB has asked for a pause until ${time}. It goes on by itself.`,
  unreachable: 'TMDB cannot be reached at the moment. It is tried again by itself.',
}

export const timeZoneWords = {
  heading: 'Time zone',
  label: 'Days are counted in',
  automatic: {
    TZ_DEFAULT: (zone: string) => `Automatic (from TZ_DEFAULT: ${zone})`,
    account: (zone: string) => `Automatic (your Trakt account’s: ${zone})`,
    machine: (zone: string) => `Automatic (this machine’s: ${zone})`,
  },
  hint: 'Decides on which day a late evening falls. Changing it counts every play anew; days taken from air dates stay.',
  counting: 'Counting anew…',
  unknown: 'There is no such time zone.',
}

export const formatsWords = {
  heading: 'Dates and numbers',
  region: 'Written as in',
  automatic: (region: string) => `Automatic (as this browser asks: ${region})`,
  example: (day: string, time: string, number: string) =>
    `Now: ${day}, ${time}, ${number}. Kept in this browser.`,
  clock: 'Clock',
  asInRegion: 'As in the region',
  clocks: { '24': '24 hours, 19:30', '12': '12 hours, 7:30 PM' },
  firstDay: 'The week begins on',
  days: { monday: 'Monday', sunday: 'Sunday', saturday: 'Saturday' },
}

export const tokensWords = {
  heading: 'API tokens',
  intro:
    'A script sends one as <code>Authorization: Bearer …</code>. What can be asked is described at <a>/api/openapi.json</a>.',
  copy: 'Copy the token now; it is not shown again.',
  revoke: 'Revoke',
  revokeIt: (name: string) => `Revoke ${name}`,
  name: 'What is the new token for?',
  nameExample: 'Home Assistant',
  nameLength: 'Give it a name of up to 60 letters.',
  create: 'Create token',
  neverUsed: (made: string) => `Made ${made}, never used`,
  lastUsed: (made: string, used: string) => `Made ${made}, last used ${used}`,
}

export const metadataWords = {
  pageTitle: 'Metadata and images · Settings · Reelmark',
  heading: 'Metadata and images',
  askedAgain: (titles: number) => `TMDB is asked again about ${plural(titles, 'title')}.`,
  tick: 'Tick the box to say that you mean it.',
  removed: 'Everything from TMDB is gone. Your history is as it was.',
}

export const enrichmentWords = {
  heading: 'Titles',
  lookedUp: 'Looked up',
  waiting: 'Waiting',
  waitingWords: (waiting: number, running: number, pause: string | null) =>
    [
      formatNumber(waiting),
      running > 0 ? `, ${formatNumber(running)} being asked about` : '',
      pause === null ? '' : `; ${pause}`,
    ].join(''),
  pauses: {
    paused: 'TMDB has asked for a pause',
    pausedUntil: (time: string) => `paused until ${time}`,
    unreachable: 'TMDB cannot be reached at the moment',
    invalidKey: 'TMDB refuses the key',
    noKey: 'there is no key',
  },
  failed: 'Failed',
  failedWords: (failed: number) => `${formatNumber(failed)}, tried again by themselves`,
  unknown: 'Unknown to TMDB',
  sureness: 'Sureness',
  noneMatched: 'Nothing is matched yet',
  onAverage: (percent: number) => `${formatNumber(percent, 1)} % on average`,
  latest: 'Latest',
  nothingYet: 'Nothing yet',
  answersKept: 'Answers kept',
  answersWords: (answers: number, size: string) => `${formatNumber(answers)} (${size})`,
  answersAsked: (answers: number, size: string, percent: number, asked: number) =>
    `${formatNumber(answers)} (${size}); ${percent} % of ${plural(asked, 'question')} since the start needed no request`,
  needsAttention: 'Needs attention',
  nothing: 'Nothing',
  toLookAt: (titles: number) => `${plural(titles, 'title')} to look at`,
  askAgain: 'Ask TMDB again about everything',
  askAgainMeans:
    'In the background, what you look at first. Titles are renewed by themselves too: series that go on daily, what is new weekly, everything else every four months.',
}

export const languageWords = {
  heading: 'Language',
  language: 'Titles and texts in',
  languageHint: 'Texts in other languages that are held stay beside these; changing back needs no waiting.',
  fallback: 'Where a text is missing, in',
  secondFallback: 'And then in',
  fallbackHint: 'English always comes last. Episodes that are only called “Episode 3” count as missing.',
  none: 'None',
  use: 'Use these languages',
}

export const postersWords = {
  heading: 'Posters',
  first: 'Posters in',
  second: 'Where there is none, in',
  third: 'And then in',
  asTexts: 'The language of the texts',
  none: 'None',
  withoutWords: 'Without words',
  hint: 'Where none of them has a poster, TMDB’s own choice is shown, as it is for seasons.',
  use: 'Use these posters',
}

export const countryWords = {
  heading: 'Age ratings',
  label: 'As rated in',
  automatic: (country: string) => `Automatic (${country}, by the time zone)`,
  hint: 'Where your country has not rated a title, the rating of the US is shown and marked so.',
  /** Instead of longer names in common use. */
  names: { HK: 'Hong Kong' },
}

export const imagesWords = {
  heading: 'Pictures',
  kept: 'Kept',
  keptWords: (images: number, size: string) => `${formatNumber(images)} (${size})`,
  size: 'Size',
  sizes: {
    small: 'Small: a phone, or little room',
    medium: 'Medium: enough for most screens',
    large: 'Large: as sharp as the screen can show',
  },
  room: 'Most room, in gigabytes',
  roomHint: 'Pictures nobody has looked at for longest make room for new ones.',
  fetchAhead: 'Fetch the library’s pictures before I look at them',
}

export const removeTmdbWords = {
  heading: 'Remove',
  intro:
    'Posters, names, overviews, air dates, people and franchises come from TMDB and can be removed as a whole. Your plays, ratings and watchlist are yours and stay.',
  remove: 'Remove everything from TMDB',
  means:
    'Titles then go by the names their source gave, without pictures, and progress of series is unknown. Nothing is fetched again until you ask for it here or import anew; take <code>TMDB_API_KEY</code> out of <code>.env</code> if it shall stay so.',
  sure: 'Yes, remove all of it',
  removeIt: 'Remove it',
}

// Titles, dates and the diary, and what is done by hand

/** The parts of dates and times; weeks begin on Monday here. */
export const calendarWords = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  beforeNoon: (time: string) => `${time} AM`,
  afterNoon: (time: string) => `${time} PM`,
  dayOfWeek: (weekday: string, day: string) => `${weekday}, ${day}`,
  dayAndTime: (day: string, time: string) => `${day}, ${time}`,
  decade: (firstYear: number) => `${firstYear}s`,
  justNow: 'just now',
}

export const durationWords = {
  minutes: (minutes: number) => `${minutes} min`,
  hours: (hours: number) => `${hours} h`,
  hoursAndMinutes: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
  manyHours: (hours: number) => `${formatNumber(hours)} h`,
}

/** How seasons and episodes are called. */
export const partWords = {
  season: (season: number) => `Season ${season}`,
  specials: 'Specials',
  special: (special: number) => `Special ${special}`,
  episode: (episode: number) => `Episode ${episode}`,
  ofTitle: (title: string, code: string) => `${title} ${code}`,
}

export const ratingWords = {
  tiers: {
    Waste: 'Waste',
    Meh: 'Meh',
    Decent: 'Decent',
    Entertaining: 'Entertaining',
    Outstanding: 'Outstanding',
  },
  withTier: (value: number, tier: string) => `${value}, ${tier}`,
  rate: 'Rate',
  rateIt: (name: string) => `Rate ${name}`,
  clear: (name: string) => `Clear <spoken>the rating of ${name}</spoken>`,
}

export const noteWords = {
  label: (name: string) => `Your note<spoken> on ${name}</spoken>`,
  yours: 'Your note',
  before: 'Your note: ',
  save: 'Save the note',
  erasing: 'Save it empty to erase it. Only you see it.',
  write: (name: string) => `Write a note<spoken>, ${name}</spoken>`,
  change: (name: string) => `Change the note<spoken>, ${name}</spoken>`,
}

/** The form that asks when something was watched, and the one of a single play. */
export const playFormWords = {
  day: 'Day',
  time: 'Time, if known',
  dayUnknown: 'Day unknown',
  year: 'Or only the year',
  thatYear: 'Some time that year',
  change: (day: string) => `Change<spoken> the play, ${day}</spoken>`,
  thePlay: (day: string) => `the play, ${day}`,
  remove: 'Remove this play',
  traktKeepsIt: 'Trakt keeps it: a full import would bring it back.',
}

/** Before many plays are removed at once. */
export const removePlaysWords = {
  heading: 'Remove plays',
  label: (name: string) => `Remove plays<spoken> of ${name}</spoken>`,
  labelOfMany: 'Remove plays',
  ask: (plays: number, title: string | null, season: number | null) =>
    `Remove ${plays === 1 ? 'the one play' : `all ${plural(plays, 'play')}`}${
      title === null
        ? ''
        : ` of ${title}${season === null ? '' : `, ${season === 0 ? partWords.specials : partWords.season(season)}`}`
    }?`,
  askPicked: (plays: number) => `Remove ${plural(plays, 'selected play')}?`,
  whatGoes:
    'Notes on these plays are removed too. Ratings stay. You can undo this now, or later in Activity.',
  traktKeepsThem: 'They stay on Trakt. A sync won’t bring them back, a full import will.',
  moreTitles: (titles: number) => `and ${plural(titles, 'more title')}`,
  remove: (plays: number) => `Remove ${plural(plays, 'play')}`,
  cancel: 'Cancel',
  nothing: {
    heading: 'No plays to remove',
    words: 'Nothing is selected, or it has no plays.',
    back: 'Go back',
  },
}

export const titleActionWords = {
  watched: 'Watched',
  watchedIt: 'Watched it',
  watchedAgain: 'Watched it again',
  anotherDay: 'Another day',
  markWatched: 'Mark watched',
  markTitle: (name: string) => `Mark ${name} watched`,
  markEpisode: (name: string, code: string) => `Mark ${name} ${code} watched`,
  unlist: 'Take off the watchlist',
  list: 'Watchlist',
  favourite: 'Favourite',
  rate: 'Rate',
  rated: (value: number, tier: string) => `Rated ${value}, ${tier}`,
  more: 'More',
  lists: {
    heading: 'Lists',
    newList: 'New list',
    example: 'For rainy days',
    make: (name: string) => `Make it<spoken> with ${name} on it</spoken>`,
    all: 'All lists',
  },
  watching: {
    heading: 'Watching',
    beginRewatch: 'Begin a rewatch',
    endRewatch: 'End the rewatch',
    unhide: 'Show in up next again',
    hide: 'Hide from up next',
    because: 'Abandon it, because (if you like to say)',
    reasons: ['Lost interest', 'Not for me', 'Too slow', 'Went on too long', 'For later, perhaps'],
    abandon: 'Abandon',
  },
}

export const libraryWords = {
  pageTitle: 'Library · Reelmark',
  heading: 'Library',
  select: 'Select',
  narrowed: (shown: number, all: number) => `${plural(shown, 'title')} of ${plural(all, 'title')}`,
  added: (when: string) => `Added ${when}`,
  atTmdb: (rating: number) => `${formatNumber(rating, 1)} at TMDB`,
  airs: (when: string) => when.charAt(0).toUpperCase() + when.slice(1),
  nothingFound: {
    heading: 'Nothing matches all of that',
    words: 'Take one filter away, or look for another word.',
    clear: 'Clear the filters',
  },
  nothingYet: {
    heading: 'The shelves are still empty',
    words: 'Everything you have watched, rated or listed will stand here.',
    bring: 'Bring your history in',
  },
}

/** Titles without a match on TMDB: kept and exported, and no titles of the library yet. */
export const waitingWords = {
  pageTitle: 'Waiting for a match · Reelmark',
  heading: 'Waiting for a match',
  titles: (count: number) => plural(count, 'title'),
  seeAll: 'See all',
  match: (title: string) => `Match<spoken> ${title}</spoken>`,
  saidNotThere: 'Not on TMDB, you said',
  kinds: { movie: 'Movie', series: 'Series' },
  note: (kind: string, plays: number) => (plays > 0 ? `${kind} · ${plural(plays, 'play')}` : kind),
  notice: {
    heading: (count: number) => `${plural(count, 'title')} waiting for a match`,
    noKey:
      'Your history is safe. With a free TMDB key, Reelmark finds these titles and adds posters, episode names, and air dates.',
    addKey: 'Add TMDB key',
    lookingUp: 'Reelmark is looking them up on TMDB. They join your library as they’re found.',
    refused: 'TMDB didn’t accept the API key, so they can’t be looked up. Check it in Settings → Metadata.',
    openSettings: 'Open settings',
    away: 'TMDB can’t be reached right now. Reelmark tries again automatically.',
    notFound: (count: number) =>
      `Reelmark couldn’t tell which TMDB ${count === 1 ? 'title this is' : 'titles these are'}. Match ${count === 1 ? 'it' : 'them'} to add ${count === 1 ? 'it' : 'them'} to your library.`,
    see: 'Match titles',
  },
  none: {
    heading: 'Every title is matched',
    words: 'Titles Reelmark can’t find on TMDB appear here.',
  },
  onlyKept: {
    heading: 'Your library is empty',
    words: 'Your history has only titles that aren’t on TMDB. They’re kept and exported.',
    see: 'Open history',
  },
}

export const libraryFilterWords = {
  form: 'Library',
  title: 'Title',
  find: 'Find a title',
  sortBy: 'Sort by',
  lowestFirst: 'Turn the order: lowest first',
  highestFirst: 'Turn the order: highest first',
  status: 'Status',
  genre: 'Genre',
  rating: 'Rating',
  decade: 'Decade',
  watchedIn: 'Watched in',
  favourites: 'Favourites',
  length: 'Length',
  tmdbRating: 'TMDB rating',
  language: 'Language',
  apply: 'Apply',
  more: 'More filters',
  kind: 'Kind',
  all: 'All',
  kinds: { movie: 'Movies', series: 'Series' },
  statuses: {
    'not-started': 'Not started',
    watching: 'Watching',
    'up-to-date': 'Up to date',
    completed: 'Finished',
    abandoned: 'Abandoned',
  },
  sorts: {
    'last-watched': 'Last watched',
    added: 'Added',
    title: 'Title',
    release: 'Release',
    rating: 'Your rating',
    'tmdb-rating': 'TMDB rating',
    runtime: 'Length',
    plays: 'Plays',
    'next-airs': 'Next new episode',
  },
  lengths: {
    'under-30': 'Under 30 min',
    '30-60': '30 to 60 min',
    '60-90': '1 h to 1 h 30',
    '90-120': '1 h 30 to 2 h',
    '120-150': '2 h to 2 h 30',
    'over-150': 'Over 2 h 30',
  },
  watchedInYear: (year: number) => `Watched in ${year}`,
  onlyFavourites: 'Only favourites',
  orMoreAtTmdb: (rating: number) => `${rating} or more at TMDB`,
  notRated: 'Not rated',
  best: (tier: string) => `10, ${tier}`,
  orMore: (rating: number, tier: string) => `${rating} or more, from ${tier}`,
  /** Of what has no words at all, and of a language that has no name of its own here. */
  noLanguage: 'No language',
  cantonese: 'Cantonese',
}

/** The filters in use, each with the way to drop it. */
export const activeFilterWords = {
  label: 'Filters in use',
  remove: (filter: string) => `Remove the filter ${filter}`,
  clear: 'Clear all',
  text: (text: string) => `“${text}”`,
  person: (name: string | null) => `With ${name ?? 'an unknown person'}`,
  collection: (name: string | null) => `In ${name ?? 'an unknown collection'}`,
  list: (name: string | null) => (name === null ? 'On an unknown list' : `On “${name}”`),
  releasedIn: (year: number) => `Released in ${year}`,
  language: (name: string) => `In ${name}`,
}

export const libraryViewWords = {
  label: 'View',
  views: { grid: 'Posters', compact: 'Small posters', table: 'Table' },
}

export const libraryTableWords = {
  picked: 'Picked',
  status: 'Status',
  watched: 'Watched',
  notWatched: 'Not watched',
  underWay: (status: string, watched: number, aired: number) => `${status}, ${watched}/${aired}`,
  plays: 'Plays',
  release: 'Release',
  length: 'Length',
  added: 'Added',
}

/** Selecting what a page shows. */
export const pickWords = {
  selectAll: (shown: number) => `Select all ${formatNumber(shown)} on this page`,
  selectNone: 'Deselect all',
}

/** What is done with many titles at once. */
export const bulkWords = {
  bar: 'With the titles picked',
  unknownNumber: 'With the titles picked:',
  picked: (count: number) => `${plural(count, 'title')} picked`,
  done: 'Done',
  titleOfYear: (name: string, year: number | null) => (year === null ? name : `${name}, ${year}`),
  watched: {
    label: 'Watched',
    words: 'Movies, and of series every aired episode not seen yet.',
    now: 'Just now',
    dayUnknown: 'Day unknown',
    day: 'Day',
    onDay: 'On that day',
  },
  rate: { label: 'Rate', rating: 'Rating', none: 'No rating' },
  watchlist: { label: 'Watchlist', put: 'Put on it', take: 'Take off it' },
  list: { label: 'List', put: 'Put on this list', newList: 'New list', make: 'Make it with these' },
  askTmdb: 'Ask TMDB again',
}

const playsOfKind = (plays: number, kind: 'movie' | 'series' | null) =>
  `${plural(plays, 'play')}${kind === null ? '' : kind === 'movie' ? ' of movies' : ' of series'}`

export const historyWords = {
  heading: 'History',
  headingOfYear: (year: string) => `History of ${year}`,
  headingOfUndated: 'Without a date',
  summary: (plays: number, kind: 'movie' | 'series' | null, undated: number, timeZone: string) =>
    `${playsOfKind(plays, kind)}${undated > 0 ? `, and ${formatNumber(undated)} without a date` : ''}. Days are counted in ${timeZone}.`,
  summaryOfUndated: (plays: number, kind: 'movie' | 'series' | null) =>
    `${playsOfKind(plays, kind)} of which nobody knows the day.`,
  toNewest: 'Back to the newest',
  activity: 'Activity',
  select: 'Select plays',
  year: (year: string) => `The year ${year}`,
  nothingThen: 'Nothing was watched then.',
  pages: 'Pages',
  before: (day: string) => `Before: ${day}`,
  older: 'Older',
  after: (day: string) => `After: ${day}`,
  withoutDate: (plays: number) => `${plural(plays, 'play')} without a date`,
  nothingYet: {
    heading: 'Your diary begins with the first play',
    words: 'Everything you have watched appears here, day by day, newest first.',
    import: 'Import your history',
  },
}

/** Choosing plays of the history to remove. */
export const pickPlaysWords = {
  bar: 'Selected plays',
  unknownNumber: 'Selected plays:',
  picked: (plays: number) => `${plural(plays, 'play')} selected`,
  remove: 'Remove plays',
  done: 'Done',
}

export const historyToolWords = {
  kind: 'Kind',
  all: 'All',
  movies: 'Movies',
  series: 'Series',
  day: 'Day',
  goToDay: 'Go to the day',
}

export const yearRailWords = {
  label: 'Years',
  all: (plays: number) => `All <count>${formatNumber(plays)}</count>`,
  year: (year: string, plays: number) => `${year}, ${plural(plays, 'play')}`,
  undated: (plays: number) => `No date <count>${formatNumber(plays)}</count>`,
}

export const yearMapWords = {
  day: (weekday: string, day: string, plays: number) => `${weekday}, ${day}: ${plural(plays, 'play')}`,
  /** From no plays on a day to the most. */
  legend: ['none', '1', '2–3', '4–6', '7 and more'],
  months: (year: string) => `Months of ${year}`,
  month: (name: string, plays: number, days: number) =>
    `${name} <count>${plays}</count><spoken>${plays === 1 ? 'play' : 'plays'} on ${plural(days, 'day')}</spoken>`,
}

const sourceSaid = (source: string, said: string | null) =>
  said === null ? `${source} does not know it` : `${source} said ${said}`

/** Days, lines and plays of the diary; `said` is the moment a source gave, null where it gave none. */
export const diaryWords = {
  moved: (moved: number, all: number) =>
    moved === all ? 'dates from the air dates' : `${moved} dates from the air dates`,
  howMoved: 'Where these dates come from, and how to put them back',
  notMatched: 'not matched with TMDB',
  origin: 'Where this comes from',
  originSign: 'i',
  fromAirDate: (source: string, said: string | null) => `Date from the air date; ${sourceSaid(source, said)}`,
  noDate: (source: string, said: string | null) => `No date; ${sourceSaid(source, said)}`,
  thatYear: (year: number) => `Some time in ${year}`,
  thatDay: 'Some time that day',
  thatDayByHand: 'Some time that day, dated by hand',
  byHand: 'Dated by hand',
  itsSource: 'its source',
  markedByHand: 'Marked by hand.',
  from: (source: string, said: string | null) => `From ${source}: ${sourceSaid(source, said)}.`,
  airDateShown: (origin: string) => `${origin} The date shown is the day the episode aired.`,
  dayByHandShown: (origin: string) => `${origin} The date shown was set by hand.`,
}

export const seriesWords = {
  notInLibrary: 'There is no such series in the library.',
  noEpisodes: 'No episodes yet',
  noEpisodesWords: 'They appear as soon as TMDB has been asked.',
  episodes: 'Episodes',
  seasons: 'Seasons',
  notAired: 'soon',
  atAGlance: 'At a glance',
  seasonSeen: (name: string, watched: number, aired: number) =>
    `${name}<spoken>, ${watched} of ${aired} watched</spoken>`,
}

export const seriesProgressWords = {
  label: 'Aired episodes watched',
  watched: (watched: number, aired: number) =>
    `<figures>${watched} of ${aired}</figures> <of>aired episodes watched</of>`,
  labelAgain: 'Episodes watched again',
  watchedAgain: (watched: number, aired: number) =>
    `<figures>${watched} of ${aired}</figures> <of>watched again in this rewatch</of>`,
  mark: (code: string) => `Mark ${code} watched`,
  resume: 'Resume',
  markAll: (left: number) => `Mark all ${left} left`,
  when: (left: number) => `When did you watch the ${plural(left, 'episode')} left?`,
  beginWith: (code: string) => `Begin with ${code}`,
  next: (code: string) => `Next ${code}`,
  finished: 'Finished',
  upToDate: 'Up to date',
  abandoned: (left: number, reason: string | null) =>
    `Abandoned${left > 0 ? `, ${plural(left, 'episode')} left` : ''}${reason ? `: ${reason}` : ''}`,
  hidden: 'Hidden from up next',
  airs: (code: string, when: string) => `${code} airs ${when}`,
}

/** The form that asks when many episodes were watched. */
export const markEpisodesWords = {
  upToHere: (episodes: number) => `When did you watch these ${plural(episodes, 'episode')}?`,
  onAirDates: 'On their air dates',
  justNow: 'Just now',
  onThisDay: 'On this day',
}

export const seasonActionWords = {
  mark: (season: string) => `Mark ${season} watched`,
  when: (left: number) =>
    left === 1
      ? 'When did you watch the episode left in it?'
      : `When did you watch the ${left} episodes left in it?`,
  rate: (season: string) => `Rate ${season}`,
  rated: (season: string, value: number, tier: string) => `${season} rated ${value}, ${tier}`,
  note: (season: string) => `Note on ${season}`,
}

export const episodeWords = {
  airDateUnknown: 'Air date unknown',
  airs: (when: string) => `Airs ${when}`,
  next: 'Next',
  rated: (value: number, tier: string) => `<spoken>Rated </spoken>${value}<spoken> of 10, ${tier}</spoken>`,
  watched: (plays: number) => (plays > 1 ? plural(plays, 'play') : 'Watched'),
  about: 'About',
  note: 'note',
  more: (episode: number) => `episode ${episode}: more`,
}

export const episodeActionWords = {
  watched: (code: string) => `${code} watched`,
  upToHere: (code: string) => `Everything up to here<spoken>, ${code}</spoken>`,
  anotherDay: (code: string) => `Watched on another day<spoken>, ${code}</spoken>`,
  markWatched: 'Mark watched',
  rate: (code: string) => `Rate<spoken>, ${code}</spoken>`,
  rated: (value: number, code: string) => `Rated ${value}<spoken>, ${code}</spoken>`,
}

export const movieWords = {
  notInLibrary: 'There is no such movie in the library.',
  notWatched: 'Not watched yet',
  watched: (plays: number) => `Watched ${plays === 1 ? 'once' : plural(plays, 'time')}`,
  noPlay: 'No play so far',
  noPlayWords: 'Mark it watched above, or let Trakt tell; then it stands here with its day.',
}

/** What is known of a title, on its page. */
export const titleWords = {
  episodeLength: (length: string) => `${length} an episode`,
  atTmdb: (rating: number) => `${rating.toFixed(1)} <faint>at TMDB</faint>`,
  listed: 'On the watchlist',
  listedSince: (month: string) => `On the watchlist since ${month}`,
  cast: 'Cast',
  knownFrom: (person: string) => `Where you know ${person} from`,
}

export const titleFactWords = {
  heading: 'Facts',
  wrongTitle: 'Wrong title?',
  askTmdb: 'Ask TMDB again',
  directedBy: 'Directed by',
  createdBy: 'Created by',
  writtenBy: 'Written by',
  released: 'Released',
  firstAired: 'First aired',
  lastAired: 'Last aired',
  status: 'Status',
  network: 'Network',
  studio: 'Studio',
  partOf: 'Part of',
  owned: 'Owned',
  /** `12 episodes, Blu-ray, 4K`; of a movie without details just that it is. */
  ownedAs: (episodes: number, media: readonly string[]) => {
    const parts = [...(episodes > 0 ? [plural(episodes, 'episode')] : []), ...media]
    return parts.length === 0 ? 'Yes' : parts.join(', ')
  },
  /** Between the names of a list. */
  comma: ', ',
  tmdbRating: (rating: number, votes: number | null) =>
    votes === null ? rating.toFixed(1) : `${rating.toFixed(1)} of ${plural(votes, 'vote')}`,
}

/** Copies a person owns, by Trakt's names for what they are. */
export const ownedWords = {
  media: {
    digital: 'Digital',
    bluray: 'Blu-ray',
    hddvd: 'HD DVD',
    dvd: 'DVD',
    vcd: 'VCD',
    vhs: 'VHS',
    betamax: 'Betamax',
    laserdisc: 'LaserDisc',
    uhd_4k: '4K',
    hd_1080p: '1080p',
    hd_1080i: '1080i',
    hd_720p: '720p',
    sd_480p: '480p',
    sd_480i: '480i',
    sd_576p: '576p',
    sd_576i: '576i',
    dolby_vision: 'Dolby Vision',
    hdr10: 'HDR10',
    hdr10_plus: 'HDR10+',
    hlg: 'HLG',
  },
  in3d: '3D',
}

/** Why a title has no artwork and no facts, by what came of asking TMDB. */
export const metadataNoteWords = {
  askNow: 'Ask again now',
  pending: {
    heading: 'Artwork and facts are on their way.',
    text: 'Your history is complete already; TMDB is asked for the rest by and by.',
  },
  'not-found': {
    heading: 'TMDB no longer has this title.',
    text: 'Your plays and ratings stay as they are. It is asked about again from time to time.',
  },
  failed: {
    heading: 'TMDB could not be asked about this title.',
    text: 'Your history is untouched, and another try will follow by itself.',
  },
}

/** The date of a play on its title's page. */
export const playDateWords = {
  dayUnknown: 'Day unknown',
  thatYear: (year: number) => `Some time in ${year}`,
  theSource: 'The source',
  fromAirDate: 'Date taken from the air date',
  fromAirDateWhere: (source: string, day: string) => `Date taken from the air date; ${source} says ${day}`,
  byHand: 'Dated by hand',
  byHandWhere: (source: string, day: string) => `Dated by hand; ${source} says ${day}`,
  sourceKnowsNoDay: (source: string) => `${source} knows that it was watched, not when`,
}

export const statsWords = {
  pageTitle: 'Stats · Reelmark',
  pageTitleOfYear: (year: string) => `Stats of ${year} · Reelmark`,
  heading: 'Stats',
  headingOfYear: (year: string) => `Stats of ${year}`,
  nothingIn: (year: string) => `Nothing was watched or rated in ${year}.`,
  nothingYet: {
    heading: 'Nothing to count yet',
    words: 'Hours, years, favourites and ratings appear here once there are plays.',
    import: 'Import your history',
  },
  years: 'Years',
  allYears: 'All years',
  totals: {
    plays: 'plays',
    undated: (plays: number) => `${formatNumber(plays)} have no date: counted here, in no chart`,
    hours: 'hours',
    unknownLength: (plays: number) => `${plural(plays, 'play')} of unknown length not included`,
    moviePlays: 'movie plays',
    ofMovies: (movies: number) => `of ${plural(movies, 'movie')}`,
    episodePlays: 'episode plays',
    ofEpisodes: (episodes: number, series: number) =>
      `of ${plural(episodes, 'episode')} in ${plural(series, 'series', 'series')}`,
    fullestDay: 'plays on the fullest day',
  },
  byYear: 'Plays by year',
  shortYear: (year: string) => `’${year.slice(2)}`,
  byMonth: 'Plays by month',
  allTogether: 'all years together',
  byWeekday: 'Plays by weekday',
  ratings: 'Ratings',
  ratingsOfYear: (year: string) => `Ratings given in ${year}`,
  topSeries: 'Most watched series',
  byGenre: 'Genres by hours',
  byGenreNote: 'A title counts in each of its genres.',
  topMovies: 'Movies seen more than once',
  counting: {
    heading: 'How this is counted',
    plays: 'A play is one viewing. Seeing something again counts again, with its minutes.',
    hours:
      'Hours are the sum of the lengths TMDB gives: a movie’s own, and each episode’s own, never an average. A play of unknown length adds nothing and is counted as such.',
    days: 'Days are those of your time zone. An episode whose day was taken from its air date counts on that day.',
    ratings: 'Ratings are those of movies and whole series; ratings of seasons and episodes are left out.',
  },
}

export const statsColumnWords = {
  noPlays: (name: string) => `${name}: no plays`,
  plays: (name: string, plays: number, movies: number, episodes: number, length: string) =>
    `${name}: ${plural(plays, 'play')}, ${plural(movies, 'movie')} and ${plural(episodes, 'episode')}, ${length}`,
  movies: 'Movies',
  episodes: 'Episodes',
}

export const genreBarWords = {
  label: 'Genres by hours',
  genre: (titles: number, plays: number) => `${plural(titles, 'title')}, ${plural(plays, 'play')}`,
}

export const ratingBarWords = {
  label: 'How often each rating was given',
  count: (titles: number) => `${titles}<spoken> ${titles === 1 ? 'title' : 'titles'}</spoken>`,
  nothing: 'Nothing was rated.',
  average: (average: number, titles: number) =>
    `Average ${average.toFixed(1)} over ${plural(titles, 'rated title')}.`,
}

const playsOfEpisodes = (plays: number, episodes: number | null) =>
  episodes === null ? plural(plays, 'play') : `${plural(plays, 'play')} of ${plural(episodes, 'episode')}`

/** `episodes` is null where there is nothing to say of them. */
export const topTitleWords = {
  facts: (plays: number, episodes: number | null, length: string) =>
    `${playsOfEpisodes(plays, episodes)}, ${length}`,
  factsInPart: (plays: number, episodes: number | null, length: string, unknown: number) =>
    `${playsOfEpisodes(plays, episodes)}, ${length} (${unknown} of unknown length)`,
  lengthUnknown: (plays: number, episodes: number | null) =>
    `${playsOfEpisodes(plays, episodes)}, length unknown`,
}

/** How much is left of a series. */
export const timeLeftWords = {
  episodes: (episodes: number) => `${plural(episodes, 'episode')} left`,
  episodesAndTime: (episodes: number, time: string) => `${plural(episodes, 'episode')}, about ${time} left`,
}

/** Why it is not known which episode a source means. */
/** Why it is not known which episode was watched (app/domain/episode-clue.ts). */
export const episodeDoubtWords = {
  'nothing-said': 'It says neither a name nor a number of the episode.',
  several: ({ name }: { name: string }) => `Several of its episodes are called “${name}”.`,
  'no-episodes': 'TMDB lists no episodes of it.',
  'none-called': ({ name }: { name: string }) => `TMDB lists no episode of it called “${name}”.`,
  'none-aired': 'TMDB lists no episodes of it that had aired by then.',
  'none-in-season': ({ season }: { season: number | null }) =>
    `TMDB lists no episodes of season ${season} by then.`,
}

/** What was done by hand, for the toast and for the journal; a full stop comes with the toast. */
export const doneWords = {
  toast: (done: string) => `${done}.`,
  takenBack: 'Taken back. It is as it was before.',
  marked: (name: string) => `Marked ${name} watched`,
  markedEpisodes: (episodes: number, title: string) =>
    `Marked ${plural(episodes, 'episode')} of ${title} watched`,
  nothingLeft: (title: string) => `Nothing of ${title} is left to mark there`,
  redated: (name: string, date: string | null) => `Changed a play of ${name} to ${date ?? 'an unknown day'}`,
  datedAlready: (name: string) => `That play of ${name} is dated so already`,
  removed: (name: string, day: string | null) =>
    day === null ? `Removed a play of ${name}` : `Removed a play of ${name}, ${day}`,
  placed: (name: string, code: string) => `A play of ${name} is ${code} now`,
  rated: (name: string, value: number, tier: string) => `Rated ${name} ${value}, ${tier}`,
  unrated: (name: string) => `Took the rating off ${name}`,
  season: (title: string, season: string) => `${title}, ${season}`,
}

/** The same of the watchlist, a title without a name included. */
export const watchlistDoneWords = {
  listed: (name: string | null) => `${name ?? 'A title'} is on the watchlist`,
  unlisted: (name: string | null) => `${name ?? 'A title'} is off the watchlist`,
  listedFound: (name: string | null) => `${name ?? 'The title'} is on the watchlist`,
  unlistedFound: (name: string | null) => `${name ?? 'The title'} is off the watchlist`,
  added: (name: string | null) => `Added to the watchlist: ${name ?? 'a title'}`,
  taken: (name: string | null) => `Taken off the watchlist: ${name ?? 'a title'}`,
}

const titlesMarked = (movies: number, episodes: number) =>
  [movies > 0 && plural(movies, 'movie'), episodes > 0 && plural(episodes, 'episode')]
    .filter(Boolean)
    .join(' and ')

/** The same of many titles at once. */
export const bulkDoneWords = {
  marked: (movies: number, episodes: number) => `Marked ${titlesMarked(movies, episodes)} watched`,
  nothingLeft: 'Nothing of these is left to mark',
  rated: (titles: number, value: number, tier: string) =>
    `Rated ${plural(titles, 'title')} ${value}, ${tier}`,
  unrated: (titles: number) => `Took the rating off ${plural(titles, 'title')}`,
  listed: (titles: number) => `Put ${plural(titles, 'title')} on the watchlist`,
  unlisted: (titles: number) => `Took ${plural(titles, 'title')} off the watchlist`,
  removedPlays: (plays: number, title: string | null) =>
    `Removed ${plural(plays, 'play')}${title === null ? '' : ` of ${title}`}`,
  noPlays: 'There are no plays to remove',
  askedTmdb: (titles: number) => `TMDB is asked again about ${plural(titles, 'title')}`,
  madeList: (list: string, titles: number) => `Made the list “${list}” with ${plural(titles, 'title')} on it`,
  putOnList: (titles: number, list: string) => `Put ${plural(titles, 'title')} on “${list}”`,
  onListAlready: (list: string) => `All of these are on “${list}” already`,
}

export const markDoneWords = {
  marked: {
    favourite: (title: string) => `${title} is a favourite`,
    abandoned: (title: string) => `Abandoned ${title}`,
    hidden: (title: string) => `${title} is hidden from up next`,
  },
  unmarked: {
    favourite: (title: string) => `${title} is no longer a favourite`,
    abandoned: (title: string) => `Resumed ${title}`,
    hidden: (title: string) => `${title} is back in up next`,
  },
}

export const rewatchDoneWords = {
  began: (title: string) => `Began a rewatch of ${title}`,
  underWay: (title: string) => `A rewatch of ${title} is under way already`,
  ended: (title: string) => `Ended the rewatch of ${title}`,
  noneUnderWay: (title: string) => `No rewatch of ${title} is under way`,
}

export const noteDoneWords = {
  kept: (name: string) => `Kept the note on ${name}`,
  erased: (name: string) => `Erased the note on ${name}`,
  asItWas: (name: string) => `The note on ${name} is as it was`,
  ofPlay: (name: string) => `a play of ${name}`,
  ofSeason: (title: string, season: number) => `${title}, ${season === 0 ? 'specials' : `season ${season}`}`,
}

export const listDoneWords = {
  favourites: 'Favourites',
  made: (list: string) => `Made the list “${list}”`,
  madeWith: (list: string, title: string) => `Made the list “${list}” with ${title} on it`,
  asItWas: (list: string) => `“${list}” is as it was`,
  described: (list: string) => `Changed the words of “${list}”`,
  renamed: (before: string, after: string) => `“${before}” is now “${after}”`,
  deleted: (list: string) => `Deleted the list “${list}”`,
  put: (name: string, list: string) => `Put ${name} on “${list}”`,
  onIt: (name: string, list: string) => `${name} is on “${list}” already`,
  took: (name: string, list: string) => `Took ${name} off “${list}”`,
  atTop: (name: string, list: string) => `${name} is at the top of “${list}”`,
  atEnd: (name: string, list: string) => `${name} is at the end of “${list}”`,
  movedUp: (name: string, list: string) => `Moved ${name} up on “${list}”`,
  movedDown: (name: string, list: string) => `Moved ${name} down on “${list}”`,
  saysAsItWas: (name: string) => `What is said of ${name} is as it was`,
  says: (name: string, list: string) => `Changed what “${list}” says of ${name}`,
}

export const bingeDoneWords = {
  moved: 'Moved binge days to their air dates',
  putBack: 'Put binge days back on what Trakt said',
  countedAnew: (timeZone: string) => `Binge days counted anew for ${timeZone}`,
}

/** Why something cannot be done by hand. */
export const handProblemWords = {
  noIntent: 'The form does not say what to do.',
  noWhen: 'The form does not say when it was watched.',
  noTitle: 'The form does not name a title.',
  cannot: 'That cannot be done.',
  noDay: 'That is no day. Pick one from the calendar.',
  noTime: 'That is no time of day, such as 21:30.',
  noYear: 'That is no year, such as 2015.',
  noDate: 'That is no date.',
  noMoment: 'That is no date and time. Pick them from the calendar.',
  dayToCome: 'That day is still to come. A play can be today at the latest.',
  momentToCome: 'That is still to come. A play can be now at the latest.',
  noYearOfFilm: 'That is no year that a film can have been watched in.',
  pickEpisode: 'Of a series, episodes are watched. Pick at least one.',
  nothingNext: (title: string) => `Of ${title}, nothing is left to watch.`,
  placedAlready: 'That play has its episode already.',
  noSuchEpisode: 'The series has no such episode. Choose another one.',
  episodesUnknown: (title: string | null) =>
    `TMDB has not told yet which episodes ${title ?? 'it'} has. Try again in a moment.`,
  noRating: 'A rating is a whole number from 1 to 10.',
  unmatched: 'Say first which title this is, then it can be listed.',
  onlySeries: 'Only a series can be abandoned or hidden from up next.',
  movieAgain: 'A movie is seen again at once: mark it watched.',
  noteTooLong: 'That is more than a note can hold. Make it shorter.',
  listExists: (name: string) => `There is a list called “${name}” already.`,
}

export const bulkProblemWords = {
  noTitles: 'Pick at least one title first.',
  tooMany: (most: number) => `That is more than ${most} titles at once.`,
  noDay: 'Pick the day from the calendar first.',
  noRating: 'Pick a rating first.',
  noList: 'Choose a list first.',
  noListName: 'Give the list a name first.',
}

/** Why something done by hand cannot be taken back. */
/** Everything that was written to the history, with the way back. */
export const activityWords = {
  pageTitle: 'Activity · Reelmark',
  heading: 'Activity',
  intro: 'Every import, sync, and edit, newest first. Undo puts things back as they were.',
  aChange: 'A change',
  undo: (what: string) => `Undo<spoken>: ${what}</spoken>`,
  undone: 'Undone',
  underWay: 'In progress',
  undoRunMeans: 'Removes everything it added and restores what it changed. Your own edits since then stay.',
  none: {
    heading: 'No activity yet',
    words: 'Imports, syncs, and your edits appear here.',
    importIt: 'Import your history',
  },
}

export const undoProblemWords = {
  isARun: 'A run is taken back on its own page.',
  undoneAlready: 'This has already been taken back.',
  changedSince: 'Something later changed what this wrote. Take that back first, then this.',
  madeSince: 'Something that was made since stands in the way. Take that back first, then this.',
  ratedSince: 'It has been rated anew since. Take that back first.',
}

// Imports, matching and exports

/** `a, b and c` */
const listed = (things: readonly string[]): string =>
  things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} and ${things.at(-1) ?? ''}`

export const importWords = {
  pageTitle: 'Import · Reelmark',
  heading: 'Bring your history',
  intro: 'From a file that another service gave you, or from your Trakt account.',
  fromFile: 'From a file',
  whatToBring: 'What shall be brought?',
  connect: 'Connect your Trakt account',
  readsOnly:
    'Reelmark reads your history, ratings and watchlist from Trakt. It writes nothing there, and what it reads stays on this machine.',
  chooseOne: 'Choose at least one thing to bring.',
  syncUnderWay: 'A sync is under way; an import can begin when it is done. <a>See the sync</a>',
  check: {
    heading: 'Is everything here?',
    intro:
      'Reads the whole list at Trakt and holds it against your library, play by play. What is new comes in; what is missing or extra is listed by title.',
    start: (source: string) => `Check everything against ${source}`,
  },
  former: {
    heading: 'Imports and syncs so far',
    all: 'All runs',
    bingeDays: 'Binge days',
    vanished: 'Gone from Trakt',
  },
}

export const chooseFileWords = {
  intro: (services: readonly string[]) =>
    `An export of ${services.slice(0, -1).join(', ')} or ${services.at(-1) ?? ''}, as you got it: the archive, or a file out of it. What it is, Reelmark finds out by itself. Of any other table it asks you which column is what. Nothing is written yet: first you see what would change.`,
  drop: 'Drop a file here, or choose one',
  limits: (megabytes: number, rows: number) =>
    `Up to ${formatNumber(megabytes)} MB and ${formatNumber(rows)} rows.`,
  isTable: 'It is a table, and I want to say which column is what',
  read: 'Read this file',
  uploading: 'Uploading…',
}

export const chooseWhatWords = {
  intro: (username: string | null) =>
    `${username === null ? 'Trakt is connected.' : `Connected as ${username}.`} Nothing is written yet: first everything is read, then you see what would change, and only then it is brought in. Nothing at Trakt is changed.`,
  what: 'What to bring',
  movies: {
    label: 'Movies',
    reads: 'Every play of a movie, with its date and time. Rewatches stay rewatches.',
  },
  series: { label: 'Series', reads: 'Every play of an episode, specials included.' },
  ratings: {
    label: 'Ratings',
    reads: 'Your ratings of movies, series, seasons and episodes, as the numbers you gave.',
  },
  watchlist: { label: 'Watchlist', reads: 'What is on the watchlist, with the day you added it.' },
  extras: {
    label: 'Lists and notes',
    reads: 'Lists, favourites, notes, dropped and hidden series, and what you own',
  },
  read: 'Read my history',
  starting: 'Starting…',
}

export const connectTraktWords = {
  needsReconnect:
    'Trakt no longer accepts the connection: it was revoked there, or was not used for too long. Nothing is lost; connect once more and everything goes on.',
  outcomes: {
    denied: 'The code was declined at Trakt. Ask for a new one to try again.',
    expired: 'The code ran out before it was entered. Ask for a new one.',
    failed: 'The code did not work. Ask for a new one.',
  },
  connect: 'Connect Trakt',
  code: {
    connect: 'Connect with a code',
    about:
      'Shows a code that you enter at Trakt, on this or any other device. Your password stays with Trakt.',
    enter: 'Enter this code at Trakt:',
    open: (host: string) => `Open ${host}`,
    waits: (until: string) => `This page waits and goes on by itself. The code holds until ${until}.`,
    another: 'New code',
  },
  redirect: {
    instead: 'Sign in at Trakt in this browser instead',
    connect: 'Sign in at Trakt',
    about: 'Leads to Trakt and back. Your password stays with Trakt.',
    needs: (address: string) =>
      `Trakt then sends the browser back to <code>${address}</code>, which must be registered with your Trakt application exactly like this. Trakt may refuse addresses that are not public and https; the code works everywhere.`,
  },
}

export const traktApplicationWords = {
  intro:
    'Trakt gives its data to applications it knows, so Reelmark needs one of your own. It is free, takes about three minutes, and uses one of the two application places of a free Trakt account.',
  signIn:
    'Open <a>developer.trakt.tv/apps</a> and sign in. Trakt asks for a verified GitHub account that is linked to your Trakt account.',
  create: (redirectUri: string) =>
    `Create an application. Any name will do. As redirect URI enter <code>${redirectUri}</code>; it only matters where Reelmark has a public https address, for everywhere else a code is used.`,
  clientId: 'Put its client id into <code>.env</code>, in the folder Reelmark starts in:',
  clientSecret: '<code>TRAKT_CLIENT_SECRET</code> is optional: newer applications have none.',
  startAgain: 'Start Reelmark again and come back to this page.',
  unused:
    'Trakt removes applications that go unused for 30 days; with the background sync on, this one stays in use.',
}

export const columnWords = {
  pageTitle: 'Which column is what · Import · Reelmark',
  heading: 'Which column is what?',
  gone: 'This file is no longer here: it was imported, or it waited for more than a day.',
  holds: (columns: number, rows: number) =>
    `<name></name> has ${plural(columns, 'column')} and ${plural(rows, 'row')}.`,
  memory: {
    guessed:
      'Reelmark has guessed what it could. Correct what is wrong; for the next table with these columns it will be remembered.',
    remembered: 'You have imported a table like this before; this is what you said of it then.',
    guessedWithoutNames:
      'Its columns have no names, so see whether what they are said to be is right. Next time it is proposed for such a table, and you are asked again.',
    rememberedWithoutNames:
      'This is what you said of another table with as many columns and no names. Such tables look alike, so see whether it is right here too.',
  },
  firstLineIsRow: 'The first line is already a row, not the names of the columns',
  firstLineHint: 'It is read like all the others then, and the columns are numbered.',
  leaveOut: 'Leave it out',
  numbered: (number: number) => `Column ${number}`,
  whatIs: (label: string) => `What ${label} is`,
  whatNumberedIs: (number: number) => `What column ${number} is`,
  empty: 'Empty',
  fields: {
    title: 'Title',
    year: 'Year of release',
    kind: 'Movie or series',
    season: 'Season',
    episode: 'Episode',
    watched: 'Watched: time, day or yes',
    rating: 'Rating',
    rated: 'Rated on',
    listed: 'Watchlist: day or yes',
    note: 'Note',
    imdb: 'IMDb id',
    tmdb: 'TMDB id',
    tvdb: 'TVDB id',
    trakt: 'Trakt id',
  },
  problems: {
    twoAreSame: (field: string) => `Two columns are said to be “${field}”. Choose one of them.`,
    'no-title': 'Say which column has the title, or an id such as tt0078748.',
    'says-nothing':
      'Say which column tells when it was watched, how it is rated, what is on the watchlist or what you noted; or what every row means.',
  },
}

export const tableChoiceWords = {
  kind: { label: 'Rows without a kind are', movie: 'Movies', series: 'Series' },
  rowsAre: {
    label: 'Every row means',
    asTold: 'What its columns say',
    watched: 'I have watched it',
    listed: 'I want to watch it',
  },
  scale: {
    label: 'Ratings are out of',
    asTheFileLooks: (scale: string) => `As the file looks (${scale})`,
  },
  scales: { 'five-stars': '5 stars', ten: '10', hundred: '100' },
  timeZone: {
    label: 'Times without a time zone are in',
    own: (zone: string) => `Your time zone (${zone})`,
    hint: 'Choose UTC if a program made the file.',
  },
  order: {
    label: 'Dates in numbers begin with',
    asTheFileTells: 'As the file tells',
    usual: {
      'day-first': 'The day, as is usual in your region',
      'month-first': 'The month, as is usual in your region',
    },
    month: 'The month',
    day: 'The day',
    mayBe: (date: string, days: readonly string[]) =>
      `${date} may be ${days.join(' or ')}; no date in the file tells which.`,
  },
  reads: {
    heading: 'How the first rows read',
    sayFirst: 'Say what the columns are first.',
    showAgain: 'Show how they read now',
  },
  read: 'Read the table like this',
  leave: 'Leave it',
  nothingYet: 'Nothing is written yet: next you see what would change.',
}

export const runWords = {
  pageTitle: (run: string) => `${run} · Reelmark`,
  notHere: 'There is no such import. It may belong to another installation.',
  noSuchImport: 'There is no such import.',
  steps: {
    label: 'Steps of the import',
    connect: 'Connect',
    choose: 'Choose',
    read: 'Read',
    preview: 'Preview',
    write: 'Write',
    'look-up': 'Look up',
    done: 'Done',
  },
  phases: {
    fetching: 'Reading',
    ready: 'Preview is ready',
    applying: 'Writing',
    enriching: 'Looking up titles',
    completed: 'Completed',
    cancelled: 'Cancelled',
    failed: 'Failed',
    interrupted: 'Interrupted',
  },
  names: { check: 'Check', sync: 'Sync', import: 'Import' },
  titles: {
    check: (source: string) => `Check against ${source}`,
    sync: (source: string) => `Sync with ${source}`,
    import: (source: string) => `Import from ${source}`,
  },
  aTable: 'a table',
  scales: {
    letterboxd:
      'Stars count double: 3½ stars become 7 of 10. Of two ratings of one movie the later one counts.',
    ryot: 'Ratings out of 100 are divided by ten and rounded: 74 becomes 7 of 10.',
    cinemarco: 'Tiers become the upper of their two numbers: Decent becomes 6 of 10.',
  },
  cancel: {
    nothingWritten: 'Nothing has been written yet; cancelling leaves your library as it is.',
    applying: 'Cancelling stops after the step under way and keeps what has been written by then.',
    enriching:
      'Your history is written and stays. Cancelling only leaves posters, names and air dates for later.',
    interrupted: 'Cancelling ends the run here; what has been written stays.',
    underWay: 'Cancelling, as soon as the step under way is done…',
  },
  began: (day: string, time: string) => `${day}, ${time}`,
  took: (length: string) => `took ${length}`,
  requestsToTrakt: (count: number) => `${plural(count, 'request')} to Trakt`,
  errorsAsCsv: 'Errors as CSV',
}

export const runListWords = {
  takenBack: 'taken back',
  requests: (count: number) => plural(count, 'request'),
  errors: (count: number) => plural(count, 'error'),
  cost: (parts: readonly string[]) => parts.join(', '),
  pageTitle: 'Imports and syncs · Reelmark',
  heading: 'Imports and syncs',
  tabs: {
    label: 'Runs by kind',
    all: 'All',
    imports: 'Imports',
    syncs: 'Syncs',
    news: 'With something new',
    errors: 'With errors',
  },
  none: 'No run yet',
  noneOfKind: 'No run of this kind',
  bring: 'Bring your history',
  seeAll: 'See all runs',
}

/** What a run brought, part by part. */
export const broughtInWords = {
  plays: (count: number) => plural(count, 'play'),
  ratings: (count: number) => plural(count, 'rating'),
  changedRatings: (count: number) => plural(count, 'changed rating'),
  newOnWatchlist: (count: number) => `${count} new on the watchlist`,
  offWatchlist: (count: number) => `${count} off the watchlist`,
  favourites: (count: number) => plural(count, 'favourite'),
  notes: (count: number) => plural(count, 'note'),
  lists: (count: number) => plural(count, 'list'),
  placesOnLists: (count: number) => plural(count, 'place on lists', 'places on lists'),
  abandoned: (count: number) => `${count} abandoned`,
  hidden: (count: number) => `${count} hidden from up next`,
  rewatches: (count: number) => plural(count, 'rewatch', 'rewatches'),
  owned: (count: number) => `${formatNumber(count)} owned`,
  all: (parts: readonly string[]) => parts.join(', '),
  nothingNew: 'nothing new',
}

/** Why the plan does with a title what it does. */
/** Why a run does what it does with a title (app/domain/plan-item.ts). */
export const planReasonWords = {
  'nothing-new': 'Nothing new.',
  news: ({ parts }: { parts: readonly string[] }) => {
    const text = parts.join(', ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  },
  'no-ids': 'It comes without ids and will be looked up by its name.',
  'no-known-ids': 'It comes without a TMDB, IMDb or TVDB id. Its plays are kept until you match it.',
  'looked-up-by-ids': ({ services }: { services: readonly string[] }) =>
    `It comes without a TMDB id and will be looked up by its ${services.join(' and ')} id.`,
  'found-by-name': 'Found by its name.',
  'found-by-imdb-id': 'Found by its IMDb id.',
  'found-by-tvdb-id': 'Found by its TVDB id.',
  'found-otherwise': 'Matched to a TMDB title.',
  'found-on-tmdb': ({ name, year, percent }: { name: string; year: number | null; percent: number }) =>
    `Found on TMDB: ${year === null ? name : `${name} (${year})`}, ${percent}% match.`,
  'said-not-on-tmdb': 'You said that TMDB does not have it. Its plays are kept.',
  'said-to-be': ({ name, isHeld, joined }: { name: string | null; isHeld: boolean; joined: number }) =>
    `You said it is ${name ?? 'this one'}.${isHeld ? ' Your library has it already.' : ''}${joined > 0 ? ` So are ${joined} of its plays.` : ''}`,
}

/** The parts of what is new of a title. */
export const planNewsWords = {
  'new-plays': ({ count }: Counted) => `${count} new ${count === 1 ? 'play' : 'plays'}`,
  'dated-plays': ({ count }: Counted) => `a date for ${plural(count, 'play')}`,
  'joined-plays': ({ count }: Counted) =>
    `${count} ${count === 1 ? 'play' : 'plays'} known from another source`,
  'renumbered-plays': ({ count }: Counted) => `${plural(count, 'play')} added again on Trakt`,
  'new-ratings': ({ count }: Counted) => `${count} new ${count === 1 ? 'rating' : 'ratings'}`,
  'changed-ratings': ({ count }: Counted) => `${count} changed ${count === 1 ? 'rating' : 'ratings'}`,
  'new-on-watchlist': 'new on the watchlist',
  'off-watchlist': 'no longer on the watchlist',
  'new-favourite': 'a favourite',
  'new-notes': ({ count }: Counted) => plural(count, 'new note'),
  'longer-notes': ({ count }: Counted) => plural(count, 'longer note'),
  'places-on-lists': ({ count }: Counted) => plural(count, 'place on lists', 'places on lists'),
  abandoned: 'abandoned',
  hidden: 'hidden from up next',
  rewatches: ({ count }: Counted) => plural(count, 'rewatch', 'rewatches'),
  owned: ({ count }: Counted) => (count === 1 ? 'owned' : `${count} owned`),
}

/** While a run reads, writes and looks titles up, and where it stops. */
export const runPhaseWords = {
  readingFrom: (source: string) => `Reading from ${source}`,
  readingFile: (name: string) => `Reading ${name}`,
  theFile: { inside: 'the file', first: 'The file' },
  lookingWhat: (source: string) => `Looking what ${source} has…`,
  readSoFar: (rows: number) => `${plural(rows, 'row')} read so far. Nothing is written yet.`,
  streams: {
    'movie-plays': 'Movie plays',
    'episode-plays': 'Episode plays',
    ratings: 'Ratings',
    watchlist: 'Watchlist',
    file: 'Rows of the file',
  },
  rowsOf: (rows: number, expected: number) => `${formatNumber(rows)} of ${formatNumber(expected)}`,
  writing: {
    heading: 'Writing your history',
    intro: 'Your history is being written. This takes moments.',
    bar: 'Titles written',
    milestone: (percent: number | null) => `Writing: ${percent === null ? '' : `${percent} percent`}`,
  },
  lookingUp: {
    heading: 'Looking up titles',
    intro:
      'Your history is in the library and can be browsed. Posters, names and air dates are being fetched from TMDB.',
    bar: 'Titles looked up',
    milestone: (percent: number | null) =>
      `Looking up titles: ${percent === null ? '' : `${percent} percent`}`,
  },
  howFar: (completed: number, total: number, remaining: string | null) =>
    `<strong>${formatNumber(completed)}</strong> of ${plural(total, 'title')}${remaining === null ? '' : `<span>, ${remaining} left</span>`}`,
  needALook: (count: number) =>
    `${plural(count, 'thing needs', 'things need')} a look so far; the list comes at the end.`,
  waiting: (service: string, until: string) =>
    `Waiting for ${service} until <strong>${until}</strong>. It goes on by itself then.`,
  cancelled: {
    heading: 'This run was cancelled',
    takenBack: 'What it had written was taken back.',
    historyStays:
      'Your history had been written and stays. Posters, names and air dates are fetched later by themselves.',
    someStays: 'What had been written by then stays. Importing again brings the rest, and nothing twice.',
    nothing: 'Nothing was written; your library is as it was.',
  },
  failed: {
    heading: 'This run could not go on',
    unknown: 'Something went wrong. The log says more.',
    again: 'Try again',
    another: 'Begin a new import',
  },
  interrupted: {
    heading: 'This run was interrupted',
    stopped: 'Reelmark was stopped. The run goes on from where it was at the next start.',
    connectionHeading: 'Trakt asks to be connected again',
    connectionLost:
      'Trakt no longer accepts the connection: it was ended there, or was not used for too long. What has been read and written so far is kept. As soon as Trakt is connected again, the run goes on by itself from where it was.',
    connectAgain: 'Connect Trakt again',
  },
}

export const fileAccountWords = {
  label: (name: string) => `What is in ${name}`,
  /** Of a file that is still being read, or was imported by an older version. */
  holds: (o: {
    size: string
    rows: number
    taken: number
    repeated: number
    unreadable: number
    partlyRead: number
    leftAside: number
  }) => {
    const parts = [
      o.partlyRead > 0
        ? `${formatNumber(o.taken)} taken (${formatNumber(o.partlyRead)} in part)`
        : `${formatNumber(o.taken)} taken`,
      o.repeated > 0 && `${formatNumber(o.repeated)} repeated`,
      o.unreadable > 0 && `${formatNumber(o.unreadable)} unreadable`,
      o.leftAside > 0 && `${formatNumber(o.leftAside)} left aside`,
    ].filter((part) => part !== false)
    return `<name></name> <rest>(${o.size}) holds ${plural(o.rows, 'row')}: ${parts.join(', ')}.</rest>`
  },
  /** How each row ends; the parts add up to the rows. */
  ends: (o: {
    size: string
    rows: number
    isWritten: boolean
    imported: number
    existing: number
    undecided: number
    skipped: number
    unreadable: number
  }) => {
    const parts = [
      `${formatNumber(o.imported)} ${o.isWritten ? 'imported' : 'to import'}`,
      o.existing > 0 && `${formatNumber(o.existing)} already in your library`,
      o.undecided > 0 && `${formatNumber(o.undecided)} not matched yet`,
      o.skipped > 0 && `${formatNumber(o.skipped)} skipped`,
      o.unreadable > 0 && `${formatNumber(o.unreadable)} could not be read`,
    ].filter((part) => part !== false)
    return `<name></name> <rest>(${o.size}) has ${plural(o.rows, 'row')}: ${parts.join(', ')}.</rest>`
  },
  partly: (rows: number) => `${plural(rows, 'row')} could only be read in part.`,
  repeated: 'It says the same as another row.',
  titlesLeftOut: 'Its title is left out of this import.',
  unused: (columns: readonly string[]) => `Not used: ${columns.join(', ')}`,
  unusedIn: (file: string, columns: readonly string[]) => `${file}: ${columns.join(', ')}`,
  unusedColumns: 'Columns not used',
  why: 'Why rows were skipped',
  because: (rows: number, reason: string) => `${plural(rows, 'row')}: ${reason}`,
}

export const previewWords = {
  heading: 'This is what would be written',
  start: 'Bring it in',
  starting: 'Starting…',
  brings: (what: string) => `Brings ${what}. Nothing is written until you press the button.`,
  bringsLess: (what: string, titles: number, plays: number) =>
    `Brings ${what}, less ${plural(titles, 'title')} with ${plural(plays, 'play')} that you left out.`,
  figures: {
    plays: 'new plays',
    movies: 'new movies',
    series: 'new series',
    ratings: 'new ratings',
    watchlist: 'new on the watchlist',
    noneKnown: 'none known yet',
    known: (count: number) => `${formatNumber(count)} already here`,
    changedRatings: (changed: number, existing: number) =>
      `${formatNumber(changed)} changed, ${formatNumber(existing)} as they are`,
    offWatchlist: (count: number) => `${formatNumber(count)} no longer there`,
    extras: (parts: readonly string[]) => `And new: ${parts.join(', ')}.`,
  },
  binge: {
    move: 'Move binge days to their air dates',
    about: (days: number, plays: number) =>
      `On ${plural(days, 'day')} more than four episodes of one series were marked as seen for the first time: ${plural(plays, 'play')}. Such days are usually somebody catching up with the list, not with the series. With this on, each of these plays goes to the day its episode aired, where TMDB knows it. What Trakt said is kept, and later viewings stay where they are.`,
  },
  titles: {
    heading: 'Title by title',
    kind: 'Kind',
    bothKinds: 'Both kinds',
    movies: 'Movies',
    series: 'Series',
    partOfTitle: 'Part of a title',
    filter: 'Filter',
    tabs: 'Titles by what happens to them',
    everything: 'Everything',
    found: (rows: number) => `${plural(rows, 'row')}.`,
    foundWith: (rows: number, text: string) => `${plural(rows, 'row')} with “${text}”.`,
  },
  actions: {
    add: 'New',
    update: 'Changed',
    unchanged: 'Already here',
    unmatched: 'No TMDB id',
    malformed: 'Unreadable',
  },
  aboutAll: 'Untick what you do not want.',
  aboutActions: {
    add: 'Titles your library does not have yet.',
    update: 'Titles you have, with something new.',
    unmatched:
      'These come without a TMDB id. Their plays are kept; where an IMDb or TVDB id is there, TMDB is asked by it.',
    malformed: 'Rows that lack what a row must have. They are left out and stop nothing.',
    unchanged: 'Nothing about these is new.',
  },
  aboutNames: {
    waiting: 'Names that are not looked up yet.',
    sure: 'Names that TMDB has one title for; these need nothing of you.',
    ambiguous: 'Names that may mean several titles.',
    nothing: 'Names that TMDB has nothing for. Their plays are kept.',
    decided: 'Names that you have decided about.',
    none: 'Names that you said TMDB does not have. Their plays are kept.',
  },
}

export const previewListWords = {
  nothing: 'Nothing here.',
  tickAll: 'Tick all shown',
  tickNone: 'Untick all shown',
  keepTicks: 'Keep these ticks',
  rowWithoutTitle: 'A row without a title',
  foldUp: (title: string) => `Fold up<spoken>: ${title}</spoken>`,
  rowByRow: (title: string) => `Row by row<spoken>: ${title}</spoken>`,
  bring: (title: string) => `Bring ${title}`,
  bringThisRow: 'Bring this row',
  matches: { sure: 'Found', ambiguous: 'In doubt', nothing: 'Not found', none: 'Not at TMDB' },
}

export const itemRowWords = {
  none: 'There are no rows to show.',
  season: (season: number) => `Season ${season}`,
  said: (of: string | null, what: string) => (of === null ? what : `${of}: ${what}`),
  watched: (day: string) => `watched on ${day}`,
  watchedOnce: 'watched, nobody knows when',
  rated: (value: number | null) => `rated ${value} of 10`,
  note: (text: string) => `note: ${text}`,
  onList: (name: string) => `on the list “${name}”`,
  withDay: (what: string, day: string | null) => (day === null ? what : `${what}, ${day}`),
  plain: {
    watchlist: 'On the watchlist',
    favourite: 'A favourite',
    abandoned: 'Abandoned',
    hidden: 'Hidden from up next',
    rewatch: 'Watched anew',
    owned: 'Owned',
  },
  isNew: 'New',
  isHere: 'Here already',
  joins: (source: string) => `Becomes one with the play of that day from ${source}`,
  you: 'you',
  replacesOlder: (held: number) => `Replaces your ${held}, which is older`,
  replacesSameSource: (held: number) => `Replaces the ${held} from the same source`,
  stays: (held: number, value: number | null) => `Your ${held} stays: this ${value} is not newer`,
}

export const nameMatchWords = {
  heading: (count: number) => `${plural(count, 'title comes', 'titles come')} with a name and no id`,
  lookingUp: (done: number, all: number) =>
    `Looking them up at TMDB: ${formatNumber(done)} of ${formatNumber(all)}. You need not wait.`,
  afterImport: 'Those that are not looked up here are looked up after the import.',
  bar: 'Names looked up',
  lookUp: 'Look them up now',
  becomeTitles:
    'They become movies and series of your library as they are found; until then only their plays count.',
  groups: {
    sure: (count: number) => `<strong>${formatNumber(count)}</strong> found`,
    ambiguous: (count: number) => `<strong>${formatNumber(count)}</strong> may mean several`,
    nothing: (count: number) => `<strong>${formatNumber(count)}</strong> unknown to TMDB`,
    decided: (count: number) => `<strong>${formatNumber(count)}</strong> decided by you`,
    none: (count: number) => `<strong>${formatNumber(count)}</strong> not at TMDB, you said`,
  },
  decideAll: (count: number) => `Decide ${plural(count, 'doubtful name')}`,
  orLater: 'Or later: what is left undecided is kept with its plays.',
  decide: (name: string) => `Decide<spoken>: ${name}</spoken>`,
  change: (name: string) => `Change<spoken>: ${name}</spoken>`,
  thisTitle: 'this title',
  waiting: 'Not looked up yet.',
  sure: (found: string, percent: number, reasons: readonly string[]) =>
    `Found: ${found}, ${percent} % alike. ${reasons.join(' · ')}.`,
  ambiguous: (nearest: string) => `Several may be meant; the nearest is ${nearest}.`,
}

export const resultWords = {
  broughtIn: (what: string) => `Brought in: ${what}`,
  takenBack: 'This run was taken back',
  takenBackMeans: 'Everything it had added is gone, and what it had changed is as it was before.',
  bingeDays: (plays: number, days: number) =>
    `${plural(plays, 'play')} of ${plural(days, 'binge day')} went to the air dates of their episodes. <a>See them, or put them back</a>`,
  goHome: 'Go to your home page',
  seeHistory: 'See the history',
  undo: {
    ask: 'Undo this run',
    means:
      'Takes back everything this run added or changed. What you did yourself since then stays; what a later run wrote over must be taken back first.',
    confirm: 'Take it back',
  },
  doubts: {
    words: (count: number) =>
      `${plural(count, 'title')} may be one of several at TMDB. Nothing was guessed: ${count === 1 ? 'it is' : 'they are'} kept until you say which.`,
    goThrough: (count: number) => `Go through ${count === 1 ? 'it' : 'them'}`,
  },
  unmatched: {
    heading: 'Not found on TMDB',
    words: 'Their plays are kept and exported. They join your library once matched.',
  },
  waiting: {
    heading: 'Waiting for a match',
    words: 'Their plays are kept and exported. They join your library once matched.',
    wordsWithoutKey:
      'Their plays are kept and exported. With a free TMDB key, Reelmark looks them up and they join your library. <a>Add a TMDB key</a>',
  },
  malformed: {
    heading: 'Rows that could not be read',
    words: 'These lack what a row must have. They were left out and stopped nothing.',
  },
  notices: 'About this import',
  others: 'What needs a look',
  rowWithoutTitle: 'A row without a title',
  plays: (count: number) => `${plural(count, 'play')}.`,
  match: (title: string) => `Match it<spoken>: ${title}</spoken>`,
}

const proofSubject = (isElse: boolean) => (isElse ? 'Nothing else' : 'Nothing')

const UNCOUNTED = {
  movies: 'your movie plays',
  series: 'your episode plays',
  ratings: 'your ratings',
  watchlist: 'your watchlist',
}

/** Titles that left the watchlist on Trakt, so many at once that it is confirmed first. */
export const leftWatchlistWords = {
  left: (count: number) => `${plural(count, 'title')} left your watchlist on Trakt.`,
  untilConfirmed: 'They stay here until the next sync confirms it.',
  which: 'Show titles',
  firstShown: (shown: number) => `The first ${formatNumber(shown)} are shown.`,
  follow: 'Follow Trakt',
  keep: 'Keep titles',
  nothingWaits: 'Already decided.',
  decided: {
    follow: (count: number) => `${plural(count, 'title')} removed from your watchlist, as on Trakt`,
    keep: (count: number) => `${plural(count, 'title')} kept on your watchlist`,
  },
}

/** What a source lists, held against the library. */
export const proofWords = {
  noneAsked: 'No plays were asked for.',
  counted: {
    everything: (count: number) => plural(count, 'play'),
    movies: (count: number) => plural(count, 'movie play'),
    series: (count: number) => plural(count, 'episode play'),
  },
  lists: (source: string, plays: string, held: number) =>
    `${source} lists ${plays}; we hold ${formatNumber(held)}.`,
  listsAndCounts: (source: string, plays: string, counted: number, held: number) =>
    `${source} lists ${plays} and counts ${formatNumber(counted)}; we hold ${formatNumber(held)}.`,
  countsDiffer: 'Its count and its list differ. Importing again adds what was not listed, and nothing twice.',
  uncounted: (source: string, names: readonly ('movies' | 'series' | 'ratings' | 'watchlist')[]) =>
    `${source} gave no count of ${names.map((name) => UNCOUNTED[name]).join(' and ')}, so Reelmark can't tell whether all of it came. Nothing is taken off because of that, and the first sync that gets a count checks everything.`,
  leftOut: (count: number) => `You left out ${formatNumber(count)}.`,
  missing: (count: number) => `${plural(count, 'play')} ${count === 1 ? 'is' : 'are'} missing.`,
  unlisted: (count: number) =>
    `${plural(count, 'play')} here ${count === 1 ? 'is' : 'are'} no longer listed there.`,
  nothingMissing: (isElse: boolean) => `${proofSubject(isElse)} is missing.`,
  nothingExtra: (isElse: boolean) => `${proofSubject(isElse)} is missing, nothing is extra.`,
  nothingExtraBut: (isElse: boolean, kept: number) =>
    `${proofSubject(isElse)} is missing, nothing is extra but ${plural(kept, 'play')} that you keep.`,
  news: {
    none: (source: string) =>
      `Only what is new since the last sync was looked at, and ${source} listed no plays.`,
    here: (source: string, count: number) =>
      `Only what is new since the last sync was looked at: ${source} listed ${plural(count, 'play')}, and ${count === 1 ? 'it is here' : 'all are here'}.`,
    missing: (source: string, count: number, lost: number) =>
      `Only what is new since the last sync was looked at: ${source} listed ${plural(count, 'play')}, and ${formatNumber(lost)} ${lost === 1 ? 'is' : 'are'} missing here.`,
  },
  titles: {
    missing: (count: number) => `Missing here: ${plural(count, 'title')}`,
    unlisted: (source: string, count: number) =>
      `Here, and no longer listed by ${source}: ${plural(count, 'title')}`,
    plays: (count: number) => plural(count, 'play'),
  },
  decide: 'Decide what becomes of them',
}

const vanishedThings = (plays: number, ratings: number): string => {
  const parts = [plays > 0 && plural(plays, 'play'), ratings > 0 && plural(ratings, 'rating')]
  return listed(parts.filter((part) => part !== false))
}

/** What is gone at Trakt and still here. */
export const vanishedWords = {
  pageTitle: 'Gone from Trakt · Reelmark',
  nothingGone: 'Nothing is gone from Trakt.',
  gone: (plays: number, ratings: number) =>
    `${vanishedThings(plays, ratings)} ${plays + ratings === 1 ? 'is' : 'are'} gone from Trakt.`,
  noLongerListed: (count: number) => {
    const it = count === 1 ? 'it' : 'them'
    return `Trakt had ${it} before and no longer lists ${it}. Here nothing has changed, and nothing will unless you say so.`
  },
  noticed: (count: number) =>
    `${plural(count, 'play or rating', 'plays and ratings')} ${count === 1 ? 'is' : 'are'} gone from Trakt and still here. <a>Decide what becomes of ${count === 1 ? 'it' : 'them'}</a>`,
  empty: {
    heading: 'Nothing waits for a decision',
    words:
      'When a play or a rating is gone from Trakt, it stays here and is listed on this page, for you to decide.',
    runs: 'Imports and syncs',
  },
  tickAll: 'Tick all',
  untickAll: 'Untick all',
  newestShown: (shown: number, total: number) =>
    `The newest ${formatNumber(shown)} of ${formatNumber(total)} are shown.`,
  decide: {
    withTicked: 'With what is ticked:',
    keep: 'Keep here',
    remove: 'Remove here',
    restore: 'Keep, and add back at Trakt later',
    about:
      'Removing can be undone. Reelmark cannot write to Trakt yet: “add back later” keeps it here and is remembered for when it can.',
  },
  tickOne: 'Tick at least one.',
  decidedAlready: 'These had been decided already.',
  decided: {
    keep: (plays: number, ratings: number) =>
      `Kept ${vanishedThings(plays, ratings)}. You will not be asked about ${plays + ratings === 1 ? 'it' : 'them'} again.`,
    restore: (plays: number, ratings: number) =>
      `Kept ${vanishedThings(plays, ratings)}, and noted to be added back at Trakt. Reelmark cannot write to Trakt yet.`,
    remove: (plays: number, ratings: number) => `Removed ${vanishedThings(plays, ratings)} here.`,
  },
  entry: {
    rated: (rating: string) => `rated ${rating}`,
    ratedSeason: (rating: string, season: number) => `rated ${rating} (season ${season})`,
    ratedSpecials: (rating: string) => `rated ${rating} (the specials)`,
    watched: (day: string) => `watched ${day}`,
    watchedOnce: 'watched, nobody knows when',
    ofEpisode: (episode: string, what: string) => `${episode} ${what}`,
    ofTitle: (title: string, what: string) => `${title}, ${what}`,
  },
  before: {
    heading: 'Decided before',
    removedOn: (day: string, entries: readonly string[]) => `${day}: ${entries.join('; ')}`,
    undo: (label: string) => `Undo: ${label}`,
    kept: (entry: string) => `${entry}. Kept here.`,
    keptToRestore: (entry: string) => `${entry}. Kept, to be added back at Trakt.`,
    again: 'Decide again',
    againAbout: (entry: string) => `Decide again about ${entry}`,
  },
}

export const bingeWords = {
  pageTitle: 'Binge days · Reelmark',
  heading: 'Binge days',
  intro:
    'When a full import finds more than four episodes of one series first seen on a single day, it moves each of these plays to the day its episode aired, where TMDB knows that day and it is not later. What Trakt said is kept, so this can be put back and applied again at any time.',
  noneHeading: 'No day was moved',
  none: 'No import has found more than four episodes of a series on one day.',
  importFromTrakt: 'Import from Trakt',
  oneSeries: 'One series',
  allSeries: 'See all series',
  noneOfSeries: 'Of this series no day was moved.',
  notOfRule: 'The binge rule has nothing to do with this series.',
  allPutBack: (series: number) => `${plural(series, 'series', 'series')} put back`,
  moved: (plays: number, series: number) =>
    `${plural(plays, 'play')} of ${plural(series, 'series', 'series')} moved`,
  movedAndPutBack: (plays: number, series: number, putBack: number) =>
    `${plural(plays, 'play')} of ${plural(series, 'series', 'series')} moved, ${putBack} put back`,
  putAllBack: 'Put all back',
  applyToAll: 'Apply to all',
  putBack: (series: string) => `Put back<spoken>: ${series}</spoken>`,
  applyAgain: (series: string) => `Apply again<spoken>: ${series}</spoken>`,
  daysByEpisode: (days: number) => `${plural(days, 'day')}, episode by episode`,
  wentFromHere: (episodes: number) => `${plural(episodes, 'episode')} went from here to`,
  seriesPutBack: 'Put back: its plays are on the days Trakt says',
  seriesApplied: (plays: number, days: number) =>
    `${plural(plays, 'play')} of ${plural(days, 'day')} ${plays === 1 ? 'is' : 'are'} on ${plays === 1 ? 'its air date' : 'their air dates'}`,
  switched: {
    noneMoved: 'No day needed to be moved.',
    nonePutBack: 'No play had to be put back; the dates are as they were.',
    moved: (plays: number) => `Moved ${plural(plays, 'play')} to the air dates of the episodes.`,
    putBack: (plays: number) => `Put ${plural(plays, 'play')} back on the day Trakt says.`,
  },
}

/** How long something took. */
export const runTimeWords = {
  underASecond: 'under a second',
  seconds: (seconds: number) => `${seconds} s`,
  minutes: (minutes: number) => `${minutes} min`,
  hours: (hours: number) => `${hours} h`,
  hoursAndMinutes: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
  days: (days: number) => `${days} days`,
}

/** How long something will take, roughly. */
export const remainingTimeWords = {
  lessThanAMinute: 'less than a minute',
  minutes: (minutes: number) => `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  hours: (hours: number) => `about ${hours} ${hours === 1 ? 'hour' : 'hours'}`,
  hoursAndMinutes: (hours: number, minutes: number) =>
    `about ${hours} ${hours === 1 ? 'hour' : 'hours'} ${minutes} minutes`,
}

/** Why a title of the catalogue may be the one that is meant, in a few words each. */
/** Why a title of TMDB may be the one that is meant (app/domain/match-title.ts). */
export const matchReasonWords = {
  'same-id': ({ service }: { service: string }) => `Same ${service} id`,
  'other-imdb-id': 'Another IMDb id',
  'no-name': 'No name to compare',
  'other-name': 'Another name',
  'same-name': 'Same name',
  subtitle: 'Same name but for a subtitle',
  letters: ({ count }: Counted) => `Name differs by ${count} ${count === 1 ? 'letter' : 'letters'}`,
  'no-year': 'No year to compare',
  'same-year': 'Same year',
  'one-year-apart': 'One year apart',
  'other-year': ({ found, wanted }: { found: number; wanted: number }) => `${found}, not ${wanted}`,
  'same-length': 'Same length',
  'other-length': ({ found, wanted }: { found: number; wanted: number }) => `${found} minutes, not ${wanted}`,
  'a-movie': 'A movie',
  'a-series': 'A series',
  'little-in-common': 'Little in common',
}

export const matchWords = {
  pageTitle: (name: string) => `${name} · Match · Reelmark`,
  matchATitle: 'Match a title',
  whichMovie: 'Which movie is it?',
  whichSeries: 'Which series is it?',
  chooseOne: 'Choose one of the titles.',
  matched: (name: string) => `Matched to ${name}.`,
  keptWithout: (name: string) => `“${name}” is kept without a match, and is not looked up any more.`,
  search: {
    name: 'Name at TMDB',
    otherName: 'Look for another name',
    hint: 'Or an IMDb id such as tt1375666.',
    year: 'Year',
    submit: 'Search',
  },
  answer: {
    needsKey: 'Searching TMDB needs a key of your own. <a>How to get one</a>',
    away: (reason: string) => `${reason} Nothing is lost; try again in a while.`,
    nothingHeading: 'TMDB knows nothing of this name',
    nothing: 'Try the original title, fewer words, or its IMDb id.',
    candidates: (count: number) => `${plural(count, 'candidate')} at TMDB`,
  },
  standing: {
    notLookedUp: 'Reelmark hasn’t looked it up on TMDB yet.',
    matched: (name: string) => `Now matched to ${name}.`,
    matchedByYou: (name: string) => `Now matched to ${name} by you.`,
    matchedByImdbId: (name: string) => `Now matched to ${name} by its IMDb id.`,
    matchedByTvdbId: (name: string) => `Now matched to ${name} by its TVDB id.`,
    matchedByName: (name: string) => `Now matched to ${name} by its name.`,
    number: (tmdbId: number) => `number ${tmdbId}`,
    plays: (count: number) => plural(count, 'play'),
    rating: (rating: number) => `your rating of ${rating}`,
    watchlist: 'its place on the watchlist',
    goAlong: (things: readonly string[]) =>
      `Whatever you choose, ${listed(things)} go along, later syncs leave your choice alone, and it can be taken back.`,
    leave: 'Leave it as it is',
  },
  none: {
    heading: 'None of these',
    kept: 'Everything you have of it is kept and exported, and it is not looked up any more. You can take it back.',
    keptAndLeaves:
      'Everything you have of it is kept and exported, and it is not looked up any more. It leaves the library, for that shows titles of TMDB. You can take it back.',
    say: 'It is not at TMDB',
  },
  candidate: {
    onTmdb: (name: string) => `${name} on themoviedb.org`,
    alike: (percent: number) => `${percent} % alike`,
    alikeBecause: (percent: number, reasons: readonly string[]) =>
      `${percent} % alike: ${reasons.join(' · ')}`,
    isHeld:
      'Your library has this title already. What belongs to this entry joins it, unless Trakt counts the two apart.',
    choose: (name: string) => `This is it<spoken>: ${name}</spoken>`,
    keep: (name: string) => `Yes, still this one<spoken>: ${name}</spoken>`,
  },
}

/** Names in doubt, gone through one by one. */
export const doubtWords = {
  whichOne: 'Which one is meant',
  importPageTitle: (name: string) => `${name} · Import · Reelmark`,
  attentionPageTitle: (name: string) => `${name} · Needs attention · Reelmark`,
  backToPreview: 'Back to the preview',
  backToImport: 'Back to the import',
  backToAttention: 'Back to what needs attention',
  bar: 'Names gone through',
  place: (position: number, of: number) => `${position} of ${of}`,
  playsInFile: (count: number) => `${plural(count, 'play')} in this file.`,
  playsInHistory: (count: number) => `${plural(count, 'play')} in your history.`,
  undecided: 'Nothing was guessed. Left undecided, it is kept as it is.',
  saidNone: 'You said it is none of these.',
  said: (name: string) => `You said it is ${name}.`,
  none: 'None of these',
  leave: 'Leave undecided',
  back: 'Back',
  nothing: 'TMDB knows nothing of this name. Try another one below.',
  isHeld: 'Your library has it.',
  end: {
    nothingLeft: 'Nothing is in doubt',
    left: (count: number) => `${plural(count, 'name is', 'names are')} left undecided`,
    remembered: 'What you have said is remembered for the next file.',
    kept: 'They are kept with their plays, and wait under “Needs attention” until you say which title is meant.',
    again: 'Go through them again',
  },
}

export const attentionWords = {
  pageTitle: 'Needs attention · Reelmark',
  heading: 'Needs attention',
  intro:
    'None of this is urgent, and nothing is lost: what you watched is all here. These are the places where only you can know better.',
  emptyHeading: 'Everything is in its place',
  empty: 'Every title is matched, and every date is plausible.',
  oneByOne: 'Go through them one by one',
  mostPlaysShown: (count: number) => `The ${count} with the most plays are shown.`,
  unplaced: 'Some files name episodes in a way Reelmark can’t read: <a>plays without an episode</a>.',
  notAtTmdb: (count: number) => `${plural(count, 'title')} of which you said that TMDB does not have it`,
  plays: (count: number) => `${plural(count, 'play')}.`,
  check: (title: string) => `Check<spoken> ${title}</spoken>`,
  match: (title: string) => `Match<spoken> ${title}</spoken>`,
}

export const attentionReasonWords = {
  waiting: {
    heading: 'Waiting for a match',
    text: 'Reelmark hasn’t looked these up on TMDB yet. Their plays are kept and exported.',
  },
  unmatched: {
    heading: 'Not found on TMDB',
    text: 'Their plays are kept and exported. They join your library once matched.',
  },
  ambiguous: {
    heading: 'Several may be meant',
    text: 'Nothing was guessed. Choose the right one.',
  },
  'not-found': {
    heading: 'Gone from TMDB',
    text: 'They stay in the library, and TMDB is asked again from time to time. Perhaps there is a new entry.',
  },
  'unlisted-episodes': {
    heading: 'Episodes TMDB does not have',
    text: 'Trakt and TMDB may count them differently, or the series is matched to another one.',
  },
  'too-early': {
    heading: 'Watched before it was out',
    text: 'A preview, a wrong date, or a remake taken for the original.',
  },
  'to-come': {
    heading: 'Dated in the future',
    text: 'These plays are kept, but left out of your recent history and statistics until their date is corrected.',
  },
}

export const unplacedPlayWords = {
  someEpisode: 'Some episode',
  seen: (day: string) => `seen on ${day}`,
  seenOnce: 'seen on an unknown day',
  whichEpisode: (said: string) => `Which episode was “${said}”?`,
  choose: 'Choose the episode',
  save: 'It was this one',
}

export const exportWords = {
  pageTitle: 'Take your data with you · Reelmark',
  heading: 'Take your data with you',
  intro: (plays: number, ratings: number, listedTitles: number) =>
    `All of it is yours: ${plural(plays, 'play')}, ${plural(ratings, 'rating')} and ${plural(listedTitles, 'watchlist entry', 'watchlist entries')}. Each file is made when you ask for it, from what is here at that moment. None holds a password or a token.`,
  everything: {
    heading: 'Everything',
    about:
      'One JSON file with all you own: plays with what their source said, ratings, the watchlist, marks, notes, lists, and what could not be matched. Imported into an empty Reelmark it gives the same library; metadata and pictures are fetched anew.',
    file: 'Reelmark JSON',
  },
  tables: {
    heading: 'Tables',
    about:
      'CSV files for a spreadsheet or a program of your own, a line each for a play, a rating or a watchlist entry, with the ids of the title at Trakt, TMDB, IMDb and TVDB.',
    plays: 'Plays',
    ratings: 'Ratings',
    watchlist: 'Watchlist',
  },
  trakt: {
    heading: 'For Trakt',
    about:
      'Plays, ratings and the watchlist for the importer in Trakt’s settings; either form will do. Trakt keeps a time for each play, so one of which only the day is known becomes noon of that day, and days taken from air dates go out as they were recorded. Marks, notes, lists and ratings of seasons stay here. Trakt does not notice what it has already: plays that are there would be there twice.',
    unknownPlays: (count: number) =>
      `Trakt finds an episode only by Trakt’s own id. ${formatNumber(count)} of your plays came from elsewhere and have none; Trakt will leave them out.`,
    json: 'Trakt JSON',
    csv: 'Trakt CSV',
  },
  letterboxd: {
    heading: 'For Letterboxd',
    about:
      'Your movies for the importer at letterboxd.com/import, and those of the watchlist for the one on your watchlist page there. Letterboxd has no series and no times of day, and your notes stay here. Your rating goes with the last viewing, and a movie that you only rated counts as watched there.',
    inParts: 'It takes no long files, so the films come in parts; import one after the other.',
    films: 'Films',
    part: (part: number, of: number) => `Films, part ${part} of ${of}`,
    watchlist: 'Watchlist',
  },
  database: {
    heading: 'The database',
    about:
      'A copy of the SQLite file with everything in it, metadata too. The connection to Trakt, API tokens and codes are taken out of the copy. To use it, save it as <code>reelmark.db</code> in an empty data folder, start Reelmark on it, and connect Trakt again. Pictures are fetched anew.',
    file: 'Copy of the database',
  },
}

export const exportCheckWords = {
  heading: 'Verify export',
  intro:
    'Imports your export into an empty library and into a copy of this one, and checks that both hold exactly what you have. Your library is only read.',
  underWay: 'Verifying. You can leave this page; the result appears here.',
  start: 'Check now',
  again: 'Check again',
  failed: (day: string, time: string, problem: string) =>
    `Checked on ${day} at ${time}: it could not be done. ${problem}`,
  identical: (day: string, time: string, plays: number, titles: number) =>
    `Checked on ${day} at ${time}: identical, ${plural(plays, 'play')} of ${plural(titles, 'title')}.`,
  different: (day: string, time: string, differing: number, plays: number, titles: number) =>
    `Checked on ${day} at ${time}: ${plural(differing, 'title')} came back different, of ${plural(plays, 'play')} of ${plural(titles, 'title')}.`,
  isFault:
    'This is a bug in Reelmark; your library has not changed. Keep a copy of the database until it is fixed.',
  isFaultAgain:
    'Importing this export into the same library would change it. This is a bug in Reelmark; your library has not changed.',
  lost: 'Lost: <code></code>',
  cameIn: 'Came in: <code></code>',
  more: (count: number) => `And ${plural(count, 'more title', 'more titles')}.`,
}

// Answers of the server: refusals, problems, reports

export const noSuchWords = {
  title: 'There is no such title.',
  movie: 'There is no such movie.',
  series: 'There is no such series.',
  season: 'There is no such season.',
  episode: 'There is no such episode.',
  play: 'There is no such play.',
  list: 'There is no such list.',
  'entry of a list': 'There is no such entry of a list.',
  change: 'There is no such change.',
  run: 'There is no such run.',
  file: 'There is no such file.',
}

/** What another service did instead of answering (app/domain/upstream-problem.ts). */
export const upstreamProblemWords = {
  unreachable: ({ service, cause }: OfService & { cause: string | null }) =>
    `${service} could not be reached${cause === null ? '' : ` (${cause})`}.`,
  dropped: ({ service }: OfService) => `${service} could not be reached (the connection was dropped).`,
  'too-slow': ({ service, seconds }: OfService & { seconds: number }) =>
    `${service} did not answer within ${seconds} s.`,
  answered: ({ service, status }: OfService & { status: number }) => `${service} answered ${status}.`,
  'makes-no-sense': ({ service }: OfService) => `${service} gave an answer that makes no sense.`,
  'no-json': ({ service }: OfService) => `${service} answered with something that is no JSON.`,
  paused: ({ service }: OfService) => `${service} asked for a pause.`,
  'no-list': ({ service, stream }: OfService & { stream: string }) => `${service}'s ${stream} are no list.`,
  unreadable: ({ service, path, where }: OfService & { path: string; where: string }) =>
    `${service}'s answer for ${path} cannot be read: ${where}.`,
  lacks: ({ service, path, member }: OfService & { path: string; member: string | null }) =>
    `${service}'s answer to ${path} lacks ${member ?? 'everything'}.`,
  'lacks-usable': ({ service, member }: OfService & { member: string }) =>
    `${service}'s answer lacks a usable ${member}.`,
}

export const tmdbAnswerWords = {
  tooLong: 'TMDB is taking too long to answer.',
  refusesKey: 'TMDB does not accept the key in TMDB_API_KEY.',
  paused: 'TMDB has asked for a pause.',
  away: 'TMDB cannot be reached at the moment.',
  needsKey: 'TMDB needs a key: set TMDB_API_KEY and start again.',
  noImage: 'No image',
  namelessCollection: 'Collection',
  namelessPerson: 'Unknown',
}

export const tmdbKeyWords = {
  none: 'There is no TMDB key yet. Put one into .env as TMDB_API_KEY and start Reelmark again.',
  works: 'This TMDB key works.',
  refused: {
    asApiKey:
      'TMDB does not accept this key. It has the form of an API key: compare it with the one at themoviedb.org.',
    asAccessToken:
      'TMDB does not accept this key. It has the form of a read access token: compare it with the one at themoviedb.org.',
    asNeither: (characters: number) =>
      `TMDB does not accept this key. It has ${characters} characters: an API key has 32 digits and letters from a to f, a read access token begins with eyJ. Copy it again, whole.`,
  },
  paused: 'TMDB asks for a pause, so the key could not be checked. Try again in a minute.',
  blocked: 'TMDB refuses to talk to this machine, whatever the key. It may be blocked where you are.',
  unreachable:
    'TMDB could not be reached, so the key could not be checked. See whether this machine is online, then try again.',
}

/** Why there is no metadata of a title (app/domain/metadata-problem.ts). */
export const metadataProblemWords = {
  'no-ids': 'It has no TMDB, IMDb or TVDB id to look it up by.',
  'unknown-ids': 'TMDB knows none of its ids.',
  'unknown-name': 'TMDB has nothing of this name and year.',
  'several-by-ids': 'TMDB has several entries for its ids.',
  'several-by-name': 'It could be one of several titles on TMDB.',
  'said-not-there': 'You said that TMDB does not have it.',
  'entry-gone': ({ id }: { id: number }) => `TMDB has no entry ${id} any more.`,
  'not-stored': 'Its metadata could not be stored.',
}

/** What can be chosen of each source, as the end of “Reelmark understands …”. */
const SOURCE_TAKES: Record<string, string> = {
  csv: 'any CSV whose first line names its columns (title, year, watched date, rating, imdb_id, tmdb_id, …)',
  cinemarco: 'a Cinemarco import document (JSON)',
  imdb: "IMDb's CSV files (ratings, watchlist, lists)",
  letterboxd:
    'a Letterboxd export (the ZIP, or diary.csv, watched.csv, ratings.csv, watchlist.csv out of it)',
  'letterboxd-import': "a file made for Letterboxd's importer (CSV)",
  netflix: "Netflix' viewing activity (CSV)",
  reelmark: "Reelmark's own export (JSON)",
  ryot: 'a Ryot export (JSON)',
  simkl: 'a Simkl backup (JSON or CSV)',
  trakt: 'a Trakt export (the ZIP, or JSON files out of it)',
  'trakt-import': "a file made for Trakt's importer (JSON or CSV)",
  tvtime: "TV Time's data (tracking-prod-records files, or tvtime-series and tvtime-movies files)",
  yamtrack: 'a Yamtrack export (CSV)',
}

const understands = (sources: readonly string[]) =>
  `Reelmark understands ${sources.map((source) => SOURCE_TAKES[source] ?? source).join('; ')}.`

/** About an upload, or a source. */
export const importFileWords = {
  sources: {
    letterboxdImport: 'Letterboxd import file',
    traktImport: 'Trakt import file',
  },
  upload: {
    noForm: 'The body is no multipart form.',
    brokeOff: 'The upload broke off before its end. Try again.',
  },
  columns: {
    mappingNotRight: (where: string | null, problem: string | null) =>
      `The mapping is not right: ${where === null ? '' : `${where}: `}${problem ?? 'unknown problem'}.`,
  },
}

const cannotBeRead =
  (because: string) =>
  ({ file }: OfFile) =>
    `${file} cannot be read: ${because} Export it again, or upload it again.`

/** Why a file cannot be read (app/domain/file-fault.ts). */
export const fileFaultWords = {
  'damaged-quotation-marks': cannotBeRead('its quotation marks do not match, or it ends in the middle.'),
  'damaged-json': cannotBeRead('it is cut off or no valid JSON.'),
  'damaged-archive': cannotBeRead('it is a damaged ZIP archive.'),
  'damaged-archive-or-its-end': cannotBeRead('it is a damaged or incomplete ZIP archive.'),
  'damaged-part': ({ file, archive }: OfFile & { archive: string }) =>
    cannotBeRead('it is damaged.')({ file: `${file} in ${archive}` }),
  'nothing-to-read': ({ file }: OfFile) => `${file} holds no file that could be read.`,
  'too-many-files': ({ file, files }: OfFile & { files: number }) =>
    `${file} holds ${files} files; that is no export.`,
  'too-large-unpacked': ({ file, megabytes }: OfFile & { megabytes: number }) =>
    `${file} would take up ${megabytes} MB unpacked; that is no export.`,
  locked: ({ file }: OfFile) =>
    `${file} is protected by a password. Unpack it first, then choose the files that are in it.`,
  'no-file': 'No file was chosen, or it is empty.',
  'no-room':
    'There is no room for this upload beside earlier ones. Cancel imports that are waiting, then try again.',
  'too-many-rows': ({ file, most }: OfFile & { most: number }) =>
    `${file} has more than ${formatNumber(most)} rows, which is the limit. Nothing was imported. Split it into several files.`,
  gone: 'The uploaded file is no longer there. Choose it once more.',
  empty: ({ file }: OfFile) => `${file} is empty.`,
  'value-too-long': ({ file }: OfFile) => `${file} holds a value that is too long to be part of an export.`,
  'no-such-columns': ({ file, columns }: OfFile & { columns: readonly string[] }) =>
    `${file} has no table with these columns: ${columns.join(', ')}.`,
  'no-table': ({ file }: OfFile) => `${file} is no table with several columns.`,
  'unknown-source': ({ asked, understood }: { asked: string; understood: readonly string[] }) =>
    `Reelmark knows no source “${asked}”. ${understands(understood)}`,
  'of-no-source': ({ file, understood }: OfFile & { understood: readonly string[] }) =>
    `${file} is of no kind that Reelmark can read. ${understands(understood)}`,
  'not-of-source': ({ file, source }: OfFile & { source: string }) =>
    `${file} is not ${SOURCE_TAKES[source] ?? source}.`,
  'source-unknown-here': ({ source }: { source: string }) =>
    `This Reelmark does not know the source ${source}.`,
  'newer-reelmark': ({ file }: OfFile) =>
    `${file} comes from a newer Reelmark than this one. Update Reelmark first.`,
}

/** How a file was read, where it could have been read otherwise (app/domain/file-notice.ts). */
export const fileNoticeWords = {
  unread: ({ files, more }: { files: readonly string[]; more: number }) =>
    `Not imported, because Reelmark found no viewing history in ${files.length === 1 ? 'it' : 'them'}: ${files.join(', ')}${more > 0 ? ` and ${more} more files` : ''}.`,
  'smaller-table': ({ file }: OfFile) =>
    `${file} was not read: of tables without column names only the largest is. Bring it in by itself.`,
  'ratings-of-hundred': ({ file }: OfFile) => `The ratings in ${file} were read as out of 100.`,
  'ratings-of-five-stars': ({ file }: OfFile) => `The ratings in ${file} were read as out of five stars.`,
  'dates-read-as': ({
    order,
    file,
    dates,
  }: OfFile & { order: keyof typeof ORDERS; dates: readonly string[] }) =>
    `Dates such as ${dates.join(', ')} in ${file} were read as ${ORDERS[order]}, as is usual in your region; no date in the file shows the order.`,
  'dates-not-used': ({ file, columns }: OfFile & { columns: readonly (string | number)[] }) =>
    `${columns.map((name) => `“${typeof name === 'string' ? name : columnWords.numbered(name)}”`).join(', ')} in ${file} ${columns.length === 1 ? 'holds' : 'hold'} dates that were not imported. To import them, cancel, upload the file again and map its columns.`,
  'rows-unaccounted': ({ rows }: { rows: number }) =>
    `${plural(Math.abs(rows), 'row')} of the file could not be accounted for. This is a bug in Reelmark; please report it with the kind of file.`,
  'trakt-left-out': ({ parts }: { parts: readonly (string | null)[] }) =>
    `Trakt could not put everything into this export: ${parts.map((part) => part ?? 'a part').join(', ')} failed. What is there is imported; export again for the rest.`,
}

const ORDERS = { 'day-first': 'day/month/year', 'month-first': 'month/day/year' }

/** What a source says of a title in other ways, put into a note. */
export const importedNoteWords = {
  watchedWith: (people: readonly string[]) => `Watched with ${people.join(', ')}.`,
  tags: (tags: string) => `Tags: ${tags}`,
  namelessList: (slug: string) => `List ${slug}`,
}

/** Why a row of a file cannot be used. */
const traktParts: Record<string, string> = {
  movie: 'movie',
  show: 'series',
  season: 'season',
  episode: 'episode',
}
const traktPart = (member: string) => traktParts[member] ?? member

/** What a row of a service is. */
const ROWS = { play: 'play', rating: 'rating', 'watchlist-entry': 'watchlist entry' }
type OfRow = { row: keyof typeof ROWS }

/** Why a row of a source cannot be used (app/domain/row-problem.ts). */
export const rowProblemWords = {
  unreadable: 'The row cannot be read.',
  'no-title': 'The row names no title.',
  'no-movie': 'The row names no movie.',
  'no-series': 'The row names no series.',
  'no-film': 'The row names no film.',
  'no-title-or-id': 'The row has neither a title nor an id.',
  'no-imdb-id': 'The row has no IMDb id.',
  'no-tmdb-id': 'The row has no TMDB id.',
  'no-subject': 'The row does not say what it is about.',
  'nothing-watched': 'The row is neither a watched movie nor a watched series.',
  'no-movie-or-series': 'The entry names neither a movie nor a series.',
  'no-kind': 'The entry does not say what it is.',
  'no-id-or-name': 'The entry has neither an id nor a name.',
  'no-title-or-dates': 'The item has no title, or its dates are no list.',
  'forgotten-by-netflix': 'Netflix no longer says what this was.',
  'no-list-name': 'The list has no name.',
  'no-collection-name': 'The collection has no name.',
  'date-unreadable': 'The date cannot be read.',
  'viewing-date-unreadable': 'The date of the viewing cannot be read.',
  'watchlist-date-unreadable': 'The date of the watchlist entry cannot be read.',
  'one-date-unreadable': 'One of its dates cannot be read.',
  'one-date-or-episode-unreadable': 'One of its dates or episodes cannot be read.',
  'one-viewing-unreadable': 'One of its viewings has no episode, or a date that cannot be read.',
  'no-episode-number': 'The episode has no season or number.',
  'no-series-or-episode-number': 'The episode has no series, season or number.',
  'no-season-number': 'The season has no number.',
  'rating-off-its-scale': 'The rating is not a number of its scale.',
  'rating-not-1-to-10': 'The rating is not a number from 1 to 10.',
  'rating-not-whole-1-to-10': 'The rating is not a whole number from 1 to 10.',
  'rating-not-half-to-5-stars': 'The rating is not between half a star and five.',
  'incomplete-play': 'The play is incomplete.',
  'incomplete-rating': 'The rating is incomplete.',
  'incomplete-list': 'The list is incomplete.',
  'incomplete-list-entry': 'An entry of the list is incomplete.',
  'incomplete-rest': 'What it says beside plays and ratings is incomplete.',
  'no-review-text': 'The review has no text.',
  'no-note-text': 'The note has no text.',
  'no-title-of-an-export': ({ list }: { list: string }) => `The entry of ${list} is no title of an export.`,
  'nothing-of-row': ({ row }: OfRow) => `The ${ROWS[row]} is empty or of an unknown kind.`,
  'no-readable-date': ({ row }: OfRow) => `The date of the ${ROWS[row]} cannot be read.`,
  'no-usable-id': ({ row }: OfRow) => `The ${ROWS[row]} has no usable id.`,
  'no-part': ({ row, member }: OfRow & { member: string }) => `The ${ROWS[row]} has no ${traktPart(member)}.`,
  'no-trakt-id': ({ member }: { member: string }) => `The ${traktPart(member)} has no Trakt id.`,
  'no-usable-part': ({ member, part }: { member: string; part: string }) =>
    `The ${traktPart(member)} has no usable ${part}.`,
}

/** Why a row of a file that can be read is not taken. */
/** Why a row of a file is not imported (app/domain/not-taken.ts). */
export const notTakenWords = {
  'neither-movie-nor-series': 'It is neither a movie nor a series.',
  'other-kind': 'Reelmark keeps movies and series.',
  'says-nothing': 'It says neither what was watched nor what was thought of it.',
  'neither-watched-nor-wanted': 'It’s neither watched nor on a watchlist.',
  'no-episodes-named': 'It names a series without saying which episodes were watched.',
  'episode-id-only':
    'An id of an episode does not say of which series it is, in which season and which number.',
  'last-episode-only': 'It names only the last episode; the JSON backup has all of them.',
  'how-far-only': 'It says only how far the series was watched.',
  'followed-only': 'It says only that the series is followed.',
  'not-rated': 'It is not rated.',
  'not-watched': 'It has not been watched.',
  'not-about-watching': 'It is not about what was watched.',
  'not-about-films-watched': 'It is not about films you have watched.',
  'count-of-tv-time': 'It is a count or a mark of TV Time, not something watched.',
  'in-diary': 'Its viewings are in the diary.',
  'in-history': 'It only sums up plays that the history has one by one.',
  'in-json': 'The same is in the JSON file.',
  'in-csv': 'The same is in a CSV file.',
  'in-second-version': 'It is in tracking-prod-records-v2.csv too.',
  'in-other-rows': 'It sums up what other rows say.',
  'watched-since': 'It has been watched since.',
  'half-watched': 'Half-watched titles have no place in Reelmark yet.',
  'others-lists': "Other people's lists have no place in Reelmark.",
  people: 'Reelmark doesn’t keep other people on Trakt.',
  'hidden-elsewhere': 'It is hidden in a part of Trakt that Reelmark does not have.',
  'hidden-part': 'Only whole series can be hidden.',
  'hidden-movie': 'Only series can be dropped or hidden.',
  trailer: 'It is a trailer or another extra.',
  'other-profile': 'It is of a profile you did not select.',
  'sitting-part': 'It is another sitting of the same viewing.',
  'sitting-glimpse': 'It was on for a few seconds only.',
  'deleted-at-letterboxd': 'It was deleted at Letterboxd.',
  'unclear-at-letterboxd':
    'The name of the file does not say whether these are films watched or wished for. Keep the name that Letterboxd gave it.',
  'not-in-file': 'The collection names a title that is not in the file.',
  'is-of-kind': ({ kind }: { kind: string | null }) =>
    `Reelmark keeps movies and series; this is ${kind ?? 'of no kind'}.`,
  'is-of-imdb-kind': ({ kind }: { kind: string }) =>
    `Reelmark keeps movies and series, not what IMDb calls ${kind}.`,
}

const watchedWhat = (episode: string | null) => (episode === null ? 'Watched' : `${episode} watched`)
const ratedWhat = (episode: string | null) => (episode === null ? 'Rated' : `${episode} rated`)

/** How a row of a file was understood; `episode` is a code such as S01E02. */
export const readRowWords = {
  nameless: 'A row',
  watched: {
    on: (episode: string | null, day: string) => `${watchedWhat(episode)} on ${day}`,
    longAgo: watchedWhat,
    nobodyKnowsWhen: (episode: string | null) => `${watchedWhat(episode)}, nobody knows when`,
  },
  rated: (episode: string | null, rating: number, day: string | null) =>
    `${ratedWhat(episode)} ${rating} of 10${day === null ? '' : ` on ${day}`}`,
  listed: (day: string | null) => (day === null ? 'On the watchlist' : `On the watchlist on ${day}`),
  note: (text: string) => `Note: ${text}`,
}

/** At the preview of a file that holds the rows of several people. */
export const profileChoiceWords = {
  heading: 'Profiles',
  about: (profiles: number) =>
    `This file has the history of ${profiles} profiles. Select the ones to import.`,
  show: 'Update preview',
}

export const dateOrderWords = {
  heading: 'Are these dates day first or month first?',
  about: (dates: readonly string[]) => `No date in the file shows the order: ${dates.join(', ')}.`,
  options: {
    'day-first': (date: string, day: string) => `Day first: ${date} is ${day}`,
    'month-first': (date: string, day: string) => `Month first: ${date} is ${day}`,
  },
  asUsual: 'For now, they are read the way your region writes dates.',
  asSaid: 'Read as you chose.',
  show: 'Update preview',
  chooseOne: 'Select day first or month first.',
}

/** Why a run, or a wish about one, is refused. */
export const runRefusalWords = {
  noTraktApplication: 'No Trakt application is configured. Set TRAKT_CLIENT_ID, then connect Trakt.',
  traktRefusesConnection: 'Trakt no longer accepts the connection. Connect Trakt again.',
  traktNotConnected: 'Connect Trakt first.',
  unknownProfile: (known: readonly string[]) =>
    known.length === 0
      ? 'The file names no profiles to choose from.'
      : `Select at least one profile of the file: ${known.join(', ')}.`,
  anotherUnderWay: 'Another import or sync is under way. Wait for it, or cancel it first.',
  thisUnderWay: 'The run is still under way. Cancel it first.',
  notAtPreview: 'The run is no longer at its preview.',
  importNotAtPreview: 'This import is no longer at its preview.',
  notStartable: 'Only a run at its preview, or one that failed, can be started.',
  over: 'The run is over.',
  strangeTitle: 'One of the titles to leave out is not part of this run.',
}

/** What a run could not do (app/domain/run-problem.ts). */
export const runProblemWords = {
  row: ({ problem }: { problem: string }) => problem,
  'not-given': ({ stream, because }: { stream: keyof typeof NOT_GIVEN; because: string }) =>
    `${NOT_GIVEN[stream]} ${because}`,
  'removed-at-once': ({ what, count }: Counted & { what: keyof typeof REMOVED_AT_ONCE }) =>
    `${formatNumber(count)} ${REMOVED_AT_ONCE[what]}`,
  'no-tmdb-key':
    'There is no TMDB key, so posters, names and air dates are missing. Set TMDB_API_KEY and they fill in by themselves.',
  'tmdb-key-refused':
    'TMDB refuses the key. Correct TMDB_API_KEY, and posters, names and air dates fill in by themselves.',
  'tmdb-unreachable':
    'TMDB cannot be reached. Posters, names and air dates fill in by themselves once it answers again.',
  unmatched: ({ because }: { because: string }) => `${because} Its plays are kept until you match it.`,
  'no-metadata': ({ because }: { because: string | null }) => because ?? 'TMDB gave no metadata for it.',
  unplaced: ({ because, plays }: { because: string; plays: number }) =>
    `${because} ${plural(plays, 'play')} kept without an episode until you say which one it is.`,
}

const NOT_GIVEN = {
  lists: "Your lists weren't imported.",
  favourites: "Your favourites weren't imported.",
  hidden: "Your dropped and hidden series weren't imported.",
  notes: "Your notes weren't imported.",
  owned: "Your collection on Trakt wasn't imported.",
}

const REMOVED_AT_ONCE = {
  plays:
    'plays are gone from Trakt at once. Nothing here was changed. If the next sync confirms it, you decide what to do with them.',
  ratings:
    'ratings are gone from Trakt at once. Nothing here was changed. If the next sync confirms it, you decide what to do with them.',
  watchlist:
    'titles left your watchlist on Trakt at once. They stay here until the next sync confirms it, or you decide on Home.',
}

/** Why nothing is known of the episodes of a series. */
export const episodesUnknownWords = {
  'episodes-unknown': 'Its episodes are not known yet.',
  'series-not-matched': 'The series is not matched yet, so its episodes are not known.',
}

/** How a title that came with a name came to its match. */
export const namedTitleWords = {
  notLookedUp: {
    'no-key': 'There is no TMDB key, so names cannot be looked up. They are kept until there is one.',
    'key-refused': 'TMDB does not accept the key in TMDB_API_KEY, so names cannot be looked up.',
    away: 'TMDB cannot be asked at the moment. Names that are not looked up now are looked up after the import.',
  },
}

/** A change in the journal that removed what was gone from Trakt. */
export const vanishedRemovalWords = {
  removed: (entries: number) => `Removed ${entries} that ${entries === 1 ? 'is' : 'are'} gone from Trakt`,
  removedOnly: 'Removed',
}

export const unexpectedWords = {
  seeLog: 'Something went wrong here. The log says more.',
  unnamed: 'Something went wrong.',
}

/** What can be done when a request to Trakt has failed, by the sort of failure. */
export const sourceProblemWords = {
  'trakt-application-unknown':
    'Trakt no longer knows this application. See at developer.trakt.tv whether it is still there (Trakt deletes those that go unused for 30 days), set TRAKT_CLIENT_ID to its client id, and connect again.',
  'trakt-needs-reconnect':
    'Trakt no longer accepts this connection. Connect the account again in the settings.',
  'trakt-account-locked':
    'Trakt has locked this account. Trakt support has to unlock it before anything can be read.',
  'trakt-limit-exceeded':
    'The Trakt account has reached a limit of its plan. See trakt.tv for the limits of free and VIP accounts.',
  'trakt-vip-only': 'Trakt keeps this for VIP members.',
  'trakt-rate-limited': 'Trakt asked for a longer pause. Wait a few minutes and try again.',
  'trakt-unreachable': 'Trakt cannot be reached. See whether this machine is online, then try again.',
  'trakt-server-error': 'Trakt has a problem of its own. Try again in a while.',
  'trakt-bad-answer': 'Trakt gave answers that cannot be read, several times over. Try again in a while.',
  'trakt-not-found': 'Trakt has nothing at the address that was asked for.',
  'trakt-refused':
    'Trakt refused the request. If this goes on, this version of Reelmark may be too old for Trakt.',
  'trakt-account-deactivated': 'This Trakt account is deactivated. Sign in at trakt.tv to activate it again.',
  'trakt-blocked':
    "The network in front of Trakt refuses this machine's address. A VPN or a shared address can be the reason; Trakt was not asked.",
  'trakt-not-connected': ({ hasEnded }: { hasEnded: boolean }) =>
    hasEnded
      ? 'The connection to Trakt has ended. Connect the account again in the settings.'
      : 'No Trakt account is connected. Connect one in the settings.',
  unexpected: 'Something went wrong here. The log says more.',
}

/** Why a run failed for a reason of this machine. */
export const runFailureWords = {
  'database-error': ({ cause }: { cause: string }) =>
    `The database refused a write (${cause}). What was written is safe.`,
  'disk-full': ({ folder }: { folder: string | null }) =>
    `The disk is full${folder === null ? '' : ` (${folder})`}. Nothing is lost. Free some space, and Reelmark continues automatically.`,
}

export const traktConnectionWords = {
  noClientId: 'There is no TRAKT_CLIENT_ID yet. Register an application at developer.trakt.tv and set it.',
  notConfigured: 'No Trakt application is configured. Set TRAKT_CLIENT_ID.',
  refusals: {
    denied: 'You declined at Trakt, so nothing was connected.',
    'not-asked-for':
      'This answer from Trakt does not belong to a connection begun in this browser in the last ten minutes. Press Connect to begin again.',
    'code-refused':
      'Trakt did not accept the answer. It may have been used or taken too long; press Connect to begin again.',
    'application-unknown':
      'Trakt does not know this application. Compare TRAKT_CLIENT_ID (and TRAKT_CLIENT_SECRET, if you set it) with developer.trakt.tv.',
    unreachable: 'Trakt could not be reached to finish the connection. Try again in a moment.',
    failed: 'Trakt could not finish the connection. Try again in a moment.',
  },
}

/** What only a person can put right about a title. */
export const attentionDetailWords = {
  toCome: (day: string) => `A play is dated ${day}. Correct its date.`,
  waits: 'Not looked up yet.',
  entryGone: 'TMDB has no such entry any more.',
  unlisted: (episodes: readonly string[], more: number) => {
    const isOne = episodes.length + more === 1
    return `${episodes.join(', ')}${more > 0 ? ` and ${more} more` : ''} ${isOne ? 'is' : 'are'} watched, but TMDB does not list ${isOne ? 'it' : 'them'}.`
  },
  early: 'Watched before it was out.',
  earlyOn: (o: { episode: string | null; watched: string; out: string; others: number }) =>
    `${o.episode ?? 'It'} is watched on ${o.watched}, but ${o.episode === null ? 'came out' : 'aired'} on ${o.out}.${o.others > 0 ? ` So are ${plural(o.others, 'other play')}.` : ''}`,
}

/** Names that begin alike, as episodes of one series. */
export const nameGroupWords = {
  offer: (count: number, prefix: string) =>
    `Assign all ${count} names beginning with “${prefix}” to one series`,
  names: (prefix: string) => `Names beginning with “${prefix}”`,
  hint: 'Clear the names that aren’t episodes.',
  plays: (count: number) => plural(count, 'play'),
  series: 'Series',
  searchLabel: 'Series name',
  nothing: 'No series found on TMDB. Try another name.',
  submit: 'Assign to series',
  back: 'Back to this name',
  chooseName: 'Select at least one name.',
  namesChanged: 'These names have changed since. Reload the page and try again.',
  assigned: (count: number, series: string) => `${plural(count, 'name')} assigned to ${series}.`,
  changes: {
    assigned: (count: number, series: string) => `Assigned ${plural(count, 'name')} to “${series}”`,
  },
}

/** A person says which TMDB title a title is. */
export const matchingWords = {
  chooseOne: 'Choose one of the titles.',
  matchedTo: (name: string) => `Matched to ${name}.`,
  keptUnmatched: (name: string) => `“${name}” is kept without a match.`,
  alreadyMatched: 'It is matched to this title already.',
  alreadySaid: 'You have said so already.',
  changes: {
    matched: (title: string | null, name: string) =>
      `Matched “${title ?? 'a title without a name'}” to “${name}”`,
    saidNotThere: (title: string) => `Said that TMDB does not have “${title}”`,
  },
}

export const collectionPartsWords = {
  noKey: 'Without a key for TMDB only the parts in your library are known.',
}

export const metadataChangeWords = {
  nothing: 'Nothing has changed.',
  posters: {
    saved: 'Saved. Other posters fill in by themselves.',
    unknown: 'There are no posters of that kind.',
  },
  country: {
    saved: 'Saved. Age ratings are shown accordingly.',
    unknown: 'TMDB knows no age ratings of that country.',
  },
  language: {
    saved: (language: string) => `Texts come in ${language} now. What is not held yet fills in by itself.`,
    unknown: 'There is no such language.',
  },
  images: {
    saved: 'Saved. Pictures are fetched accordingly from now on.',
    unknownSize: 'There is no such size.',
    noRoom: 'Give the room for pictures in gigabytes, from 0.1 to 1000.',
  },
}

/** What is wrong with the environment, before anything can start. */
export const configWords = {
  heading: (problems: number) =>
    problems === 1 ? 'The configuration has a problem:' : `The configuration has ${problems} problems:`,
  ofVariable: (name: string, problem: string) => `${name} ${problem}.`,
  must: {
    beWholeNumber: 'must be a whole number',
    beFromTo: (least: number, most: number) => `must be from ${least} to ${most}`,
    beHttpAddress: 'must be an http or https address',
    beTrueOrFalse: 'must be true or false',
    beHost: 'must be an IP address or a host name',
    beHostNames: 'must be host names, separated by commas',
    beNetworks: 'must be loopback, or IP addresses and networks such as 10.0.0.0/8, separated by commas',
    haveEightCharacters: 'must have at least 8 characters',
    beAddress: 'must be an address',
    beTimeZone: 'must be an IANA time zone such as Europe/Berlin',
    beOneOf: (values: readonly string[]) => `must be one of ${values.join(', ')}`,
  },
  openToOthers:
    'HOST lets other machines in, but no password is set. Set APP_PASSWORD, or AUTH_DISABLED=true if a proxy in front handles sign-in.',
  publicWithoutPassword:
    'PUBLIC_URL is an address for other machines, but no password is set. Set APP_PASSWORD, or AUTH_DISABLED=true if a proxy in front handles sign-in.',
  fileUnreadable: (file: string, because: string) => `${file} cannot be read: ${because}.`,
  lineUnreadable: (line: number, file: string) =>
    `Line ${line} of ${file} is neither NAME=value nor a comment.`,
  dataFolderClosed: (folder: string, code: string | null) =>
    `DATA_DIR (${folder}) cannot be written to (${code ?? 'unknown'}).`,
}

/** Why the database is left alone at the start. */
export const databaseWords = {
  folderInUse: (folder: string) =>
    `Another Reelmark is running with this data folder (${folder}). Stop it first, or give this one a DATA_DIR of its own.`,
  newer: (migrations: readonly string[]) =>
    `The database was written by a newer version of Reelmark (it has ${migrations.join(', ')}). Nothing was changed. Start the newer version, or give this one another DATA_DIR.`,
}

/** Why the library is left alone at the start, and what to do. Files are named as they are called on the disk. */
export const dataDirWords = {
  missing: (dir: string) =>
    `reelmark.db is missing from ${dir}, which has been used before. Put reelmark.db back from a backup. To start with an empty library, remove secret.key too.`,
  empty: (dir: string) =>
    `reelmark.db in ${dir} is empty (0 bytes), but the folder has been used before. Replace it with a backup. To start with an empty library, remove both reelmark.db and secret.key.`,
  damaged: (dir: string) =>
    `reelmark.db in ${dir} is damaged, or is not a database. Nothing was changed. Replace it with a backup, and remove reelmark.db-wal and reelmark.db-shm.`,
  strangeLog: (dir: string) =>
    `reelmark.db in ${dir} was replaced, but the log of the earlier library (reelmark.db-wal) is still beside it. Nothing was changed. To use the file you put there, remove reelmark.db-wal and reelmark.db-shm, then start again. To keep the earlier library, put its reelmark.db back. If you know that this reelmark.db and this log belong together, remove reelmark.db-stamp.`,
  notWritable: (path: string) => `${path} can't be written to. Change its owner or permissions.`,
  notReadable: (path: string) => `${path} can't be read. Change its owner or permissions.`,
  badKey: (path: string) =>
    `${path} is not a valid key. Put the original back, or remove it: a new key is created, and you connect Trakt again.`,
  tooFewFiles: (needed: number) =>
    `Reelmark can't open enough files at once. Raise the limit of open files (ulimit -n) to ${needed} or more.`,
  failedMigration: (migration: string, because: string) =>
    `The database could not be updated to this version: step ${migration} failed (${because}). That step was undone, and your history is unchanged. Go back to the version you had, or restore a backup, and report this.`,
}

/** Why a request is not let in. */
export const refusedRequestWords = {
  host: 'Reelmark does not answer to this host name. Set PUBLIC_URL to the address you type, or add the name to ALLOWED_HOSTS.',
  forwarded:
    'This request came through a proxy, but no password is set. Set APP_PASSWORD, or AUTH_DISABLED=true if the proxy handles sign-in.',
  origin: 'This request was sent by a page of another site, and was refused.',
  noForm: 'This request has no form that could be read. Go back and try again.',
  noToken: 'This needs a valid token: API_TOKEN, or one made in the settings.',
  wrongTokens: 'There were too many wrong tokens. Wait before the next attempt.',
  signInFirst: 'Sign in first.',
}

export const exportCheckRunWords = {
  theExport: 'The export',
  brokeOff: 'The import broke off.',
}

/** What each file of an export holds. */
export const exportSummaryWords = {
  reelmark: 'Everything you own, in one document',
  plays: 'Every play, as a table',
  ratings: 'Every rating, as a table',
  watchlist: 'The watchlist, as a table',
  traktJson:
    'A flat JSON array for the importer on Trakt’s web site: one object per play, rating and watchlist entry',
  traktCsv: 'The same entries for Trakt’s importer as CSV',
  letterboxdWatchlist: 'Movies of the watchlist, for the importer on Letterboxd’s watchlist page',
  letterboxd:
    'Viewings of movies for the importer of Letterboxd; `part` where they are more than one file may hold',
  database: 'A copy of the database, without tokens',
}

/** What each call of the API is for. */
export const apiSummaryWords = {
  edits: {
    removePlays:
      'Remove every play of a movie, a series, a season or an episode, named as JSON such as `{"kind":"season","tmdb":1396,"season":1}`',
    undo: 'Undo a change',
  },
  cache: {
    read: 'What is kept of TMDB’s answers, and how often it spared a request since the start',
    empty: 'Empty the cache, or only what has expired',
  },
  exportCheck: {
    read: 'Whether an export comes back the same, as it was found the last time',
    begin: 'Export, import into an empty library, export again and compare; goes on in the background',
  },
  library: {
    list: 'The library, filtered and sorted',
    movie: 'One movie, as in the export',
    series: 'One series with its seasons, episodes and progress, as in the export',
    history: 'Plays, newest first, each with its title; `from` and `to` are days, both included',
    upNext: 'Series under way with the episode to go on with, the one watched last first',
    stats: 'Figures of all years, or of one',
    search: 'Titles, people, franchises and stories of the library, then titles of TMDB that are not in it',
  },
  runs: {
    begin: 'Begin an import: from Trakt, or of a file',
    list: 'All runs, newest first',
    read: 'One run as it stands',
    items: 'The plan of a run, title by title',
    start: 'Go on from the preview, or try a failed run again',
    cancel: 'Stop a run; what is written stays',
    undo: 'Take back what a run wrote',
    sync: 'Bring in what is new at Trakt; with check, hold everything there against the library',
  },
  status: 'How things stand: connections, library, enrichment, the run under way',
  device: 'Begin to connect Trakt by a code; the outcome shows in GET /status',
  vanished: {
    list: 'Plays and ratings that are gone from Trakt and wait for a decision; with decided=true those kept',
    decide: 'Decide about what is gone: keep it, remove it here, or keep it to be added back at Trakt',
  },
}

/** The description of the API, beside its calls. */
export const apiDescriptionWords = {
  intro: 'Your watch history, for your own programs.',
  errorCode: 'For programs, kebab-case.',
  errorMessage: 'A sentence for a person.',
  mapping:
    'Of a table that is not recognised: JSON such as {"columns":{"title":"film","watched":"seen on"},"order":"day-first"}, with the names of its columns in lower case. Of a table without names: {"columns":{"title":"column 1"},"firstLine":"row"}, and its first line is a row too. "timeZone" is the zone of times that name none, by default yours. Without a mapping, what was chosen for the last table with the same first line is used.',
  statuses: {
    badRequest: 'The request is not right',
    unauthorized: 'A valid token is needed',
    notFound: 'There is no such thing',
    conflict: 'Not as things stand now',
    unusable: 'The file cannot be used',
    tooMany: 'Wait before the next attempt, as Retry-After says',
    unavailable: 'Another service does not answer',
  },
}

export const apiRefusalWords = {
  noSuchCall: 'There is no such call. GET /api/openapi.json lists them all.',
  noBody: 'This call takes no body.',
  noTitle: 'no title, such as {"kind":"movie","tmdb":27205}',
  oneId: 'name one of id, tmdb, imdb, tvdb and trakt',
  unknownTitle: 'Your library has no such title, season or episode.',
  bodyIsNoObject: 'The body must be a JSON object.',
  notRight: (part: 'query' | 'body', where: string | null, problem: string | null) =>
    `The ${part} is not right: ${where === null ? '' : `${where}: `}${problem ?? 'unknown problem'}.`,
}
