import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { answerRequests, createRequestListener } from '../../http/request-listener.js'

export type Page = {
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

/** A server with one page, files to serve, and a guard. */
export async function serve(page: Page = {}, guard: () => Response | null = () => null, isHttps = false) {
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
  const answer = createRequestListener({
    build: aBuild(page),
    guard: () => Promise.resolve(guard()),
    callerOf: (headers, address) => ({ address, isForwarded: headers.has('x-forwarded-for') }),
    isHttps,
    log,
    clientFolder,
  })
  const server = createServer()
  answerRequests(server, answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close().closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return { lines, port, ask: (path: string, options: Asked = {}) => ask(port, path, options) }
}

type Asked = {
  method?: string
  headers?: Record<string, string>
  body?: Buffer
  onChunk?: (chunk: Buffer) => void
}
type Answered = { status: number; headers: IncomingHttpHeaders; text: string; chunks: number }

/** node:http and not fetch, which would tidy up the path and the Host header. */
function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body, onChunk }: Asked,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        onChunk?.(chunk)
      })
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
