// Reelmark with a library to try things on: no account, no key, no network. `--keep` keeps what was done last time.
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { exitWithParent } from '../http/exit-with-parent.js'
import { build, isBuildFresh } from './build.mjs'
import { install } from './install.mjs'
import { giveUp, readOptions, root } from './run.mjs'
import { startSandbox } from './sandbox.mjs'

const { keep } = readOptions({ keep: { type: 'boolean', default: false } })
const folder = join(root, '.demo')
const port = Number(process.env['PORT'] || 3000)
const address = `http://127.0.0.1:${port}`
const START_MS = 60_000

install()
if (!(await isFree(port))) {
  giveUp(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm run demo`)
}
if (!isBuildFresh()) {
  console.log('Building Reelmark. This takes some seconds …')
  build({ logLevel: 'error' })
}
// The sandbox forgets who connected when it stops, so what is kept would ask to be connected again.
if (!keep) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const sandbox = await startSandbox(['--latency', 'realistic']).catch((error) => giveUp(error.message))
const app = spawn(process.execPath, [join(root, 'server.js')], {
  // Not the project's folder: the keys in its .env are not for the demo.
  cwd: folder,
  stdio: 'inherit',
  env: {
    ...inheritedEnvironment(),
    ...sandbox.env,
    NODE_ENV: 'production',
    DATA_DIR: folder,
    PORT: String(port),
    LOG_LEVEL: 'warn',
  },
})

const stopping = new AbortController()
for (const child of [app, sandbox.child]) child.once('exit', (code) => void stop(code ?? 1))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop(0))
exitWithParent(() => void stop(0))
if (await answersInTime()) console.log(welcome())

/** @param {number} code */
async function stop(code) {
  if (stopping.signal.aborted) return
  stopping.abort()
  await Promise.all([app, sandbox.child].map(ended))
  process.exit(code)
}

/** @param {import('node:child_process').ChildProcess} child */
async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await exited
}

/** What any program needs, and nothing that configures Reelmark. @returns {Record<string, string>} */
function inheritedEnvironment() {
  const names = [
    'PATH',
    'HOME',
    'USER',
    'LANG',
    'TZ',
    'TMPDIR',
    'TEMP',
    'SystemRoot',
    'APPDATA',
    'NODE_OPTIONS',
  ]
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

async function answersInTime() {
  for (const until = Date.now() + START_MS; Date.now() < until; await sleep(100)) {
    if (stopping.signal.aborted) return false
    const answer = await fetch(`${address}/healthz`).catch(() => null)
    if (answer?.ok) return true
  }
  console.error(`Reelmark did not answer within ${START_MS / 1000} seconds.`)
  await stop(1)
  return false
}

/** @param {number} wanted @returns {Promise<boolean>} */
function isFree(wanted) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

function welcome() {
  const lines = [
    'Reelmark is running',
    '',
    address,
    '',
    'Open it and choose Import, then Connect Trakt: a stand-in',
    'on this machine answers in place of Trakt and TMDB, with',
    'years of made-up history. No account, no key, no network.',
    '',
    'Ctrl+C stops it. It starts empty each time, unless you',
    'say: npm run demo -- --keep',
  ]
  const width = Math.max(...lines.map((line) => line.length))
  const rule = '─'.repeat(width + 4)
  return ['', `╭${rule}╮`, ...lines.map((line) => `│  ${line.padEnd(width)}  │`), `╰${rule}╯`, ''].join('\n')
}
