import { slugOf } from './title-path.ts'

/** The address of a list's page, `/lists/3-for-the-plane`. */
export function listPath(id: number, name: string): string {
  return `/lists/${id}-${slugOf(name)}`
}
