import { Transform } from 'node:stream'

const KB = 1024
const MB = 1024 * KB

/**
 * What a request may carry, and how long it may take.
 * @typedef {object} BodyLimit
 * @property {number} bytes
 * @property {number} ms the longest wait: for the whole body, or for the next piece of an upload
 * @property {boolean} isUpload
 */

/** @param {number} bytes @returns {BodyLimit} */
const small = (bytes) => ({ bytes, ms: 30_000, isUpload: false })

const FORM = small(64 * KB)
/** An export archive of a long life is large. It is streamed to the disk, and nobody gets here without signing in. */
const UPLOAD = { bytes: 600 * MB, ms: 60_000, isUpload: true }

/**
 * By address, first match; `.data` is what a page's script posts to. An address that is spelled in an odd way matches
 * none and gets the limit of a form.
 * @type {readonly { path: RegExp, multipart?: true, limit: BodyLimit }[]}
 */
const LIMITS = [
  // Open to people who have not signed in.
  { path: /^\/(login|logout|theme)(\.data)?$/, limit: small(8 * KB) },
  { path: /^\/import(\.data)?$/, multipart: true, limit: UPLOAD },
  { path: /^\/api\/v1\/import-runs$/, multipart: true, limit: UPLOAD },
  // A note of 100,000 characters, each up to nine bytes in a form.
  { path: /^\/mark(\.data)?$/, limit: small(1000 * KB) },
  // The ids of every title of a large import.
  { path: /^\/api\/v1\/import-runs\/[^/]+\/start$/, limit: small(1000 * KB) },
]

/**
 * @param {string} path without its query
 * @param {string | undefined} contentType
 * @returns {BodyLimit}
 */
export function bodyLimit(path, contentType) {
  const isMultipart = /^multipart\/form-data\b/i.test(contentType ?? '')
  const found = LIMITS.find((each) => each.path.test(path) && (!each.multipart || isMultipart))
  return found?.limit ?? FORM
}

/** @typedef {'too-large' | 'too-slow'} BodyProblem */

/**
 * Passes bytes on until there are too many or they come too slowly; `problem` tells why it broke. Bytes beyond that
 * are dropped as they come.
 * @param {import('node:http').IncomingMessage} req
 * @param {BodyLimit} limit
 * @returns {Transform & { problem: BodyProblem | null }}
 */
export function limitedBody(req, { bytes: mostBytes, ms, isUpload }) {
  let bytes = 0
  const body = new Transform({
    transform(chunk, _encoding, done) {
      bytes += chunk.length
      if (isUpload) timer.refresh()
      if (bytes > mostBytes) fail('too-large')
      else done(null, chunk)
    },
  })
  const limited = Object.assign(body, { problem: /** @type {BodyProblem | null} */ (null) })
  const timer = setTimeout(() => fail('too-slow'), ms)
  /** @param {BodyProblem} problem */
  function fail(problem) {
    limited.problem = problem
    limited.destroy(refused(problem))
  }
  limited.once('close', () => {
    clearTimeout(timer)
    req.unpipe(limited).resume()
  })
  req.once('end', () => clearTimeout(timer))
  // Not through `pipeline`, which would close the connection before the answer is written.
  req.once('close', () => {
    if (!req.complete) limited.destroy(new Error('The connection closed before the body was complete.'))
  })
  // Whoever reads it gets the error; where nobody does, it needs no listener of its own.
  limited.on('error', () => {})
  req.pipe(limited)
  return limited
}

/** @param {BodyProblem} problem The name tells the bundle that this is the caller's doing: a 413 or a 408 follows. */
const refused = (problem) =>
  Object.assign(new Error(`The request body is ${problem}.`), { name: 'BodyRefused' })
