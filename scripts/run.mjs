import { spawn, spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

export const root = fileURLToPath(new URL('..', import.meta.url))

const environment = { ...process.env }
environment['PATH'] = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
/** On Windows the tools are .cmd files, which only a shell starts. */
const shell = process.platform === 'win32'

/** Ends the script with a sentence for the person in front of it. @param {string} sentence @returns {never} */
export function giveUp(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

/**
 * The options the script was called with; one it does not know ends it.
 * @template {import('node:util').ParseArgsConfig['options']} T
 * @param {T} options
 */
export function readOptions(options) {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    const known = Object.keys(options ?? {}).map((name) => `--${name}`)
    return giveUp(`${/** @type {Error} */ (error).message}. There is: ${known.join(', ')}.`)
  }
}

/**
 * Runs a tool of this project to its end, with its output on the screen.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [extra] added to the environment
 * @returns {boolean} whether it went well
 */
export function run(command, args, extra = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell,
    env: { ...environment, ...extra },
  })
  if (error) console.error(`${command}: ${error.message}`)
  return status === 0
}

/**
 * Starts a tool of this project and goes on.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} extra
 */
export function start(command, args, extra) {
  return spawn(command, args, { cwd: root, stdio: 'inherit', shell, env: { ...environment, ...extra } })
}
