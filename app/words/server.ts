import { plural } from '#app/domain/format/plural.ts'

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

export const upstreamWords = {
  unreachable: (service: string) => `${service} could not be reached.`,
  unreachableBecause: (service: string, code: string) => `${service} could not be reached (${code}).`,
  dropped: (service: string) => `${service} could not be reached (the connection was dropped).`,
  tooSlow: (service: string, seconds: number) => `${service} did not answer within ${seconds} s.`,
  answered: (service: string, status: number) => `${service} answered ${status}.`,
  makesNoSense: (service: string) => `${service} gave an answer that makes no sense.`,
  noJson: (service: string) => `${service} answered with something that is no JSON.`,
  paused: (service: string) => `${service} asked for a pause.`,
}

export const tmdbAnswerWords = {
  tooLong: 'TMDB is taking too long to answer.',
  refusesKey: 'TMDB does not accept the key in TMDB_API_KEY.',
  paused: 'TMDB has asked for a pause.',
  away: 'TMDB cannot be reached at the moment.',
  needsKey: 'TMDB needs a key: set TMDB_API_KEY and start again.',
  unreadable: (path: string, where: string) => `TMDB's answer for ${path} cannot be read: ${where}.`,
  entryGone: (id: number) => `TMDB has no entry ${id} any more.`,
  notStored: 'Its metadata could not be stored.',
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

/** What is said of a title that was not found at TMDB. */
export const notMatchedWords = {
  noIds: 'It has no TMDB, IMDb or TVDB id to look it up by.',
  unknownIds: 'TMDB knows none of its ids.',
  unknownName: 'TMDB has nothing of this name and year.',
  severalByIds: 'TMDB has several entries for its ids.',
  severalByName: 'Several titles at TMDB may be meant.',
  saidNotThere: 'You said that TMDB does not have it.',
}

/** What can be chosen of each source, as the end of “Reelmark understands …”. */
export const sourceTakesWords = {
  anyCsv:
    'any CSV whose first line names its columns (title, year, watched date, rating, imdb_id, tmdb_id, …)',
  cinemarco: 'a Cinemarco import document (JSON)',
  imdb: "IMDb's CSV files (ratings, watchlist, lists)",
  letterboxd:
    'a Letterboxd export (the ZIP, or diary.csv, watched.csv, ratings.csv, watchlist.csv out of it)',
  letterboxdImport: "a file made for Letterboxd's importer (CSV)",
  netflix: "Netflix' viewing activity (CSV)",
  reelmark: "Reelmark's own export (JSON)",
  ryot: 'a Ryot export (JSON)',
  simkl: 'a Simkl backup (JSON or CSV)',
  trakt: 'a Trakt export (the ZIP, or JSON files out of it)',
  traktImport: "a file made for Trakt's importer (JSON or CSV)",
  tvTime: "TV Time's data (tracking-prod-records files, or tvtime-series and tvtime-movies files)",
  yamtrack: 'a Yamtrack export (CSV)',
}

const understands = (takes: readonly string[]) => `Reelmark understands ${takes.join('; ')}.`

/** About a file as a whole, or the source that it is of. */
export const importFileWords = {
  sources: {
    letterboxdImport: 'Letterboxd import file',
    traktImport: 'Trakt import file',
    unknown: (asked: string, takes: readonly string[]) =>
      `Reelmark knows no source “${asked}”. ${understands(takes)}`,
    unknownHere: (source: string) => `This Reelmark does not know the source ${source}.`,
    notTheOneAsked: (file: string, takes: string) => `${file} is not ${takes}.`,
    none: (file: string, takes: readonly string[]) =>
      `${file} is of no kind that Reelmark can read. ${understands(takes)}`,
    newerReelmark: (file: string) =>
      `${file} comes from a newer Reelmark than this one. Update Reelmark first.`,
  },
  archive: {
    nothingToRead: (file: string) => `${file} holds no file that could be read.`,
    tooMany: (file: string, files: number) => `${file} holds ${files} files; that is no export.`,
    tooLarge: (file: string, megabytes: number) =>
      `${file} would take up ${megabytes} MB unpacked; that is no export.`,
    locked: (file: string) =>
      `${file} is protected by a password. Unpack it first, then choose the files that are in it.`,
    part: (file: string, archive: string) => `${file} in ${archive}`,
  },
  upload: {
    none: 'No file was chosen, or it is empty.',
    noForm: 'The body is no multipart form.',
    brokeOff: 'The upload broke off before its end. Try again.',
    gone: 'The uploaded file is no longer there. Choose it once more.',
  },
  columns: {
    mappingNotRight: (where: string | null, problem: string | null) =>
      `The mapping is not right: ${where === null ? '' : `${where}: `}${problem ?? 'unknown problem'}.`,
    notThere: (file: string, columns: readonly string[]) =>
      `${file} has no table with these columns: ${columns.join(', ')}.`,
    noTable: (file: string) => `${file} is no table with several columns.`,
  },
  empty: (file: string) => `${file} is empty.`,
  valueTooLong: (file: string) => `${file} holds a value that is too long to be part of an export.`,
}

const cannotBeRead = (because: string) => (file: string) =>
  `${file} cannot be read: ${because} Export it again, or upload it again.`

/** Why a file cannot be read. */
export const damagedFileWords = {
  quotationMarks: cannotBeRead('its quotation marks do not match, or it ends in the middle.'),
  json: cannotBeRead('it is cut off or no valid JSON.'),
  archive: cannotBeRead('it is a damaged ZIP archive.'),
  archiveOrItsEnd: cannotBeRead('it is a damaged or incomplete ZIP archive.'),
  part: cannotBeRead('it is damaged.'),
}

/** How a file was read, where it could have been read otherwise. */
export const readingWords = {
  smallerTable: (file: string) =>
    `${file} was not read: of tables without column names only the largest is. Bring it in by itself.`,
  ratingsOfHundred: (file: string) => `The ratings in ${file} were read as out of 100.`,
  ratingsOfFiveStars: (file: string) => `The ratings in ${file} were read as out of five stars.`,
  monthFirst: (file: string) =>
    `No date in ${file} tells whether its day or its month comes first; they were read as month/day/year.`,
  traktLeftOut: (parts: readonly (string | null)[]) =>
    `Trakt could not put everything into this export: ${parts.map((part) => part ?? 'a part').join(', ')} failed. What is there is imported; export again for the rest.`,
}

/** What a source says of a title in other ways, put into a note. */
export const importedNoteWords = {
  watchedWith: (people: readonly string[]) => `Watched with ${people.join(', ')}.`,
  tags: (tags: string) => `Tags: ${tags}`,
  namelessList: (slug: string) => `List ${slug}`,
}

/** Why a row of a file cannot be used. */
export const malformedRowWords = {
  unreadable: 'The row cannot be read.',
  names: {
    noTitle: 'The row names no title.',
    noMovie: 'The row names no movie.',
    noSeries: 'The row names no series.',
    noFilm: 'The row names no film.',
    noTitleOrId: 'The row has neither a title nor an id.',
    noImdbId: 'The row has no IMDb id.',
    noTmdbId: 'The row has no TMDB id.',
    noSubject: 'The row does not say what it is about.',
    nothingWatched: 'The row is neither a watched movie nor a watched series.',
    noMovieOrSeries: 'The entry names neither a movie nor a series.',
    noKind: 'The entry does not say what it is.',
    noIdOrName: 'The entry has neither an id nor a name.',
    noTitleOfAnExport: (list: string) => `The entry of ${list} is no title of an export.`,
    noTitleOrDates: 'The item has no title, or its dates are no list.',
    forgottenByNetflix: 'Netflix no longer says what this was.',
    noListName: 'The list has no name.',
    noCollectionName: 'The collection has no name.',
  },
  dates: {
    unreadable: 'The date cannot be read.',
    ofViewing: 'The date of the viewing cannot be read.',
    ofWatchlist: 'The date of the watchlist entry cannot be read.',
    oneOfThem: 'One of its dates cannot be read.',
    oneOrAnEpisode: 'One of its dates or episodes cannot be read.',
    oneOrItsEpisode: 'One of its viewings has no episode, or a date that cannot be read.',
  },
  numbers: {
    ofEpisode: 'The episode has no season or number.',
    ofEpisodeOrSeries: 'The episode has no series, season or number.',
    ofSeason: 'The season has no number.',
  },
  ratings: {
    ofItsScale: 'The rating is not a number of its scale.',
    ofTen: 'The rating is not a number from 1 to 10.',
    wholeOfTen: 'The rating is not a whole number from 1 to 10.',
    ofStars: 'The rating is not between half a star and five.',
  },
  incomplete: {
    play: 'The play is incomplete.',
    rating: 'The rating is incomplete.',
    list: 'The list is incomplete.',
    listEntry: 'An entry of the list is incomplete.',
    rest: 'What it says beside plays and ratings is incomplete.',
  },
  texts: {
    review: 'The review has no text.',
    note: 'The note has no text.',
  },
}

/** Why a row of a file that can be read is not taken. */
export const notTakenWords = {
  kinds: {
    neither: 'It is neither a movie nor a series.',
    onlyThese: 'Reelmark keeps movies and series.',
    onlyTheseNot: (kind: string | null) =>
      `Reelmark keeps movies and series; this is ${kind ?? 'of no kind'}.`,
    notOfImdb: (kind: string) => `Reelmark keeps movies and series, not what IMDb calls ${kind}.`,
  },
  saysNothing: {
    watchedOrThought: 'It says neither what was watched nor what was thought of it.',
    watchedOrWanted: 'It says neither what was watched nor that it shall be.',
    whichEpisodes: 'It names a series without saying which episodes were watched.',
    ofWhichSeries:
      'An id of an episode does not say of which series it is, in which season and which number.',
    lastEpisodeOnly: 'It names only the last episode; the JSON backup has all of them.',
    howFarOnly: 'It says only how far the series was watched.',
    followedOnly: 'It says only that the series is followed.',
    notRated: 'It is not rated.',
    notWatched: 'It has not been watched.',
    ofWatching: 'It is not about what was watched.',
    ofFilmsWatched: 'It is not about films you have watched.',
    countOfTvTime: 'It is a count or a mark of TV Time, not something watched.',
  },
  elsewhere: {
    inDiary: 'Its viewings are in the diary.',
    inHistory: 'It only sums up plays that the history has one by one.',
    inJson: 'The same is in the JSON file.',
    inCsv: 'The same is in a CSV file.',
    inSecondVersion: 'It is in tracking-prod-records-v2.csv too.',
    inOtherRows: 'It sums up what other rows say.',
    watchedSince: 'It has been watched since.',
  },
  noPlace: {
    halfWatched: 'Half-watched titles have no place in Reelmark yet.',
    othersLists: "Other people's lists have no place in Reelmark.",
    discs: 'Collections of discs and files have no place in Reelmark.',
    people: 'Other people at Trakt have no place in Reelmark.',
    hiddenElsewhere: 'It is hidden in a part of Trakt that Reelmark does not have.',
    hiddenPart: 'Only whole series can be hidden.',
    hiddenMovie: 'Only series can be dropped or hidden.',
  },
  trailer: 'It is a trailer or another extra.',
  deletedAtLetterboxd: 'It was deleted at Letterboxd.',
  unclearAtLetterboxd:
    'The name of the file does not say whether these are films watched or wished for. Keep the name that Letterboxd gave it.',
  notInFile: 'The collection names a title that is not in the file.',
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

/** Why a run, or a wish about one, is refused. */
export const runRefusalWords = {
  noTraktApplication: 'No Trakt application is configured. Set TRAKT_CLIENT_ID, then connect Trakt.',
  traktRefusesConnection: 'Trakt no longer accepts the connection. Connect Trakt again.',
  traktNotConnected: 'Connect Trakt first.',
  anotherUnderWay: 'Another import or sync is under way. Wait for it, or cancel it first.',
  thisUnderWay: 'The run is still under way. Cancel it first.',
  notAtPreview: 'The run is no longer at its preview.',
  importNotAtPreview: 'This import is no longer at its preview.',
  notStartable: 'Only a run at its preview, or one that failed, can be started.',
  over: 'The run is over.',
  strangeTitle: 'One of the titles to leave out is not part of this run.',
}

/** What went wrong in a run, or what it could not do. */
export const runProblemWords = {
  vanishedAtOnce: {
    plays: (plays: number) =>
      `${plays} plays vanished at Trakt at once. That looks like a fault there, so nothing here was touched.`,
    ratings: (ratings: number) =>
      `${ratings} ratings vanished at Trakt at once. That looks like a fault there, so nothing here was touched.`,
    watchlist: (titles: number) =>
      `${titles} titles vanished from the watchlist at Trakt at once. That looks like a fault there, so none was taken off here.`,
  },
  withoutTmdb: {
    noKey:
      'There is no TMDB key, so posters, names and air dates are missing. Set TMDB_API_KEY and they fill in by themselves.',
    keyRefused:
      'TMDB refuses the key. Correct TMDB_API_KEY, and posters, names and air dates fill in by themselves.',
    unreachable:
      'TMDB cannot be reached. Posters, names and air dates fill in by themselves once it answers again.',
  },
  unmatched: (reason: string) => `${reason} Its plays are kept until you match it.`,
  noMetadata: 'TMDB gave no metadata for it.',
  unplaced: (reason: string, plays: number) =>
    `${reason} ${plural(plays, 'play')} kept without an episode until you say which one it is.`,
  episodesUnknown: 'Its episodes are not known yet.',
  seriesNotMatched: 'The series is not matched yet, so its episodes are not known.',
  diskFull: 'The disk is full. What was written is safe; free some space, then try again.',
  writeRefused: (code: string) => `The database refused a write (${code}). What was written is safe.`,
}

/** How a title that came with a name came to its match. */
export const namedTitleWords = {
  found: {
    byName: 'Found by its name.',
    byImdbId: 'Found by its IMDb id.',
    byTvdbId: 'Found by its TVDB id.',
    otherwise: 'Matched to a TMDB title.',
  },
  saidNotThere: 'You said that TMDB does not have it. Its plays are kept.',
  said: ({ name, isHeld, joined }: { name: string | null; isHeld: boolean; joined: number }) =>
    `You said it is ${name ?? 'this one'}.${isHeld ? ' Your library has it already.' : ''}${joined > 0 ? ` So are ${joined} of its plays.` : ''}`,
  notLookedUp: {
    noKey: 'There is no TMDB key, so names cannot be looked up. They are kept until there is one.',
    keyRefused: 'TMDB does not accept the key in TMDB_API_KEY, so names cannot be looked up.',
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
export const traktProblemWords = {
  forbidden:
    'Trakt no longer knows this application. See at developer.trakt.tv whether it is still there (Trakt deletes those that go unused for 30 days), set TRAKT_CLIENT_ID to its client id, and connect again.',
  unauthorized: 'Trakt no longer accepts this connection. Connect the account again in the settings.',
  locked: 'Trakt has locked this account. Trakt support has to unlock it before anything can be read.',
  limitExceeded:
    'The Trakt account has reached a limit of its plan. See trakt.tv for the limits of free and VIP accounts.',
  vipOnly: 'Trakt keeps this for VIP members.',
  rateLimited: 'Trakt asked for a longer pause. Wait a few minutes and try again.',
  unreachable: 'Trakt cannot be reached. See whether this machine is online, then try again.',
  serverError: 'Trakt has a problem of its own. Try again in a while.',
  badAnswer: 'Trakt gave answers that cannot be read, several times over. Try again in a while.',
  notFound: 'Trakt has nothing at the address that was asked for.',
  refused: 'Trakt refused the request. If this goes on, this version of Reelmark may be too old for Trakt.',
  deactivated: 'This Trakt account is deactivated. Sign in at trakt.tv to activate it again.',
  blocked:
    "The network in front of Trakt refuses this machine's address. A VPN or a shared address can be the reason; Trakt was not asked.",
}

export const traktAnswerWords = {
  noList: (stream: string) => `Trakt's ${stream} are no list.`,
  lacks: (path: string, member: string | null) =>
    `Trakt's answer to ${path} lacks ${member ?? 'everything'}.`,
  lacksUsable: (member: string) => `Trakt's answer lacks a usable ${member}.`,
}

export const traktConnectionWords = {
  ended: 'The connection to Trakt has ended. Connect the account again in the settings.',
  none: 'No Trakt account is connected. Connect one in the settings.',
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

const traktParts: Record<string, string> = {
  movie: 'movie',
  show: 'series',
  season: 'season',
  episode: 'episode',
}
const traktPart = (member: string) => traktParts[member] ?? member

/** Why a row of Trakt cannot be used; `row` is a play, a rating or a watchlist entry, `member` what Trakt calls it. */
export const traktRowWords = {
  empty: (row: string) => `The ${row} is empty or of an unknown kind.`,
  dateUnreadable: (row: string) => `The date of the ${row} cannot be read.`,
  noUsableId: (row: string) => `The ${row} has no usable id.`,
  without: (row: string, member: string) => `The ${row} has no ${traktPart(member)}.`,
  noTraktId: (member: string) => `The ${traktPart(member)} has no Trakt id.`,
  noUsable: (member: string, part: string) => `The ${traktPart(member)} has no usable ${part}.`,
}

/** What only a person can put right about a title. */
export const attentionDetailWords = {
  waits: 'It waits to be looked up.',
  entryGone: 'TMDB has no such entry any more.',
  unlisted: (episodes: readonly string[], more: number) => {
    const isOne = episodes.length + more === 1
    return `${episodes.join(', ')}${more > 0 ? ` and ${more} more` : ''} ${isOne ? 'is' : 'are'} watched, but TMDB does not list ${isOne ? 'it' : 'them'}.`
  },
  early: 'Watched before it was out.',
  earlyOn: (o: { episode: string | null; watched: string; out: string; others: number }) =>
    `${o.episode ?? 'It'} is watched on ${o.watched}, but ${o.episode === null ? 'came out' : 'aired'} on ${o.out}.${o.others > 0 ? ` So are ${plural(o.others, 'other play')}.` : ''}`,
}

/** A person says which TMDB title a title is. */
export const matchingWords = {
  chooseOne: 'Choose one of the titles.',
  matchedTo: (name: string) => `Matched to ${name}.`,
  keptUnmatched: (name: string) => `“${name}” is kept without a match.`,
  alreadyMatched: 'It is matched to this title already.',
  alreadySaid: 'You have said so already.',
  littleInCommon: 'Little in common',
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
    `The configuration has ${problems === 1 ? 'a problem' : `${problems} problems`}:`,
  ofVariable: (name: string, problem: string) => `${name} ${problem}.`,
  must: {
    beWholeNumber: 'must be a whole number',
    beFromTo: (least: number, most: number) => `must be from ${least} to ${most}`,
    beHttpAddress: 'must be an http or https address',
    beTrueOrFalse: 'must be true or false',
    beHost: 'must be an IP address or a host name',
    haveEightCharacters: 'must have at least 8 characters',
    beAddress: 'must be an address',
    beTimeZone: 'must be an IANA time zone such as Europe/Berlin',
    beOneOf: (values: readonly string[]) => `must be one of ${values.join(', ')}`,
  },
  openToOthers:
    'HOST is reachable from other machines, but there is no APP_PASSWORD. Set one, or set AUTH_DISABLED=true if something in front asks for it.',
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

/** Why a request is not let in. */
export const refusedRequestWords = {
  host: 'Reelmark does not answer under this name. Set PUBLIC_URL to the address you type, or a password.',
  origin: 'This request was sent by a page of another site, and was refused.',
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
  traktJson: 'Plays, ratings and the watchlist for the importer on Trakt’s web site, as JSON',
  traktCsv: 'The same for Trakt as a table',
  letterboxdWatchlist: 'Movies of the watchlist, for the importer on Letterboxd’s watchlist page',
  letterboxd:
    'Viewings of movies for the importer of Letterboxd; `part` where they are more than one file may hold',
  database: 'A copy of the database, without tokens',
}

/** What each call of the API is for. */
export const apiSummaryWords = {
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
    'Of a table that is not recognised: JSON such as {"columns":{"title":"film","watched":"seen on"},"order":"day-first"}, with the names of its columns in lower case. Of a table without names: {"columns":{"title":"column 1"},"firstLine":"row"}, and its first line is a row too. Without it, what was chosen for the last table with the same first line is used.',
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
  bodyIsNoObject: 'The body must be a JSON object.',
  notRight: (part: 'query' | 'body', where: string | null, problem: string | null) =>
    `The ${part} is not right: ${where === null ? '' : `${where}: `}${problem ?? 'unknown problem'}.`,
}
