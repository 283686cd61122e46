import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { Agent, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freePort, newDataDir, runServer, spawnServer } from './run-server.ts'

async function refusedStart(env: Record<string, string>) {
  const { exited, output } = spawnServer({ DATA_DIR: newDataDir(), ...env })
  return { code: await exited, said: output() }
}

test('a wrong configuration is told in sentences, without a stack, and ends the start', async () => {
  const { code, said } = await refusedStart({ PORT: 'x', HOST: '0.0.0.0', LOG_LEVEL: 'loud' })
  expect(code).toBe(1)
  expect(said).toMatch(/did not start.*\n {2}PORT must.*\n {2}LOG_LEVEL must/)
  expect(said).not.toContain(' at ')
})

test('a port that is taken is told, with what to do', async () => {
  const server = await runServer()
  const { code, said } = await refusedStart({ PORT: new URL(server.origin).port })
  await server.stop()
  expect(code).toBe(1)
  expect(said).toMatch(/Port \d+ is taken by another program.*PORT=/)
})

test('told to stop, it finishes the request under way, ends well, and does not wait for idle connections', async () => {
  const server = await runServer()
  const body = 'theme=dark&returnTo=/library'
  const req = request(`${server.origin}/theme`, {
    method: 'POST',
    agent: new Agent({ keepAlive: true }),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': body.length,
      expect: '100-continue',
    },
  })
  req.flushHeaders()
  await once(req, 'continue')
  const startedAt = performance.now()
  const code = server.stop('SIGTERM')
  await expect.poll(server.output).toContain('is stopping')
  const answered = once(req, 'response')
  req.end(body)
  const [response] = (await answered) as [IncomingMessage]
  response.resume()
  expect([response.statusCode, response.headers.location]).toEqual([302, '/library'])
  expect(await code).toBe(0)
  expect(performance.now() - startedAt).toBeLessThan(4000)
})

test('a signal that npm hands on a second time does not cut the stop short', async () => {
  const server = await runServer()
  server.child.kill('SIGINT')
  expect(await server.stop('SIGINT')).toBe(0)
})

test('the data is in the data folder, and starting again finds it', async () => {
  const DATA_DIR = newDataDir()
  for (let start = 0; start < 2; start += 1) {
    const server = await runServer({ DATA_DIR, PORT: String(await freePort()) })
    expect(await server.stop()).toBe(0)
  }
  expect(existsSync(join(DATA_DIR, 'reelmark.db'))).toBe(true)
})

test('it ends when npm, which started it, is told to', async () => {
  const port = await freePort()
  const npm = spawn('npm', ['start', '--silent'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: newDataDir(),
      NODE_ENV: 'production',
    },
    stdio: 'ignore',
  })
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
  await expect.poll(isUp, { timeout: 20_000 }).toBe(true)
  npm.kill('SIGTERM')
  await expect.poll(isUp, { timeout: 10_000 }).toBe(false)
})
