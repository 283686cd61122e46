import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '#app/server/base/clock.ts'
import { DiskFullError } from '../db/disk-full.ts'
import type { Database } from '../db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

type Parts = { db: Database; clock: Clock }

export type ApiToken = { id: number; name: string; createdAt: string; lastUsedAt: string | null }

const TOKEN_BYTES = 32
/** How exactly the last use is known: noting each one would write on every read. */
const USE_NOTED_EVERY_MS = 60_000

/** Makes a token for a script or an app. The plain text is given out here and never again; only its hash is kept. */
export async function createApiToken(
  { db, clock }: Parts,
  viewer: Viewer,
  name: string,
): Promise<{ id: number; token: string }> {
  const token = `rm_${randomBytes(TOKEN_BYTES).toString('base64url')}`
  const { id } = await db
    .insertInto('api_token')
    .values({
      profile_id: viewer.profileId,
      name,
      token_hash: hash(token),
      created_at: clock.now().toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, token }
}

/** Newest first. */
export async function listApiTokens(db: Database, viewer: Viewer): Promise<ApiToken[]> {
  return db
    .selectFrom('api_token')
    .select(['id', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('profile_id', '=', viewer.profileId)
    .orderBy('id', 'desc')
    .execute()
}

/** @returns false where there is no such token (any more) */
export async function revokeApiToken(db: Database, viewer: Viewer, id: number): Promise<boolean> {
  const result = await db
    .deleteFrom('api_token')
    .where('id', '=', id)
    .where('profile_id', '=', viewer.profileId)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/**
 * Whether the token was made here and not revoked; notes its use. It is looked up by its hash: how long that takes
 * tells something about the hash, and nothing about the token.
 */
export async function isKnownApiToken({ db, clock }: Parts, token: string): Promise<boolean> {
  const row = await db
    .selectFrom('api_token')
    .select(['id', 'last_used_at'])
    .where('token_hash', '=', hash(token))
    .executeTakeFirst()
  if (!row) return false
  const now = clock.now()
  if (row.last_used_at === null || now.getTime() - Date.parse(row.last_used_at) >= USE_NOTED_EVERY_MS) {
    await noteUse(db, row.id, now)
  }
  return true
}

/** A full disk keeps nobody from reading. */
async function noteUse(db: Database, id: number, now: Date): Promise<void> {
  try {
    await db.updateTable('api_token').set({ last_used_at: now.toISOString() }).where('id', '=', id).execute()
  } catch (error) {
    if (!(error instanceof DiskFullError)) throw error
  }
}

const hash = (token: string) => createHash('sha256').update(token).digest('hex')
