import { slugOf } from './title-path.ts'

/** The address of a franchise's page, `/collections/10-star-wars-collection`; the number is TMDB's. */
export function collectionPath(id: number, name: string): string {
  return `/collections/${id}-${slugOf(name)}`
}
