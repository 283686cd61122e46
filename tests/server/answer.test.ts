import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { createAnswer } from '../../server/answer.js'

const MB = 1024 * 1024
const EVENTS = 'text/event-stream'

type Page = {
  loader?: (args: LoaderFunctionArgs) => Response | Promise<Response>
  action?: (args: ActionFunctionArgs) => Promise<Response>
}

/** The least Remix takes for a build: one resource route at every path. */
function aBuild({ loader = () => new Response('a page'), action }: Page): ServerBuild {
  const module = { loader, ...(action && { action }) }
  const future = { v3_singleFetch: true, v3_throwAbortReason: true, v3_relativeSplatPath: true }
  return {
    entry: { module: { default: () => new Response('a document'), handleError: () => undefined } },
    routes: { page: { id: 'page', path: '*', module } },
    assets: { entry: { module: '', imports: [] }, routes: {}, url: '', version: '1' },
    assetsBuildDirectory: '',
    publicPath: '/',
    isSpaMode: false,
    future,
  } as unknown as ServerBuild
}

async function serve(page: Page = {}, guard: () => Response | null = () => null) {
  const clientFolder = mkdtempSync(join(tmpdir(), 'reelmark-client-'))
  mkdirSync(join(clientFolder, 'assets'))
  writeFileSync(join(clientFolder, 'assets/app-abc.js'), 'x = 1;'.repeat(1000))
  writeFileSync(join(clientFolder, 'favicon.svg'), '<svg/>')
  const lines: string[] = []
  const log = pino(
    { level: 'debug' },
    {
      write: (line: string) => {
        lines.push(line)
      },
    },
  )
  const answer = createAnswer({
    build: aBuild(page),
    guard: () => Promise.resolve(guard()),
    log,
    clientFolder,
  })
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close().closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return { lines, ask: (path: string, options: Asked = {}) => ask(port, path, options) }
}

type Asked = { method?: string; headers?: Record<string, string>; body?: Buffer }
type Answered = { status: number; headers: IncomingHttpHeaders; text: string; chunks: number }

/** node:http and not fetch, which would tidy up the path and the Host header. */
function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.once('error', reject)
      res.once('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ status: res.statusCode ?? 0, headers: res.headers, text, chunks: chunks.length })
      })
    })
    // The server may answer and hang up while the body is still being sent.
    req.once('error', (error) => setTimeout(reject, 200, error))
    req.end(body)
  })
}

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
  const { ask } = await serve({
    loader: () => {
      const body = new ReadableStream<Uint8Array>({
        async start(controller) {
          for (const n of [1, 2, 3]) {
            controller.enqueue(Buffer.from(`data: ${n}\n\n`))
            await sleep(30)
          }
          controller.close()
        },
      })
      return new Response(body, { headers: { 'Content-Type': EVENTS } })
    },
  })
  const answer = await ask('/events', { headers: { 'accept-encoding': 'br' } })
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
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
    })
  }
})

test.each(['/%', '/%E0%A4%A', 'http://evil.example/', '*'])('%s is no address', async (path) => {
  const { ask } = await serve()
  expect((await ask(path, { method: path === '*' ? 'OPTIONS' : 'GET' })).status).toBe(400)
})

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

test('Remix learns who calls, and a proxy header is noticed', async () => {
  const { ask } = await serve({ loader: ({ context }) => Response.json(context) })
  expect(JSON.parse((await ask('/')).text)).toMatchObject({ remoteAddress: '127.0.0.1', viaProxy: false })
  const forwarded = await ask('/', { headers: { 'x-forwarded-for': '127.0.0.1' } })
  expect(JSON.parse(forwarded.text)).toMatchObject({ viaProxy: true })
})

test('two pages never share a nonce', async () => {
  const { ask } = await serve({ loader: ({ context }) => new Response(context.nonce) })
  const nonces = [await ask('/'), await ask('/')].map((answer) => answer.text)
  expect(new Set(nonces).size).toBe(2)
  for (const nonce of nonces) expect(nonce).toMatch(/^[\w+/]{22}==$/)
})

const echo: Page = {
  action: async ({ request }) => Response.json({ bytes: (await request.arrayBuffer()).byteLength }),
}

test('a body arrives whole', async () => {
  const { ask } = await serve(echo)
  const answer = await ask('/', { method: 'POST', body: Buffer.alloc(MB, 'x') })
  expect(JSON.parse(answer.text)).toEqual({ bytes: MB })
})

test('a body that says it is too large is refused at once', async () => {
  const { ask } = await serve(echo)
  const answer = await ask('/', {
    method: 'POST',
    body: Buffer.alloc(3 * MB),
    headers: { 'content-length': `${3 * MB}` },
  })
  expect(answer.status).toBe(413)
  expect(JSON.parse(answer.text)).toMatchObject({ error: { code: 'too-large' } })
})

test('a body that turns out to be too large is refused too', async () => {
  const { ask } = await serve(echo)
  const headers = { 'transfer-encoding': 'chunked' }
  expect((await ask('/', { method: 'POST', body: Buffer.alloc(3 * MB), headers })).status).toBe(413)
})

test('an uploaded file may be larger', async () => {
  const { ask } = await serve(echo)
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const answer = await ask('/', { method: 'POST', body: Buffer.alloc(3 * MB), headers })
  expect(JSON.parse(answer.text)).toEqual({ bytes: 3 * MB })
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
