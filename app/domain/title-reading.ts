import type { EpisodeClue } from './episode-clue.ts'
import type { MediaKind } from './media.ts'

/**
 * What else a name may mean, where TMDB has no title of the kind that it is taken for: `Kite Saga: Bonds` a movie, else
 * an episode of the series Kite Saga.
 */
export type TitleReading = {
  kind: MediaKind
  name: string
  /** Of the plays, where the name tells an episode. */
  clue: EpisodeClue | null
}
