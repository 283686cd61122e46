import { slugOf } from './title-path.ts'

/** The address of a person's page, `/people/287-brad-pitt`; the number is TMDB's. */
export function personPath(id: number, name: string): string {
  return `/people/${id}-${slugOf(name)}`
}
