import type { CalendarDay } from './calendar-day.ts'
import type { MediaKind } from './media.ts'
import type { PosterTitle } from './poster-title.ts'

/** What is known of a person besides the credits. */
export type PersonFacts = {
  id: number
  name: string
  profilePath: string | null
  knownFor: string | null
  biography: string | null
  birthday: CalendarDay | null
  deathday: CalendarDay | null
  placeOfBirth: string | null
  imdbId: string | null
}

/** A title of the library with what the person did in it. */
export type PersonTitle = PosterTitle & {
  /** Characters; empty strings are left out. */
  roles: string[]
  jobs: string[]
  plays: number
  isListed: boolean
  firstSeen: CalendarDay | null
  lastSeen: CalendarDay | null
}

/** A title of the filmography that is not in the library. */
export type FilmographyEntry = {
  kind: MediaKind
  tmdbId: number
  name: string
  year: number | null
  posterPath: string | null
  roles: string[]
  jobs: string[]
}

/** Appearances as oneself: talk shows, awards, documentaries. */
export function isAsSelf(role: string): boolean {
  return /^(self|himself|herself|themselves)\b/i.test(role)
}

/** How old a person is, or was. */
export function ageOn(birthday: CalendarDay, day: CalendarDay): number {
  const years = Number(day.slice(0, 4)) - Number(birthday.slice(0, 4))
  return day.slice(5) < birthday.slice(5) ? years - 1 : years
}
