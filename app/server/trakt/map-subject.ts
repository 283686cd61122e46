import { kindOf } from './map-row.ts'
import { type Subject, subjectSchemas } from './row-schemas.ts'

export type { Subject }

/**
 * What a row of a list, of favourites, notes or hidden things is about. 'other': a person or something else that is no
 * title; 'malformed': it lacks what it must have.
 */
export function mapSubject(row: unknown): Subject | 'other' | 'malformed' {
  const kind = kindOf(row)
  if (kind === 'other') return 'other'
  const subject = subjectSchemas[kind].safeParse(row)
  return subject.success ? subject.data : 'malformed'
}
