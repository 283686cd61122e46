import { expect, test } from 'vitest'
import { endedSessionCookie } from '#app/server/session/session-cookie.ts'
import { beginSession } from '#app/server/session/sessions.ts'
import { flashHeaders, takeFlash } from '#app/server/session/flash-cookie.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { sessionParts } from './session-parts.ts'

const pairOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

const open = () => sessionParts({})

test('the sentence of an action is read once, and taken out of the browser by that', async () => {
  const parts = await open()
  const cookie = flashHeaders(parts, { message: 'Removed 3 plays.', changeId: 'c1' })['Set-Cookie']
  const { flash, headers } = await takeFlash(parts, new Headers({ cookie: `a=b; ${pairOf(cookie)}` }))
  expect(flash).toMatchObject({ message: 'Removed 3 plays.', tone: 'done', changeId: 'c1' })
  expect(headers['Set-Cookie']).toMatch(/^reelmark_flash=; .*Max-Age=0/)
})

test('two sentences that say the same are told apart', async () => {
  const parts = await open()
  const idOf = async () => {
    const cookie = pairOf(flashHeaders(parts, { message: 'Kept.' })['Set-Cookie'])
    return (await takeFlash(parts, new Headers({ cookie }))).flash?.id
  }
  expect(await idOf()).not.toBe(await idOf())
})

test('nobody who is not signed in is told anything', async () => {
  const parts = await sessionParts()
  const cookie = pairOf(flashHeaders(parts, { message: 'Removed Heat.' })['Set-Cookie'])
  expect(cookie).not.toContain('Heat')
  expect(await takeFlash(parts, new Headers({ cookie }))).toEqual({ flash: null, headers: {} })
  const signedIn = new Headers({ cookie: `${cookie}; ${pairOf(await beginSession(parts, OWNER))}` })
  expect((await takeFlash(parts, signedIn)).flash?.message).toBe('Removed Heat.')
})

test('what a browser fetches ahead leaves the sentence for the page that is shown', async () => {
  const parts = await open()
  const cookie = pairOf(flashHeaders(parts, { message: 'Kept.' })['Set-Cookie'])
  const ahead = new Headers({ cookie, 'sec-purpose': 'prefetch' })
  expect(await takeFlash(parts, ahead)).toEqual({ flash: null, headers: {} })
})

test('a cookie that was changed, made up or meant for something else says nothing and goes', async () => {
  const parts = await sessionParts()
  const session = pairOf(await beginSession(parts, OWNER))
  const value = session.slice(session.indexOf('=') + 1)
  for (const made of ['e30', 'x', value, pairOf(endedSessionCookie(parts.config))]) {
    const taken = await takeFlash(parts, new Headers({ cookie: `${session}; reelmark_flash=${made}` }))
    expect(taken.flash).toBeNull()
    expect(taken.headers['Set-Cookie']).toContain('Max-Age=0')
  }
})

test('scripts cannot read it, and over https it stays on https', async () => {
  const { 'Set-Cookie': cookie } = flashHeaders(
    await sessionParts({ PUBLIC_URL: 'https://films.example', AUTH_DISABLED: 'true' }),
    {
      message: 'Kept.',
    },
  )
  expect(cookie).toMatch(/^reelmark_flash=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=60; Secure$/)
})
