import type { Instant } from './calendar-day.ts'
import type { EpisodeRef } from './media.ts'
import type { OwnedMedia } from './owned-media.ts'

/** What the person made of a title beside plays and its rating. */
export type TitleExtras = {
  favouritedAt: Instant | null
  abandoned: { reason: string | null } | null
  isHidden: boolean
  note: string | null
  /** `episodes`: how many of a series; `media`: what is said of the copies. */
  owned: { episodes: number; media: OwnedMedia[] } | null
  /** The rewatch under way. */
  rewatch: { beganAt: Instant; watched: number; next: EpisodeRef | null } | null
  /** All lists there are; `entryId` where the title stands on one as a whole. */
  lists: { id: number; name: string; entryId: number | null }[]
}
