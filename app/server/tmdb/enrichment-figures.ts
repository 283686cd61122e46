import type { Database } from '../db/open-database.ts'

export type MatchFigures = {
  /** From 0 to 1; null while nothing is matched. */
  meanConfidence: number | null
  /** When a title was dealt with last. */
  lastAt: string | null
}

/** How sure the matches are, and when the queue last did something. */
export async function matchFigures(db: Database): Promise<MatchFigures> {
  const { mean } = await db
    .selectFrom('title')
    .select((eb) => eb.fn.avg<number | null>('match_confidence').as('mean'))
    .where('tmdb_id', 'is not', null)
    .executeTakeFirstOrThrow()
  const { at } = await db
    .selectFrom('enrichment')
    .select((eb) => eb.fn.max('finished_at').as('at'))
    .executeTakeFirstOrThrow()
  return { meanConfidence: mean === null ? null : Math.round(mean * 1000) / 1000, lastAt: at }
}
