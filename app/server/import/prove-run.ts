import { sql } from 'kysely'
import { streamOf, runIncludes } from '#app/domain/source-stream.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { type KeyRange, keyRanges } from './plan/key-ranges.ts'
import type { RunProof } from './run/run-record.ts'
import { isUncounted } from '#app/server/sync-state/stream-store.ts'

/**
 * Holds every play that the source listed in this run against the library, by history id, or where it has none by its
 * row. Plays of unmatched titles count; malformed rows do not. Must run before the staged rows are dropped.
 */
export async function proveRun(db: Database, viewer: Viewer, runId: string): Promise<RunProof> {
  const rows: ProvedTitle[] = []
  for await (const range of keyRanges(db, runId)) rows.push(...(await proveTitles(db, viewer, runId, range)))
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  const keptOut = await countKeptOut(db, runId)
  return {
    upstream: { plays: sum((row) => row.listed) + keptOut, reported: await reportedPlays(db, runId) },
    held: { plays: sum((row) => row.held) },
    missing: rows
      .filter((row) => row.excluded !== 1 && row.held < row.listed)
      .map((row) => ({ title: row.title, plays: row.listed - row.held })),
    extra: await listExtra(db, viewer, runId),
    uncounted: await listUncounted(db, runId),
    leftOut: keptOut + sum((row) => (row.excluded === 1 ? row.listed - row.held : 0)),
  }
}

type ProvedTitle = { title: string | null; listed: number; held: number; excluded: 0 | 1 | null }

async function proveTitles(
  db: Database,
  viewer: Viewer,
  runId: string,
  { first, last }: KeyRange,
): Promise<ProvedTitle[]> {
  const { rows } = await sql<ProvedTitle>`
    select i.title, count(*) as listed, count(coalesce(s.play_id, p.id, k.play_id)) as held, i.excluded
    from staged_row s join import_run r on r.id = s.run_id
    left join play_source k on s.history_id is null and k.profile_id = ${viewer.profileId} and k.source = r.source
      and k.source_key = s.source_key
    left join play p on p.profile_id = ${viewer.profileId} and p.trakt_history_id = s.history_id
    left join run_item i on i.run_id = s.run_id and i.title_key = s.title_key
    where s.run_id = ${runId} and s.type = 'play' and s.title_key between ${first} and ${last}
    group by s.title_key`.execute(db)
  return rows
}

/**
 * Plays held here that a complete answer does not hold, also where so many are gone that nothing was noted for the
 * person; less those the person keeps.
 */
async function listExtra(db: Database, viewer: Viewer, runId: string): Promise<RunProof['extra']> {
  const { rows } = await sql<{ title: string | null; plays: number }>`
    select t.source_title as title, count(*) as plays
    from run_stream w
    join title t on t.kind = case w.stream when 'movie-plays' then 'movie' else 'series' end
    join play p on p.title_id = t.id and p.profile_id = ${viewer.profileId} and p.trakt_history_id is not null
    where w.run_id = ${runId} and w.is_whole = 1 and w.done = 1 and w.rows_read >= w.highest_count
      and w.stream in ('movie-plays', 'episode-plays')
      and not exists (select 1 from staged_row s where s.run_id = w.run_id and s.stream = w.stream
        and s.source_key = 'play:' || p.trakt_history_id)
      and not exists (select 1 from vanished v where v.profile_id = p.profile_id and v.entity = 'play'
        and v.entity_id = p.id and v.decision in ('keep', 'restore'))
    group by t.id
    order by title`.execute(db)
  return rows
}

/** What was read whole without a count that says whether all of it came. */
async function listUncounted(db: Database, runId: string): Promise<RunProof['uncounted']> {
  const streams = await db
    .selectFrom('run_stream')
    .selectAll()
    .where('run_id', '=', runId)
    .where('is_whole', '=', 1)
    .execute()
  const uncounted = new Set(streams.filter(isUncounted).map(({ stream }) => stream))
  return runIncludes.filter((name) => uncounted.has(streamOf[name]))
}

/** Plays of titles that the person once left out: listed, and kept out of this run. */
async function countKeptOut(db: Database, runId: string): Promise<number> {
  const { n } = await db
    .selectFrom('staged_row')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('run_id', '=', runId)
    .where('type', '=', 'play')
    .where('title_key', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

/** The source's own count of plays less the malformed rows; null where it gives none, or not all were asked for. */
async function reportedPlays(db: Database, runId: string): Promise<number | null> {
  const streams = await db
    .selectFrom('run_stream')
    .selectAll()
    .where('run_id', '=', runId)
    .where('stream', 'in', ['movie-plays', 'episode-plays'])
    .execute()
  if (streams.length === 0 || streams.some((stream) => stream.is_whole === 0 || isUncounted(stream)))
    return null
  const malformed = await db
    .selectFrom('staged_row')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('run_id', '=', runId)
    .where('type', '=', 'malformed')
    .where('stream', 'in', ['movie-plays', 'episode-plays'])
    .executeTakeFirstOrThrow()
  return streams.reduce((total, stream) => total + (stream.highest_count ?? 0), 0) - malformed.n
}
