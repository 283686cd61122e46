import type { ChangeLabel, EditSubject } from '#app/domain/change-label.ts'
import { AppError, notFound } from '#app/server/base/app-error.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { RatingRow } from '#app/server/db/person-tables.ts'
import { resolveRemovedUpstream } from '#app/server/removed-upstream/resolve-removed-upstream.ts'
import { getEpisodes, getTitle, subjectOf } from '#app/server/catalogue/title-named.ts'
import { recordEdit, type Edit, type EditDeps, type Moment } from './record-edit.ts'
import type { JournalEntry } from '#app/server/journal/write-journal.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { handProblemWords } from '#app/words/en.ts'

/** A title; or one of its seasons, by number; or one of its episodes. */
export type RatedSubject = { titleId: number; season: number | null; episodeId: number | null }

/** Rates from 1 to 10, or takes the rating away (null). @throws AppError 400, 404 */
export function rate(
  deps: EditDeps,
  viewer: Viewer,
  { value, ...subject }: RatedSubject & { value: number | null },
): Promise<Edit> {
  if (value !== null && !(Number.isInteger(value) && value >= 1 && value <= 10))
    throw new AppError(400, 'no-rating', handProblemWords.noRating)
  return recordEdit(deps, viewer, async (trx, moment) => {
    const about = await aboutOf(trx, subject)
    const known = await findRating(trx, viewer, subject)
    const entry = await writeRating(trx, viewer, moment, { subject, known, value })
    const label: ChangeLabel =
      value === null ? { code: 'unrated', subject: about } : { code: 'rated', subject: about, value }
    return { label, titleId: subject.titleId, entries: entry ? [entry] : [] }
  })
}

async function aboutOf(trx: Database, { titleId, season, episodeId }: RatedSubject): Promise<EditSubject> {
  const title = await getTitle(trx, titleId)
  if (episodeId !== null) {
    const [episode] = await getEpisodes(trx, titleId, [episodeId])
    return subjectOf(title, episode ?? null)
  }
  if (season === null) return subjectOf(title, null)
  const episode = await trx
    .selectFrom('episode')
    .select('id')
    .where('title_id', '=', titleId)
    .where('season', '=', season)
    .limit(1)
    .executeTakeFirst()
  if (!episode) throw notFound('season')
  return subjectOf(title, { season, number: null })
}

/** What is held of a title's, a season's or an episode's rating. */
export function findRating(
  db: Database,
  viewer: Viewer,
  subject: RatedSubject,
): Promise<RatingRow | undefined> {
  return db
    .selectFrom('rating')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', subject.titleId)
    .where('season', 'is', subject.episodeId === null ? subject.season : null)
    .where('episode_id', 'is', subject.episodeId)
    .executeTakeFirst()
}

/** In the caller's transaction. Null where there is nothing to write. */
export async function writeRating(
  trx: Database,
  viewer: Viewer,
  { now }: Moment,
  o: { subject: RatedSubject; known: RatingRow | undefined; value: number | null },
): Promise<JournalEntry | null> {
  const { known, subject } = o
  if (o.value === null) {
    if (!known) return null
    await resolveRemovedUpstream(trx, viewer, { entity: 'rating', entityIds: [known.id], now })
    await trx.deleteFrom('rating').where('id', '=', known.id).execute()
    return { entity: 'rating', entityId: known.id, before: known, after: null }
  }
  const after = { value: o.value, rated_at: now.toISOString(), source: 'manual' }
  if (!known) {
    const { id } = await trx
      .insertInto('rating')
      .values({
        profile_id: viewer.profileId,
        title_id: subject.titleId,
        season: subject.episodeId === null ? subject.season : null,
        episode_id: subject.episodeId,
        ...after,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { entity: 'rating', entityId: id, before: null, after }
  }
  const { value, rated_at, source } = known
  if (value === o.value) return null
  await trx.updateTable('rating').set(after).where('id', '=', known.id).execute()
  return { entity: 'rating', entityId: known.id, before: { value, rated_at, source }, after }
}
