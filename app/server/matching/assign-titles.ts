import { randomUUID } from 'node:crypto'
import { dayIn } from '#app/domain/calendar-day.ts'
import { hasPrefix } from '#app/domain/name-group.ts'
import { AppError } from '#app/server/base/app-error.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { refreshEntries } from '#app/server/entries/refresh-entries.ts'
import { type JournalEntry, openChange, writeJournal } from '#app/server/journal/write-journal.ts'
import { placeClues } from '#app/server/merge/place-clues.ts'
import type { EnrichmentQueue } from '#app/server/tmdb/enrichment-queue.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'
import { nameGroupWords as words } from '#app/words/en.ts'
import { moveToSeries, type SeriesChoice } from './move-to-series.ts'
import { listGroupNames } from './name-groups.ts'

type Deps = { db: Database; clock: Clock; config: Config } & { enrichment: Pick<EnrichmentQueue, 'wake'> }

/**
 * Makes the plays of titles whose names begin alike plays of one series, as one change that can be undone.
 * @returns the change, for Undo. @throws AppError 409 `names-changed`
 */
export async function assignTitles(
  deps: Deps,
  viewer: Viewer,
  ids: readonly number[],
  choice: SeriesChoice,
): Promise<{ message: string; changeId: string }> {
  const { db, clock, config } = deps
  const now = clock.now()
  const timeZone = await userTimeZone({ db, config }, viewer)
  const changeId = randomUUID()
  await db.transaction().execute(async (trx) => {
    const open = (await listGroupNames(trx, viewer, { kind: 'titles', runId: null }))
      .filter(({ name }) => hasPrefix(name, choice.prefix))
      .map(({ id }) => id)
    if (ids.length === 0 || ids.some((id) => !open.includes(id)))
      throw new AppError(409, 'names-changed', words.namesChanged)
    const label = { code: 'names-assigned' as const, count: ids.length, series: choice.name }
    await openChange(trx, viewer, { id: changeId, kind: 'hand', label, at: now })
    const into = await ensureSeries(trx, choice, now)
    const titles = await trx.selectFrom('title').selectAll().where('id', 'in', ids).orderBy('id').execute()
    const entries: JournalEntry[] = []
    for (const title of titles)
      entries.push(...(await moveToSeries(trx, viewer, title, into, { choice, now })))
    await writeJournal(trx, changeId, entries)
    await placeClues(trx, viewer, into, { timeZone, now, changeId })
    await requestEnrichment(trx, [into], { priority: 2, now })
    await refreshEntries(trx, viewer, [into, ...ids], dayIn(timeZone, now))
  })
  deps.enrichment.wake()
  return { message: words.assigned(ids.length, choice.name), changeId }
}

async function ensureSeries(trx: Database, { tmdbId, prefix }: SeriesChoice, now: Date): Promise<number> {
  const held = await trx
    .selectFrom('title')
    .select('id')
    .where('kind', '=', 'series')
    .where('tmdb_id', '=', tmdbId)
    .orderBy('trakt_id', (order) => order.asc().nullsLast())
    .orderBy('id')
    .executeTakeFirst()
  if (held) return held.id
  const { id } = await trx
    .insertInto('title')
    .values({
      kind: 'series',
      tmdb_id: tmdbId,
      source_title: prefix,
      matched_by: 'person',
      match_confidence: 1,
      matched_at: now.toISOString(),
      created_at: now.toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
