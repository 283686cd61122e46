import { expect, test } from 'vitest'
import { endedSessionCookie, sessionCookie } from '#app/server/session/session-cookie.ts'
import { flashHeaders, takeFlash } from '#app/server/session/flash-cookie.ts'
import { sessionParts } from './session-parts.ts'

const pairOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

const open = () => sessionParts({})

test('the sentence of an action is read once, and taken out of the browser by that', () => {
  const parts = open()
  const cookie = flashHeaders(parts, { message: 'Removed 3 plays.', changeId: 'c1' })['Set-Cookie']
  const { flash, headers } = takeFlash(parts, new Headers({ cookie: `a=b; ${pairOf(cookie)}` }))
  expect(flash).toMatchObject({ message: 'Removed 3 plays.', tone: 'done', changeId: 'c1' })
  expect(headers['Set-Cookie']).toMatch(/^reelmark_flash=; .*Max-Age=0/)
})

test('two sentences that say the same are told apart', () => {
  const parts = open()
  const idOf = () => {
    const cookie = pairOf(flashHeaders(parts, { message: 'Kept.' })['Set-Cookie'])
    return takeFlash(parts, new Headers({ cookie })).flash?.id
  }
  expect(idOf()).not.toBe(idOf())
})

test('nobody who is not signed in is told anything', () => {
  const parts = sessionParts()
  const cookie = pairOf(flashHeaders(parts, { message: 'Removed Heat.' })['Set-Cookie'])
  expect(cookie).not.toContain('Heat')
  expect(takeFlash(parts, new Headers({ cookie }))).toEqual({ flash: null, headers: {} })
  const signedIn = new Headers({ cookie: `${cookie}; ${pairOf(sessionCookie(parts))}` })
  expect(takeFlash(parts, signedIn).flash?.message).toBe('Removed Heat.')
})

test('what a browser fetches ahead leaves the sentence for the page that is shown', () => {
  const parts = open()
  const cookie = pairOf(flashHeaders(parts, { message: 'Kept.' })['Set-Cookie'])
  const ahead = new Headers({ cookie, 'sec-purpose': 'prefetch' })
  expect(takeFlash(parts, ahead)).toEqual({ flash: null, headers: {} })
})

test('a cookie that was changed, made up or meant for something else says nothing and goes', () => {
  const parts = sessionParts()
  const session = pairOf(sessionCookie(parts))
  const value = session.slice(session.indexOf('=') + 1)
  for (const made of ['e30', 'x', value, pairOf(endedSessionCookie(parts))]) {
    const taken = takeFlash(parts, new Headers({ cookie: `${session}; reelmark_flash=${made}` }))
    expect(taken.flash).toBeNull()
    expect(taken.headers['Set-Cookie']).toContain('Max-Age=0')
  }
})

test('scripts cannot read it, and over https it stays on https', () => {
  const { 'Set-Cookie': cookie } = flashHeaders(sessionParts({ PUBLIC_URL: 'https://films.example' }), {
    message: 'Kept.',
  })
  expect(cookie).toMatch(/^reelmark_flash=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=60; Secure$/)
})
