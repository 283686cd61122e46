/** What is known of a picture before it arrives. */
export type Artwork = {
  /** A picture of a few pixels as a `data:` address. */
  blur: string
  /** Up to three hues (0–359), the one that stands for the picture first; none where it is black and white. */
  hues: number[]
  /** From 0, grey, to 1, as colourful as anything on a page may be. */
  vivid: number
}

/** From the database's JSON. */
export const artworkOf = (json: string | null): Artwork | null =>
  json === null ? null : (JSON.parse(json) as Artwork)
