import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'
import { type Database, openDatabase } from '#app/server/db/open-database.ts'

const FIXTURE = new URL('../fixtures/reelmark-0.1.0.db.gz', import.meta.url)

/** Writes the library of version 0.1.0 into a new folder and returns the path of its database. */
export function oldLibraryFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'reelmark-old-')), 'reelmark.db')
  writeFileSync(path, gunzipSync(readFileSync(FIXTURE)))
  return path
}

/** The library of version 0.1.0, not migrated yet. */
export function openOldLibrary(): Database {
  const { db, close } = openDatabase(oldLibraryFile())
  onTestFinished(close)
  return db
}
