import { findChromium } from './find-chromium.mjs'
import { installDebian } from './install-debian.mjs'
import { giveUp } from './run.mjs'

/** Sees that the browser tests have a browser: installs one on Debian when it may, and says what to do elsewhere. */
export function installChromium() {
  if (findChromium()) return
  if (process.env['CHROMIUM_PATH']) giveUp('CHROMIUM_PATH names no program that can be run.')
  if (installDebian('chromium') && findChromium()) return
  giveUp('The browser tests need Chromium or Chrome. Install one, or set CHROMIUM_PATH to where it is.')
}
