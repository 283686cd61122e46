import type { EpisodeClue } from '#app/domain/episode-clue.ts'
import type { Database } from '#app/server/db/open-database.ts'

/** Keeps what the source says of the episodes of plays, until they are known. */
export async function notePlayClues(
  trx: Database,
  plays: readonly { playId: number; clue: EpisodeClue | null }[],
): Promise<void> {
  const rows = plays.flatMap(({ playId, clue }) =>
    clue === null
      ? []
      : [
          {
            play_id: playId,
            season: clue.season,
            season_name: clue.seasonName,
            episode_name: clue.episodeName,
            // A row that an earlier version staged has none.
            number: clue.number ?? null,
            is_whole_season: clue.isWholeSeason ? (1 as const) : (0 as const),
          },
        ],
  )
  if (rows.length > 0) await trx.insertInto('play_clue').values(rows).execute()
}
