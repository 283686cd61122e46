import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { getResponse } from 'msw'
import { drawnArtwork } from './artwork/drawn-artwork.ts'
import { BASES } from './exchange.ts'
import type { Service } from './request-log.ts'
import { createSandbox, type Sandbox, SANDBOX_CREDENTIALS, type SandboxOptions } from './sandbox.ts'
import { messagePage } from './trakt/oauth-pages.ts'

export type SandboxServerOptions = SandboxOptions & {
  /** 0, the default, takes a free one. */
  port?: number
}

export type SandboxServer = {
  origin: string
  /** The variables that point Reelmark here. */
  env: Record<string, string>
  sandbox: Sandbox
  close: () => Promise<void>
}

/** Where each service lies under the server's origin. */
const MOUNTS: Record<string, Service> = {
  '/trakt-auth': 'trakt-auth',
  '/trakt': 'trakt',
  '/tmdb/3': 'tmdb',
  '/tmdb-images/t/p': 'tmdb-images',
}

/** Serves the sandbox's handlers over HTTP, to this machine only. */
export async function startSandboxServer(o: SandboxServerOptions): Promise<SandboxServer> {
  const { port = 0, ...options } = o
  const sandbox = createSandbox({ artwork: drawnArtwork(), ...options })
  const server = createServer((request, response) => {
    answer(sandbox, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  sandbox.state.oauth.verificationUrl = `${origin}/trakt-auth/activate`
  return {
    origin,
    env: {
      TRAKT_CLIENT_ID: SANDBOX_CREDENTIALS.clientId,
      TRAKT_CLIENT_SECRET: SANDBOX_CREDENTIALS.clientSecret,
      TRAKT_API_URL: `${origin}/trakt`,
      TRAKT_AUTH_URL: `${origin}/trakt-auth`,
      TMDB_API_KEY: SANDBOX_CREDENTIALS.tmdbApiKey,
      TMDB_API_URL: `${origin}/tmdb/3`,
      TMDB_IMAGE_URL: `${origin}/tmdb-images/t/p`,
    },
    sandbox,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(sandbox: Sandbox, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const path = incoming.url ?? '/'
  const response = path === '/' ? landingPage(sandbox) : await answerOfService(sandbox, incoming, path)
  if (response.type === 'error') {
    outgoing.destroy()
    return
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (!response.body) {
    outgoing.end()
    return
  }
  // A body that fails half-way breaks the connection, as it would on a real network.
  await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), outgoing)
}

async function answerOfService(sandbox: Sandbox, incoming: IncomingMessage, path: string): Promise<Response> {
  const realUrl = realAddress(path)
  const request = realUrl && toRequest(realUrl, incoming)
  const response = request && (await getResponse(sandbox.handlers, request))
  if (response) return response
  const text = `The sandbox has no answer to ${incoming.method} ${realUrl ?? path}\n`
  return new Response(text, { status: 501, headers: { 'content-type': 'text/plain' } })
}

function realAddress(path: string): string | undefined {
  const mount = Object.keys(MOUNTS).find((prefix) => path === prefix || path.startsWith(`${prefix}/`))
  const service = mount && MOUNTS[mount]
  return service && `${BASES[service]}${path.slice(mount.length)}`
}

function toRequest(url: string, incoming: IncomingMessage): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || ['host', 'connection', 'content-length', 'transfer-encoding'].includes(name))
      continue
    headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const method = incoming.method ?? 'GET'
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers })
  const body = Readable.toWeb(incoming) as ReadableStream<Uint8Array>
  return new Request(url, { method, headers, body, duplex: 'half' })
}

function landingPage({ world }: Sandbox): Response {
  const figures = `${world.movies.length} movies, ${world.series.length} series, ${world.plays.length} plays`
  return messagePage({
    status: 200,
    title: 'The sandbox is running',
    text: `It answers for Trakt and TMDB with a made-up account: ${figures}. Point Reelmark at it with the variables it printed when it started.`,
  })
}
