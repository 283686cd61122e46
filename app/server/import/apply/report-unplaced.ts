import type { EpisodeDoubt } from '#app/domain/episode-clue.ts'
import type { RunProblem } from '#app/domain/run-problem.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { readMessage, type Stored } from '#app/server/db/stored-message.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { NewRunError } from '#app/server/import/run/run-record.ts'

/** Plays that a run brought and whose episode is not known: one error for each reason of each series. */
export async function listUnplacedErrors(
  db: Database,
  viewer: Viewer,
  runId: string,
): Promise<NewRunError[]> {
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
  return rows.map((row) => ({
    title: row.name ?? row.source_title,
    message: { code: 'unplaced', plays: row.plays, because: becauseOf(row) },
  }))
}

function becauseOf(row: {
  reason: Stored<EpisodeDoubt> | null
  tmdb_id: number | null
}): Extract<RunProblem, { code: 'unplaced' }>['because'] {
  if (row.reason !== null) return readMessage(row.reason)
  return { code: row.tmdb_id === null ? 'series-not-matched' : 'episodes-unknown' }
}
