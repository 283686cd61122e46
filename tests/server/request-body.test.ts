import { once } from 'node:events'
import { request } from 'node:http'
import { type Socket, connect } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { PATIENCE } from '#tests/builders/patience.ts'
import { bodyLimit } from '../../http/request-body.js'
import { type Page, serve } from './serve-page.ts'

const KB = 1024
const MB = 1024 * KB
const FILE = { 'content-type': 'multipart/form-data; boundary=x' }

const echo: Page = {
  action: async ({ request: { url, body } }) => {
    const bytes = (await new Response(body).arrayBuffer()).byteLength
    return Response.json({ bytes, path: new URL(url).pathname })
  },
}

test('a form arrives whole', async () => {
  const { ask } = await serve(echo)
  const answer = await ask('/bulk', { method: 'POST', body: Buffer.alloc(64 * KB, 'x') })
  expect(JSON.parse(answer.text)).toMatchObject({ bytes: 64 * KB })
})

test.each([
  ['/login', 9 * KB],
  ['/theme', 9 * KB],
  ['/theme.data', 9 * KB],
  ['/settings', 65 * KB],
  ['/api/v1/sync', 65 * KB],
  ['/mark', MB],
])('at %s a body of %i bytes is too large, whether it says so or turns out to be', async (path, bytes) => {
  const { ask } = await serve(echo)
  const body = Buffer.alloc(bytes)
  for (const headers of [{ 'content-length': `${bytes}` }, { 'transfer-encoding': 'chunked' }]) {
    const answer = await ask(path, { method: 'POST', body, headers })
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.text)).toMatchObject({ error: { code: 'too-large' } })
    expect(answer.headers.connection).toBe('close')
  }
})

test('a file may be larger where one is uploaded, and nowhere else', async () => {
  const { ask } = await serve(echo)
  const body = Buffer.alloc(3 * MB)
  for (const path of ['/import', '/import.data', '/api/v1/import-runs']) {
    const answer = await ask(path, { method: 'POST', body, headers: FILE })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain(`${3 * MB}`)
  }
  for (const path of ['/login', '/settings', '/import/x', '/Import', '/api/v1/import-runs/x/start'])
    expect((await ask(path, { method: 'POST', body, headers: FILE })).status).toBe(413)
  expect((await ask('/import', { method: 'POST', body })).status).toBe(413)
})

test('a note of the greatest length fits, however its letters are written', () => {
  const form = new URLSearchParams({ text: '語'.repeat(100_000) }).toString()
  expect(bodyLimit('/mark', undefined).bytes).toBeGreaterThan(form.length + 1000)
})

test('what the guard refuses is answered before its body has come, and the connection ends', async () => {
  const { port } = await serve(echo, () => new Response('no', { status: 403 }))
  const { socket, text } = open(port)
  socket.write(`POST /import HTTP/1.1\r\nHost: x\r\nContent-Length: ${500 * MB}\r\n\r\n`)
  await expect.poll(text).toMatch(/^HTTP\/1\.1 403[^]+Connection: close[^]+no$/)
  // Still sending: what comes is dropped, not answered with a reset.
  for (let i = 0; i < 20; i += 1) await new Promise((sent) => socket.write(Buffer.alloc(64 * KB), sent))
  socket.end()
  await once(socket, 'close')
})

test('a client that asks first is told to go on only when its body is wanted', async () => {
  const { port } = await serve(echo)
  const ask = async (path: string, length: number) => {
    const headers = { ...FILE, expect: '100-continue', 'content-length': length }
    const req = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent: false })
    let mayGoOn = false
    req.once('continue', () => {
      mayGoOn = true
      req.end(Buffer.alloc(length))
    })
    req.once('error', () => undefined)
    req.flushHeaders()
    const [response] = (await once(req, 'response')) as [{ statusCode: number; resume: () => void }]
    response.resume()
    req.destroy()
    return [mayGoOn, response.statusCode]
  }
  expect(await ask('/import', 3 * MB)).toEqual([true, 200])
  expect(await ask('/login', 3 * MB)).toEqual([false, 413])
})

test('nothing that only reads may bring a large body', async () => {
  const { ask } = await serve()
  const headers = { 'content-length': `${3 * MB}` }
  expect((await ask('/', { headers, body: Buffer.alloc(3 * MB) })).status).toBe(413)
  expect((await ask('/assets/app-abc.js', { headers, body: Buffer.alloc(3 * MB) })).status).toBe(413)
})

test('a form that trickles in is given up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { port } = await serve(echo)
  const { socket, text } = open(port)
  socket.write('POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\npass')
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0), PATIENCE)
  await vi.advanceTimersByTimeAsync(30_000)
  await vi.waitFor(() => expect(text()).toMatch(/^HTTP\/1\.1 408/), PATIENCE)
  await vi.advanceTimersByTimeAsync(5000)
  await vi.waitFor(() => expect(socket.closed).toBe(true), PATIENCE)
})

test('a connection that breaks off ends the reading of its body', async () => {
  let failure: unknown
  let isReading = false
  const { port } = await serve({
    action: async (args) => {
      isReading = true
      try {
        await args.request.text()
      } catch (error) {
        failure = error
      }
      return new Response('read')
    },
  })
  const { socket } = open(port)
  socket.write('POST /mark HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf')
  await expect.poll(() => isReading).toBe(true)
  socket.destroy()
  await expect.poll(() => failure).toBeInstanceOf(Error)
})

test('a body that nobody reads does not hold up the next request on its connection', async () => {
  const { port } = await serve({ action: () => Promise.resolve(new Response('done')) })
  const { socket, text } = open(port)
  const post = (end: string) =>
    socket.write(
      `POST /sync HTTP/1.1\r\nHost: x\r\nContent-Length: ${40 * KB}\r\n${end}\r\n${'x'.repeat(40 * KB)}`,
    )
  post('')
  post('Connection: close\r\n')
  await once(socket, 'close')
  expect(text().match(/HTTP\/1\.1 200/g)).toHaveLength(2)
})

test('a request that names two hosts is refused, whichever of them comes first', async () => {
  const { port } = await serve()
  for (const hosts of ['Host: films.home\r\nHost: evil.example', 'Host: evil.example\r\nHost: films.home']) {
    const { socket, text } = open(port)
    socket.write(`GET / HTTP/1.1\r\n${hosts}\r\nConnection: close\r\n\r\n`)
    await once(socket, 'close')
    expect(text()).toMatch(/^HTTP\/1\.1 400/)
  }
})

function open(port: number): { socket: Socket; text: () => string } {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.on('data', (chunk) => (text += String(chunk)))
  socket.on('error', () => undefined)
  onTestFinished(() => {
    socket.destroy()
  })
  return { socket, text: () => text }
}
