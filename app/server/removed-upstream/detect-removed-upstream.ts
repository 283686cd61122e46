import { sql } from 'kysely'
import type { SourceStream } from '#app/domain/source-stream.ts'
import { insertRows } from '#app/server/db/insert-rows.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { confirmRemovals } from './confirm-removals.ts'
import { getStream, isComplete } from '#app/server/sync-state/stream-store.ts'

/**
 * Holds what the library has from a source against a complete answer, and notes for the person what is no longer there.
 * Nothing is removed here. What has come back is forgotten again. An incomplete answer proves nothing, and much at
 * once waits for a second one.
 * @returns how many wait
 */
export async function detectRemovedUpstream(
  db: Database,
  viewer: Viewer,
  o: { runId: string; source: string; stream: SourceStream; now: Date },
): Promise<number> {
  if (o.stream === 'watchlist') return 0
  if (!isComplete(await getStream(db, o.runId, o.stream))) return 0
  const { entity, held, gone } =
    o.stream === 'ratings' ? await goneRatings(db, viewer, o) : await gonePlays(db, viewer, o)
  await forgetReturned(db, viewer, o.runId, entity)
  const noted = await listNoted(db, viewer, entity)
  const fresh = gone.filter((id) => !noted.has(id))
  const confirmed = await confirmRemovals(db, viewer, { ...o, gone: fresh, held })
  const rows = gone
    .filter((id) => noted.has(id) || confirmed.gone.has(id))
    .map((id) => ({
      profile_id: viewer.profileId,
      entity,
      entity_id: id,
      run_id: o.runId,
      noticed_at: o.now.toISOString(),
    }))
  await insertRows(db, 'vanished', rows, ASKED_ONCE)
  return confirmed.waiting
}

/** What was decided stays; SQLite gives the number of a removed row to a new one, which is asked about. */
const ASKED_ONCE = `on conflict (profile_id, entity, entity_id) do update
  set run_id = excluded.run_id, noticed_at = excluded.noticed_at, decision = null, decided_at = null
  where vanished.decision = 'remove'`

async function listNoted(db: Database, viewer: Viewer, entity: 'play' | 'rating'): Promise<Set<number>> {
  const rows = await db
    .selectFrom('vanished')
    .select('entity_id')
    .where('profile_id', '=', viewer.profileId)
    .where('entity', '=', entity)
    .execute()
  return new Set(rows.map((row) => row.entity_id))
}

type Gone = { entity: 'play' | 'rating'; held: number; gone: number[] }

async function gonePlays(
  db: Database,
  viewer: Viewer,
  { runId, stream }: { runId: string; stream: SourceStream },
): Promise<Gone> {
  const kind = stream === 'movie-plays' ? 'movie' : 'series'
  const { rows } = await sql<{ id: number; is_listed: 0 | 1 }>`
    select p.id, exists (
      select 1 from staged_row s where s.run_id = ${runId} and s.stream = ${stream}
        and s.source_key = 'play:' || p.trakt_history_id) as is_listed
    from play p join title t on t.id = p.title_id
    where p.profile_id = ${viewer.profileId} and p.trakt_history_id is not null and t.kind = ${kind}`.execute(
    db,
  )
  return {
    entity: 'play',
    held: rows.length,
    gone: rows.filter((row) => row.is_listed === 0).map((row) => row.id),
  }
}

async function goneRatings(
  db: Database,
  viewer: Viewer,
  { runId, source }: { runId: string; source: string },
): Promise<Gone> {
  const { rows } = await sql<{ id: number; is_listed: 0 | 1 }>`
    select r.id, exists (
      select 1 from staged_row s
      where s.run_id = ${runId} and s.type = 'rating' and s.title_key = t.kind || ':trakt:' || t.trakt_id
        and coalesce(s.season, -1) = coalesce(r.season, e.season, -1)
        and coalesce(s.episode, -1) = coalesce(e.number, -1))
      -- listed with a value that cannot be read (trakt/map-row.ts)
      or exists (
      select 1 from staged_row s where s.run_id = ${runId} and s.stream = 'ratings' and s.type = 'malformed'
        and s.source_key = 'rating:' || t.kind || ':trakt:' || t.trakt_id || '|' || coalesce(r.season, e.season, '')
          || '|' || coalesce(e.number, '') || ':unreadable') as is_listed
    from rating r join title t on t.id = r.title_id left join episode e on e.id = r.episode_id
    where r.profile_id = ${viewer.profileId} and r.source = ${source} and t.trakt_id is not null`.execute(db)
  return {
    entity: 'rating',
    held: rows.length,
    gone: rows.filter((row) => row.is_listed === 0).map((row) => row.id),
  }
}

/** Noted before, not decided, and listed again now. */
async function forgetReturned(
  db: Database,
  viewer: Viewer,
  runId: string,
  entity: 'play' | 'rating',
): Promise<void> {
  if (entity === 'rating') return
  await sql`
    delete from vanished where profile_id = ${viewer.profileId} and entity = 'play' and entity_id in (
      select p.id from staged_row s join play p on p.profile_id = ${viewer.profileId} and p.trakt_history_id = s.history_id
      where s.run_id = ${runId} and s.type = 'play')`.execute(db)
}
