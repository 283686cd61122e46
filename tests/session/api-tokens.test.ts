import { expect, test } from 'vitest'
import {
  createApiToken,
  isKnownApiToken,
  listApiTokens,
  revokeApiToken,
} from '#app/server/session/api-tokens.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

async function setUp() {
  return { db: await openTestDatabase(), clock: testClock('2026-10-15T18:00:00.000Z') }
}

test('a token is told once and kept as a hash only', async () => {
  const parts = await setUp()
  const { token } = await createApiToken(parts, OWNER, 'Phone')
  expect(token).toMatch(/^rm_[\w-]{43}$/)
  const rows = await parts.db.selectFrom('api_token').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(token.slice(3))
  expect(rows[0]?.token_hash).toMatch(/^[\da-f]{64}$/)
})

test('a token is known until it is revoked', async () => {
  const parts = await setUp()
  const phone = await createApiToken(parts, OWNER, 'Phone')
  const script = await createApiToken(parts, OWNER, 'Script')
  expect(await isKnownApiToken(parts, phone.token)).toBe(true)
  expect(await revokeApiToken(parts.db, OWNER, phone.id)).toBe(true)
  expect(await isKnownApiToken(parts, phone.token)).toBe(false)
  expect(await isKnownApiToken(parts, script.token)).toBe(true)
  expect(await revokeApiToken(parts.db, OWNER, phone.id)).toBe(false)
})

test.each(['', 'rm_', 'rm_guess'])('%j is known to nobody', async (token) => {
  const parts = await setUp()
  await createApiToken(parts, OWNER, 'Phone')
  expect(await isKnownApiToken(parts, token)).toBe(false)
})

test('the list has the newest first and says when each was used, to the minute', async () => {
  const parts = await setUp()
  const { token } = await createApiToken(parts, OWNER, 'Phone')
  await createApiToken(parts, OWNER, 'Script')
  await isKnownApiToken(parts, token)
  parts.clock.advance(59_000)
  await isKnownApiToken(parts, token)
  const createdAt = '2026-10-15T18:00:00.000Z'
  expect(await listApiTokens(parts.db, OWNER)).toEqual([
    { id: 2, name: 'Script', createdAt, lastUsedAt: null },
    { id: 1, name: 'Phone', createdAt, lastUsedAt: createdAt },
  ])
  parts.clock.advance(1000)
  await isKnownApiToken(parts, token)
  expect((await listApiTokens(parts.db, OWNER))[1]?.lastUsedAt).toBe('2026-10-15T18:01:00.000Z')
})
