import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { seededRandom } from '#tests/upstreams/seeded-random.ts'
import { freePort, newDataDir, type RunningServer, runServer, spawnServer } from './run-server.ts'

function aDataDir(): string {
  const dir = newDataDir()
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

async function api<T>(
  server: RunningServer,
  method: string,
  path: string,
  body?: object | FormData,
): Promise<T> {
  const isForm = body instanceof FormData
  const answer = await fetch(`${server.origin}/api/v1${path}`, {
    method,
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
    ...(body && !isForm && { headers: { 'content-type': 'application/json' } }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** Rows that no catalogue knows: a library of plays without asking anybody. */
async function importRows(server: RunningServer, from: number, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, n) => `Film ${from + n},${1950 + (n % 70)},2020-01-02`)
  const form = new FormData()
  form.set('file', new Blob([['Title,Year,Watched At', ...rows].join('\n')]), 'films.csv')
  const { id } = await api<{ id: string }>(server, 'POST', '/import-runs', form)
  const phase = async () => (await api<{ phase: string }>(server, 'GET', `/import-runs/${id}`)).phase
  while ((await phase()) === 'fetching') await sleep(20)
  await api(server, 'POST', `/import-runs/${id}/start`, {})
  while ((await phase()) !== 'completed') await sleep(20)
}

const plays = async (server: RunningServer) =>
  (await api<{ library: { plays: number } }>(server, 'GET', '/status')).library.plays

async function refusal(dataDir: string, env: Record<string, string> = {}): Promise<string> {
  const { exited, output } = spawnServer({ DATA_DIR: dataDir, PORT: String(await freePort()), ...env })
  expect(await exited).toBe(1)
  const said = output()
  expect(said).toContain('Reelmark did not start.')
  expect(said).not.toMatch(/\n\s+at /)
  return said
}

const FILES = ['reelmark.db', 'reelmark.db-wal', 'reelmark.db-stamp']
const bytesIn = (dir: string) =>
  FILES.filter((name) => existsSync(join(dir, name))).map((name) =>
    readFileSync(join(dir, name)).toString('base64'),
  )

test('a backup that is copied over a killed library is refused until the log is gone', async () => {
  const dataDir = aDataDir()
  const first = await runServer({ DATA_DIR: dataDir })
  await importRows(first, 0, 30)
  const answer = await fetch(`${first.origin}/api/v1/exports/reelmark.db`)
  const backup = Buffer.from(await answer.arrayBuffer())
  await importRows(first, 100, 30)
  expect(await plays(first)).toBe(60)
  await first.stop('SIGKILL')

  writeFileSync(join(dataDir, 'reelmark.db'), backup)
  const before = bytesIn(dataDir)
  expect(await refusal(dataDir)).toMatch(/remove reelmark\.db-wal and reelmark\.db-shm/)
  expect(bytesIn(dataDir)).toEqual(before)

  for (const name of ['reelmark.db-wal', 'reelmark.db-shm']) rmSync(join(dataDir, name), { force: true })
  const second = await runServer({ DATA_DIR: dataDir })
  expect(await plays(second)).toBe(30)
  await second.stop()
})

test('twenty kills while rows are written are followed by twenty starts', async () => {
  const dataDir = aDataDir()
  const random = seededRandom(20)
  let written = 0
  for (let kill = 0; kill < 20; kill++) {
    const server = await runServer({ DATA_DIR: dataDir, LOG_LEVEL: 'warn' })
    const until = Date.now() + random.whole(0, 600)
    while (Date.now() < until) {
      await api<{ id: string }>(server, 'POST', '/import-runs', aFile())
        .then(
          ({ id }) => api(server, 'POST', `/import-runs/${id}/cancel`),
          () => undefined,
        )
        .catch(() => undefined)
      written++
    }
    await server.stop('SIGKILL')
  }
  expect(written).toBeGreaterThan(20)
  const last = await runServer({ DATA_DIR: dataDir })
  expect(await last.stop()).toBe(0)
  function aFile(): FormData {
    const rows = Array.from({ length: 400 }, (_, n) => `Film ${written} ${n},1999,2020-01-02`)
    const form = new FormData()
    form.set('file', new Blob([['Title,Year,Watched At', ...rows].join('\n')]), 'films.csv')
    return form
  }
}, 600_000)

test('an empty, a missing and a foreign database are refused with what to do', async () => {
  const dataDir = aDataDir()
  await (await runServer({ DATA_DIR: dataDir })).stop()
  const file = join(dataDir, 'reelmark.db')
  const saved = join(dataDir, 'saved.db')
  copyFileSync(file, saved)

  truncateSync(file)
  expect(await refusal(dataDir)).toMatch(/is empty \(0 bytes\)/)
  expect(statSync(file).size).toBe(0)
  rmSync(file)
  expect(await refusal(dataDir)).toMatch(/is missing/)
  writeFileSync(file, 'not a database at all\n'.repeat(500))
  expect(await refusal(dataDir)).toMatch(/is not a database/)
  copyFileSync(saved, file)
  const server = await runServer({ DATA_DIR: dataDir })
  expect(await server.stop()).toBe(0)
})

test('a key of the wrong kind is refused; a lost one is made anew', async () => {
  const dataDir = aDataDir()
  await (await runServer({ DATA_DIR: dataDir })).stop()
  writeFileSync(join(dataDir, 'secret.key'), 'something else')
  expect(await refusal(dataDir)).toMatch(/secret\.key is not a valid key/)
  rmSync(join(dataDir, 'secret.key'))
  const server = await runServer({ DATA_DIR: dataDir })
  expect(await server.stop()).toBe(0)
})

test('every file and folder that is made is its owner\u2019s alone, and open ones are closed', async () => {
  const dataDir = aDataDir()
  chmodSync(dataDir, 0o755)
  const server = await runServer({ DATA_DIR: dataDir })
  await importRows(server, 0, 5)
  chmodSync(join(dataDir, 'reelmark.db'), 0o644)
  await server.stop('SIGKILL')
  const again = await runServer({ DATA_DIR: dataDir })
  const names = readdirSync(dataDir, { recursive: true, withFileTypes: true })
  expect(names.length).toBeGreaterThan(4)
  for (const entry of names) {
    const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o777
    expect([entry.name, mode.toString(8)]).toEqual([entry.name, entry.isDirectory() ? '700' : '600'])
  }
  expect((statSync(dataDir).mode & 0o777).toString(8)).toBe('700')
  await again.stop()
})

test('with too few open files allowed, it says so', async () => {
  const dataDir = aDataDir()
  const start = `ulimit -n 60 && exec "${process.execPath}" "${resolve('server.js')}"`
  const child = spawn('bash', ['-c', start], {
    cwd: dataDir,
    env: { ...process.env, HOME: tmpdir(), DATA_DIR: dataDir, PORT: String(await freePort()) },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  const [code] = (await once(child, 'exit')) as [number | null]
  expect(code).toBe(1)
  expect(said).toMatch(/limit of open files \(ulimit -n\)/)
})
