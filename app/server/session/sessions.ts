import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '../db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { SecretBox } from '#app/server/base/secret-box.ts'
import { sameSecret } from './same-secret.ts'
import { endedSessionCookie, sessionCookie, sessionToken } from './session-cookie.ts'

export type SessionParts = {
  config: Pick<Config, 'appPassword' | 'publicUrl'>
  db: Database
  secrets: SecretBox
  clock: Clock
}

const TOKEN_BYTES = 32
const DAYS = 30
const DAY_MS = 86_400_000

/**
 * Signs a browser in for 30 days, until it signs out, the password changes or everybody is signed out. Only the hash of
 * its token is kept.
 * @returns a `Set-Cookie` value
 */
export async function beginSession(
  { config, db, secrets, clock }: SessionParts,
  viewer: Viewer,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const now = clock.now()
  await db.deleteFrom('session').where('expires_at', '<=', now.toISOString()).execute()
  await db
    .insertInto('session')
    .values({
      profile_id: viewer.profileId,
      token_hash: hash(token),
      password_mark: passwordMark(config, secrets),
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + DAYS * DAY_MS).toISOString(),
    })
    .execute()
  return sessionCookie(config, token, (DAYS * DAY_MS) / 1000)
}

/** Whether the request comes from a signed-in browser. False where no password is set: there is nothing to sign in to. */
export async function isSignedIn(parts: SessionParts, headers: Headers): Promise<boolean> {
  const { config, db, secrets, clock } = parts
  const token = sessionToken(headers)
  if (config.appPassword === null || token === null) return false
  const session = await db
    .selectFrom('session')
    .select(['password_mark', 'expires_at'])
    .where('token_hash', '=', hash(token))
    .executeTakeFirst()
  if (!session || session.expires_at <= clock.now().toISOString()) return false
  return sameSecret(session.password_mark, passwordMark(config, secrets))
}

/**
 * Ends the session of this browser: a copy of its cookie is worth nothing from then on.
 * @returns a `Set-Cookie` value
 */
export async function endSession(
  { config, db }: Pick<SessionParts, 'config' | 'db'>,
  headers: Headers,
): Promise<string> {
  const token = sessionToken(headers)
  if (token !== null) await db.deleteFrom('session').where('token_hash', '=', hash(token)).execute()
  return endedSessionCookie(config)
}

/** Signs every browser out. */
export async function endAllSessions(db: Database, viewer: Viewer): Promise<void> {
  await db.deleteFrom('session').where('profile_id', '=', viewer.profileId).execute()
}

/** Looked up by this: how long that takes tells something about the hash, and nothing about the token. */
const hash = (token: string) => createHash('sha256').update(token).digest('hex')

/** Ties a session to the password it began with. */
const passwordMark = (config: SessionParts['config'], secrets: SecretBox) =>
  secrets.sign(`session:${config.appPassword ?? ''}`)
