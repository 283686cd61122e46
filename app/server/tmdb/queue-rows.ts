import type { MetadataProblem } from '#app/domain/metadata-problem.ts'
import { storeMessage } from '#app/server/db/stored-message.ts'
import { sql } from 'kysely'
import type { Database } from '../db/open-database.ts'
import { nameOf } from './enrich-title.ts'

const MINUTE_MS = 60_000
/** After the first failure, the second … The last one goes on for ever: TMDB mends its data now and then. */
const TRY_AGAIN_AFTER_MS = [1, 5, 30, 360].map((minutes) => minutes * MINUTE_MS)

/** The next titles: what waits, most wanted first, and then what failed and is due again. */
export async function listNextTitles(
  db: Database,
  { now, limit, except }: { now: Date; limit: number; except: readonly number[] },
): Promise<number[]> {
  const pending = await db
    .selectFrom('enrichment')
    .select('title_id')
    .where('state', '=', 'pending')
    .where('title_id', 'not in', [...except, 0])
    .orderBy('priority', 'desc')
    .orderBy('requested_at', 'desc')
    .limit(limit)
    .execute()
  const due = pending.length < limit ? await listDue(db, { now, limit: limit - pending.length, except }) : []
  return [...pending, ...due].map((row) => row.title_id)
}

function listDue(
  db: Database,
  { now, limit, except }: { now: Date; limit: number; except: readonly number[] },
) {
  return db
    .selectFrom('enrichment')
    .select('title_id')
    .where('state', '=', 'failed')
    .where('next_try_at', '<=', now.toISOString())
    .where('title_id', 'not in', [...except, 0])
    .orderBy('next_try_at')
    .limit(limit)
    .execute()
}

/** When the next failed title is due, null when none is. */
export async function nextTryAt(db: Database, except: readonly number[]): Promise<Date | null> {
  const row = await db
    .selectFrom('enrichment')
    .select((eb) => eb.fn.min('next_try_at').as('at'))
    .where('state', '=', 'failed')
    .where('title_id', 'not in', [...except, 0])
    .executeTakeFirst()
  return row?.at ? new Date(row.at) : null
}

/** Notes that a title failed and when it is tried again. @returns its name; null where it is gone */
export async function markFailed(
  db: Database,
  titleId: number,
  { error, now }: { error: MetadataProblem; now: Date },
): Promise<string | null> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('enrichment')
      .innerJoin('title', 'title.id', 'enrichment.title_id')
      .select(['title.id', 'title.source_title', 'enrichment.attempts'])
      .where('enrichment.title_id', '=', titleId)
      .executeTakeFirst()
    if (!row) return null
    const waitMs = TRY_AGAIN_AFTER_MS[Math.min(row.attempts, TRY_AGAIN_AFTER_MS.length - 1)] ?? MINUTE_MS
    await trx
      .updateTable('enrichment')
      .set({
        state: 'failed',
        attempts: row.attempts + 1,
        next_try_at: new Date(now.getTime() + waitMs).toISOString(),
        last_error: storeMessage(error),
        finished_at: now.toISOString(),
      })
      .where('title_id', '=', titleId)
      .execute()
    return nameOf(trx, row)
  })
}

export type QueueFigures = { pending: number; done: number; failed: number; notFound: number }

export async function queueFigures(db: Database): Promise<QueueFigures> {
  const counted = (state: string) => sql<number>`coalesce(sum(state = ${state}), 0)`
  return db
    .selectFrom('enrichment')
    .select([
      counted('pending').as('pending'),
      counted('done').as('done'),
      counted('failed').as('failed'),
      counted('not-found').as('notFound'),
    ])
    .executeTakeFirstOrThrow()
}
