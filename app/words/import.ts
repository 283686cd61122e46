import { formatNumber, plural } from '#app/domain/format/plural.ts'

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
    noTitle: 'Say which column has the title, or an id such as tt0078748.',
    saysNothing:
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
  order: {
    label: 'Dates in numbers begin with',
    asTheFileTells: 'As the file tells',
    month: 'The month',
    day: 'The day',
    monthAlways: 'The month, always',
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
  all: (parts: readonly string[]) => parts.join(', '),
  nothingNew: 'nothing new',
}

/** Why the plan does with a title what it does. */
export const planWords = {
  nothingNew: 'Nothing new.',
  withoutIds: 'It comes without ids and will be looked up by its name.',
  withoutKnownIds: 'It comes without any id that TMDB knows. Its plays are kept until you match it.',
  lookedUpBy: (services: readonly string[]) =>
    `It comes without a TMDB id and will be looked up by its ${services.join(' and ')} id.`,
  news: (parts: readonly string[]) => {
    const text = parts.join(', ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  },
  newPlays: (count: number) => `${count} new ${count === 1 ? 'play' : 'plays'}`,
  joinedPlays: (count: number) => `${count} ${count === 1 ? 'play' : 'plays'} known from another source`,
  newRatings: (count: number) => `${count} new ${count === 1 ? 'rating' : 'ratings'}`,
  changedRatings: (count: number) => `${count} changed ${count === 1 ? 'rating' : 'ratings'}`,
  newOnWatchlist: 'new on the watchlist',
  offWatchlist: 'no longer on the watchlist',
  favourite: 'a favourite',
  newNotes: (count: number) => plural(count, 'new note'),
  longerNotes: (count: number) => plural(count, 'longer note'),
  placesOnLists: (count: number) => plural(count, 'place on lists', 'places on lists'),
  abandoned: 'abandoned',
  hidden: 'hidden from up next',
  rewatches: (count: number) => plural(count, 'rewatch', 'rewatches'),
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
  holds: (o: {
    size: string
    rows: number
    taken: number
    repeated: number
    unreadable: number
    leftAside: number
  }) => {
    const parts = [
      `${formatNumber(o.taken)} taken`,
      o.repeated > 0 && `${formatNumber(o.repeated)} repeated`,
      o.unreadable > 0 && `${formatNumber(o.unreadable)} unreadable`,
      o.leftAside > 0 && `${formatNumber(o.leftAside)} left aside`,
    ].filter((part) => part !== false)
    return `<name></name> <rest>(${o.size}) holds ${plural(o.rows, 'row')}: ${parts.join(', ')}.</rest>`
  },
  why: 'Why rows were left aside',
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
  nothing: 'TMDB has nothing of this name and year.',
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
    heading: 'What TMDB does not know',
    words:
      'The plays of these titles are kept, and exported. They are no titles of the library until they are matched.',
  },
  malformed: {
    heading: 'Rows that could not be read',
    words: 'These lack what a row must have. They were left out and stopped nothing.',
  },
  others: 'What needs a look',
  rowWithoutTitle: 'A row without a title',
  plays: (count: number) => `${plural(count, 'play')}.`,
  match: (title: string) => `Match it<spoken>: ${title}</spoken>`,
}

const proofSubject = (isElse: boolean) => (isElse ? 'Nothing else' : 'Nothing')

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
export const matchReasonWords = {
  sameId: (service: string) => `Same ${service} id`,
  otherImdbId: 'Another IMDb id',
  noName: 'No name to compare',
  otherName: 'Another name',
  sameName: 'Same name',
  subtitle: 'Same name but for a subtitle',
  letters: (count: number) => `Name differs by ${count} ${count === 1 ? 'letter' : 'letters'}`,
  noYear: 'No year to compare',
  sameYear: 'Same year',
  oneYearApart: 'One year apart',
  otherYear: (found: number, wanted: number) => `${found}, not ${wanted}`,
  sameLength: 'Same length',
  otherLength: (found: number, wanted: number) => `${found} minutes, not ${wanted}`,
  aMovie: 'A movie',
  aSeries: 'A series',
}

export const matchWords = {
  pageTitle: (name: string) => `${name} · Match · Reelmark`,
  matchATitle: 'Match a title',
  whichMovie: 'Which movie is it?',
  whichSeries: 'Which series is it?',
  noSuchTitle: 'There is no such title.',
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
    notAtTmdb: 'You said that TMDB does not have it.',
    idsUnknown: 'TMDB does not know the ids it came with.',
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
  unplaced: 'A file may name episodes in a way that fits none at TMDB: <a>plays without an episode</a>.',
  notAtTmdb: (count: number) => `${plural(count, 'title')} of which you said that TMDB does not have it`,
  plays: (count: number) => `${plural(count, 'play')}.`,
  check: (title: string) => `Check<spoken> ${title}</spoken>`,
  match: (title: string) => `Match<spoken> ${title}</spoken>`,
}

export const attentionReasonWords = {
  unmatched: {
    heading: 'Unknown to TMDB',
    text: 'Their plays are kept and exported. They become titles of the library once you say which they are.',
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
  noSuchFile: 'There is no such file.',
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
  heading: 'Does it come back?',
  intro:
    'Exports your library, imports the file into an empty one beside it, exports that, and compares what the two files say of everything you own. What TMDB says is not yours, and is left out. Your library is only read.',
  underWay: 'The check is under way. You can go on; the result will be here.',
  start: 'Check now',
  again: 'Check again',
  failed: (day: string, time: string, problem: string) =>
    `Checked on ${day} at ${time}: it could not be done. ${problem}`,
  identical: (day: string, time: string, plays: number, titles: number) =>
    `Checked on ${day} at ${time}: identical, ${plural(plays, 'play')} of ${plural(titles, 'title')}.`,
  different: (day: string, time: string, differing: number, plays: number, titles: number) =>
    `Checked on ${day} at ${time}: ${plural(differing, 'title')} came back different, of ${plural(plays, 'play')} of ${plural(titles, 'title')}.`,
  isFault:
    'This is a fault in Reelmark, and your library is as it was. Keep a copy of the database until it is mended.',
  lost: 'Lost: <code></code>',
  cameIn: 'Came in: <code></code>',
  more: (count: number) => `And ${plural(count, 'more title', 'more titles')}.`,
}
