import { AppError, notFound } from '#app/server/base/app-error.ts'
import type { Edit } from './record-edit.ts'
import { handProblemWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { addToWatchlist, removeFromWatchlist } from './watchlist-commands.ts'

/** Puts a title that is here on the watchlist, or takes it off. @throws AppError 404; 409 where nobody knows what it is */
export async function setWatchlisted(
  deps: Parameters<typeof addToWatchlist>[0],
  viewer: Viewer,
  { titleId, isListed }: { titleId: number; isListed: boolean },
): Promise<Edit> {
  const title = await deps.db
    .selectFrom('title as t')
    .leftJoin('title_metadata as m', 'm.title_id', 't.id')
    .select(['t.kind', 't.tmdb_id', 't.source_title', 't.source_year', 'm.name'])
    .where('t.id', '=', titleId)
    .executeTakeFirst()
  if (!title) throw notFound('title')
  const { kind, tmdb_id: tmdbId, source_year: year } = title
  if (tmdbId === null) throw new AppError(409, 'unmatched', handProblemWords.unmatched)
  const name = title.name ?? title.source_title
  if (isListed) {
    const { changeId } = await addToWatchlist(deps, viewer, { kind, tmdbId, name, year })
    return { changeId, label: { code: 'is-on-watchlist', title: name } }
  }
  const removed = await removeFromWatchlist(deps, viewer, { kind, tmdbId })
  return { changeId: removed?.changeId ?? null, label: { code: 'is-off-watchlist', title: name } }
}
