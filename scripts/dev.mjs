// The development server. Where neither Trakt nor TMDB is configured, a stand-in on this machine answers for both.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { exitWithParent } from '../http/exit-with-parent.js'
import { buildSandbox } from './build.mjs'
import { install } from './install.mjs'
import { root, start } from './run.mjs'
import { startSandbox } from './sandbox.mjs'

install()
const port = configured('PORT') ?? '3000'
const isConfigured = configured('TRAKT_CLIENT_ID') !== null || configured('TMDB_API_KEY') !== null
const sandbox = isConfigured ? null : await sandboxForDevelopment()
const vite = start(
  'remix',
  ['vite:dev', '--host', '127.0.0.1', '--port', port, '--strictPort'],
  sandbox?.env ?? {},
)

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => vite.kill(signal))
exitWithParent(() => vite.kill('SIGTERM'))
vite.once('exit', (code) => {
  sandbox?.child.kill('SIGTERM')
  process.exit(code ?? 0)
})

async function sandboxForDevelopment() {
  console.log('No keys are set: Trakt and TMDB are played by a stand-in on this machine.')
  buildSandbox()
  const { child, env } = await startSandbox([])
  // A folder of its own: made-up history does not belong among anybody's own.
  return { child, env: { ...env, DATA_DIR: join(root, 'data/dev') } }
}

/** @param {string} name @returns {string | null} */
function configured(name) {
  return process.env[name] || fromFile()[name] || null
}

/** @returns {Record<string, string | undefined>} */
function fromFile() {
  try {
    return parseEnv(readFileSync(join(root, '.env'), 'utf8'))
  } catch {
    // There is none, or the application will say what is wrong with it.
    return {}
  }
}
