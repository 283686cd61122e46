import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { install } from './install.mjs'
import { giveUp, root, run } from './run.mjs'

const STAMP = join(root, 'build/built-from.json')
const SOURCES = [
  'app',
  'db',
  'public',
  'tests/upstreams',
  'package-lock.json',
  'remix.config.js',
  'vite.config.ts',
  'vite.sandbox.config.ts',
  'vite.shell-chunk.ts',
  'vite.split-words.ts',
]
const PRODUCTION = { NODE_ENV: 'production' }

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  install()
  build()
}

/**
 * Builds the application, and the stand-in for Trakt and TMDB that the demo uses.
 * @param {{ logLevel?: 'info' | 'error' }} [options]
 */
export function build({ logLevel = 'info' } = {}) {
  const newestSource = sourcesChangedAt()
  if (!run('remix', ['vite:build', '--logLevel', logLevel], PRODUCTION))
    giveUp('The build failed; the lines above say why.')
  buildSandbox()
  writeFileSync(STAMP, JSON.stringify({ newestSource }))
}

export function buildSandbox() {
  if (!existsSync(join(root, 'vite.sandbox.config.ts'))) return console.log('There is no sandbox to build.')
  const args = ['build', '--config', 'vite.sandbox.config.ts', '--logLevel', 'warn']
  if (!run('vite', args, PRODUCTION)) giveUp('Building the sandbox failed; the lines above say why.')
}

/** Whether nothing changed since the last build. */
export function isBuildFresh() {
  if (!existsSync(STAMP) || !existsSync(join(root, 'build/server/index.js'))) return false
  return JSON.parse(readFileSync(STAMP, 'utf8')).newestSource === sourcesChangedAt()
}

/** When a source was last changed, in ms. */
function sourcesChangedAt() {
  return Math.max(...SOURCES.map((path) => changedAt(join(root, path))))
}

/** @param {string} path @returns {number} */
function changedAt(path) {
  if (!existsSync(path)) return 0
  const stats = statSync(path)
  // The folder's own time tells that a file in it was removed.
  const within = stats.isDirectory() ? readdirSync(path).map((name) => changedAt(join(path, name))) : []
  return Math.max(stats.mtimeMs, ...within)
}
