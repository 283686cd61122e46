import type { Database } from '#app/server/db/open-database.ts'
import type { ApplyContext } from '#app/server/merge/apply-context.ts'
import { findEpisodes } from '#app/server/merge/find-episodes.ts'
import { findPairs } from '#app/server/merge/join-plays.ts'
import { listKnownRows } from '#app/server/merge/play-sources.ts'
import { stagedPlay } from '#app/server/merge/staged-play.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/**
 * Which of a title's new plays the library has from another source: they will be no plays of their own, and the
 * preview must not say that they are. @returns the ids of their staged rows
 */
export async function listJoined(
  db: Database,
  viewer: Viewer,
  context: Pick<ApplyContext, 'runId' | 'source' | 'timeZone' | 'now'>,
  { titleKey, titleId }: { titleKey: string; titleId: number },
): Promise<number[]> {
  const ids = await findEpisodes(db, titleId)
  const rows = await db
    .selectFrom('staged_row')
    .selectAll()
    .where('run_id', '=', context.runId)
    .where('title_key', '=', titleKey)
    .where('type', '=', 'play')
    .where('clue', 'is', null)
    .where('renumbered_play_id', 'is', null)
    .orderBy('id')
    .execute()
  const rowOf = new Map(
    rows
      // Nothing is held of an episode that is not known.
      .filter((row) => row.episode === null || ids(row) !== undefined)
      .map((row) => [stagedPlay(context, viewer, titleId, ids, row), row.id]),
  )
  const staged = [...rowOf.keys()]
  const known = await listKnownRows(db, viewer, context.source, staged)
  const pairs = await findPairs(
    db,
    viewer,
    context,
    titleId,
    staged.filter((one) => !known.has(one)),
  )
  return [...pairs.keys()].flatMap((one) => rowOf.get(one) ?? [])
}
