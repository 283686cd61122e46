import type { Database } from './open-database.ts'

/** For whom something is read or done. A run and what is written for it are viewers too: their rows name the profile. */
export type Viewer = { readonly profileId: number }

/** Everybody who keeps a history here; the first is the one that the library began with. */
export async function listProfiles(db: Database): Promise<[Viewer, ...Viewer[]]> {
  const rows = await db.selectFrom('profile').select('id as profileId').orderBy('id').execute()
  const [first, ...others] = rows
  if (!first) throw new Error('A library has at least one profile.')
  return [first, ...others]
}
