import type { EditSubject } from '#app/domain/change-label.ts'
import type { MediaKind } from '#app/domain/media.ts'
import { notFound } from '#app/server/base/app-error.ts'
import type { Database } from '#app/server/db/open-database.ts'

/** `name` is null of a title without one. */
export type NamedTitle = { id: number; kind: MediaKind; name: string | null }
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
  return { id: title.id, kind: title.kind, name: title.name ?? title.source_title }
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

/** What an edit is about: the title, or one of its seasons or episodes. */
export const subjectOf = (
  { name }: NamedTitle,
  part: { season: number; number: number | null } | null,
): EditSubject => ({ title: name, season: part?.season ?? null, number: part?.number ?? null })

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
