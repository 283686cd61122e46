import type { Artwork } from './artwork.ts'
import type { EpisodeRef, MediaKind } from './media.ts'
import type { SeriesStatus } from './progress.ts'

/** What a poster shows of a title of the library. */
export type PosterTitle = {
  id: number
  kind: MediaKind
  name: string
  year: number | null
  /** TMDB's path, with its slash. */
  posterPath: string | null
  /** Of the poster; absent and null alike where it has not been held yet. */
  art?: Artwork | null
  rating: number | null
  status: SeriesStatus
  /** Of a series: how many episodes have aired and how many of these were watched. */
  aired?: number | null
  watched?: number | null
  /** Of a series: the episode to go on with; absent where there is none or nobody asked. */
  nextEpisode?: EpisodeRef | null
}
