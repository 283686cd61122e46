import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { TraktDeviceCodeTable } from '#app/server/db/access-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { SecretBox } from '#app/server/base/secret-box.ts'
import type { DeviceCode } from './token-endpoint.ts'

export type DeviceOutcome = TraktDeviceCodeTable['outcome']

/** The one row of `trakt_device_code`; the device code lies in it sealed, for whoever has it gets the tokens. */
export type DeviceCodeStore = {
  find: () => Promise<TraktDeviceCodeTable | undefined>
  /** The row's device code; null where it was sealed with another key. */
  open: (row: TraktDeviceCodeTable) => string | null
  replace: (code: DeviceCode) => Promise<TraktDeviceCodeTable>
  settle: (row: TraktDeviceCodeTable, outcome: DeviceOutcome) => Promise<void>
  forget: () => Promise<void>
}

type Deps = { db: Database; secrets: SecretBox; clock: Clock; owner: Viewer }

export function createDeviceCodeStore({ db, secrets, clock, owner }: Deps): DeviceCodeStore {
  return {
    find: () =>
      db
        .selectFrom('trakt_device_code')
        .selectAll()
        .where('profile_id', '=', owner.profileId)
        .executeTakeFirst(),
    open: (row) => secrets.open(row.device_code),
    async replace(code) {
      const row = {
        device_code: secrets.seal(code.deviceCode),
        user_code: code.userCode,
        verification_url: code.verificationUrl,
        interval_seconds: code.intervalSeconds,
        expires_at: new Date(clock.now().getTime() + code.expiresInSeconds * 1000).toISOString(),
        outcome: 'pending' as const,
      }
      return db
        .insertInto('trakt_device_code')
        .values({ profile_id: owner.profileId, ...row })
        .onConflict((conflict) => conflict.column('profile_id').doUpdateSet(row))
        .returningAll()
        .executeTakeFirstOrThrow()
    },
    async settle(row, outcome) {
      await db
        .updateTable('trakt_device_code')
        .set({ outcome })
        .where('profile_id', '=', owner.profileId)
        .where('device_code', '=', row.device_code)
        .execute()
    },
    async forget() {
      await db.deleteFrom('trakt_device_code').where('profile_id', '=', owner.profileId).execute()
    },
  }
}
