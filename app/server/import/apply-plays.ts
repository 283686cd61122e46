import { dayIn } from '#app/domain/calendar-day.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { NewPlay, StagedRow } from '#app/server/db/tables.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'
import type { ApplyContext } from './apply-items.ts'
import { type EpisodeIds, episodeKey } from './ensure-episodes.ts'
import { writeJournal } from './journal.ts'

const CHUNK = 400

/** Adds the plays that are not there yet. One that is (same history id) is left exactly as it is. */
export async function applyPlays(
  trx: Database,
  context: ApplyContext,
  titleId: number,
  episodes: EpisodeIds,
  rows: readonly StagedRow[],
): Promise<void> {
  const plays = rows
    .filter((row) => row.type === 'play')
    .map((row) => playOf(context, titleId, episodes, row))
  for (let i = 0; i < plays.length; i += CHUNK) {
    const added = await trx
      .insertInto('play')
      .values(plays.slice(i, i + CHUNK))
      .onConflict((conflict) =>
        conflict
          .columns(['profile_id', 'trakt_history_id'])
          .where('trakt_history_id', 'is not', null)
          .doNothing(),
      )
      .returning(['id', 'trakt_history_id'])
      .execute()
    await writeJournal(
      trx,
      context,
      added.map((play) => ({
        entity: 'play',
        entityId: play.id,
        before: null,
        after: { traktHistoryId: play.trakt_history_id },
      })),
    )
  }
}

function playOf(context: ApplyContext, titleId: number, episodes: EpisodeIds, row: StagedRow): NewPlay {
  const isEpisode = row.season !== null && row.episode !== null
  return {
    profile_id: PROFILE_ID,
    title_id: titleId,
    episode_id: isEpisode ? (episodes.get(episodeKey(row.season ?? 0, row.episode ?? 0)) ?? null) : null,
    source: context.source,
    trakt_history_id: row.history_id,
    ...dateOf(row.watched_at, context.timeZone),
    basis: 'source',
    source_watched_at: row.source_watched_at,
    run_id: context.runId,
    created_at: context.now.toISOString(),
  }
}

/** What is shown of a source's date: an instant, only a day, or nothing. */
export function dateOf(
  watchedAt: string | null,
  timeZone: string,
): Pick<NewPlay, 'precision'> & { watched_at: string | null; day: string | null } {
  if (watchedAt === null) return { watched_at: null, day: null, precision: 'unknown' }
  if (watchedAt.length === 10) return { watched_at: null, day: watchedAt, precision: 'day' }
  return { watched_at: watchedAt, day: dayIn(timeZone, watchedAt), precision: 'instant' }
}
