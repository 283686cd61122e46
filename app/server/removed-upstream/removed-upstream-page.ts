import type { ChangeLabel } from '#app/domain/change-label.ts'
import { changeLabelText } from '#app/format/change-label.ts'
import { readMessage, type Stored } from '#app/server/db/stored-message.ts'
import { sql } from 'kysely'
import type { MediaKind } from '#app/domain/media.ts'
import type { RemovedCount, RemovedEntry } from '#app/domain/removed-upstream.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { listRemovedUpstream, type Vanished } from './removed-upstream.ts'
import { userTimeZone, type ZoneDeps } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { commonWords, vanishedRemovalWords } from '#app/words/en.ts'

type Title = { id: number; kind: MediaKind; name: string; isInLibrary: boolean }

export type VanishedTitle = {
  title: Title & { posterPath: string | null }
  entries: (RemovedEntry & { id: number; noticedAt: string })[]
}
export type KeptEntry = RemovedEntry & { id: number; title: Title; decision: 'keep' | 'restore' }
export type Removal = {
  changeId: string
  at: string
  /** All of them in a sentence; `entries` may hold fewer. */
  label: string
  entries: (RemovedEntry & { id: number; title: Title })[]
}

export type RemovedUpstreamPage = {
  timeZone: string
  /** All that wait for a decision; `open` may hold fewer. */
  count: RemovedCount
  open: VanishedTitle[]
  kept: KeptEntry[]
  removals: Removal[]
}

/** As many as can be decided on in one go. */
export const OPEN_SHOWN = 500
const DECIDED_SHOWN = 60

/** What is gone from its source, by title, and what was decided before; five statements. */
export async function removedUpstreamPage(deps: ZoneDeps, viewer: Viewer): Promise<RemovedUpstreamPage> {
  const { db } = deps
  return {
    timeZone: await userTimeZone(deps, viewer),
    count: await countByEntity(db, viewer),
    open: byTitle(await listRemovedUpstream(db, viewer, { isDecided: false, limit: OPEN_SHOWN })),
    kept: (await listRemovedUpstream(db, viewer, { isDecided: true, limit: DECIDED_SHOWN })).filter(isKept),
    removals: await listRemovals(db, viewer),
  }
}

async function countByEntity(db: Database, viewer: Viewer): Promise<RemovedCount> {
  const rows = await db
    .selectFrom('vanished')
    .select(['entity', (eb) => eb.fn.countAll<number>().as('n')])
    .where('profile_id', '=', viewer.profileId)
    .where('decision', 'is', null)
    .groupBy('entity')
    .execute()
  const of = (entity: 'play' | 'rating') => rows.find((row) => row.entity === entity)?.n ?? 0
  return { plays: of('play'), ratings: of('rating') }
}

/** Groups in the order of their first entry. */
function byTitle(entries: readonly Vanished[]): VanishedTitle[] {
  const groups = new Map<number, VanishedTitle>()
  for (const { title, ...entry } of entries) {
    const group = groups.get(title.id) ?? { title, entries: [] }
    group.entries.push(entry)
    groups.set(title.id, group)
  }
  return [...groups.values()]
}

/** A removed entry is no longer in its table; where one has come back under its id, it is another. */
const isKept = (entry: Vanished): entry is Vanished & { decision: 'keep' | 'restore' } =>
  entry.decision === 'keep' || entry.decision === 'restore'

type RemovedRow = {
  id: number
  change_id: string
  at: string
  label: Stored<ChangeLabel> | null
  is_in_library: 0 | 1
  entity: 'play' | 'rating'
  title_id: number
  kind: MediaKind
  name: string | null
  season: number | null
  number: number | null
  rated_season: number | null
  day: string | null
  value: number | null
}

/** What was removed lives on in the journal, which kept the whole row. */
async function listRemovals(db: Database, viewer: Viewer): Promise<Removal[]> {
  const { rows } = await sql<RemovedRow>`
    select j.id, c.id as change_id, c.at, c.label, j.entity, t.id as title_id, t.kind,
      exists (select 1 from library_entry l where l.profile_id = v.profile_id and l.title_id = t.id) as is_in_library,
      coalesce(m.name, t.source_title) as name, e.season, e.number,
      j.before ->> '$.season' as rated_season, j.before ->> '$.day' as day, j.before ->> '$.value' as value
    from vanished v
    join journal j on j.entity = v.entity and j.entity_id = v.entity_id and j.after is null
    join change c on c.id = j.change_id and c.kind = 'hand' and c.undone_at is null and c.at = v.decided_at
    join title t on t.id = j.before ->> '$.title_id'
    left join title_metadata m on m.title_id = t.id
    left join episode e on e.id = j.before ->> '$.episode_id'
    where v.profile_id = ${viewer.profileId} and v.decision = 'remove'
    order by c.at desc, j.id
    limit ${DECIDED_SHOWN}`.execute(db)
  const removals = new Map<string, Removal>()
  for (const row of rows) {
    const removal = removals.get(row.change_id) ?? removalOf(row)
    removal.entries.push(removedEntry(row))
    removals.set(row.change_id, removal)
  }
  return [...removals.values()]
}

const removalOf = (row: RemovedRow): Removal => ({
  changeId: row.change_id,
  at: row.at,
  label: row.label === null ? vanishedRemovalWords.removedOnly : changeLabelText(readMessage(row.label)),
  entries: [],
})

function removedEntry(row: RemovedRow): Removal['entries'][number] {
  return {
    id: row.id,
    entity: row.entity,
    title: {
      id: row.title_id,
      kind: row.kind,
      name: row.name ?? commonWords.untitled,
      isInLibrary: row.is_in_library === 1,
    },
    episode: row.season === null || row.number === null ? null : { season: row.season, number: row.number },
    season: row.entity === 'rating' ? row.rated_season : null,
    day: row.day,
    rating: row.value,
  }
}
