/** A client that is still sending gets this long to notice the answer. */
const LINGER_MS = 5000
/** What is read in passing, so that the connection can be kept. */
const SMALL_BYTES = 64 * 1024

/**
 * Whether the rest of a body is too much to be read only to keep the connection.
 * @param {import('node:http').IncomingMessage} req
 */
export function hasLongRest(req) {
  if (req.complete) return false
  const length = req.headers['content-length']
  return length === undefined ? 'transfer-encoding' in req.headers : Number(length) > SMALL_BYTES
}

/**
 * Ends the connection where a request goes on coming although it was answered.
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 */
export function dropUnread(req, res) {
  res.once('finish', () => {
    if (req.complete) return
    req.resume()
    const timer = setTimeout(() => req.socket.destroy(), LINGER_MS)
    req.once('end', () => clearTimeout(timer))
    req.once('close', () => clearTimeout(timer))
  })
}

/**
 * Answers a request whose body is not wanted, and ends the connection. Closing it at once would reset it, and a client
 * in the middle of sending would never see the answer: what still comes is dropped for a moment.
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse & { flush?: () => void }} res
 * @param {Buffer} body
 */
export function answerUnread(req, res, body) {
  res.setHeader('Connection', 'close')
  // Compressed, it would be complete only at its end.
  res.setHeader('Cache-Control', 'no-store, no-transform')
  res.setHeader('Content-Length', body.length)
  // The message is complete for the client now; only `end` would close the connection.
  res.write(body)
  res.flush?.()
  const end = () => {
    clearTimeout(timer)
    res.end()
  }
  const timer = setTimeout(end, LINGER_MS)
  req.once('end', end)
  req.once('close', end)
  if (req.complete) end()
  else req.resume()
}
