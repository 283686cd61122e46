import { existsSync } from 'node:fs'
import { findChromium } from '../../scripts/find-chromium.mjs'

/** The browser tests start what was built, in the browser of this machine: without either, say so once and at once. */
export default function setup() {
  if (!existsSync('build/server/index.js')) throw new Error('There is no build yet: run npm run build first.')
  if (!findChromium()) throw new Error('There is no Chromium. Install one, or set CHROMIUM_PATH.')
}
