import { existsSync } from 'node:fs'
import { run } from './run.mjs'

/**
 * Installs a program of Debian's where this machine is one and lets us.
 * @param {string} name
 * @returns {boolean} whether it went well
 */
export function installDebian(name) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false
  return (
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
      DEBIAN_FRONTEND: 'noninteractive',
    })
  )
}
