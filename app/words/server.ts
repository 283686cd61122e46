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
