import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { TraktConnectionRow } from '#app/server/db/access-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { SecretBox } from '#app/server/base/secret-box.ts'
import type { AccountSettings } from './account-schemas.ts'
import type { TokenPair } from './token-endpoint.ts'

export type Connection = TokenPair & { row: TraktConnectionRow; needsReconnect: boolean }

type Deps = { db: Database; secrets: SecretBox; clock: Clock; owner: Viewer }

export type ConnectionStore = {
  find: () => Promise<TraktConnectionRow | undefined>
  /** The same as of the last write of this store: every page asks for it. */
  remembered: () => Promise<TraktConnectionRow | undefined>
  /** With opened tokens; null where there is no connection or its tokens can no longer be opened. */
  open: () => Promise<Connection | null>
  /** Whether its tokens can be opened: not after the key was lost or changed. */
  opens: (row: TraktConnectionRow) => boolean
  /** A new connection in place of whatever there was. */
  replace: (pair: TokenPair) => Promise<void>
  /** @returns false where the row is no longer the one that was refreshed; the new pair is then of no use */
  rotate: (from: TraktConnectionRow, pair: TokenPair) => Promise<boolean>
  saveSettings: (settings: AccountSettings) => Promise<void>
  /** @param row marks only while the connection is still this one */
  markNeedsReconnect: (row: TraktConnectionRow) => Promise<void>
  forget: () => Promise<void>
}

/** The one row of `trakt_connection`; tokens lie in it sealed. */
export function createConnectionStore({ db, secrets, clock, owner }: Deps): ConnectionStore {
  const sealed = (pair: TokenPair) => ({
    access_token: secrets.seal(pair.accessToken),
    refresh_token: secrets.seal(pair.refreshToken),
    issued_at: pair.issuedAt,
    expires_at: pair.expiresAt,
    needs_reconnect: 0 as const,
  })
  const update = () => db.updateTable('trakt_connection').where('profile_id', '=', owner.profileId)
  let held: { row: TraktConnectionRow | undefined } | null = null
  let writes = 0
  /** What was read before a write, or while it was under way, holds no longer. */
  const written = () => {
    writes += 1
    held = null
  }

  const store: ConnectionStore = {
    find: () =>
      db
        .selectFrom('trakt_connection')
        .selectAll()
        .where('profile_id', '=', owner.profileId)
        .executeTakeFirst(),
    async remembered() {
      if (held) return held.row
      const before = writes
      const row = await store.find()
      if (writes === before) held = { row }
      return row
    },
    async open() {
      const row = await store.find()
      if (!row) return null
      const [accessToken, refreshToken] = [secrets.open(row.access_token), secrets.open(row.refresh_token)]
      if (accessToken === null || refreshToken === null) {
        await store.markNeedsReconnect(row)
        return null
      }
      const { issued_at: issuedAt, expires_at: expiresAt } = row
      return {
        row,
        accessToken,
        refreshToken,
        issuedAt,
        expiresAt,
        needsReconnect: row.needs_reconnect === 1,
      }
    },
    opens: (row) => secrets.open(row.access_token) !== null && secrets.open(row.refresh_token) !== null,
    async replace(pair) {
      const account = { username: null, slug: null, uuid: null, time_zone: null }
      const values = { ...sealed(pair), ...account, connected_at: clock.now().toISOString() }
      await db
        .insertInto('trakt_connection')
        .values({ profile_id: owner.profileId, ...values })
        .onConflict((conflict) => conflict.column('profile_id').doUpdateSet(values))
        .execute()
      written()
    },
    async rotate(from, pair) {
      const { numUpdatedRows } = await update()
        .set(sealed(pair))
        .where('refresh_token', '=', from.refresh_token)
        .executeTakeFirstOrThrow()
      written()
      return numUpdatedRows > 0n
    },
    async saveSettings({ username, slug, uuid, timeZone }) {
      await update().set({ username, slug, uuid, time_zone: timeZone }).execute()
      written()
    },
    async markNeedsReconnect(row) {
      await update().set({ needs_reconnect: 1 }).where('refresh_token', '=', row.refresh_token).execute()
      written()
    },
    async forget() {
      await db.deleteFrom('trakt_connection').where('profile_id', '=', owner.profileId).execute()
      written()
    },
  }
  return store
}
