import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveUp, root } from './run.mjs'

/** Packages whose binaries npm drops from the lock file without a word when the registry in use lacks them. */
const BINARIES = {
  'node_modules/rollup': '@rollup/rollup-',
  'node_modules/esbuild': '@esbuild/',
  'node_modules/oxlint': '@oxlint/binding-',
  'node_modules/oxlint-tsgolint': '@oxlint-tsgolint/',
  'node_modules/sharp': '@img/sharp-',
}

/** @type {Record<string, { resolved?: string, optionalDependencies?: Record<string, string> }>} */
const packages = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages

const problems = Object.entries(packages).flatMap(([path, { resolved }]) =>
  resolved?.startsWith('http') ? [`${path} has a download address.`] : [],
)
for (const [path, prefix] of Object.entries(BINARIES)) {
  const wanted = Object.keys(packages[path]?.optionalDependencies ?? {}).filter((name) =>
    name.startsWith(prefix),
  )
  if (wanted.length === 0) problems.push(`${path} lists no binaries.`)
  for (const name of wanted) {
    const isThere = Object.keys(packages).some((each) => each.endsWith(`node_modules/${name}`))
    if (!isThere) problems.push(`${name} is missing: npm ci would fail on that platform.`)
  }
}
if (problems.length) giveUp(`package-lock.json:\n  ${problems.join('\n  ')}`)
console.log(`package-lock.json: ${Object.keys(packages).length - 1} packages, for every platform`)
