import type { CalendarDay } from '#app/domain/calendar-day.ts'
import type { TitleIds } from '#app/domain/media.ts'
import { uidsOf } from '#app/domain/play-uid.ts'
import { progressOf } from '#app/domain/progress.ts'
import { tierOf } from '#app/domain/rating.ts'
import { rewatchProgress } from '#app/domain/rewatch.ts'
import { knownInstant } from '#app/domain/source-date.ts'
import { episodeDoubtText } from '#app/format/episode-doubt.ts'
import type { EpisodeRow } from '#app/server/db/catalogue-tables.ts'
import type { NoteRow, PlayClueRow, PlayRow, RatingRow } from '#app/server/db/person-tables.ts'
import { readMessage } from '#app/server/db/stored-message.ts'
import { commonWords } from '#app/words/en.ts'
import type {
  ClueDocument,
  EpisodeDocument,
  MarksDocument,
  MetadataState,
  MovieDocument,
  NoteDocument,
  PlayDocument,
  RatingDocument,
  SeasonDocument,
  SeriesDocument,
  UnmatchedDocument,
} from './library-document.ts'
import type { OwnedTitle } from './load-owned-titles.ts'
import { datedPlay, rewatchOf } from '#app/server/entries/open-rewatches.ts'

export function movieDocument(title: OwnedTitle): MovieDocument {
  return {
    ...identity(title),
    plays: playDocuments(title, title.plays),
    rating: titleRating(title),
    ...listing(title),
    ...marksOf(title),
    metadata: {
      state: metadataState(title),
      runtimeMinutes: title.runtime_minutes,
      releaseDate: title.release_date,
      genres: genresOf(title),
    },
  }
}

export function seriesDocument(
  title: OwnedTitle,
  { today, timeZone }: { today: CalendarDay; timeZone: string },
): SeriesDocument {
  const seen = new Set(title.plays.map((play) => play.episode_id))
  const episodes = title.episodes
    .filter((e) => e.on_tmdb === 1)
    .map((e) => ({
      id: e.id,
      season: e.season,
      number: e.number,
      airDate: e.air_date,
      seen: seen.has(e.id),
    }))
  const { aired, watched, next, status } = progressOf(episodes, {
    today,
    seriesStatus: title.tmdb_status,
    abandoned: title.marks.some(({ mark }) => mark === 'abandoned'),
  })
  const plays = title.plays.map(datedPlay)
  const rewatches = title.rewatches.map((rewatch) => ({
    beganAt: rewatch.began_at,
    endedAt: rewatch.ended_at,
    progress: rewatchProgress(episodes, plays, rewatchOf(rewatch, timeZone), today),
  }))
  return {
    ...identity(title),
    rating: titleRating(title),
    ...listing(title),
    ...marksOf(title),
    progress: { aired, watched, next, status },
    ...(rewatches.length > 0 && { rewatches }),
    seasons: seasonsOf(title),
    unplaced: title.plays
      .filter((play) => play.episode_id === null)
      .map((play) => ({
        ...playDocument(play, noteDocument(title, { play_id: play.id })),
        clue: clueDocument(title.clues.get(play.id)),
        reason: reasonOf(title.clues.get(play.id)),
      })),
    metadata: { state: metadataState(title), genres: genresOf(title), status: title.tmdb_status },
  }
}

export function unmatchedDocument(title: OwnedTitle): UnmatchedDocument {
  const episodes = new Map(title.episodes.map((e) => [e.id, e]))
  const { ids, title: name, year } = identity(title)
  return {
    kind: title.kind,
    title: name,
    year,
    ids,
    plays: title.plays.map((play) => {
      const episode = episodes.get(play.episode_id ?? -1)
      const clue = clueDocument(title.clues.get(play.id))
      return {
        ...playDocument(play, noteDocument(title, { play_id: play.id })),
        ...(episode && { season: episode.season, episode: episode.number }),
        ...(clue && !episode && { clue }),
      }
    }),
    rating: titleRating(title),
    ...listing(title),
    ...marksOf(title),
    ...(title.rewatches.length > 0 && {
      rewatches: title.rewatches.map((one) => ({ beganAt: one.began_at, endedAt: one.ended_at })),
    }),
    ...partNotes(title),
  }
}

/** Of an unmatched title seasons and episodes stand nowhere else. */
function partNotes(title: OwnedTitle): Pick<UnmatchedDocument, 'notes'> {
  const episodes = new Map(title.episodes.map((e) => [e.id, e]))
  const notes = title.notes.flatMap((note) => {
    const episode = episodes.get(note.episode_id ?? -1)
    const season = note.season ?? episode?.season
    if (season === undefined) return []
    return [{ season, ...(episode && { episode: episode.number }), ...textOf(note) }]
  })
  return notes.length > 0 ? { notes } : {}
}

function marksOf(title: OwnedTitle): MarksDocument {
  const markOf = (name: string) => title.marks.find((one) => one.mark === name)
  const [favourite, abandoned, hidden] = [markOf('favourite'), markOf('abandoned'), markOf('hidden')]
  return {
    ...(favourite && { favouritedAt: favourite.marked_at }),
    ...(abandoned && { abandoned: { at: abandoned.marked_at, reason: abandoned.reason } }),
    ...(hidden && { hiddenFromUpNextAt: hidden.marked_at }),
    ...noteDocument(title, {}),
  }
}

