/** A page is far smaller; what is larger goes out in pieces. */
const AT_ONCE_BYTES = 1024 * 1024

/**
 * @param {Response} response
 * @param {import('node:http').ServerResponse} res
 */
export function setResponseHead(response, res) {
  res.statusCode = response.status
  for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length) res.setHeader('Set-Cookie', cookies)
  // Whatever does not say otherwise shows what one person owns.
  if (!response.headers.has('cache-control')) res.setHeader('Cache-Control', 'private, no-cache')
}

/**
 * Writes a fetch response to the socket, no faster than the other end takes it.
 * @param {Response} response
 * @param {import('node:http').ServerResponse & { flush?: () => void }} res
 */
export async function sendResponse(response, res) {
  setResponseHead(response, res)
  const length = response.headers.get('content-length')
  if (length !== null && Number(length) <= AT_ONCE_BYTES) {
    res.end(Buffer.from(await response.arrayBuffer()))
    return
  }
  if (response.body) await pump(response.body.getReader(), res)
  res.end()
}

/**
 * @param {ReadableStreamDefaultReader<Uint8Array>} reader
 * @param {import('node:http').ServerResponse & { flush?: () => void }} res
 */
async function pump(reader, res) {
  let goOn = () => {}
  // One listener for the whole answer: the compressor keeps those that were added with `once`.
  res.on('drain', () => goOn())
  res.once('close', () => {
    goOn()
    reader.cancel().catch(() => {})
  })
  for (;;) {
    const { done, value } = await reader.read()
    if (done || res.destroyed) return
    const drained = new Promise((resolve) => (goOn = () => resolve(undefined)))
    const hasRoom = res.write(value)
    // The compressor would hold a page back until its last, slowest part is there.
    res.flush?.()
    if (!hasRoom) await drained
  }
}
