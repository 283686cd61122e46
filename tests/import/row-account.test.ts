import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RunFile } from '#app/server/import/run/run-record.ts'
import { uploadFile } from '#tests/builders/import-upload.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { archiveOf } from '#tests/builders/uploaded-file.ts'
import { OWNER } from '#tests/builders/owner.ts'

const HEAD = ['Date', 'Name', 'Year', 'Letterboxd URI', 'Rating', 'Rewatch', 'Tags', 'Watched Date']
const name = fc.constantFrom('Heat', 'Up', 'Alien', '', '"Seven, almost"')
const date = fc.constantFrom('2020-01-05', '5/6/2020', '31.12.2019 21:05', 'last summer', '', '1970-01-01')
const rating = fc.constantFrom('4,5', '8/10', 'great', '', '0')
const end = fc.constantFrom('\n', '\r\n', '\r')

/** Rows of a diary, with the line ends that people's files have, and how many there are. */
const diary = fc.array(fc.tuple(name, date, rating, end), { minLength: 1, maxLength: 12 }).map((rows) => ({
  rows: rows.length,
  text: [
    `${HEAD.join(',')}\n`,
    ...rows.map(([film, on, value, last]) =>
      [on, film, '1995', 'https://boxd.it/1', `"${value}"`, '', '', on].join(',').concat(last),
    ),
  ].join(''),
}))

const sumOf = ({ taken, malformed, repeated, notTaken }: RunFile) =>
  taken + malformed + repeated + notTaken.reduce((sum, { rows }) => sum + rows, 0)

test(
  'every row of every table of an archive is counted once, whatever it holds',
  { timeout: 60_000 },
  async () => {
    const app = await startReelmark()
    await fc.assert(
      fc.asyncProperty(diary, diary, diary, async (first, second, foreign) => {
        const archive = archiveOf({
          'diary.csv': first.text,
          'reviews.csv': second.text.replace('Tags', 'Review'),
          'likes/comments.csv': foreign.text.replace(HEAD.join(','), 'a,b,c,d,e,f,g,h'),
        })
        const run = await uploadFile(app, 'letterboxd.zip', archive)
        await app.runs.cancel(OWNER, run.id)
        const file = run.file
        expect(file && [file.rows, sumOf(file), file.unaccounted]).toEqual([
          first.rows + second.rows + foreign.rows,
          first.rows + second.rows + foreign.rows,
          0,
        ])
        expect(run.notices.filter(({ code }) => code === 'rows-unaccounted')).toEqual([])
      }),
      { numRuns: 25 },
    )
  },
)
