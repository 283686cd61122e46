import type { Database } from '#app/server/db/open-database.ts'
import { writeJournal } from '#app/server/journal/write-journal.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { joinHeldPlays } from './join-same-plays.ts'

/**
 * Two rows turned out to be one episode, and two sources may have brought one play, each on its row: they become one.
 * That is part of the run which brought the play, and is taken back with it.
 */
export async function joinPlaysOfEpisodes(
  trx: Database,
  viewer: Viewer,
  { titleId, episodes, timeZone }: { titleId: number; episodes: readonly number[]; timeZone: string },
): Promise<void> {
  if (episodes.length === 0) return
  const plays = await trx
    .selectFrom('play')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('episode_id', 'in', episodes)
    .where('trakt_history_id', 'is', null)
    .where('source', '!=', 'manual')
    .where('run_id', 'is not', null)
    .orderBy('id')
    .execute()
  for (const play of plays) {
    const after = { title_id: titleId, episode_id: play.episode_id }
    const { entries } = await joinHeldPlays(trx, viewer, [{ play, after }], {
      source: play.source,
      titleId,
      timeZone,
    })
    if (play.run_id !== null) await writeJournal(trx, play.run_id, entries)
  }
}
