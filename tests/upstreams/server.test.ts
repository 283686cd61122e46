import { describe, expect, onTestFinished, test } from 'vitest'
import sharp from 'sharp'
import { testClock } from '#tests/builders/test-clock.ts'
import { traktHeaders } from './mount-sandbox.ts'
import { type SandboxServerOptions, startSandboxServer } from './server.ts'
import { makeSmallWorld } from './world/make-small-world.ts'

async function served(o: Partial<SandboxServerOptions> = { world: makeSmallWorld(2) }) {
  const server = await startSandboxServer({ clock: testClock(), ...o })
  onTestFinished(() => server.close())
  return server
}

describe('over HTTP', () => {
  test('the variables lead to all four services', async () => {
    const { env, sandbox } = await served()
    const headers = traktHeaders(sandbox.state.oauth.issue().accessToken)
    expect((await fetch(`${env['TRAKT_API_URL']}/users/settings`, { headers })).status).toBe(200)
    const tmdb = await fetch(`${env['TMDB_API_URL']}/configuration?api_key=${env['TMDB_API_KEY']}`)
    expect(tmdb.status).toBe(200)
    expect((await fetch(`${env['TMDB_IMAGE_URL']}/w500/none.jpg`)).status).toBe(404)
    expect(sandbox.log.entries.map((entry) => `${entry.service} ${entry.path}`)).toEqual([
      'trakt /users/settings',
      'tmdb /configuration',
      'tmdb-images /w500/none.jpg',
    ])
  })

  test('the device code leads to a page of the same server', async () => {
    const { origin, env, sandbox } = await served()
    const response = await fetch(`${env['TRAKT_AUTH_URL']}/oauth/device/code`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ client_id: env['TRAKT_CLIENT_ID'] }),
    })
    const { verification_url: url, user_code: code } = (await response.json()) as Record<string, string>
    expect(url).toBe(`${origin}/trakt-auth/activate`)
    await fetch(`${url}?code=${code}`, {
      method: 'POST',
      body: new URLSearchParams({ code: code ?? '', decision: 'authorize' }),
    })
    expect(sandbox.state.oauth.devices[0]?.decision).toBe('approved')
  })

  test('what nobody answers is a 501 that names the real address', async () => {
    const { origin } = await served()
    const response = await fetch(`${origin}/trakt/movies/trending?page=1`)
    expect(response.status).toBe(501)
    expect(await response.text()).toContain('https://api.trakt.tv/movies/trending?page=1')
  })

  test('a dropped connection and a broken answer are seen as such', async () => {
    const { origin, sandbox } = await served()
    sandbox.faults.next(1, () => true, { drop: 'before' })
    await expect(fetch(`${origin}/tmdb/3/configuration`)).rejects.toThrow('fetch failed')
    sandbox.faults.next(1, () => true, { truncate: true })
    const response = await fetch(`${origin}/tmdb/3/configuration`)
    await expect(response.text()).rejects.toThrow('terminated')
  })
})

test('a poster is drawn as a JPEG of the size that was asked for', async () => {
  const { env } = await served({ now: new Date('2026-11-21T00:00:00.000Z') })
  const movie = (await (
    await fetch(`${env['TMDB_API_URL']}/movie/27205?api_key=${env['TMDB_API_KEY']}`)
  ).json()) as Record<string, string>
  const response = await fetch(`${env['TMDB_IMAGE_URL']}/w342${movie['poster_path']}`)
  const image = Buffer.from(await response.arrayBuffer())
  expect(await sharp(image).metadata()).toMatchObject({ format: 'jpeg', width: 342, height: 513 })
  const { entropy } = await sharp(image).stats()
  expect(entropy).toBeGreaterThan(3)
  expect((await fetch(`${env['TMDB_IMAGE_URL']}/w300${movie['poster_path']}`)).status).toBe(404)
})
