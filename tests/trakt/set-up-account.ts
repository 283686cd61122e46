import { http, HttpResponse, type HttpHandler } from 'msw'
import { setupServer } from 'msw/node'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { readConfig } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { createSecretBox } from '#app/server/base/secret-box.ts'
import { createTraktAccount } from '#app/server/trakt/trakt-account.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'

export const API = 'https://api.trakt.tv'
export const AUTH = 'https://auth.trakt.tv'
export const NOW = '2026-10-15T18:00:00.000Z'

/** An msw server for one test file; a request nobody expects fails. */
export function serveTrakt(...handlers: HttpHandler[]) {
  const server = setupServer(...handlers)
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterEach(() => server.resetHandlers())
  afterAll(() => server.close())
  return server
}

export const settings = (name = 'sample', timezone = 'America/New_York') => ({
  user: { username: name, private: false, ids: { slug: name, uuid: '0000-uuid' } },
  account: { timezone, date_format: 'ymd' },
})

export const settingsHandler = http.get(`${API}/users/settings`, () => HttpResponse.json(settings()))

const atSeconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)

/** A token answer as Trakt gives it; `n` tells pairs apart. */
export const tokenAnswer = (n: number, issuedAt = NOW) => ({
  access_token: `secret-access-${n}`,
  token_type: 'bearer',
  expires_in: 604_800,
  refresh_token: `secret-refresh-${n}`,
  scope: 'public',
  created_at: atSeconds(issuedAt),
})

export async function setUpAccount(environment: Record<string, string> = {}, given?: { db: Database }) {
  const config = readConfig({ TRAKT_CLIENT_ID: 'our-client', TRAKT_MIN_INTERVAL_MS: '0', ...environment })
  const db = given?.db ?? (await openTestDatabase())
  const clock = testClock(NOW)
  const lines: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const secrets = createSecretBox(Buffer.alloc(32, 7))
  let timesConnected = 0
  const account = createTraktAccount({
    owner: OWNER,
    config,
    db,
    clock,
    log,
    secrets,
    onConnected: () => {
      timesConnected += 1
    },
  })
  const row = () =>
    db.selectFrom('trakt_connection').selectAll().where('profile_id', '=', OWNER.profileId).executeTakeFirst()
  /** A connection as it lies in the database, with pair 1. */
  const connected = async (o: { expiresAt?: string; issuedAt?: string } = {}) => {
    const pair = tokenAnswer(1)
    await db
      .insertInto('trakt_connection')
      .values({
        profile_id: OWNER.profileId,
        access_token: secrets.seal(pair.access_token),
        refresh_token: secrets.seal(pair.refresh_token),
        issued_at: o.issuedAt ?? NOW,
        expires_at: o.expiresAt ?? '2026-10-22T18:00:00.000Z',
        username: 'sample',
        connected_at: NOW,
      })
      .execute()
  }
  const storedTokens = async () => {
    const found = await row()
    return found && [secrets.open(found.access_token), secrets.open(found.refresh_token)]
  }
  return {
    account,
    config,
    db,
    clock,
    lines,
    log,
    secrets,
    row,
    connected,
    storedTokens,
    timesConnected: () => timesConnected,
  }
}

export const bearerOf = (request: Request) =>
  request.headers.get('authorization')?.replace('Bearer ', '') ?? null
