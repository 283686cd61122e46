// The tests on other days and in other zones, with the machine's date moved by faketime:
//   node scripts/test-dates.mjs                                     every moment in every zone: hours
//   node scripts/test-dates.mjs --one                               one, drawn from the commit's hash
//   node scripts/test-dates.mjs --at '2028-02-29 12:00' --zone UTC  this one
// --only unit, --only browser: half of it
import { spawnSync } from 'node:child_process'
import { installChromium } from './install-chromium.mjs'
import { installDebian } from './install-debian.mjs'
import { drawnMoment, instantOf, oddMoments, ZONES } from './other-dates.mjs'
import { giveUp, readOptions, root, run } from './run.mjs'

const BROWSER_FILES = ['keyboard', 'walk', 'library-views', 'no-script'].map(
  (name) => `tests/e2e/${name}.test.ts`,
)
const NEEDS_FAKETIME =
  'Other dates need the program faketime (Debian: apt-get install faketime; macOS: brew install libfaketime).'

const options = readOptions({
  one: { type: 'boolean', default: false },
  at: { type: 'string' },
  zone: { type: 'string' },
  only: { type: 'string' },
})
if (options.only && !['unit', 'browser'].includes(options.only)) giveUp('--only takes unit or browser.')
if (!hasFaketime() && !(installDebian('faketime') && hasFaketime())) {
  // Who checks one date in passing has checked today's already.
  if (!options.one) giveUp(NEEDS_FAKETIME)
  console.log(`Left out. ${NEEDS_FAKETIME}`)
  process.exit(0)
}
if (options.only !== 'unit') installChromium()

const report = []
for (const { at, zone } of moments()) {
  console.log(`\n── ${at} in ${zone}: npm run check:dates -- --at '${at}' --zone ${zone}\n`)
  report.push({ at, zone, isFine: passesAt(at, zone) })
}
console.log(`\n${report.map(({ at, zone, isFine }) => `${isFine ? '✓' : '✗'} ${at} ${zone}`).join('\n')}`)
if (report.some(({ isFine }) => !isFine)) giveUp('Not on every date.')

function moments() {
  const now = new Date()
  if (options.one) return [drawnMoment(commit(), now)]
  const dates = options.at ? [options.at] : oddMoments(now)
  const zones = options.zone ? [options.zone] : ZONES
  return zones.flatMap((zone) => dates.map((at) => ({ at, zone })))
}

/** @param {string} at @param {string} zone */
function passesAt(at, zone) {
  /** @param {string[]} args */
  const vitest = (...args) => {
    // As a difference: each process would begin anew at a moment, and those that talk to each other would not agree.
    const seconds = Math.round((instantOf(at, zone).getTime() - Date.now()) / 1000)
    return run('faketime', ['-f', `${seconds < 0 ? '' : '+'}${seconds}s`, 'vitest', 'run', ...args], {
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      TEST_TIME_ZONE: zone,
      TZ: zone,
    })
  }
  const isUnitFine = options.only === 'browser' || vitest('--project', 'unit')
  const isBrowserFine = options.only === 'unit' || vitest('--project', 'e2e', ...BROWSER_FILES)
  return isUnitFine && isBrowserFine
}

function hasFaketime() {
  return spawnSync('faketime', ['--version']).status === 0
}

function commit() {
  return spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? ''
}
