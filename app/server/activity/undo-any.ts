import { AppError, notFound } from '#app/server/base/app-error.ts'
import type { RunController } from '#app/server/import/run-controller.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'

type Deps = Parameters<typeof undoEdit>[0] & { runs: Pick<RunController, 'undo'> }

/**
 * Takes back any change of the journal, a run or something done by hand.
 * @throws AppError 404; 409 `cannot-be-undone` with the reason: undone already, under way, or written over since
 */
export async function undoAny(deps: Deps, viewer: Viewer, changeId: string): Promise<void> {
  const change = await deps.db
    .selectFrom('change')
    .select('kind')
    .where('id', '=', changeId)
    .where('profile_id', '=', viewer.profileId)
    .executeTakeFirst()
  if (!change) throw notFound('change')
  try {
    if (change.kind === 'run') await deps.runs.undo(viewer, changeId)
    else await undoEdit(deps, viewer, changeId)
  } catch (error) {
    if (error instanceof AppError && error.status === 409)
      throw new AppError(409, 'cannot-be-undone', error.message)
    throw error
  }
}
