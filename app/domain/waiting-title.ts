import type { MediaKind } from './media.ts'

/** A title without a match on TMDB: kept and exported, and no title of the library yet. */
export type WaitingTitle = {
  id: number
  kind: MediaKind
  name: string | null
  year: number | null
  plays: number
}

/** How many titles wait for a match, and of how many of them TMDB was asked and found none. */
export type WaitingCounts = { total: number; notFound: number }
