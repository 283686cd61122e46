import type { Artwork } from './artwork.ts'
import type { PosterTitle } from './poster-title.ts'

/** `id` tells them apart within one list. */
export type ListPoster = { id: number; name: string; posterPath: string | null; art: Artwork | null }

/** A list as its card shows it: how many are on it, and the first few posters. */
export type ListSummary = {
  id: number
  name: string
  description: string | null
  entries: number
  posters: ListPoster[]
}

export type NamedList = Pick<ListSummary, 'id' | 'name'>

/** A place on a list: a title of the library, or a season or an episode of it. */
export type ListEntry = {
  id: number
  title: PosterTitle
  season: number | null
  episode: number | null
  note: string | null
}
