import { loadDriver } from './open-database.ts'

/** Pages copied before the others get their turn: some milliseconds. */
const PAGES_AT_ONCE = 500

/** What opens an account or an API. It stays where it is; the copy is connected and given tokens anew. */
const SECRETS = ['trakt_connection', 'trakt_device_code', 'api_token', 'session']

/**
 * Copies the database as it is at this moment, while everybody goes on reading and writing, and takes the secrets out
 * of the copy: Trakt's tokens and codes, and the hashes of API tokens and sessions.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const Driver = loadDriver()
  const source = new Driver(from, { readonly: true, fileMustExist: true })
  try {
    // An open reading transaction holds the moment: without it every write would begin the copy anew.
    source.exec('begin')
    source.prepare('select count(*) from sqlite_master').get()
    await source.backup(to, { progress: () => PAGES_AT_ONCE })
  } finally {
    source.close()
  }
  const copy = new Driver(to)
  try {
    // The bytes are overwritten, and not only marked as free.
    copy.pragma('secure_delete = ON')
    copy.pragma('journal_mode = DELETE')
    for (const table of SECRETS) copy.prepare(`delete from ${table}`).run()
  } finally {
    copy.close()
  }
}
