import { randomBytes, randomUUID } from 'node:crypto'
import { createRequestHandler } from '@remix-run/node'
import compression from 'compression'
import sirv from 'sirv'
import { withDiskFullAnswer } from './disk-full-answer.js'
import { answerUnread, dropUnread, hasLongRest } from './discard-unread-body.js'
import { requestAddress, requestHeaders, withBody } from './fetch-request.js'
import { bodyLimit } from './request-body.js'
import { sendResponse, setResponseHead } from './send-response.js'

/**
 * @typedef {import('node:http').IncomingMessage} Incoming
 * @typedef {import('node:http').ServerResponse} Answer
 * @typedef {(req: Incoming, res: Answer, next: () => void) => void} Middleware
 * @typedef {{ address: string | null, isForwarded: boolean }} Caller
 * @typedef {(request: Request, caller: Caller) => Promise<Response | null>} Guard
 * @typedef {(request: Request, answer: () => Promise<Response>) => Promise<Response>} Around
 */

/** What nobody but Reelmark's own pages may do with an answer. A page brings a policy of its own. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
}

/** Only where the address is https: over http a browser ignores it. A year; names beside ours are not spoken for. */
const HTTPS_HEADERS = { 'Strict-Transport-Security': 'max-age=31536000' }

/**
 * Answers a request: a file of the client build, else what the guard says, else what Remix makes of it.
 * @param {object} parts
 * @param {import('@remix-run/node').ServerBuild} parts.build
 * @param {Guard} parts.guard
 * @param {import('pino').Logger} parts.log
 * @param {(headers: Headers, remoteAddress: string | null) => Caller} parts.callerOf
 * @param {string} parts.clientFolder
 * @param {boolean} [parts.isHttps] whether people type an https address
 * @param {Around} [parts.around] runs Remix in what the request asks for
 * @returns {(req: Incoming, res: Answer) => void}
 */
export function createRequestListener({
  build,
  guard,
  callerOf,
  log,
  clientFolder,
  isHttps = false,
  around = (_, answer) => answer(),
}) {
  const remix = createRequestHandler(withDiskFullAnswer(build), 'production')
  const headers = Object.entries({ ...HEADERS, ...(isHttps && HTTPS_HEADERS) })
  const files = staticFiles(clientFolder)
  const compress = compressed()

  /** @param {Incoming} req @param {Answer} res @param {string} requestId */
  async function page(req, res, requestId) {
    const address = requestAddress(req)
    if (address === null) return refuse(res, 400, 'This is not an address.')
    if (isFile(new URL(address).pathname)) return refuse(res, 404, 'There is no such file.')
    const bare = new Request(address, { method: req.method ?? 'GET', headers: requestHeaders(req) })
    const caller = callerOf(bare.headers, req.socket.remoteAddress ?? null)
    const refusal = await guard(bare, caller)
    if (refusal) return answerWith(refusal, req, res)

    const limit = bodyLimit(new URL(address).pathname, req.headers['content-type'])
    if (Number(req.headers['content-length'] ?? 0) > limit.bytes) return refuseBody(req, res, 'too-large')
    if (isWaitingToSend(req)) res.writeContinue()
    const left = new AbortController()
    // After a finished answer, too: it ends the timers Remix would keep for five seconds.
    res.once('close', () => left.abort())
    const { request, bodyProblem } = withBody(req, bare, left.signal, limit)
    const context = { nonce: randomBytes(16).toString('base64'), requestId, ...caller }
    const response = await around(request, () => remix(request, context))
    const problem = bodyProblem()
    return problem ? refuseBody(req, res, problem) : answerWith(response, req, res)
  }

  return (req, res) => {
    const requestId = randomUUID()
    logWhenDone(log, req, res, requestId)
    for (const [name, value] of headers) res.setHeader(name, value)
    dropUnread(req, res)
    const orPage = () => {
      page(req, res, requestId).catch((error) => {
        log.error({ err: error, requestId }, 'an answer broke off')
        if (res.headersSent) res.destroy()
        else refuse(res, 500, 'Something went wrong here. The log says more.')
      })
    }
    const isRead = req.method === 'GET' || req.method === 'HEAD'
    if (isRead && hasLongRest(req)) return refuseBody(req, res, 'too-large')
    compress(req, res, () => (isRead ? files(req, res, orPage) : orPage()))
  }
}

/**
 * Also answers a client that asks before it sends a body: by itself, Node would tell each of them to go on.
 * @param {import('node:http').Server} server
 * @param {(req: Incoming, res: Answer) => void} answer
 */
export function answerRequests(server, answer) {
  server.on('request', answer)
  server.on('checkContinue', answer)
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

/**
 * @param {Response} response @param {Incoming} req @param {Answer} res
 * @returns {Promise<void>}
 */
async function answerWith(response, req, res) {
  if (!hasLongRest(req)) return sendResponse(response, res)
  setResponseHead(response, res)
  answerUnread(req, res, Buffer.from(await response.arrayBuffer()))
}

/** A client that asks first, and sends a large body only once it is told to. */
const isWaitingToSend = (/** @type {Incoming} */ req) =>
  req.httpVersion !== '1.0' && /^100-continue$/i.test(req.headers.expect ?? '')

/** Addresses that only ever name a file: a page for "not found" would be the wrong answer to an old script's name. */
const isFile = (/** @type {string} */ path) => path.startsWith('/assets/') || /^\/favicon\.\w+$/.test(path)

/** @param {Answer} res @param {number} status @param {string} sentence */
function refuse(res, status, sentence) {
  res.statusCode = status
  res.setHeader('Content-Type', 'text/plain; charset=utf-8')
  res.end(`${sentence}\n`)
}

const BODY_REFUSALS = {
  'too-large': { status: 413, message: 'This request is too large.' },
  'too-slow': { status: 408, message: 'This request took too long to arrive.' },
}

/** @param {Incoming} req @param {Answer} res @param {import('./request-body.js').BodyProblem} code */
function refuseBody(req, res, code) {
  const { status, message } = BODY_REFUSALS[code]
  res.statusCode = status
  res.setHeader('Content-Type', 'application/json; charset=utf-8')
  res.setHeader('Cache-Control', 'no-store')
  answerUnread(req, res, Buffer.from(JSON.stringify({ error: { code, message } })))
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
