import { expect, test } from 'vitest'
import { countFilmParts, FILMS_A_PART, letterboxdFilms } from '#app/server/export/letterboxd-csv.ts'
import { playsCsv } from '#app/server/export/plain-csv.ts'
import { aMovie, aPlay } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { OWNER } from '#tests/builders/owner.ts'

const config = { timeZone: 'Europe/Berlin' }

async function linesOf(pieces: AsyncGenerator<string, void>): Promise<string[]> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text.trimEnd().split('\r\n')
}

test('a long diary is parted so that no line is lost and none comes twice', async () => {
  const db = await openTestDatabase()
  const id = await aMovie(db, { name: 'Groundhog Day', year: 1993 })
  const lines = FILMS_A_PART + 2
  await db.transaction().execute(async (trx) => {
    for (let i = 0; i < lines; i++) {
      const day = new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10)
      await aPlay(trx, { title_id: id, day, watched_at: null, precision: 'day', trakt_history_id: null })
    }
  })
  expect(await countFilmParts(db, OWNER)).toBe(2)
  const [header, ...first] = await linesOf(letterboxdFilms({ db, config }, OWNER, 1))
  const [, ...second] = await linesOf(letterboxdFilms({ db, config }, OWNER, 2))
  expect(header).toBe('tmdbID,imdbID,Title,Year,Rating,WatchedDate,Rewatch')
  expect(first).toHaveLength(FILMS_A_PART)
  expect(new Set([...first, ...second]).size).toBe(lines)
  expect(first[0]).toMatch(/Groundhog Day,1993,,2000-01-01,$/)
  expect(second.at(-1)).toMatch(/,Yes$/)
})

test('a name that a spreadsheet would run as a formula is only text', async () => {
  const db = await openTestDatabase()
  await aPlay(db, { title_id: await aMovie(db, { name: '=HYPERLINK("http://x","y")' }) })
  const [, line] = await linesOf(playsCsv({ db }, OWNER))
  expect(line).toContain(`"'=HYPERLINK(""http://x"",""y"")"`)
})
