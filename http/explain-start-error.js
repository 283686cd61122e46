/** Errors whose own message is written for the person who starts the application. */
const SPOKEN = new Set([
  'ConfigError',
  'FolderInUseError',
  'NewerDatabaseError',
  'FailedMigrationError',
  'UnusableDatabaseError',
  'BadKeyError',
  'NoBuild',
])

/** @typedef {Error & { code?: string, path?: string, port?: number, address?: string, folder?: string | null }} Known */

/**
 * A sentence for a start-up error a person can do something about, or null for one that is our fault.
 * @param {unknown} error
 * @returns {string | null}
 */
export function explainStartError(error) {
  if (!(error instanceof Error)) return null
  if (SPOKEN.has(error.name)) return error.message
  const { code, path, port, address, folder } = /** @type {Known} */ (error)
  const where = path ?? 'the data folder (DATA_DIR)'
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop it, or choose another port: PORT=3001 npm start`
    case 'EADDRNOTAVAIL':
      return `HOST ${address} is not an address of this machine.`
    case 'ENOTFOUND':
      return `HOST is a name that leads nowhere.`
    case 'EACCES':
    case 'EPERM':
      if (port !== undefined) return `Port ${port} may not be used by this user. Choose one above 1023.`
      return `This user may not write to ${where}. Change its owner, or set DATA_DIR to another folder.`
    case 'EROFS':
    case 'SQLITE_READONLY':
    case 'SQLITE_READONLY_DBMOVED':
    case 'SQLITE_READONLY_DIRECTORY':
      return `${where} cannot be written to. Change its permissions, or set DATA_DIR to another folder.`
    case 'EMFILE':
    case 'ENFILE':
      return "Reelmark can't open enough files at once. Raise the limit of open files (ulimit -n) to 1024 or more."
    case 'SQLITE_CANTOPEN':
      return 'The database in the data folder (DATA_DIR) cannot be opened. See that this user may read and write it.'
    case 'EISDIR':
      return `There is a folder where a file should be: ${where}. Remove it, or put the file back.`
    case 'ENOTDIR':
    case 'EEXIST':
      return `${where} is not a folder. Set DATA_DIR to one.`
    case 'ENOSPC':
    case 'SQLITE_FULL':
    case 'disk-full':
      return `The disk is full (${folder ?? where}). Nothing is lost. Free some space, then start Reelmark again.`
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return 'reelmark.db in the data folder is damaged or no database. Put a backup in its place; Reelmark leaves it as it is.'
    case 'SQLITE_BUSY':
      return 'Another program holds the database. Is Reelmark running already with this data folder?'
    case 'ERR_DLOPEN_FAILED':
      return 'better-sqlite3 was compiled for another version of Node. Run: npm rebuild better-sqlite3'
    default:
      if (error.message.includes('Could not locate the bindings file')) {
        return 'better-sqlite3 was never compiled. Run: npm rebuild better-sqlite3'
      }
      return null
  }
}
