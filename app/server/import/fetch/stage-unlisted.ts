import { sql } from 'kysely'
import type { MediaKind } from '#app/domain/media.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { confirmRemovals } from '#app/server/removed-upstream/confirm-removals.ts'
import { isComplete } from '#app/server/sync-state/stream-store.ts'

/** `waiting`: how many stay until another answer confirms that they are gone. */
export type UnlistedOutcome = { kind: 'incomplete' } | { kind: 'staged'; titles: number; waiting: number }

/**
 * The watchlist follows its source: entries that came from there and are missing from a complete answer are staged as
 * `unlisted`. What the person added here stays. Nothing is staged where the answer was not complete; much at once waits
 * for a second answer.
 */
export async function stageUnlisted(
  db: Database,
  viewer: Viewer,
  o: { runId: string; source: string; kinds: readonly MediaKind[]; now: Date },
): Promise<UnlistedOutcome> {
  if (!(await wasReadWhole(db, o.runId))) return { kind: 'incomplete' }
  const held = await db
    .selectFrom('watchlist_entry')
    .innerJoin('title', 'title.id', 'watchlist_entry.title_id')
    .selectAll('title')
    .where('watchlist_entry.profile_id', '=', viewer.profileId)
    .where('watchlist_entry.source', '=', o.source)
    .where('title.kind', 'in', [...o.kinds])
    .execute()
  const listed = await db
    .selectFrom('staged_row')
    .select(['kind', 'trakt_id', 'tmdb_id', 'imdb_id', 'tvdb_id'])
    .where('run_id', '=', o.runId)
    .where('type', '=', 'watchlist')
    .execute()
  const isListed = lookUp(listed)
  const lacking = held.filter((title) => keysOf(title).length > 0 && !isListed(title))
  const { gone, waiting } = await confirmRemovals(db, viewer, {
    runId: o.runId,
    source: o.source,
    stream: 'watchlist',
    gone: lacking.map(({ id }) => id),
    held: held.length,
    now: o.now,
  })
  for (const title of lacking) if (gone.has(title.id)) await stageGone(db, o.runId, title)
  return { kind: 'staged', titles: gone.size, waiting }
}

/** Read at all, and not fewer rows than the source counts. */
async function wasReadWhole(db: Database, runId: string): Promise<boolean> {
  const stream = await db
    .selectFrom('run_stream')
    .selectAll()
    .where('run_id', '=', runId)
    .where('stream', '=', 'watchlist')
    .executeTakeFirst()
  return stream !== undefined && isComplete(stream)
}

type WithIds = Pick<HeldTitle, 'trakt_id' | 'tmdb_id' | 'imdb_id' | 'tvdb_id'> & { kind: MediaKind | null }

/** The spaces of ids by which a source may know a title, the strongest first, as in `titleKeyOf`. */
const SPACES = ['trakt_id', 'tmdb_id', 'imdb_id', 'tvdb_id'] as const

const keyOf = (kind: MediaKind | null, space: (typeof SPACES)[number], id: number | string) =>
  `${kind}:${space.replace('_id', '')}:${id}`

const keysOf = (title: WithIds): string[] =>
  SPACES.flatMap((space) => (title[space] === null ? [] : [keyOf(title.kind, space, title[space])]))

/** Whether a title is among the listed ones: the strongest id that both have decides. */
function lookUp(listed: readonly WithIds[]): (title: WithIds) => boolean {
  const rows = new Map(listed.flatMap((row) => keysOf(row).map((key) => [key, row] as const)))
  return (title) =>
    SPACES.some((space) => {
      const row = title[space] === null ? undefined : rows.get(keyOf(title.kind, space, title[space]))
      return row !== undefined && SPACES.find((each) => row[each] !== null && title[each] !== null) === space
    })
}

type HeldTitle = {
  id: number
  kind: MediaKind
  trakt_id: number | null
  tmdb_id: number | null
  imdb_id: string | null
  tvdb_id: number | null
  trakt_slug: string | null
  source_title: string | null
  source_year: number | null
}

async function stageGone(db: Database, runId: string, t: HeldTitle): Promise<void> {
  await sql`
    insert into staged_row (run_id, stream, type, source_key, title_key, kind, trakt_id, tmdb_id, imdb_id, tvdb_id,
      trakt_slug, title, year)
    values (${runId}, 'watchlist', 'unlisted', ${`unlisted:${t.id}`}, ${keysOf(t)[0]}, ${t.kind}, ${t.trakt_id},
      ${t.tmdb_id}, ${t.imdb_id}, ${t.tvdb_id}, ${t.trakt_slug}, ${t.source_title}, ${t.source_year})
    on conflict do nothing`.execute(db)
}
