import { type EpisodeSelection, episodesToMark, type MarkableEpisode } from '#app/domain/episodes-to-mark.ts'
import { type EpisodesWhen, whenOfEpisode } from '#app/domain/played-when.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { recordEdit, type Edit, type EditDeps } from './record-edit.ts'
import { notFound } from '#app/server/base/app-error.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { writePlays } from './mark-watched.ts'
import { getTitle } from '#app/server/catalogue/title-named.ts'

/** Marks what has aired and was not seen yet: up to an episode, of a season, of the series. @throws AppError 400, 404 */
export function markEpisodes(
  deps: EditDeps,
  viewer: Viewer,
  o: { titleId: number; selection: EpisodeSelection; when: EpisodesWhen },
): Promise<Edit> {
  return recordEdit(deps, viewer, async (trx, moment) => {
    const title = await getTitle(trx, o.titleId)
    const episodes = await listMarkable(trx, viewer, o.titleId)
    if (title.kind !== 'series' || !exists(o.selection, episodes)) throw notFound('episode')
    const chosen = episodesToMark(episodes, o.selection, moment.today)
    if (chosen.length === 0)
      return { label: { code: 'none-left-to-mark', title: title.name }, titleId: title.id, entries: [] }
    const plays = chosen.map((episode) => ({ episode, when: whenOfEpisode(o.when, episode.airDate) }))
    return writePlays(trx, viewer, moment, title, plays)
  })
}

function exists(selection: EpisodeSelection, episodes: readonly MarkableEpisode[]): boolean {
  if (selection.kind === 'series') return true
  return episodes.some(
    (e) => e.season === selection.season && (selection.kind === 'season' || e.number === selection.number),
  )
}

/** The episodes of a series, and which of them were seen. */
export async function listMarkable(
  db: Database,
  viewer: Viewer,
  titleId: number,
): Promise<MarkableEpisode[]> {
  const rows = await db
    .selectFrom('episode as e')
    .select(['e.id', 'e.season', 'e.number', 'e.air_date as airDate', 'e.on_tmdb'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('play as p')
            .select('p.id')
            .where('p.profile_id', '=', viewer.profileId)
            .whereRef('p.episode_id', '=', 'e.id'),
        )
        .as('seen'),
    )
    .where('e.title_id', '=', titleId)
    .execute()
  return rows.map(({ on_tmdb, seen, ...episode }) => ({
    ...episode,
    onTmdb: on_tmdb === 1,
    seen: Boolean(seen),
  }))
}
