import type { MediaKind } from './media.ts'

/** Why a title needs a person's eye. */
export type AttentionReason =
  'waiting' | 'unmatched' | 'ambiguous' | 'not-found' | 'unlisted-episodes' | 'too-early' | 'to-come'

export type AttentionTitle = {
  id: number
  kind: MediaKind
  name: string | null
  year: number | null
  posterPath: string | null
  /** A title of the library has a page; an unmatched one has none. */
  hasPage: boolean
  plays: number
  /** A sentence for a person. */
  detail: string
}

export type AttentionCounts = Record<AttentionReason, number>
