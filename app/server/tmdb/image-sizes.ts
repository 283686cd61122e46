import type { ImageRef } from './image-kinds.ts'
import type { Resolution } from './tmdb-settings.ts'

/** The widest picture of each kind that is fetched. */
const WIDEST: Record<Exclude<Resolution, 'large'>, Record<ImageRef['kind'], string[]>> = {
  small: {
    poster: ['w92', 'w154', 'w185'],
    backdrop: ['w300', 'w780'],
    profile: ['w45', 'w185'],
    still: ['w92', 'w185'],
  },
  medium: {
    poster: ['w92', 'w154', 'w185', 'w342'],
    backdrop: ['w300', 'w780'],
    profile: ['w45', 'w185'],
    still: ['w92', 'w185', 'w300'],
  },
}

/** The picture that stands in for one that is larger than the person wants. */
export function withinResolution(image: ImageRef, resolution: Resolution): ImageRef {
  if (resolution === 'large') return image
  const sizes = WIDEST[resolution][image.kind]
  return sizes.includes(image.size) ? image : { ...image, size: sizes.at(-1) ?? image.size }
}
