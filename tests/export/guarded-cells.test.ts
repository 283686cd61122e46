import { expect, test } from 'vitest'
import { letterboxdFilms } from '#app/server/export/letterboxd-csv.ts'
import { playsCsv } from '#app/server/export/plain-csv.ts'
import { aConfig } from '#tests/builders/a-config.ts'
import { aMovie, aPlay } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { readFile } from '#tests/builders/uploaded-file.ts'
import { OWNER } from '#tests/builders/owner.ts'

const TITLES = ['-30-', '+1', '@Suicide Room', '＝Love', "'-30-", "''＠home", "'71", 'Heat']

async function textOf(lines: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const line of lines) text += line
  return text
}

async function aLibrary() {
  const db = await openTestDatabase()
  for (const name of TITLES) await aPlay(db, { title_id: await aMovie(db, { name }) })
  return { db, config: aConfig() }
}

const titlesIn = async (name: string, content: string) =>
  (await readFile(name, content)).rows.flatMap((row) => (row.type === 'play' ? [row.title.title] : [])).sort()

test('titles that were made safe for a spreadsheet come back as they are', async () => {
  const library = await aLibrary()
  const [plays, films] = [
    await textOf(playsCsv(library, OWNER)),
    await textOf(letterboxdFilms(library, OWNER, 1)),
  ]
  for (const table of [plays, films]) {
    expect(table).toContain("'-30-")
    expect(table).toContain("'＝Love")
    expect(table).toContain("'''＠home")
  }
  expect(await titlesIn('plays.csv', plays)).toEqual(TITLES.toSorted())
  expect(await titlesIn('letterboxd.csv', films)).toEqual(TITLES.toSorted())
})

test('in the table of another program a quote before a sign belongs to the title', async () => {
  const table = 'Title,Year,WatchedDate\n"\'-30-",1959,2024-05-04\n'
  expect(await titlesIn('mine.csv', table)).toEqual(["'-30-"])
})
