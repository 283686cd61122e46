import { readAsEpisode } from '#app/domain/name-group.ts'
import { AppError } from '#app/server/base/app-error.ts'
import { decideNames } from '#app/server/import/names/decide-name.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { nameGroupWords as words } from '#app/words/en.ts'
import { assignTitles } from './assign-titles.ts'
import type { DoubtScope } from './doubt-scope.ts'
import type { SeriesChoice } from './move-to-series.ts'
import { listGroupNames } from './name-groups.ts'

/**
 * Several names that begin alike are episodes of one series: at a preview the plan changes, of titles the plays move.
 * @returns what Undo needs; null at a preview. @throws AppError 409 `names-changed`
 */
export async function assignNames(
  deps: Parameters<typeof assignTitles>[0],
  viewer: Viewer,
  scope: DoubtScope,
  ids: readonly number[],
  choice: SeriesChoice,
): Promise<{ message: string; changeId: string } | null> {
  if (scope.kind === 'titles') return assignTitles(deps, viewer, ids, choice)
  const open = await listGroupNames(deps.db, viewer, scope)
  const choices = ids.map((itemId) => {
    const name = open.find(({ id }) => id === itemId)?.name
    const reading = name === undefined ? null : readAsEpisode(name, choice.prefix)
    if (!reading) throw new AppError(409, 'names-changed', words.namesChanged)
    return { itemId, choice: { tmdbId: choice.tmdbId, name: choice.name, reading } }
  })
  await decideNames(deps, viewer, scope.runId, choices)
  return null
}
