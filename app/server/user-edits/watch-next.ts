import type { PlayedWhen } from '#app/domain/played-when.ts'
import { AppError } from '#app/server/base/app-error.ts'
import type { Edit, EditDeps } from './record-edit.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { commonWords, handProblemWords } from '#app/words/en.ts'
import { markWatched } from './mark-watched.ts'
import { getEpisodeId, getTitle } from '#app/server/catalogue/title-named.ts'

/** Marks a movie watched, or of a series the episode to go on with. @throws AppError 404; 409 where none is left */
export async function watchNext(
  deps: EditDeps,
  viewer: Viewer,
  { titleId, when }: { titleId: number; when: PlayedWhen },
): Promise<Edit> {
  const title = await getTitle(deps.db, titleId)
  if (title.kind === 'movie') return markWatched(deps, viewer, { titleId, episodeIds: null, when })
  const next = await findNext(deps, viewer, titleId)
  if (!next)
    throw new AppError(409, 'nothing-next', handProblemWords.nothingNext(title.name ?? commonWords.untitled))
  return markWatched(deps, viewer, {
    titleId,
    episodeIds: [await getEpisodeId(deps.db, titleId, next)],
    when,
  })
}

/** A rewatch under way has a next episode of its own. */
async function findNext(
  { db }: EditDeps,
  viewer: Viewer,
  titleId: number,
): Promise<{ season: number; number: number } | null> {
  const entry = await db
    .selectFrom('library_entry')
    .select([
      'next_season',
      'next_episode',
      'rewatch_began_at',
      'rewatch_next_season',
      'rewatch_next_episode',
    ])
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', titleId)
    .executeTakeFirst()
  if (!entry) return null
  const [season, number] =
    entry.rewatch_began_at === null
      ? [entry.next_season, entry.next_episode]
      : [entry.rewatch_next_season, entry.rewatch_next_episode]
  return season === null || number === null ? null : { season, number }
}
