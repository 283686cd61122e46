import { episodeCode } from '#app/format/episode-code.ts'
import type { MediaKind } from '#app/domain/media.ts'
import { notFound } from '#app/server/base/app-error.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { commonWords, partWords } from '#app/words/en.ts'

export type NamedTitle = { id: number; kind: MediaKind; name: string }
export type NamedEpisode = { id: number; season: number; number: number }

/** @throws AppError 404 */
export async function getTitle(db: Database, titleId: number): Promise<NamedTitle> {
  const title = await db
    .selectFrom('title as t')
    .leftJoin('title_metadata as m', 'm.title_id', 't.id')
    .select(['t.id', 't.kind', 'm.name', 't.source_title'])
    .where('t.id', '=', titleId)
    .executeTakeFirst()
  if (!title) throw notFound('title')
  return { id: title.id, kind: title.kind, name: title.name ?? title.source_title ?? commonWords.untitled }
}

/** Episodes of one title, in the order of the series. @throws AppError 404 where one of them is not of this title */
export async function getEpisodes(
  db: Database,
  titleId: number,
  episodeIds: readonly number[],
): Promise<NamedEpisode[]> {
  const wanted = [...new Set(episodeIds)]
  const rows = await db
    .selectFrom('episode')
    .select(['id', 'season', 'number'])
    .where('title_id', '=', titleId)
    .where('id', 'in', wanted)
    .orderBy('season')
    .orderBy('number')
    .execute()
  if (rows.length !== wanted.length) throw notFound('episode')
  return rows
}

/** `Severance S1 E3`, or the title alone. */
export function subjectName(title: NamedTitle, episode: Omit<NamedEpisode, 'id'> | null): string {
  return episode ? partWords.ofTitle(title.name, episodeCode(episode)) : title.name
}

/** @throws AppError 404 */
export async function getEpisodeId(
  db: Database,
  titleId: number,
  { season, number }: Omit<NamedEpisode, 'id'>,
): Promise<number> {
  const episode = await db
    .selectFrom('episode')
    .select('id')
    .where('title_id', '=', titleId)
    .where('season', '=', season)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!episode) throw notFound('episode')
  return episode.id
}
