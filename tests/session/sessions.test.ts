import { expect, test } from 'vitest'
import { migrate } from '#app/server/db/migrate.ts'
import { beginSession, endAllSessions, endSession, isSignedIn } from '#app/server/session/sessions.ts'
import { aConfig } from '#tests/builders/a-config.ts'
import { openOldLibrary } from '#tests/builders/old-library.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { PASSWORD, sessionParts, withCookie } from './session-parts.ts'

const DAY_MS = 86_400_000

type Parts = Awaited<ReturnType<typeof sessionParts>>
const browserOf = async (parts: Parts) => withCookie(await beginSession(parts, OWNER))

test('a session lasts thirty days and not longer, and then its row goes', async () => {
  const parts = await sessionParts()
  const browser = await browserOf(parts)
  parts.clock.advance(30 * DAY_MS - 1)
  expect(await isSignedIn(parts, browser)).toBe(true)
  parts.clock.advance(1)
  expect(await isSignedIn(parts, browser)).toBe(false)
  await beginSession(parts, OWNER)
  expect(await parts.db.selectFrom('session').selectAll().execute()).toHaveLength(1)
})

test('signing out ends the session, also for a copy of its cookie, and no other', async () => {
  const parts = await sessionParts()
  const [phone, laptop] = [await browserOf(parts), await browserOf(parts)]
  const copy = new Headers(phone)
  expect(await endSession(parts, phone)).toMatch(/^reelmark_session=; .*Max-Age=0/)
  expect(await isSignedIn(parts, copy)).toBe(false)
  expect(await isSignedIn(parts, laptop)).toBe(true)
})

test('signing out everywhere ends every session, and the next one counts', async () => {
  const parts = await sessionParts()
  const [phone, laptop] = [await browserOf(parts), await browserOf(parts)]
  await endAllSessions(parts.db, OWNER)
  expect(await isSignedIn(parts, phone)).toBe(false)
  expect(await isSignedIn(parts, laptop)).toBe(false)
  expect(await isSignedIn(parts, await browserOf(parts))).toBe(true)
})

test('a new password ends every session', async () => {
  const parts = await sessionParts()
  const browser = await browserOf(parts)
  expect(await isSignedIn({ ...parts, config: aConfig({ APP_PASSWORD: 'another room' }) }, browser)).toBe(
    false,
  )
})

test('a cookie that was changed, made up, or sealed as sessions were before is none', async () => {
  const parts = await sessionParts()
  const [value] = (await beginSession(parts, OWNER)).split(';')
  const session = {
    expiresAt: parts.clock.now().getTime() + DAY_MS,
    password: parts.secrets.sign(`session:${PASSWORD}`),
    epoch: 0,
  }
  const sealed = `reelmark_session=${parts.secrets.seal(JSON.stringify(session))}`
  for (const cookie of [
    sealed,
    `${value}x`,
    value?.slice(0, -1) ?? '',
    'reelmark_session=',
    'reelmark_session=e30',
    'other=1',
  ])
    expect(await isSignedIn(parts, withCookie(cookie))).toBe(false)
  expect(await isSignedIn(parts, new Headers())).toBe(false)
})

test('the database holds neither a token nor the password', async () => {
  const parts = await sessionParts()
  const token = /=([^;]+)/.exec(await beginSession(parts, OWNER))?.[1] ?? ''
  expect(token).toMatch(/^[\w-]{43}$/)
  const rows = JSON.stringify(await parts.db.selectFrom('session').selectAll().execute())
  expect(rows).not.toContain(token)
  expect(rows).not.toContain(PASSWORD)
})

test('where no password is set there is nothing to sign in to', async () => {
  const parts = await sessionParts()
  const browser = await browserOf(parts)
  expect(await isSignedIn({ ...parts, config: aConfig() }, browser)).toBe(false)
})

test('a library of before has no sessions, and its count of them goes', async () => {
  const db = openOldLibrary()
  await migrate(db)
  expect(await db.selectFrom('session').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('setting').select('name').where('name', '=', 'session-epoch').execute()).toEqual(
    [],
  )
})
