import { decideName, type NameChoice } from '#app/server/import/names/decide-name.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { EnrichmentQueue } from '#app/server/tmdb/enrichment-queue.ts'
import { matchingWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { DoubtScope } from './doubt-scope.ts'
import { relinkTitle } from './relink-title.ts'
import { markMissingFromTmdb } from './mark-missing-from-tmdb.ts'

type Deps = { db: Database; clock: Clock; config: Config } & { enrichment: Pick<EnrichmentQueue, 'wake'> }

/**
 * Writes down what the person chose. At a preview only the plan changes; a title of the library is matched by hand, with
 * a change that can be taken back. @throws AppError
 */
export async function decideDoubt(
  deps: Deps,
  viewer: Viewer,
  scope: DoubtScope,
  id: number,
  choice: NameChoice,
): Promise<{ message: string; changeId: string } | null> {
  if (scope.kind === 'names') {
    await decideName(deps, viewer, scope.runId, id, choice)
    return null
  }
  const { tmdbId, name } = choice
  if (tmdbId === null) {
    const said = await markMissingFromTmdb(deps, viewer, id)
    return { message: matchingWords.keptUnmatched(said.name), changeId: said.changeId }
  }
  const { changeId } = await relinkTitle(deps, viewer, id, { tmdbId, name: name ?? String(tmdbId) })
  return { message: matchingWords.matchedTo(name ?? String(tmdbId)), changeId }
}
