import { artworkOf } from '#app/domain/artwork.ts'
import { type CalendarDay, dayIn } from '#app/domain/calendar-day.ts'
import type { PosterTitle } from '#app/domain/poster-title.ts'
import type { LibraryEntryRow } from '#app/server/db/person-tables.ts'

/** The columns of `library_entry e` that a poster needs. */
export const posterColumns = [
  'e.title_id',
  'e.kind',
  'e.name',
  'e.year',
  'e.poster_path',
  'e.poster_art',
  'e.rating',
  'e.status',
  'e.aired',
  'e.watched',
  'e.next_season',
  'e.next_episode',
] as const

type PosterRow = Pick<LibraryEntryRow, Column<(typeof posterColumns)[number]>>
export type Column<C extends string> = C extends `e.${infer Name extends keyof LibraryEntryRow}`
  ? Name
  : never

export function posterTitleOf(row: PosterRow): PosterTitle {
  return {
    id: row.title_id,
    kind: row.kind,
    name: row.name,
    year: row.year,
    posterPath: row.poster_path,
    ...(row.poster_art !== null && { art: artworkOf(row.poster_art) }),
    rating: row.rating,
    status: row.status,
    ...(row.kind === 'series' && seriesPart(row)),
  }
}

function seriesPart(row: PosterRow): Pick<PosterTitle, 'aired' | 'watched' | 'nextEpisode'> {
  const { aired, watched, next_season: season, next_episode: episode } = row
  return { aired, watched, ...(season !== null && episode !== null && { nextEpisode: { season, episode } }) }
}

/** The day of `last_played`, which is an instant where that is known and else a day already. */
export function lastPlayedDay(lastPlayed: string | null, timeZone: string): CalendarDay | null {
  return lastPlayed !== null && lastPlayed.length > 10 ? dayIn(timeZone, lastPlayed) : lastPlayed
}
