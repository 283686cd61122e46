/** What titles of the library can be grouped by, apart from franchises. */
export type GroupedBy = 'genre' | 'studio'

/** Titles that share a genre or a studio. */
export type TitleGroup = {
  name: string
  titles: number
  /** How many of these were watched, if only in part. */
  seen: number
  /** Of the latest ones that have a poster: the path, and what it is made of where it is missing. */
  posters: { name: string; path: string }[]
}