type Subject = Partial<Pick<NoteRow, 'season' | 'episode_id' | 'play_id'>>

/** The note of a thing, to be spread into its document. */
function noteDocument(title: OwnedTitle, subject: Subject): { note?: NoteDocument } {
  const { season = null, episode_id = null, play_id = null } = subject
  const note = title.notes.find(
    (each) => each.season === season && each.episode_id === episode_id && each.play_id === play_id,
  )
  return note ? { note: textOf(note) } : {}
}

const textOf = (note: NoteRow): NoteDocument => ({ text: note.text, writtenAt: note.written_at })

/** Seasons with a rating, or with an episode that TMDB lists or the person has something of. */
function seasonsOf(title: OwnedTitle): SeasonDocument[] {
  const plays = groupBy(title.plays, (play) => play.episode_id)
  const ratings = new Map(title.ratings.map((rating) => [rating.episode_id, rating]))
  const seasons = new Map<number, SeasonDocument>()
  const seasonAt = (number: number) => {
    const known = seasons.get(number) ?? { number, rating: null, episodes: [] }
    seasons.set(number, known)
    return known
  }
  for (const rating of title.ratings) {
    if (rating.season !== null) seasonAt(rating.season).rating = ratingDocument(rating)
  }
  for (const { season } of title.notes) {
    if (season !== null) Object.assign(seasonAt(season), noteDocument(title, { season }))
  }
  for (const episode of title.episodes) {
    seasonAt(episode.season).episodes.push(
      episodeDocument(title, episode, plays.get(episode.id) ?? [], ratings.get(episode.id)),
    )
  }
  return [...seasons.values()].sort((a, b) => a.number - b.number)
}

function episodeDocument(
  title: OwnedTitle,
  episode: EpisodeRow,
  plays: PlayRow[],
  rating: RatingRow | undefined,
): EpisodeDocument {
  return {
    number: episode.number,
    ids: { trakt: episode.trakt_id, tmdb: episode.tmdb_id ?? episode.known_tmdb_id },
    title: episode.name ?? episode.source_title,
    airDate: episode.air_date,
    runtimeMinutes: episode.runtime_minutes,
    rating: rating ? ratingDocument(rating) : null,
    plays: playDocuments(title, plays),
    ...noteDocument(title, { episode_id: episode.id }),
  }
}

function identity(title: OwnedTitle): { id: number; ids: TitleIds; title: string; year: number | null } {
  return {
    id: title.id,
    ids: {
      trakt: title.trakt_id,
      tmdb: title.tmdb_id,
      imdb: title.imdb_id,
      tvdb: title.tvdb_id,
      slug: title.trakt_slug,
    },
    title: title.name ?? title.source_title ?? commonWords.untitled,
    year: title.source_year ?? (title.release_date ? Number(title.release_date.slice(0, 4)) : null),
  }
}

const playDocuments = (title: OwnedTitle, plays: readonly PlayRow[]) =>
  plays.map((play) => playDocument(play, noteDocument(title, { play_id: play.id })))

export function playDocument(play: PlayRow, note: { note?: NoteDocument } = {}): PlayDocument {
  return {
    traktHistoryId: play.trakt_history_id,
    watchedAt: play.watched_at,
    day: play.day,
    ...(play.year !== null && { year: play.year }),
    precision: play.precision,
    basis: play.basis,
    source: play.source,
    sourceWatchedAt: play.source_watched_at,
    secondSource: play.second_source,
    ...uidMembers(play),
    ...note,
  }
}

function uidMembers(play: PlayRow): Pick<PlayDocument, 'uid' | 'otherUids'> {
  const others = uidsOf(play).filter((uid) => uid !== play.uid)
  return { ...(play.uid !== null && { uid: play.uid }), ...(others.length > 0 && { otherUids: others }) }
}

const ratingDocument = (rating: RatingRow): RatingDocument => ({
  value: rating.value,
  tier: tierOf(rating.value),
  ratedAt: knownInstant(rating.rated_at),
})

const listing = (title: OwnedTitle) => ({
  watchlistedAt: title.listed_at === null ? null : knownInstant(title.listed_at),
  onWatchlist: title.listed_at !== null,
})

function reasonOf(clue: PlayClueRow | undefined): string | null {
  return clue?.reason == null ? null : episodeDoubtText(readMessage(clue.reason))
}

function clueDocument(clue: PlayClueRow | undefined): ClueDocument | null {
  if (!clue) return null
  const { season, season_name: seasonName, episode_name: episodeName, number, is_whole_season } = clue
  return { season, seasonName, episodeName, number, isWholeSeason: is_whole_season === 1 }
}

function titleRating(title: OwnedTitle): RatingDocument | null {
  const rating = title.ratings.find((r) => r.season === null && r.episode_id === null)
  return rating ? ratingDocument(rating) : null
}

const STATES: Record<string, MetadataState> = { done: 'enriched', failed: 'failed', 'not-found': 'not-found' }

/** A title that waits to be asked about again keeps what it has: metadata that is there is enriched. */
function metadataState(title: OwnedTitle): MetadataState {
  const settled = STATES[title.enrichment ?? '']
  return settled ?? (title.name === null ? 'pending' : 'enriched')
}

const genresOf = (title: OwnedTitle) => (title.genres === null ? [] : (JSON.parse(title.genres) as string[]))

function groupBy<T, K>(list: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of list) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
