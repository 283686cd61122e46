import { sql } from 'kysely'
import { foldedText } from '#app/domain/folded-text.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { type KeyRange, keyRanges } from './key-ranges.ts'

/**
 * Notes which titles of the library the names in a file mean, so that the preview can say what is there already: the
 * same name, the same year, and no other title of both. All others are looked up at TMDB later.
 */
export async function resolveNames(db: Database, runId: string): Promise<void> {
  let known: Names | null = null
  for await (const range of keyRanges(db, runId)) {
    const wanted = await listNames(db, runId, range)
    if (wanted.length === 0) continue
    known ??= await namesInLibrary(db)
    for (const name of wanted) await resolveName(db, known, name)
  }
}

async function resolveName(
  db: Database,
  known: Names,
  { title_key, kind, title, year }: Named,
): Promise<void> {
  const found = known.get(nameKey(kind, title, year)) ?? new Set()
  const [only] = found
  if (only === undefined || found.size > 1) return
  await db
    .insertInto('title_alias')
    .values({ title_key, title_id: only })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

type Names = Map<string, Set<number>>

type Named = { title_key: string; kind: MediaKind; title: string; year: number }

async function listNames(db: Database, runId: string, { first, last }: KeyRange): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select distinct s.title_key, s.kind, s.title, s.year from staged_row s
    where s.run_id = ${runId} and s.title_key between ${first} and ${last} and s.title_key like '%:name:%' and s.year is not null
      and not exists (select 1 from title_alias a where a.title_key = s.title_key)`.execute(db)
  return rows
}

const nameKey = (kind: string, name: string, year: number | string) => `${kind}|${foldedText(name)}|${year}`

/** Every name that a title has, with each year that somebody says it is of. */
async function namesInLibrary(db: Database): Promise<Names> {
  const titles = await db
    .selectFrom('title')
    .leftJoin('title_metadata as m', 'm.title_id', 'title.id')
    .select(['title.id', 'title.kind', 'title.source_title', 'title.source_year'])
    .select(['m.name', 'm.original_name', 'm.release_date'])
    .execute()
  const ids = new Map<string, Set<number>>()
  for (const t of titles) {
    const names = [t.source_title, t.name, t.original_name].filter((name) => name !== null)
    const years = [t.source_year, t.release_date === null ? null : Number(t.release_date.slice(0, 4))]
    for (const name of names) {
      for (const year of years) {
        if (year === null) continue
        const key = nameKey(t.kind, name, year)
        ids.set(key, (ids.get(key) ?? new Set()).add(t.id))
      }
    }
  }
  return ids
}
