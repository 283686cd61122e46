import { sql } from 'kysely'
import { csvLine } from '#app/domain/csv.ts'
import { dayIn } from '#app/domain/calendar-day.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { PlayRow } from '#app/server/db/person-tables.ts'
import { loadOwnedTitles, type OwnedTitle } from './load-owned-titles.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { exportedWatchlist } from './exported-rows.ts'

type Deps = { db: Database; config: Pick<Config, 'timeZone'> }

/** Letterboxd takes files of up to 1 MB, and is known to give up on more rows than about 1,900. */
export const FILMS_A_PART = 1900

const FILM = ['tmdbID', 'imdbID', 'Title', 'Year']

/**
 * A line a viewing of a movie, and one for each movie that is only rated, in the form of Letterboxd's importer.
 * @param part from 1 on
 */
export async function* letterboxdFilms(
  deps: Deps,
  viewer: Viewer,
  part: number,
): AsyncGenerator<string, void> {
  yield csvLine([...FILM, 'Rating', 'WatchedDate', 'Rewatch'])
  const [from, to] = [(part - 1) * FILMS_A_PART, part * FILMS_A_PART]
  let n = 0
  for await (const line of filmLines(deps, viewer)) {
    if (n >= to) return
    if (n >= from) yield csvLine(line)
    n++
  }
}

/** For the importer of Letterboxd's watchlist page, which is another. */
export async function* letterboxdWatchlist({ db }: Deps, viewer: Viewer): AsyncGenerator<string, void> {
  yield csvLine(FILM)
  for await (const { kind, tmdb_id, imdb_id, title, year } of exportedWatchlist(db, viewer))
    if (kind === 'movie') yield csvLine([tmdb_id, imdb_id, title, year])
}

/** How many files the films fill; at least one. */
export async function countFilmParts(db: Database, viewer: Viewer): Promise<number> {
  const { rows } = await sql<{ lines: number }>`
    select (select count(*) from play p join title t on t.id = p.title_id
        where p.profile_id = ${viewer.profileId} and t.kind = 'movie')
      + (select count(*) from rating r join title t on t.id = r.title_id
        where r.profile_id = ${viewer.profileId} and t.kind = 'movie'
          and not exists (select 1 from play p where p.profile_id = r.profile_id and p.title_id = t.id)) as lines`.execute(
    db,
  )
  return Math.max(1, Math.ceil((rows[0]?.lines ?? 0) / FILMS_A_PART))
}

async function* filmLines(
  { db, config }: Deps,
  viewer: Viewer,
): AsyncGenerator<(string | number | null)[], void> {
  const timeZone = await userTimeZone({ db, config }, viewer)
  const { rows } = await sql<{ id: number }>`
    select id from title where kind = 'movie' and id in (
      select title_id from play where profile_id = ${viewer.profileId}
      union select title_id from rating where profile_id = ${viewer.profileId}
    ) order by id`.execute(db)
  for await (const movie of loadOwnedTitles(
    db,
    viewer,
    rows.map(({ id }) => id),
  ))
    yield* linesOf(movie, timeZone)
}

/** The rating stands at the last viewing: what was thought after the others nobody knows. */
function* linesOf(movie: OwnedTitle, timeZone: string): Generator<(string | number | null)[], void> {
  const film = [movie.tmdb_id, movie.imdb_id, movie.name ?? movie.source_title, yearOf(movie)]
  const rating = movie.ratings.find((each) => each.season === null && each.episode_id === null)
  const stars = rating === undefined ? null : rating.value / 2
  const days = movie.plays.map((play) => dayOf(play, timeZone)).sort((a, b) => (a < b ? -1 : 1))
  if (days.length === 0 && stars !== null) yield [...film, stars, null, null]
  for (const [i, day] of days.entries()) {
    const isRewatch = day !== '' && i > days.findIndex((each) => each !== '')
    yield [...film, i === days.length - 1 ? stars : null, day, isRewatch ? 'Yes' : null]
  }
}

/** '' where nobody knows: Letterboxd then marks the film as watched and leaves it out of the diary. */
const dayOf = (play: PlayRow, timeZone: string) =>
  play.watched_at === null ? (play.day ?? '') : dayIn(timeZone, play.watched_at)

const yearOf = (movie: OwnedTitle) =>
  movie.source_year ?? (movie.release_date ? Number(movie.release_date.slice(0, 4)) : null)
