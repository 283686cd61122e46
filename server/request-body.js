import { Transform } from 'node:stream'

const MB = 1024 * 1024
/** An export archive of a long life is large, and is read as a stream. */
const UPLOAD_BYTES = 600 * MB
const BODY_BYTES = 2 * MB

/**
 * How many bytes a request may carry: much for a file, little for a form or JSON.
 * @param {import('node:http').IncomingMessage} req
 */
export function bodyLimit(req) {
  return /^multipart\/form-data\b/i.test(req.headers['content-type'] ?? '') ? UPLOAD_BYTES : BODY_BYTES
}

/**
 * Passes bytes on until there are too many; `exceeded` tells why it broke.
 * @param {number} limitBytes
 * @returns {Transform & { exceeded: boolean }}
 */
export function limitedBody(limitBytes) {
  let bytes = 0
  const body = new Transform({
    transform(chunk, _encoding, done) {
      bytes += chunk.length
      limited.exceeded = bytes > limitBytes
      if (limited.exceeded) done(tooLarge())
      else done(null, chunk)
    },
  })
  const limited = Object.assign(body, { exceeded: false })
  return limited
}

/** The name tells the bundle that this is the caller's doing; the answer becomes a 413. */
const tooLarge = () => Object.assign(new Error('The request body is too large.'), { name: 'BodyTooLarge' })
