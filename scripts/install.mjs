import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { giveUp, root, run } from './run.mjs'

/** Installs the packages of package-lock.json where they are not there yet. */
export function install() {
  checkNode()
  if (isInstalled()) return
  console.log('Installing packages. This is done once and can take two minutes …')
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  if (!run('npm', args, headersOfNode())) giveUp('Installing the packages failed; the lines above say why.')
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isFine = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
  if (isFine) return
  giveUp(
    `Reelmark needs Node 20.19, 22.12, 24 or newer; this is ${process.version}. Get one at https://nodejs.org/.`,
  )
}

/** Whether npm's own record of node_modules has every package in the version the lock file names. */
function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const installed = packagesOf(record)
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  )
}

/** @param {string} file @returns {Record<string, { version: string, optional?: boolean }>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/**
 * Where better-sqlite3 has no binary for a platform it is compiled, which needs Node's headers. They often lie next to
 * Node itself; without this hint they are asked for on the network.
 * @returns {Record<string, string>}
 */
function headersOfNode() {
  const prefix = dirname(dirname(process.execPath))
  return existsSync(join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {}
}
