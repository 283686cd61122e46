/** What the palette finds in the library: one line that leads somewhere. */
export type FoundEntry = {
  kind: 'movie' | 'series' | 'person' | 'collection'
  name: string
  /** What tells it from its namesakes. */
  note: string | null
  to: string
  /** TMDB's path of its poster or portrait. */
  imagePath: string | null
}
