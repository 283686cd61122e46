import type { Database } from '#app/server/db/open-database.ts'
import type { RatingRow } from '#app/server/db/person-tables.ts'
import type { StagedRow } from '#app/server/db/run-tables.ts'
import type { ApplyContext } from '#app/server/merge/apply-context.ts'
import type { EpisodeIds } from '#app/server/merge/find-episodes.ts'
import { type JournalEntry, writeJournal } from '#app/server/journal/write-journal.ts'

/** Brings a title's ratings up to the source's. A later one from the person or another source stays. */
export async function applyRatings(
  trx: Database,
  context: ApplyContext,
  titleId: number,
  episodes: EpisodeIds,
  rows: readonly StagedRow[],
): Promise<void> {
  const staged = rows.filter((row) => row.type === 'rating')
  if (staged.length === 0) return
  const known = await trx
    .selectFrom('rating')
    .selectAll()
    .where('profile_id', '=', context.profileId)
    .where('title_id', '=', titleId)
    .execute()
  const entries: JournalEntry[] = []
  for (const row of staged) {
    const subject = subjectOf(row, episodes)
    const before = known.find((r) => r.season === subject.season && r.episode_id === subject.episode_id)
    const entry = await writeRating(trx, context, { titleId, subject, row, before })
    if (entry) entries.push(entry)
  }
  await writeJournal(trx, context.runId, entries)
}

type Subject = { season: number | null; episode_id: number | null }

function subjectOf(row: StagedRow, episodes: EpisodeIds): Subject {
  if (row.season === null) return { season: null, episode_id: null }
  if (row.episode === null) return { season: row.season, episode_id: null }
  return { season: null, episode_id: episodes(row) ?? null }
}

async function writeRating(
  trx: Database,
  context: ApplyContext,
  o: { titleId: number; subject: Subject; row: StagedRow; before: RatingRow | undefined },
): Promise<JournalEntry | null> {
  const next = {
    value: o.row.rating ?? 0,
    rated_at: o.row.at ?? context.now.toISOString(),
    source: context.source,
  }
  if (!o.before) {
    const { id } = await trx
      .insertInto('rating')
      .values({ profile_id: context.profileId, title_id: o.titleId, ...o.subject, ...next })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { entity: 'rating', entityId: id, before: null, after: next }
  }
  const { value, rated_at, source } = o.before
  if (!isFollowed({ context, before: o.before, next: { ...next, isDated: o.row.at !== null } })) return null
  await trx.updateTable('rating').set(next).where('id', '=', o.before.id).execute()
  return { entity: 'rating', entityId: o.before.id, before: { value, rated_at, source }, after: next }
}

/**
 * Another value from the same source, or a later one, takes the place of what is here. The same value with another
 * date is followed where its source is: a connected one says how it is now, a file how it was.
 */
function isFollowed(o: {
  context: ApplyContext
  before: RatingRow
  next: { value: number; rated_at: string; isDated: boolean }
}): boolean {
  const { before, next } = o
  const isOwn = before.source === o.context.source
  const isLater = before.rated_at < next.rated_at
  if (before.value !== next.value) return isOwn || isLater
  return isOwn && next.isDated && before.rated_at !== next.rated_at && (!o.context.isFile || isLater)
}
