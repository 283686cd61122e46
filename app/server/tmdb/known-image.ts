import { sql } from 'kysely'
import type { Database } from '../db/open-database.ts'
import type { ImageKind } from './image-kinds.ts'

const PLACES: Record<ImageKind, readonly { table: string; column: string }[]> = {
  poster: [
    { table: 'title_metadata', column: 'poster_path' },
    { table: 'season', column: 'poster_path' },
    { table: 'collection', column: 'poster_path' },
  ],
  backdrop: [
    { table: 'title_metadata', column: 'backdrop_path' },
    { table: 'collection', column: 'backdrop_path' },
  ],
  profile: [{ table: 'person', column: 'profile_path' }],
  still: [{ table: 'episode', column: 'still_path' }],
}

/** Answers of TMDB that pages show without storing them, as ranges of the cache's keys. */
const SHOWN_FROM_CACHE = ['collection:', 'find:', 'person:', 'search:', 'trending:']

/**
 * Whether TMDB has told us of an image. Only such images are fetched: an address that anybody can make up must not
 * turn this machine into a way to TMDB's image host, nor fill its disk.
 */
export async function isKnownImage(db: Database, kind: ImageKind, path: string): Promise<boolean> {
  for (const { table, column } of PLACES[kind]) {
    const found =
      await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${path} limit 1`.execute(db)
    if (found.rows.length > 0) return true
  }
  return isInCache(db, path)
}

async function isInCache(db: Database, path: string): Promise<boolean> {
  for (const prefix of SHOWN_FROM_CACHE) {
    const found = await sql`
      select 1 from tmdb_cache
      where key >= ${prefix} and key < ${`${prefix}\u{10ffff}`} and instr(body, ${JSON.stringify(path)}) > 0
      limit 1`.execute(db)
    if (found.rows.length > 0) return true
  }
  return false
}
