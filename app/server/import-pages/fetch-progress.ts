import type { Database } from '#app/server/db/open-database.ts'

export type StreamProgress = {
  stream: string
  /** Rows read so far. */
  rows: number
  /** What the source says there are; null where it does not say. */
  expected: number | null
  isDone: boolean
  error: string | null
}

/** How far each part of the source has been read, in the order in which they are shown. */
export async function fetchProgress(db: Database, runId: string): Promise<StreamProgress[]> {
  const streams = await db
    .selectFrom('run_stream')
    .select(['stream', 'done', 'rows_read', 'first_count', 'latest_count', 'error'])
    .where('run_id', '=', runId)
    .execute()
  return streams
    .map((row) => ({
      stream: row.stream,
      rows: row.rows_read,
      expected: row.latest_count ?? row.first_count,
      isDone: row.done === 1,
      error: row.error,
    }))
    .sort((a, b) => placeOf(a.stream) - placeOf(b.stream))
}

const ORDER = ['movie-plays', 'episode-plays', 'ratings', 'watchlist']
const placeOf = (stream: string) => (ORDER.includes(stream) ? ORDER.indexOf(stream) : ORDER.length)
