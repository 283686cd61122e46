import type { EpisodeClue } from '#app/domain/episode-clue.ts'
import { playDate } from '#app/domain/play-date.ts'
import type { NewPlay } from '#app/server/db/person-tables.ts'
import type { StagedRow } from '#app/server/db/run-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { uidOfRow } from './play-uid.ts'
import type { ApplyContext } from './apply-context.ts'
import type { EpisodeIds } from './find-episodes.ts'

/** A play as it would be added, and what it is known by at its source where it has no history id. */
export type StagedPlay = {
  play: NewPlay
  sourceKey: string | null
  /** The play of the library that the row says it is, by its uid. */
  knownId: number | null
  /** Set where the episode is still to be found. */
  clue: EpisodeClue | null
}

/** A staged row as the play it would be. */
export function stagedPlay(
  context: Pick<ApplyContext, 'runId' | 'source' | 'timeZone' | 'now'>,
  viewer: Viewer,
  titleId: number,
  episodes: EpisodeIds,
  row: StagedRow,
): StagedPlay {
  const date = playDate(row.watched_at, context.timeZone)
  const uids = row.uids === null ? [] : (JSON.parse(row.uids) as string[])
  return {
    play: {
      profile_id: viewer.profileId,
      title_id: titleId,
      episode_id: episodes(row) ?? null,
      source: row.play_source ?? context.source,
      trakt_history_id: row.history_id,
      watched_at: date.watchedAt,
      day: date.day,
      year: date.year,
      precision: date.precision,
      basis: row.basis ?? 'source',
      source_watched_at: row.source_watched_at,
      second_source: row.second_source,
      run_id: context.runId,
      uid: uids[0] ?? uidOfRow(context.source, row.history_id ?? row.source_key),
      other_uids: uids.length > 1 ? JSON.stringify(uids.slice(1)) : null,
      created_at: context.now.toISOString(),
    },
    sourceKey: row.history_id === null ? row.source_key : null,
    knownId: row.play_id,
    clue: row.clue ? (JSON.parse(row.clue) as EpisodeClue) : null,
  }
}
