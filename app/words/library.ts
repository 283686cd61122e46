import { formatNumber, plural } from '#app/domain/format/plural.ts'

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
  person: (name: string | null) => `With ${name ?? 'somebody unknown'}`,
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

/** What is done with many titles at once. */
export const bulkWords = {
  selectAll: (shown: number) => `Select all ${shown} on this page`,
  selectNone: 'Select none',
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
  beginWith: (code: string) => `Begin with ${code}`,
  next: (code: string) => `Next ${code}`,
  finished: 'Finished',
  upToDate: 'Up to date',
  abandoned: (left: number, reason: string | null) =>
    `Abandoned${left > 0 ? `, ${plural(left, 'episode')} left` : ''}${reason ? `: ${reason}` : ''}`,
  hidden: 'Hidden from up next',
  airs: (code: string, when: string) => `${code} airs ${when}`,
}

export const seasonActionWords = {
  mark: (season: string) => `Mark ${season} watched`,
  anotherDay: 'On another day',
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
  /** Between the names of a list. */
  comma: ', ',
  tmdbRating: (rating: number, votes: number | null) =>
    votes === null ? rating.toFixed(1) : `${rating.toFixed(1)} of ${plural(votes, 'vote')}`,
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
export const undecidedEpisodeWords = {
  nothingSaid: 'It says neither a name nor a number of the episode.',
  several: (name: string) => `Several of its episodes are called “${name}”.`,
  noEpisodes: 'TMDB lists no episodes of it.',
  noneCalled: (name: string) => `TMDB lists no episode of it called “${name}”.`,
  noneInSeason: (season: number | null) => `TMDB lists no episodes of season ${season} by then.`,
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
  noSuchTimeZone: 'There is no such time zone.',
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
export const undoProblemWords = {
  isARun: 'A run is taken back on its own page.',
  undoneAlready: 'This has already been taken back.',
  changedSince: 'Something later changed what this wrote. Take that back first, then this.',
  madeSince: 'Something that was made since stands in the way. Take that back first, then this.',
  ratedSince: 'It has been rated anew since. Take that back first.',
}
