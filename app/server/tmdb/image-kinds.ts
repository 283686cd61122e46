/** What TMDB offers of each kind. `original` is left out: nothing on a page needs it, and it is many megabytes. */
const SIZES = {
  poster: ['w92', 'w154', 'w185', 'w342', 'w500', 'w780'],
  backdrop: ['w300', 'w780', 'w1280'],
  profile: ['w45', 'w185', 'h632'],
  still: ['w92', 'w185', 'w300'],
} as const

export type ImageKind = keyof typeof SIZES
export type ImageRef = { kind: ImageKind; size: string; file: string }

export const imageKinds = Object.keys(SIZES) as ImageKind[]

/** A reference to an image that TMDB may have; null for everything else, `..` in whatever disguise included. */
export function imageRef(kind: string, size: string, file: string): ImageRef | null {
  const known = imageKinds.find((name) => name === kind)
  if (!known || !(SIZES[known] as readonly string[]).includes(size)) return null
  return /^[A-Za-z0-9_-]{1,100}\.(jpg|jpeg|png|webp)$/.test(file) ? { kind: known, size, file } : null
}
