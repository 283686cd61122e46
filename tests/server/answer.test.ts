import { expect, test, vi } from 'vitest'
import { serve } from './serve-page.ts'

const EVENTS = 'text/event-stream'

test('an asset with a hash in its name may be kept for a year', async () => {
  const { ask } = await serve()
  const first = await ask('/assets/app-abc.js')
  expect(first.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  const etag = first.headers.etag ?? ''
  expect((await ask('/assets/app-abc.js', { headers: { 'if-none-match': etag } })).status).toBe(304)
})

test('other files are asked for again each time', async () => {
  const { ask } = await serve()
  expect((await ask('/favicon.svg')).headers['cache-control']).toBe('no-cache')
})

test('a page is for one person, unless it says how long it may be kept', async () => {
  const { ask } = await serve({
    loader: ({ request }) =>
      new Response(
        'a page',
        request.url.endsWith('/open') ? { headers: { 'Cache-Control': 'max-age=60' } } : {},
      ),
  })
  expect((await ask('/')).headers['cache-control']).toBe('private, no-cache')
  expect((await ask('/open')).headers['cache-control']).toBe('max-age=60')
})

test('a missing asset is a plain 404, not a page', async () => {
  const { ask } = await serve()
  for (const path of ['/assets/gone.js', '/favicon.ico', '/assets/../assets/gone.js']) {
    const answer = await ask(path)
    expect([answer.status, answer.headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8'])
  }
})

test('files outside the client build cannot be had', async () => {
  const { ask } = await serve()
  for (const path of ['/../package.json', '/assets/..%2f..%2fpackage.json', '/%2e%2e/package.json']) {
    expect((await ask(path)).text).not.toContain('"name"')
  }
})

test('what can be compressed is, as the browser likes it', async () => {
  const { ask } = await serve({ loader: () => Response.json({ text: 'word '.repeat(1000) }) })
  const encoding = async (path: string, accept: string) =>
    (await ask(path, { headers: { 'accept-encoding': accept } })).headers['content-encoding']
  expect(await encoding('/', 'gzip, deflate, br')).toBe('br')
  expect(await encoding('/', 'gzip')).toBe('gzip')
  expect(await encoding('/', 'identity')).toBeUndefined()
  expect(await encoding('/assets/app-abc.js', 'br')).toBe('br')
})

test('an event stream is neither compressed nor held back', async () => {
  let received = 0
  const { ask } = await serve({
    loader: () => {
      const body = new ReadableStream<Uint8Array>({
        async start(controller) {
          for (const n of [1, 2, 3]) {
            controller.enqueue(Buffer.from(`data: ${n}\n\n`))
            await vi.waitUntil(() => received === n, { timeout: 10_000 })
          }
          controller.close()
        },
      })
      return new Response(body, { headers: { 'Content-Type': EVENTS } })
    },
  })
  const answer = await ask('/events', {
    headers: { 'accept-encoding': 'br' },
    onChunk: () => (received += 1),
  })
  expect(answer.headers['content-encoding']).toBeUndefined()
  expect(answer.chunks).toBe(3)
})

test('every answer says what may not be done with it', async () => {
  const { ask } = await serve()
  for (const path of ['/', '/assets/app-abc.js', '/assets/gone.js', '/%']) {
    expect((await ask(path)).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'x-frame-options': 'DENY',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
    })
  }
})

test.each(['/%', '/%5C', '/%5c?q=x', '/%E0%A4%A', 'http://evil.example/', '*'])(
  '%s is no address',
  async (path) => {
    const { ask } = await serve()
    expect((await ask(path, { method: path === '*' ? 'OPTIONS' : 'GET' })).status).toBe(400)
  },
)

test('a path that begins with two slashes names no host', async () => {
  const { ask } = await serve({ loader: ({ request }) => new Response(new URL(request.url).host) })
  const answer = await ask('//evil.example/', { headers: { host: 'films.home' } })
  expect(answer.text).not.toContain('evil.example')
})

test('a method that is not for pages is refused', async () => {
  const { ask } = await serve()
  expect((await ask('/', { method: 'TRACE' })).status).toBe(400)
})

test('what the guard refuses never reaches Remix', async () => {
  let isReached = false
  const loader = () => {
    isReached = true
    return new Response('a page')
  }
  const { ask } = await serve({ loader }, () => new Response('no', { status: 403 }))
  expect((await ask('/')).status).toBe(403)
  expect(isReached).toBe(false)
})

test('Remix learns who calls, as it was found out for the guard', async () => {
  const { ask } = await serve({ loader: ({ context }) => Response.json(context) })
  expect(JSON.parse((await ask('/')).text)).toMatchObject({ address: '127.0.0.1', isForwarded: false })
  const forwarded = await ask('/', { headers: { 'x-forwarded-for': '127.0.0.1' } })
  expect(JSON.parse(forwarded.text)).toMatchObject({ isForwarded: true })
})

test('browsers are told to stay on https where the address is https, and only there', async () => {
  const [http, https] = [await serve(), await serve({}, () => null, true)]
  expect((await http.ask('/')).headers['strict-transport-security']).toBeUndefined()
  for (const path of ['/', '/assets/app-abc.js', '/%'])
    expect((await https.ask(path)).headers['strict-transport-security']).toBe('max-age=31536000')
})

test('two pages never share a nonce', async () => {
  const { ask } = await serve({ loader: ({ context }) => new Response(context.nonce) })
  const nonces = [await ask('/'), await ask('/')].map((answer) => answer.text)
  expect(new Set(nonces).size).toBe(2)
  for (const nonce of nonces) expect(nonce).toMatch(/^[\w+/]{22}==$/)
})

test('several cookies stay several', async () => {
  const headers = new Headers([
    ['Set-Cookie', 'a=1'],
    ['Set-Cookie', 'b=2; Expires=Thu, 01 Jan 2026 00:00:00 GMT'],
  ])
  const { ask } = await serve({ loader: () => new Response('ok', { headers }) })
  expect((await ask('/')).headers['set-cookie']).toHaveLength(2)
})

test('the log has the path of a request and never its query', async () => {
  const { ask, lines } = await serve()
  await ask('/trakt/callback?code=s3cret&state=x')
  await expect.poll(() => lines.length).toBe(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ method: 'GET', path: '/trakt/callback', status: 200 })
  expect(lines.join()).not.toContain('s3cret')
})

test('a full disk is 503 with its sentence, whatever page it was found on', async () => {
  const full = Object.assign(new Error('The disk is full (/data).'), { name: 'DiskFullError' })
  const { ask } = await serve({ action: () => Promise.reject(full) })
  const answer = await ask('/settings', { method: 'POST', body: Buffer.from('a=b') })
  expect([answer.status, answer.text]).toEqual([503, 'The disk is full (/data).'])
})

test('a host with a name or a password before it is refused, as an address with one would be', async () => {
  const { ask } = await serve()
  for (const host of ['someone@localhost', 'someone:secret@localhost', ':@localhost', '@localhost'])
    expect([host, (await ask('/', { headers: { host } })).status]).toEqual([host, 400])
})
