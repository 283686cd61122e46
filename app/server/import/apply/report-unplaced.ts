import { episodeDoubtText } from '#app/format/episode-doubt.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { readMessage } from '#app/server/db/stored-message.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { runProblemWords } from '#app/words/en.ts'
import type { RunError } from '#app/server/import/run/run-record.ts'

/** Plays that a run brought and whose episode is not known: one sentence for each reason of each series. */
export async function listUnplacedErrors(db: Database, viewer: Viewer, runId: string): Promise<RunError[]> {
  const rows = await db
    .selectFrom('play_clue')
    .innerJoin('play', 'play.id', 'play_clue.play_id')
    .innerJoin('title', 'title.id', 'play.title_id')
    .leftJoin('title_metadata as m', 'm.title_id', 'title.id')
    .select(['m.name', 'title.source_title', 'title.tmdb_id', 'play_clue.reason'])
    .select((eb) => eb.fn.countAll<number>().as('plays'))
    .where('play.profile_id', '=', viewer.profileId)
    .where('play.run_id', '=', runId)
    .where('play.episode_id', 'is', null)
    .groupBy(['play.title_id', 'play_clue.reason'])
    .orderBy('play.title_id')
    .execute()
  return rows.map((row) => {
    const why =
      (row.reason === null ? null : episodeDoubtText(readMessage(row.reason))) ??
      (row.tmdb_id === null ? runProblemWords.seriesNotMatched : runProblemWords.episodesUnknown)
    return {
      title: row.name ?? row.source_title,
      message: runProblemWords.unplaced(why, row.plays),
    }
  })
}
