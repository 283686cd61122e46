import { playDate } from '#app/domain/play-date.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { NewPlay, StagedRow } from '#app/server/db/tables.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'
import type { ApplyContext } from './apply-items.ts'
import { type EpisodeIds, episodeKey } from './ensure-episodes.ts'
import { writeJournal } from '#app/server/journal/write-journal.ts'

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
      context.runId,
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
  const date = playDate(row.watched_at, context.timeZone)
  const isEpisode = row.season !== null && row.episode !== null
  return {
    profile_id: PROFILE_ID,
    title_id: titleId,
    episode_id: isEpisode ? (episodes.get(episodeKey(row.season ?? 0, row.episode ?? 0)) ?? null) : null,
    source: context.source,
    trakt_history_id: row.history_id,
    watched_at: date.watchedAt,
    day: date.day,
    precision: date.precision,
    basis: 'source',
    source_watched_at: row.source_watched_at,
    run_id: context.runId,
    created_at: context.now.toISOString(),
  }
}
