import type { ChangeLabel } from '#app/domain/change-label.ts'
import type { PlayedWhen } from '#app/domain/played-when.ts'
import { AppError } from '#app/server/base/app-error.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { recordEdit, type Edit, type EditDeps, type Moment, type Written } from './record-edit.ts'
import type { JournalEntry } from '#app/server/journal/write-journal.ts'
import { newUid } from '#app/server/merge/play-uid.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { handProblemWords } from '#app/words/en.ts'
import { manualDate } from './manual-date.ts'
import {
  getEpisodes,
  getTitle,
  type NamedEpisode,
  type NamedTitle,
  subjectOf,
} from '#app/server/catalogue/title-named.ts'

type Marked = { titleId: number; episodeIds: readonly number[] | null; when: PlayedWhen }

/** Adds a play of a movie (`episodeIds: null`), or one of each of these episodes. @throws AppError 400, 404 */
export function markWatched(
  deps: EditDeps,
  viewer: Viewer,
  { titleId, episodeIds, when }: Marked,
): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx, moment) => {
    const title = await getTitle(trx, titleId)
    if (title.kind === 'series' && !episodeIds?.length)
      throw new AppError(400, 'no-episode', handProblemWords.pickEpisode)
    const episodes = episodeIds?.length ? await getEpisodes(trx, titleId, episodeIds) : null
    return writePlays(trx, viewer, moment, title, playsAt(when, episodes))
  })
}

/** A play of a movie (`episode: null`) or of an episode, with what is said of when it was. */
export type NewPlay = { episode: NamedEpisode | null; when: PlayedWhen }

/** All at the same time. */
export const playsAt = (when: PlayedWhen, episodes: readonly NamedEpisode[] | null): NewPlay[] =>
  (episodes ?? [null]).map((episode) => ({ episode, when }))

/** In the caller's transaction. */
export async function writePlays(
  trx: Database,
  viewer: Viewer,
  moment: Moment,
  title: NamedTitle,
  plays: readonly NewPlay[],
): Promise<Written> {
  const entries: JournalEntry[] = []
  for (const { episode, when } of plays) {
    const after = { ...manualDate(when, moment), source: 'manual' }
    const { id } = await trx
      .insertInto('play')
      .values({
        profile_id: viewer.profileId,
        title_id: title.id,
        episode_id: episode?.id ?? null,
        ...after,
        uid: newUid(),
        created_at: moment.now.toISOString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    entries.push({ entity: 'play', entityId: id, before: null, after })
  }
  return { label: labelOf(title, plays), titleId: title.id, entries }
}

function labelOf(title: NamedTitle, plays: readonly NewPlay[]): ChangeLabel {
  if (plays.length > 1) return { code: 'marked-episodes', title: title.name, episodes: plays.length }
  return { code: 'marked-watched', subject: subjectOf(title, plays[0]?.episode ?? null) }
}
