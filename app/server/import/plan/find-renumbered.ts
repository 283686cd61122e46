import { sql } from 'kysely'
import { keysOfViewing, pairRenumbered } from '#app/domain/renumbered-plays.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

type Row = {
  id: number
  kind: string
  trakt_id: number
  season: number | null
  episode: number | null
  episode_trakt_id: number | null
  source_watched_at: string | null
  watched_at: string | null
}

/**
 * Notes on the staged rows which of them are held plays under a new id: a history that was removed at its source and added
 * again. Only where the answer reaches far enough back to show that the old ids are gone.
 */
export async function findRenumbered(db: Database, viewer: Viewer, runId: string): Promise<void> {
  await db
    .updateTable('staged_row')
    .set({ renumbered_play_id: null })
    .where('run_id', '=', runId)
    .where('renumbered_play_id', 'is not', null)
    .execute()
  const gone = await listGone(db, viewer, runId)
  if (gone.length === 0) return
  const pairs = pairRenumbered(gone.map(keyed), (await listUnknown(db, viewer, runId)).map(keyed))
  await db.transaction().execute(async (trx) => {
    for (const [rowId, playId] of pairs)
      await trx
        .updateTable('staged_row')
        .set({ renumbered_play_id: playId })
        .where('id', '=', rowId)
        .execute()
  })
}

const keyed = (row: Row) => ({
  id: row.id,
  keys: keysOfViewing({
    titleKey: `${row.kind}:${row.trakt_id}`,
    season: row.season,
    episode: row.episode,
    episodeTraktId: row.episode_trakt_id,
    moments: [row.source_watched_at, row.watched_at],
  }),
})

/** Held plays whose ids a list does not have, as far back as it was read. */
async function listGone(db: Database, viewer: Viewer, runId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select p.id, t.kind, t.trakt_id, e.season, e.number as episode, e.trakt_id as episode_trakt_id,
      p.source_watched_at, p.watched_at
    from run_stream w
    join title t on t.kind = case w.stream when 'movie-plays' then 'movie' else 'series' end
    join play p on p.title_id = t.id and p.profile_id = ${viewer.profileId} and p.trakt_history_id is not null
    left join episode e on e.id = p.episode_id
    where w.run_id = ${runId} and w.stream in ('movie-plays', 'episode-plays') and w.done = 1
      and (w.is_whole = 1 or p.source_watched_at >= w.reads_from) and t.trakt_id is not null
      and not exists (select 1 from staged_row s where s.run_id = w.run_id and s.stream = w.stream
        and s.source_key = 'play:' || p.trakt_history_id)
    order by p.id`.execute(db)
  return rows
}

/** Staged plays with an id that no held play has. */
async function listUnknown(db: Database, viewer: Viewer, runId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select s.id, s.kind, s.trakt_id, s.season, s.episode, s.episode_trakt_id, s.source_watched_at, s.watched_at
    from staged_row s
    where s.run_id = ${runId} and s.type = 'play' and s.history_id is not null and s.title_key is not null
      and not exists (select 1 from play p where p.profile_id = ${viewer.profileId} and p.trakt_history_id = s.history_id)
    order by s.id`.execute(db)
  return rows
}
