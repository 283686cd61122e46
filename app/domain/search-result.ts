import type { ExcerptPart } from './excerpt.ts'
import type { MediaKind } from './media.ts'
import type { PosterTitle } from './poster-title.ts'

/** Somebody who took part in titles of the library. */
export type FoundPerson = {
  id: number
  name: string
  profilePath: string | null
  /** In how many titles of the library, and how many of these were watched. */
  titles: number
  seen: number
}

export type FoundCollection = {
  id: number
  name: string
  posterPath: string | null
  titles: number
  seen: number
}

/** A title whose story holds what was looked for. */
export type FoundStory = PosterTitle & { excerpt: ExcerptPart[] }

/** A title as TMDB lists it. */
export type TmdbTitle = {
  kind: MediaKind
  tmdbId: number
  name: string
  year: number | null
  posterPath: string | null
  overview: string | null
}
