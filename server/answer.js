import { randomBytes, randomUUID } from 'node:crypto'
import { createRequestHandler } from '@remix-run/node'
import compression from 'compression'
import sirv from 'sirv'
import { requestAddress, requestHeaders, withBody } from './fetch-request.js'
import { bodyLimit } from './request-body.js'
import { sendResponse } from './send-response.js'

/**
 * @typedef {import('node:http').IncomingMessage} Incoming
 * @typedef {import('node:http').ServerResponse} Answer
 * @typedef {(req: Incoming, res: Answer, next: () => void) => void} Middleware
 * @typedef {{ remoteAddress: string | null, viaProxy: boolean }} Caller
 * @typedef {(request: Request, caller: Caller) => Promise<Response | null>} Guard
 * @typedef {<T>(request: Request, answer: () => T) => T} Around
 */

/** What nobody but Reelmark's own pages may do with an answer. A page brings a policy of its own. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
}

/**
 * Answers a request: a file of the client build, else what the guard says, else what Remix makes of it.
 * @param {object} parts
 * @param {import('@remix-run/node').ServerBuild} parts.build
 * @param {Guard} parts.guard
 * @param {import('pino').Logger} parts.log
 * @param {string} parts.clientFolder
 * @param {Around} [parts.around] runs Remix in what the request asks for
 * @returns {(req: Incoming, res: Answer) => void}
 */
export function createAnswer({ build, guard, log, clientFolder, around = (_, answer) => answer() }) {
  const remix = createRequestHandler(build, 'production')
  const files = staticFiles(clientFolder)
  const compress = compressed()

  /** @param {Incoming} req @param {Answer} res @param {string} requestId */
  async function page(req, res, requestId) {
    const address = requestAddress(req)
    if (address === null) return refuse(res, 400, 'This is not an address.')
    if (isFile(new URL(address).pathname)) return refuse(res, 404, 'There is no such file.')
    const bare = new Request(address, { method: req.method ?? 'GET', headers: requestHeaders(req) })
    const caller = callerOf(req)
    const refusal = await guard(bare, caller)
    if (refusal) return sendResponse(refusal, res)

    const limitBytes = bodyLimit(req)
    if (Number(req.headers['content-length'] ?? 0) > limitBytes) return refuseBody(res)
    const left = new AbortController()
    // After a finished answer, too: it ends the timers Remix would keep for five seconds.
    res.once('close', () => left.abort())
    const { request, isTooLarge } = withBody(req, bare, left.signal, limitBytes)
    const context = { nonce: randomBytes(16).toString('base64'), requestId, ...caller }
    const response = await around(request, () => remix(request, context))
    return isTooLarge() ? refuseBody(res) : sendResponse(response, res)
  }

  return (req, res) => {
    const requestId = randomUUID()
    logWhenDone(log, req, res, requestId)
    for (const [name, value] of Object.entries(HEADERS)) res.setHeader(name, value)
    const orPage = () => {
      page(req, res, requestId).catch((error) => {
        log.error({ err: error, requestId }, 'an answer broke off')
        if (res.headersSent) res.destroy()
        else refuse(res, 500, 'Something went wrong here. The log says more.')
      })
    }
    const isRead = req.method === 'GET' || req.method === 'HEAD'
    compress(req, res, () => (isRead ? files(req, res, orPage) : orPage()))
  }
}

/** @param {Answer} res */
export const isEventStream = (res) => String(res.getHeader('Content-Type')).startsWith('text/event-stream')

/**
 * Only what has a hash in its name may be kept for ever; the rest is asked for again and answered with 304.
 * @param {string} folder
 * @returns {Middleware}
 */
function staticFiles(folder) {
  return sirv(folder, {
    etag: true,
    extensions: [],
    setHeaders: (res, path) =>
      res.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  })
}

/** @returns {Middleware} */
function compressed() {
  const middleware = compression({
    filter: (req, res) => !isEventStream(res) && compression.filter(req, res),
  })
  // Typed for Express; it asks for no more than node:http has.
  return /** @type {Middleware} */ (/** @type {unknown} */ (middleware))
}

/** @param {Incoming} req @returns {Caller} */
function callerOf(req) {
  return {
    remoteAddress: req.socket.remoteAddress ?? null,
    viaProxy: ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => name in req.headers),
  }
}

/** Addresses that only ever name a file: a page for "not found" would be the wrong answer to an old script's name. */
const isFile = (/** @type {string} */ path) => path.startsWith('/assets/') || /^\/favicon\.\w+$/.test(path)

/** @param {Answer} res @param {number} status @param {string} sentence */
function refuse(res, status, sentence) {
  res.statusCode = status
  res.setHeader('Content-Type', 'text/plain; charset=utf-8')
  res.end(`${sentence}\n`)
}

/** @param {Answer} res */
function refuseBody(res) {
  // What is still to come is not wanted: the connection ends with the answer.
  res.setHeader('Connection', 'close')
  res.statusCode = 413
  res.setHeader('Content-Type', 'application/json; charset=utf-8')
  res.end(
    JSON.stringify({ error: { code: 'too-large', message: 'This is more than can be taken at once.' } }),
  )
}

/**
 * Logs the path without its query, which may hold an authorization code or what somebody searched for.
 * @param {import('pino').Logger} log @param {Incoming} req @param {Answer} res @param {string} requestId
 */
function logWhenDone(log, req, res, requestId) {
  const startedAt = performance.now()
  const [path] = (req.url ?? '').split('?')
  res.once('close', () => {
    const ms = Math.round(performance.now() - startedAt)
    const entry = { requestId, method: req.method, path, status: res.statusCode, ms }
    if (path?.startsWith('/assets/') || path === '/healthz') log.debug(entry, 'request')
    else log.info(entry, 'request')
  })
}
