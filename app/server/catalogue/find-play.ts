import type { EditSubject } from '#app/domain/change-label.ts'
import { notFound } from '#app/server/base/app-error.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { PlayRow } from '#app/server/db/person-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { getEpisodes, getTitle, subjectOf } from './title-named.ts'

/** A play with what it is a play of. @throws AppError 404 */
export async function getPlay(
  db: Database,
  viewer: Viewer,
  playId: number,
): Promise<{ play: PlayRow; subject: EditSubject }> {
  const play = await db
    .selectFrom('play')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('id', '=', playId)
    .executeTakeFirst()
  if (!play) throw notFound('play')
  const title = await getTitle(db, play.title_id)
  const [episode] = play.episode_id === null ? [] : await getEpisodes(db, title.id, [play.episode_id])
  return { play, subject: subjectOf(title, episode ?? null) }
}
