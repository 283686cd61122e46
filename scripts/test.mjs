// Everything that must hold, in the order in which it fails fastest. `--only unit` (repeatable) runs a part.
import { build } from './build.mjs'
import { install } from './install.mjs'
import { installChromium } from './install-chromium.mjs'
import { giveUp, readOptions, run } from './run.mjs'

/** @param {string} script */
const npm = (script) => () => run('npm', ['run', '--silent', script])

/** @type {Record<string, () => boolean | void>} */
const steps = {
  install,
  lock: () => run(process.execPath, ['scripts/check-lock.mjs']),
  format: npm('check:format'),
  lint: npm('check:lint'),
  types: npm('check:types'),
  imports: npm('check:imports'),
  unused: npm('check:unused'),
  unit: npm('check:unit'),
  build,
  browser: () => (installChromium(), npm('check:e2e')()),
  dates: () => run(process.execPath, ['scripts/test-dates.mjs', '--one']),
}

const { only } = readOptions({ only: { type: 'string', multiple: true } })
const wanted = only ?? Object.keys(steps)
const unknown = wanted.filter((name) => !(name in steps))
if (unknown.length)
  giveUp(`There is no step ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`)

const report = []
for (const [name, step] of Object.entries(steps)) {
  if (!wanted.includes(name)) continue
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`)
  const startedAt = performance.now()
  const isFine = step() !== false
  report.push(
    `${isFine ? '✓' : '✗'} ${name.padEnd(10)} ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
  )
  if (!isFine) giveUp(`${report.join('\n')}\n\n${report.length - 1} passed, 1 failed`)
}
console.log(`\n${report.join('\n')}\n\n${report.length} passed, 0 failed`)
