import { randomUUID } from 'node:crypto'
import { dayIn } from '#app/domain/calendar-day.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { RemovedCount, RemovedDecision } from '#app/domain/removed-upstream.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { removePlayRow } from '#app/server/journal/remove-play-row.ts'
import { type JournalEntry, openChange, writeJournal } from '#app/server/journal/write-journal.ts'
import { refreshEntries } from '#app/server/entries/refresh-entries.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { commonWords } from '#app/words/en.ts'

/** A play or a rating that a complete answer of its source no longer held. */
export type Vanished = {
  id: number
  entity: 'play' | 'rating'
  title: { id: number; kind: MediaKind; name: string; posterPath: string | null; isInLibrary: boolean }
  episode: { season: number; number: number } | null
  /** Of a rating of a whole season. */
  season: number | null
  /** A play's day, or null where nobody knows it; of a rating null. */
  day: string | null
  rating: number | null
  noticedAt: string
  decision: RemovedDecision | null
}

/** What waits for a decision, or (`isDecided`) what was decided, newest first. */
export async function listRemovedUpstream(
  db: Database,
  viewer: Viewer,
  o: { isDecided: boolean; limit?: number },
): Promise<Vanished[]> {
  const rows = await db
    .selectFrom('vanished as v')
    .leftJoin('play as p', (join) => join.onRef('p.id', '=', 'v.entity_id').on('v.entity', '=', 'play'))
    .leftJoin('rating as r', (join) => join.onRef('r.id', '=', 'v.entity_id').on('v.entity', '=', 'rating'))
    .innerJoin('title as t', (join) =>
      join.on((eb) => eb('t.id', '=', eb.fn.coalesce('p.title_id', 'r.title_id'))),
    )
    .leftJoin('title_metadata as m', 'm.title_id', 't.id')
    .leftJoin('episode as e', (join) =>
      join.on((eb) => eb('e.id', '=', eb.fn.coalesce('p.episode_id', 'r.episode_id'))),
    )
    .select(['v.id', 'v.entity', 'v.noticed_at', 'v.decision', 't.id as title_id', 't.kind', 't.tmdb_id'])
    .select([
      'm.name',
      'm.poster_path',
      't.source_title',
      'e.season',
      'e.number',
      'p.day',
      'r.value',
      'r.season as rated_season',
    ])
    .where('v.profile_id', '=', viewer.profileId)
    .where('v.decision', o.isDecided ? 'is not' : 'is', null)
    .orderBy('v.noticed_at', 'desc')
    .orderBy('v.id', 'desc')
    .limit(o.limit ?? 500)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    entity: row.entity,
    title: {
      id: row.title_id,
      kind: row.kind,
      name: row.name ?? row.source_title ?? commonWords.untitled,
      posterPath: row.poster_path,
      isInLibrary: row.tmdb_id !== null,
    },
    episode: row.season === null || row.number === null ? null : { season: row.season, number: row.number },
    season: row.rated_season,
    day: row.day,
    rating: row.value,
    noticedAt: row.noticed_at,
    decision: row.decision,
  }))
}

export async function countRemovedUpstream(db: Database, viewer: Viewer): Promise<number> {
  const { n } = await db
    .selectFrom('vanished')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('profile_id', '=', viewer.profileId)
    .where('decision', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

type Deps = { db: Database; clock: Clock; config: Pick<Config, 'timeZone'> }

/**
 * Does with vanished entries what the person decided. Removing them is one change in the journal.
 * @returns that change's id, where something was removed
 */
export async function decideRemovedUpstream(
  { db, clock, config }: Deps,
  viewer: Viewer,
  { ids, decision }: { ids: readonly number[]; decision: RemovedDecision },
): Promise<{ changeId: string | null; decided: number; count: RemovedCount }> {
  const now = clock.now()
  const timeZone = await userTimeZone({ db, config }, viewer)
  return db.transaction().execute(async (trx) => {
    const open = await trx
      .selectFrom('vanished')
      .select(['id', 'entity', 'entity_id'])
      .where('profile_id', '=', viewer.profileId)
      .where('id', 'in', [...ids])
      .where('decision', 'is', null)
      .execute()
    const count = countOf(open)
    if (open.length === 0) return { changeId: null, decided: 0, count }
    await trx
      .updateTable('vanished')
      .set({ decision, decided_at: now.toISOString() })
      .where(
        'id',
        'in',
        open.map((row) => row.id),
      )
      .execute()
    if (decision !== 'remove') return { changeId: null, decided: open.length, count }
    const changeId = await removeEntries(trx, viewer, open, { now, today: dayIn(timeZone, now) })
    return { changeId, decided: open.length, count }
  })
}

/** Asks again about something that was kept. @returns whether there was such a decision */
export async function reconsiderRemovedUpstream(db: Database, viewer: Viewer, id: number): Promise<boolean> {
  const reopened = await db
    .updateTable('vanished')
    .set({ decision: null, decided_at: null })
    .where('profile_id', '=', viewer.profileId)
    .where('id', '=', id)
    .where('decision', 'in', ['keep', 'restore'])
    .executeTakeFirst()
  return reopened.numUpdatedRows > 0n
}

function countOf(entries: readonly { entity: 'play' | 'rating' }[]): RemovedCount {
  const plays = entries.filter((entry) => entry.entity === 'play').length
  return { plays, ratings: entries.length - plays }
}

async function removeEntries(
  trx: Database,
  viewer: Viewer,
  entries: readonly { entity: 'play' | 'rating'; entity_id: number }[],
  { now, today }: { now: Date; today: string },
): Promise<string> {
  const changeId = randomUUID()
  const label = { code: 'removed-upstream' as const, count: entries.length }
  await openChange(trx, viewer, { id: changeId, kind: 'hand', label, at: now })
  const journal: JournalEntry[] = []
  const titles = new Set<number>()
  for (const { entity, entity_id } of entries) {
    const removed = await removeEntry(trx, entity, entity_id)
    if (!removed) continue
    journal.push(...removed.journal)
    titles.add(removed.titleId)
  }
  await writeJournal(trx, changeId, journal)
  await refreshEntries(trx, viewer, [...titles], today)
  return changeId
}

async function removeEntry(
  trx: Database,
  entity: 'play' | 'rating',
  id: number,
): Promise<{ titleId: number; journal: JournalEntry[] } | null> {
  if (entity === 'play') {
    const play = await trx.selectFrom('play').selectAll().where('id', '=', id).executeTakeFirst()
    return play ? { titleId: play.title_id, journal: await removePlayRow(trx, play) } : null
  }
  const before = await trx.selectFrom('rating').selectAll().where('id', '=', id).executeTakeFirst()
  if (!before) return null
  await trx.deleteFrom('rating').where('id', '=', id).execute()
  return { titleId: before.title_id, journal: [{ entity, entityId: id, before, after: null }] }
}
