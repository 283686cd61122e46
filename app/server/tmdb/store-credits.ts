import type { Database } from '../db/open-database.ts'
import type { TmdbCredit } from './schema/credits.ts'

/** Brings a title's credits and the people in them up to date. Null: TMDB did not say, and what is there stays. */
export async function storeCredits(
  trx: Database,
  titleId: number,
  credits: readonly TmdbCredit[] | null,
): Promise<void> {
  if (credits === null) return
  const byId = new Map(credits.map((credit) => [credit.creditId, credit]))
  await removeOthers(trx, titleId, [...byId.keys()])
  if (byId.size === 0) return
  await upsertPeople(trx, [...byId.values()])
  await trx
    .insertInto('credit')
    .values(
      [...byId.values()].map((credit) => ({
        title_id: titleId,
        credit_id: credit.creditId,
        person_tmdb_id: credit.person.id,
        department: credit.department,
        role: credit.role,
        position: credit.position,
        episode_count: credit.episodeCount,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['title_id', 'credit_id']).doUpdateSet((eb) => ({
        person_tmdb_id: eb.ref('excluded.person_tmdb_id'),
        department: eb.ref('excluded.department'),
        role: eb.ref('excluded.role'),
        position: eb.ref('excluded.position'),
        episode_count: eb.ref('excluded.episode_count'),
      })),
    )
    .execute()
}

async function upsertPeople(trx: Database, credits: readonly TmdbCredit[]): Promise<void> {
  const people = new Map(credits.map(({ person }) => [person.id, person]))
  await trx
    .insertInto('person')
    .values(
      [...people.values()].map(({ id, name, profilePath }) => ({
        tmdb_id: id,
        name,
        profile_path: profilePath,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('tmdb_id').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        profile_path: eb.ref('excluded.profile_path'),
      })),
    )
    .execute()
}

async function removeOthers(trx: Database, titleId: number, creditIds: string[]): Promise<void> {
  const others = trx.deleteFrom('credit').where('title_id', '=', titleId)
  await (creditIds.length ? others.where('credit_id', 'not in', creditIds) : others).execute()
}
