import type { ArtSubject, Size } from '../artwork/art-subject.ts'

export const CONFIGURATION = {
  images: {
    base_url: 'http://image.tmdb.org/t/p/',
    secure_base_url: 'https://image.tmdb.org/t/p/',
    backdrop_sizes: ['w300', 'w780', 'w1280', 'original'],
    logo_sizes: ['w45', 'w92', 'w154', 'w185', 'w300', 'w500', 'original'],
    poster_sizes: ['w92', 'w154', 'w185', 'w342', 'w500', 'w780', 'original'],
    profile_sizes: ['w45', 'w185', 'h632', 'original'],
    still_sizes: ['w92', 'w185', 'w300', 'original'],
  },
  change_keys: ['adult', 'air_date', 'cast', 'crew', 'episode', 'images', 'overview', 'season', 'title'],
}

const SIZES: Record<ArtSubject['kind'], { names: string[]; ratio: number; originalWidth: number }> = {
  poster: { names: CONFIGURATION.images.poster_sizes, ratio: 3 / 2, originalWidth: 1000 },
  backdrop: { names: CONFIGURATION.images.backdrop_sizes, ratio: 9 / 16, originalWidth: 1920 },
  still: { names: CONFIGURATION.images.still_sizes, ratio: 9 / 16, originalWidth: 1280 },
  profile: { names: CONFIGURATION.images.profile_sizes, ratio: 3 / 2, originalWidth: 632 },
}

/** In pixels; undefined for a size that this kind of picture does not come in. */
export function sizeOf(kind: ArtSubject['kind'], name: string): Size | undefined {
  const { names, ratio, originalWidth } = SIZES[kind]
  if (!names.includes(name)) return undefined
  if (name.startsWith('h'))
    return { width: Math.round(Number(name.slice(1)) / ratio), height: Number(name.slice(1)) }
  const width = name === 'original' ? originalWidth : Number(name.slice(1))
  return { width, height: Math.round(width * ratio) }
}
