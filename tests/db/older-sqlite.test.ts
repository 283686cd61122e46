import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { copyDatabase } from '#app/server/db/copy-database.ts'
import { migrate } from '#app/server/db/migrate.ts'
import { type Database, openDatabase } from '#app/server/db/open-database.ts'
import { oldLibraryFile } from '#tests/builders/old-library.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'

/** SQLite before 3.46 overflows near twenty calls within each other; a trigger's own words take some of the room. */
const DEEPEST = 12

/** How many brackets are open at once in a statement, those within quotes left out. */
function depthOf(statement: string): number {
  let [depth, deepest] = [0, 0]
  for (const [char] of statement.replaceAll(/'[^']*'/g, '').matchAll(/[()]/g)) {
    depth += char === '(' ? 1 : -1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

const schemaOf = async (db: Database) =>
  (
    await sql<{ name: string; sql: string }>`
      select name, sql from sqlite_master where sql is not null`.execute(db)
  ).rows

test('nothing in the schema is nested deeper than an older SQLite can parse', async () => {
  const schema = await schemaOf(await openTestDatabase())
  expect(schema.length).toBeGreaterThan(100)
  expect(schema.filter((each) => depthOf(each.sql) > DEEPEST).map((each) => each.name)).toEqual([])
})

test('a name of letters that no tokenizer folds is indexed as before', async () => {
  const db = await openTestDatabase()
  const at = '2026-01-01T00:00:00.000Z'
  await sql`insert into title (kind, source_title, created_at)
    values ('movie', 'Æther: The Ø-Word & Łódź’s Þing', ${at})`.execute(db)
  const found = async (index: string, query: string) =>
    (await sql`select rowid from ${sql.table(index)} where ${sql.ref(index)} match ${query}`.execute(db)).rows
      .length
  for (const word of ['aether', 'oword', 'and', 'lodzs', 'thing'])
    expect([word, await found('search_title', word)]).toEqual([word, 1])
  expect(await found('search_title_letters', 'thi')).toBe(1)
})

/** Opens a file with the SQLite of Python, and answers what the script prints. */
function askPython(file: string, script: string): string {
  const program = `import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\n${script}`
  return execFileSync('python3', ['-c', program, file], { encoding: 'utf8' }).trim()
}

function hasPython(): boolean {
  try {
    execFileSync('python3', ['-c', 'import sqlite3'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

// Where tests are a condition, a machine without Python is a fault of the machine.
test.skipIf(!hasPython() && !process.env['CI'])(
  'a library of 0.1.0, once migrated, and its copy open with the SQLite of this machine',
  async () => {
    const path = oldLibraryFile()
    const folder = mkdtempSync(join(tmpdir(), 'reelmark-elsewhere-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const { db, close } = openDatabase(path)
    await migrate(db)
    const { rows } = await sql<{ n: number }>`select count(*) as n from play`.execute(db)
    const copy = join(folder, 'copy.db')
    await copyDatabase(path, copy)
    await close()
    const script = `print(c.execute('select count(*) from play').fetchone()[0], c.execute('pragma integrity_check').fetchone()[0])`
    for (const file of [path, copy]) expect(askPython(file, script)).toBe(`${rows[0]?.n} ok`)
  },
)
