import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './run.mjs'

/**
 * Starts the stand-in for Trakt and TMDB on a free port of this machine.
 * @param {string[]} args
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, env: Record<string, string> }>} `env` makes the
 *   application use it
 */
export function startSandbox(args) {
  const file = join(root, 'build/sandbox/server.js')
  const child = spawn(process.execPath, [file, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The sandbox ended with ${code} before it was ready.`)))
    createInterface(child.stdout).once('line', (line) => resolve({ child, env: JSON.parse(line).env }))
  })
}
