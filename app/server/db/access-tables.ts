import type { Generated, Selectable } from 'kysely'
import type { Flag, Optional } from './columns.ts'

// Profiles, and what opens accounts.

export type ProfileTable = {
  id: Generated<number>
  name: string
  time_zone: Optional<string>
  account_time_zone: Optional<string>
  days_counted_in: Optional<string>
  created_at: string
}

export type TraktConnectionTable = {
  profile_id: number
  access_token: string
  refresh_token: string
  expires_at: string
  issued_at: string
  needs_reconnect: Flag
  username: Optional<string>
  slug: Optional<string>
  uuid: Optional<string>
  time_zone: Optional<string>
  connected_at: string
}
export type TraktConnectionRow = Selectable<TraktConnectionTable>

export type TraktDeviceCodeTable = {
  profile_id: number
  device_code: string
  user_code: string
  verification_url: string
  interval_seconds: number
  expires_at: string
  outcome: 'pending' | 'connected' | 'denied' | 'expired' | 'failed'
}

export type SyncCursorTable = {
  profile_id: number
  source: string
  stream: string
  account: Optional<string>
  synced_from: string
  activity_at: Optional<string>
  upstream_count: Optional<number>
  needs_walk: Flag
}

export type SessionTable = {
  id: Generated<number>
  profile_id: number
  token_hash: string
  password_mark: string
  created_at: string
  expires_at: string
}

export type ApiTokenTable = {
  id: Generated<number>
  profile_id: number
  name: string
  token_hash: string
  created_at: string
  last_used_at: Optional<string>
}
