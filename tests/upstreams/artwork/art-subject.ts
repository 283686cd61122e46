/** What a picture shows. The same subject is always drawn the same way. */
export type ArtSubject = {
  kind: 'poster' | 'backdrop' | 'still' | 'profile'
  /** Decides palette and composition. */
  key: string
  title: string
  year: number | null
  genres: string[]
  /** A director, a network, or a season's name. */
  byline: string
  names: string[]
  /** Another picture of the same subject: a season's poster, an episode's still. */
  variant?: number
}

export type Size = { width: number; height: number }
