import { connect } from 'node:net'

/** A request as it goes over the wire; the path and the headers may hold any byte. */
export type Sent = {
  method: string
  path: string
  headers: readonly (readonly [string, string])[]
  body: Buffer
}

const ANSWER_MS = 30_000

/**
 * Sends it on a connection of its own, through nothing that would tidy it up.
 * @returns the status, or null where the connection ended without an answer
 */
export function send(port: number, { method, path, headers, body }: Sent): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let head = ''
    const lines = [`${method} ${path} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)]
    socket.setTimeout(ANSWER_MS, () => {
      socket.destroy(new Error(`no answer within ${ANSWER_MS} ms`))
    })
    socket.on('data', (chunk: Buffer) => {
      if (head.length < 100) head += chunk.toString('latin1')
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      // An early answer may be followed by a reset of what is still being sent.
      if (head === '' && error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error)
    })
    socket.once('close', () => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(head.replace(/^HTTP\/1\.1 1\d\d[^]*?\r\n\r\n/, ''))?.[1]
      resolve(status === undefined ? null : Number(status))
    })
    socket.write(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'utf8'))
    socket.write(body)
  })
}
