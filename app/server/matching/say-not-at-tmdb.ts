import { randomUUID } from 'node:crypto'
import { AppError, notFound } from '#app/server/app-error.ts'
import type { Clock } from '#app/server/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { openChange, writeJournal } from '#app/server/journal/write-journal.ts'
import { NOT_AT_TMDB } from '#app/server/tmdb/look-up-title.ts'
import { matchColumns } from './join-titles.ts'

/**
 * The person says that none of TMDB's titles is this one. It stays unmatched with its plays, and is not looked up again.
 * @returns the change, for Undo. @throws AppError 404; 409 `already-matched`
 */
export async function sayNotAtTmdb(
  { db, clock }: { db: Database; clock: Clock },
  titleId: number,
): Promise<{ changeId: string; name: string }> {
  const now = clock.now()
  return db.transaction().execute(async (trx) => {
    const title = await trx.selectFrom('title').selectAll().where('id', '=', titleId).executeTakeFirst()
    if (!title) throw notFound('title')
    if (title.tmdb_id !== null)
      throw new AppError(409, 'already-matched', 'It is matched to a title already.')
    const name = title.source_title ?? 'A title without a name'
    const changeId = randomUUID()
    await openChange(trx, {
      id: changeId,
      kind: 'hand',
      label: `Said that TMDB does not have “${name}”`,
      at: now,
    })
    const after = { matched_by: 'person', match_confidence: null, matched_at: now.toISOString() }
    await trx.updateTable('title').set(after).where('id', '=', titleId).execute()
    await trx
      .updateTable('enrichment')
      .set({ state: 'not-found', last_error: NOT_AT_TMDB, next_try_at: null, finished_at: now.toISOString() })
      .where('title_id', '=', titleId)
      .execute()
    await writeJournal(trx, changeId, [
      { entity: 'match', entityId: titleId, before: matchColumns(title), after },
    ])
    return { changeId, name }
  })
}
