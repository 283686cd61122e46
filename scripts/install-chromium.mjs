import { existsSync } from 'node:fs'
import { findChromium } from './find-chromium.mjs'
import { giveUp, run } from './run.mjs'

/** Sees that the browser tests have a browser: installs one on Debian when it may, and says what to do elsewhere. */
export function installChromium() {
  if (findChromium()) return
  if (process.env['CHROMIUM_PATH']) giveUp('CHROMIUM_PATH names no program that can be run.')
  const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0
  const installed =
    mayInstall &&
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      DEBIAN_FRONTEND: 'noninteractive',
    })
  if (installed && findChromium()) return
  giveUp('The browser tests need Chromium or Chrome. Install one, or set CHROMIUM_PATH to where it is.')
}
