import { createHash, randomBytes } from 'node:crypto'

/** The uid of a play that a source names: the same for the same row, wherever it is imported. */
export function uidOfRow(source: string, key: string | number): string {
  return createHash('sha256').update(`${source}|${key}`).digest('hex').slice(0, 16)
}

/** The uid of a play that was added by hand. */
export const newUid = (): string => randomBytes(8).toString('hex')
