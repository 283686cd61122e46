import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { columnsPage } from '#app/server/import/columns-page.ts'
import { importFileOrAsk } from '#app/server/import/import-file.ts'
import { uploadPath } from '#app/server/import/files/upload-store.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { archiveOf, readFile, said } from '#tests/builders/uploaded-file.ts'

// Scripts write UTF-16 as their platform has it, and leave out the byte order mark.
const littleEnd = (text: string) => Buffer.from(text, 'utf16le')
const bigEnd = (text: string) => littleEnd(text).swap16()

const ratings = `Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres
tt0056119,9,2023-02-11,Knife in the Water,Nóż w wodzie,u,Movie,7.4,94,1962,Drama
tt0050976,10,2023-02-12,第七の封印,Det sjunde inseglet,u,Movie,8.1,96,1957,Drama
`
const diary = `Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
2023-03-02,Vendredi soir,2002,x,3.5,,,2023-03-01
2023-03-04,Ночной дозор,2004,x,,,,2023-03-03
`
const known = [
  { source: 'imdb', name: 'ratings.csv', text: ratings },
  { source: 'letterboxd', name: 'diary.csv', text: diary },
]
const encodings = [
  ['little end first', littleEnd],
  ['big end first', bigEnd],
] as const

describe.each(encodings)('UTF-16 without a mark, %s', (_, encode) => {
  test.each(known)('a file of $source has the rows it has in UTF-8', async ({ source, name, text }) => {
    const plain = await readFile(name, text)
    expect(plain.rows.length).toBeGreaterThan(1)
    const wide = await readFile(name, encode(text))
    expect(wide.source).toBe(source)
    expect(wide.rows.map(said)).toEqual(plain.rows.map(said))
  })

  test('an archive of such files is read', async () => {
    const archive = archiveOf({ 'diary.csv': encode(diary.replaceAll('\n', '\r\n')) })
    const wide = await readFile('letterboxd-export.zip', archive)
    expect(wide.rows.map(said)).toEqual((await readFile('diary.csv', diary)).rows.map(said))
  })

  test('a letter across two pieces of a large file is not lost', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `2023-03-04,Дозор ${i},2004,x,,,,2023-03-03`)
    const { rows: read } = await readFile('diary.csv', encode([diary.split('\n')[0], ...rows].join('\n')))
    const names = read.flatMap((row) => (row.type === 'play' ? [row.title.title] : []))
    expect(names).toEqual(rows.map((_, i) => `Дозор ${i}`))
  })

  test.each([
    ['of other letters', 'фильм;дата;оценка\nСталкер;03.04.2023;4,5\nЗеркало;05.06.2023;3\n'],
    ['of Latin letters', 'wat;wanneer;cijfer\nSpoorloos;03-04-2023;4,5\nTurks fruit;15-06-2023;3\n'],
  ])('a table with unknown headings %s reaches the column mapping', async (_, text) => {
    const app = await startReelmark()
    const id = randomUUID()
    const path = uploadPath(app.config.dataDir, id)
    mkdirSync(dirname(path), { recursive: true })
    const content = encode(text)
    writeFileSync(path, content)
    const file = { id, name: 'table.csv', bytes: content.length, fields: {} }
    const begun = await importFileOrAsk(app, OWNER, file)
    expect(begun.kind).toBe('columns')
    const page = await columnsPage(app, OWNER, id)
    const [headings = '', ...lines] = text.trim().split('\n')
    expect(page?.table.columns.map(({ label }) => label)).toEqual(headings.split(';'))
    expect(page?.table.columns[0]?.samples).toEqual(lines.map((line) => line.split(';')[0]))
    const [title, watched] = headings.split(';')
    expect(page?.table.mapping.columns).toMatchObject({ title, watched })
    expect(page?.read.map((row) => row.id)).toEqual([0, 1])
  })
})
