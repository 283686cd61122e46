import type { ChangeLabel } from '#app/domain/change-label.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { recordEdit, type Edit, type EditDeps } from './record-edit.ts'
import { removePlayRows } from '#app/server/journal/remove-play-row.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { resolveRemovedUpstream } from '#app/server/removed-upstream/resolve-removed-upstream.ts'
import { getTitle } from '#app/server/catalogue/title-named.ts'

/** Which plays: all of some titles, of one season or episode of them, or these very ones. */
export type PlayScope =
  | { titleIds: readonly number[]; season?: number | null; number?: number | null }
  | { playIds: readonly number[] }

/** Takes all of them out of the history as one change; says how many there were. */
export async function removePlays(
  deps: EditDeps,
  viewer: Viewer,
  scope: PlayScope,
): Promise<Edit & { removed: number }> {
  let removed = 0
  const change = await recordEdit(deps, viewer, async (trx, { now }) => {
    const plays = await playsIn(trx, viewer, scope).selectAll('play').orderBy('play.id').execute()
    const titleId = [...new Set(plays.map((play) => play.title_id))]
    removed = plays.length
    const label = await labelOf(trx, titleId, removed)
    await resolveRemovedUpstream(trx, viewer, { entity: 'play', entityIds: plays.map(({ id }) => id), now })
    return { label, titleId, entries: await removePlayRows(trx, plays) }
  })
  return { ...change, removed }
}

async function labelOf(db: Database, titleIds: readonly number[], plays: number): Promise<ChangeLabel> {
  const [only, ...others] = titleIds
  if (only === undefined) return { code: 'no-plays' }
  const title = others.length === 0 ? (await getTitle(db, only)).name : null
  return { code: 'removed-plays', plays, title }
}

/** The plays of a scope, for a caller that says which columns it wants. */
export function playsIn(db: Database, viewer: Viewer, scope: PlayScope) {
  const own = db.selectFrom('play').where('play.profile_id', '=', viewer.profileId)
  if ('playIds' in scope) return own.where('play.id', 'in', scope.playIds)
  const { titleIds, season = null, number = null } = scope
  const ofTitles = own.where('play.title_id', 'in', titleIds)
  if (season === null) return ofTitles
  return ofTitles.where('play.episode_id', 'in', (eb) => {
    const episodes = eb
      .selectFrom('episode')
      .select('episode.id')
      .where('episode.title_id', 'in', titleIds)
      .where('episode.season', '=', season)
    return number === null ? episodes : episodes.where('episode.number', '=', number)
  })
}
