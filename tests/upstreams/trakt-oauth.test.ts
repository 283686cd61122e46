import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testClock } from '#tests/builders/test-clock.ts'
import { mountSandbox, traktHeaders } from './mount-sandbox.ts'
import { SANDBOX_CREDENTIALS } from './sandbox.ts'
import { makeSmallWorld } from './world/make-small-world.ts'

const AUTH = 'https://auth.trakt.tv'
const REDIRECT = 'http://127.0.0.1:3000/trakt/callback'
const VERIFIER = 'v'.repeat(64)
const { clientId } = SANDBOX_CREDENTIALS

function mounted() {
  const clock = testClock()
  return { clock, sandbox: mountSandbox({ clock, world: makeSmallWorld(1) }) }
}

const post = (path: string, body: Record<string, string>) =>
  fetch(`${AUTH}${path}`, { method: 'POST', headers: traktHeaders(), body: JSON.stringify(body) })

const authorizeUrl = (more: Record<string, string> = {}) =>
  `${AUTH}/oauth/authorize?${new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: REDIRECT,
    state: 'opaque',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  })}`

async function codeFor(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' })
  return new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? ''
}

const exchange = (code: string, more: Record<string, string> = {}) =>
  post('/oauth/token', {
    grant_type: 'authorization_code',
    code,
    client_id: clientId,
    redirect_uri: REDIRECT,
    code_verifier: VERIFIER,
    ...more,
  })

describe('the redirect flow', () => {
  test('gives a code back with the state, and tokens for it once', async () => {
    mounted()
    const code = await codeFor(authorizeUrl())
    const first = await exchange(code)
    expect(await first.json()).toMatchObject({ token_type: 'Bearer', expires_in: 604_800, scope: 'public' })
    expect((await exchange(code)).status).toBe(400)
  })

  test('refuses another verifier, another address and no verifier at all', async () => {
    mounted()
    expect((await exchange(await codeFor(authorizeUrl()), { code_verifier: 'w'.repeat(64) })).status).toBe(
      400,
    )
    expect((await exchange(await codeFor(authorizeUrl()), { redirect_uri: `${REDIRECT}/` })).status).toBe(400)
    const bare = await post('/oauth/token', {
      grant_type: 'authorization_code',
      code: await codeFor(authorizeUrl()),
      client_id: clientId,
      redirect_uri: REDIRECT,
    })
    expect(bare.status).toBe(400)
  })

  test('shows a browser a page with two buttons, and Deny goes back with an error', async () => {
    mounted()
    const page = await fetch(authorizeUrl(), { headers: { accept: 'text/html' } })
    expect(await page.text()).toContain('Deny')
    const denied = await fetch(authorizeUrl(), {
      method: 'POST',
      body: new URLSearchParams({ decision: 'deny' }),
      redirect: 'manual',
    })
    expect(denied.headers.get('location')).toBe(
      `${REDIRECT}?error=access_denied&error_description=The+person+denied+the+request.&state=opaque`,
    )
  })

  test('does not know an application that was deleted', async () => {
    const { sandbox } = mounted()
    sandbox.state.oauth.appDeleted = true
    expect((await fetch(authorizeUrl())).status).toBe(400)
    expect(await (await exchange('any')).json()).toMatchObject({ error: 'invalid_client' })
  })
})

describe('the device flow', () => {
  async function begun() {
    const { clock, sandbox } = mounted()
    const answer = (await (await post('/oauth/device/code', { client_id: clientId })).json()) as Record<
      string,
      string
    >
    const poll = () => {
      clock.advance(5000)
      return post('/oauth/device/token', { code: answer['device_code'] ?? '', client_id: clientId })
    }
    return { clock, sandbox, answer, poll }
  }

  test('is pending with an empty body, then gives tokens once', async () => {
    const { sandbox, answer, poll } = await begun()
    const pending = await poll()
    expect([pending.status, await pending.text()]).toEqual([400, ''])
    sandbox.state.oauth.approveDevice(answer['user_code'])
    expect((await poll()).status).toBe(200)
    expect((await poll()).status).toBe(409)
  })

  test('is told apart when denied, expired, unknown and polled too fast', async () => {
    const { sandbox, clock, poll } = await begun()
    await poll()
    clock.advance(-4000)
    expect((await poll()).status).toBe(429)
    sandbox.state.oauth.denyDevice()
    expect((await poll()).status).toBe(418)
    sandbox.state.oauth.expireDevices()
    expect((await poll()).status).toBe(410)
    expect((await post('/oauth/device/token', { code: 'nobody', client_id: clientId })).status).toBe(404)
  })

  test('is approved on the page with the code', async () => {
    const { answer, poll } = await begun()
    const page = await fetch(`${AUTH}/activate?code=${answer['user_code']}`)
    expect(await page.text()).toContain(`value="${answer['user_code']}"`)
    const approved = await fetch(`${AUTH}/activate`, {
      method: 'POST',
      body: new URLSearchParams({ code: answer['user_code'] ?? '', decision: 'authorize' }),
    })
    expect(await approved.text()).toContain('Connected')
    expect((await poll()).status).toBe(200)
  })
})

describe('a refresh token', () => {
  const refresh = (refreshToken: string) =>
    post('/oauth/token', {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: clientId,
      redirect_uri: REDIRECT,
    })

  test('works once; used again it ends its whole family', async () => {
    const { sandbox } = mounted()
    const first = sandbox.state.oauth.issue()
    const second = (await (await refresh(first.refreshToken)).json()) as { access_token: string }
    expect(sandbox.state.oauth.isValid(second.access_token)).toBe(true)
    const again = await refresh(first.refreshToken)
    expect([again.status, await again.json()]).toEqual([
      400,
      { error: 'invalid_grant', error_description: 'session not found' },
    ])
    expect(sandbox.state.oauth.isValid(second.access_token)).toBe(false)
  })

  test('outlives the access token', async () => {
    const { sandbox, clock } = mounted()
    const pair = sandbox.state.oauth.issue()
    clock.advance(604_800_000)
    expect(sandbox.state.oauth.isValid(pair.accessToken)).toBe(false)
    expect((await refresh(pair.refreshToken)).status).toBe(200)
  })

  test('is void after revoking', async () => {
    const { sandbox } = mounted()
    const pair = sandbox.state.oauth.issue()
    expect((await post('/oauth/revoke', { token: pair.accessToken, client_id: clientId })).status).toBe(200)
    expect((await refresh(pair.refreshToken)).status).toBe(400)
  })
})
