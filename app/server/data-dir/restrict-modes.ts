import { chmodSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Files in the data folder that other users of the machine must not read. */
const OWN = /^(reelmark\.(db|lock)(-\w+)?|secret\.key|images|uploads|backups|(check|copy)-.*)$/
const OTHERS = 0o077
const STICKY = 0o1000

/** From now on a file is made with mode 600 and a folder with 700. */
export function keepFilesPrivate(): void {
  process.umask(OTHERS)
}

/**
 * Takes the data folder and what Reelmark keeps in it away from other users of the machine. A folder that was closed
 * already is not looked into: what is in it was made since. A folder that many share (`/tmp`) is left as it is.
 * @returns the paths whose mode could not be changed: somebody else's, or a file system without modes
 */
export function restrictModes(dataDir: string): string[] {
  const refused: string[] = []
  const names = readdirSync(dataDir).filter((name) => OWN.test(name))
  restrict(dataDir, refused)
  for (const name of names) restrictAll(join(dataDir, name), refused)
  return refused
}

function restrictAll(path: string, refused: string[]): void {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (!stat || stat.isSymbolicLink()) return
  const wasOpen = restrict(path, refused)
  if (!stat.isDirectory() || !wasOpen) return
  for (const name of readdirSync(path)) restrictAll(join(path, name), refused)
}

/** @returns whether it was open to others */
function restrict(path: string, refused: string[]): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (!stat || (stat.mode & OTHERS) === 0 || (stat.mode & STICKY) !== 0) return false
  try {
    chmodSync(path, stat.mode & 0o7777 & ~OTHERS)
  } catch {
    refused.push(path)
  }
  return true
}
