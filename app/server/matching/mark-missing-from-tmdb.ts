import type { MetadataProblem } from '#app/domain/metadata-problem.ts'
import { storeMessage } from '#app/server/db/stored-message.ts'
import { randomUUID } from 'node:crypto'
import { dayIn } from '#app/domain/calendar-day.ts'
import { AppError, notFound } from '#app/server/base/app-error.ts'
import { openChange, writeJournal } from '#app/server/journal/write-journal.ts'
import { refreshEntries } from '#app/server/entries/refresh-entries.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { clearMetadata } from '#app/server/tmdb/clear-metadata.ts'
import { commonWords, matchingWords } from '#app/words/en.ts'
import { matchColumns } from '#app/server/merge/merge-titles.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/**
 * The person says that none of TMDB's titles is this one. It stays with its plays, or becomes, unmatched, and is not
 * looked up again.
 * @returns the change, for Undo. @throws AppError 404; 409 `already-said`
 */
export async function markMissingFromTmdb(
  { db, clock, config }: { db: Database; clock: Clock; config: Config },
  viewer: Viewer,
  titleId: number,
): Promise<{ changeId: string; name: string }> {
  const now = clock.now()
  const today = dayIn(await userTimeZone({ db, config }, viewer), now)
  return db.transaction().execute(async (trx) => {
    const title = await trx.selectFrom('title').selectAll().where('id', '=', titleId).executeTakeFirst()
    if (!title) throw notFound('title')
    if (title.tmdb_id === null && title.matched_by === 'person')
      throw new AppError(409, 'already-said', matchingWords.alreadySaid)
    const name = title.source_title ?? commonWords.titleWithoutName
    const changeId = randomUUID()
    await openChange(trx, viewer, {
      id: changeId,
      kind: 'hand',
      label: { code: 'said-not-on-tmdb', title: title.source_title },
      at: now,
    })
    const after = {
      tmdb_id: null,
      matched_by: 'person',
      match_confidence: null,
      matched_at: now.toISOString(),
    }
    await trx.updateTable('title').set(after).where('id', '=', titleId).execute()
    if (title.tmdb_id !== null) await clearMetadata(trx, [titleId])
    await trx
      .updateTable('enrichment')
      .set({
        state: 'not-found',
        last_error: storeMessage<MetadataProblem>({ code: 'said-not-there' }),
        next_try_at: null,
        finished_at: now.toISOString(),
      })
      .where('title_id', '=', titleId)
      .execute()
    await writeJournal(trx, changeId, [
      { entity: 'match', entityId: titleId, before: matchColumns(title), after },
    ])
    await refreshEntries(trx, viewer, [titleId], today)
    return { changeId, name }
  })
}
