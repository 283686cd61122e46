import { formatNumber, plural } from '#app/domain/format/plural.ts'

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

export const upcomingWords = {
  pageTitle: 'Up next · Reelmark',
  heading: 'Up next',
  underWay: (series: number) => `${plural(series, 'series', 'series')} under way`,
  toGoOn: 'To go on with',
  nextDays: 'The next 30 days',
  nothingAnnounced: 'Of the series you watch, nothing new is announced for the next 30 days.',
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
  named: (name: string, year: number) => `${name} (${year})`,
  unmatched: (names: string[]) =>
    `${plural(names.length, 'entry', 'entries')} could not be matched with TMDB and cannot be shown as ${
      names.length === 1 ? 'a poster' : 'posters'
    }: ${names.join(', ')}.`,
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
  unknown: 'There is no such list.',
  lists: 'Lists',
  entries: (entries: number) => plural(entries, 'entry', 'entries'),
  rename: 'Rename',
  deleteIt: 'Delete the list',
  emptyHeading: 'Nothing on it yet',
  empty: 'On the page of a title, “More” puts it on this list.',
  unmatchedHeading: 'Not known to TMDB yet',
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
    'The file named these episodes without a number, and no episode at TMDB fits the name. The plays are kept with their days. Choose which episode each one was, now or later.',
  choose: 'Choose the episode that it was.',
  emptyHeading: 'Every play has its episode',
  empty: 'There is nothing to decide here.',
  openHistory: 'Open the history',
  notMatched: 'The series is not matched yet, so its episodes are not known.',
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
    trakt: (zone: string) => `Automatic (your Trakt account’s: ${zone})`,
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
  onAverage: (percent: string) => `${percent} % on average`,
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
