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

/** How far each part of the source has been read, in the order in which they are. */
export async function fetchProgress(db: Database, runId: string): Promise<StreamProgress[]> {
  const streams = await db
    .selectFrom('run_stream')
    .select(['stream', 'done', 'first_count', 'latest_count', 'error'])
    .where('run_id', '=', runId)
    .execute()
  const counts = await db
    .selectFrom('staged_row')
    .select((eb) => ['stream', eb.fn.countAll<number>().as('rows')])
    .where('run_id', '=', runId)
    .groupBy('stream')
    .execute()
  const rowsOf = new Map(counts.map((count) => [count.stream, count.rows]))
  return streams
    .map((row) => ({
      stream: row.stream,
      rows: rowsOf.get(row.stream) ?? 0,
      expected: row.latest_count ?? row.first_count,
      isDone: row.done === 1,
      error: row.error,
    }))
    .sort((a, b) => placeOf(a.stream) - placeOf(b.stream))
}

const ORDER = ['movie-plays', 'episode-plays', 'ratings', 'watchlist']
const placeOf = (stream: string) => (ORDER.includes(stream) ? ORDER.indexOf(stream) : ORDER.length)
