import { expect, test, vi } from 'vitest'
import { importUpload } from '#tests/builders/import-upload.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

test('a name that TMDB finds only after the run joins the title that is there, and goes with its run', async () => {
  const without = await startReelmark({ sandbox: { now }, environment: { TMDB_API_KEY: '' } })
  await without.connect()
  await without.fullImport({ bingeDates: false })
  const before = await without.library()
  const names = before.movies.map((movie) => movie.title.toLowerCase())
  const movie = before.movies.find(
    ({ title, year, plays }) =>
      names.filter((name) => name === title.toLowerCase()).length === 1 &&
      year !== null &&
      plays.length === 1 &&
      plays[0]?.precision === 'instant' &&
      /^[\w ]{6,}$/.test(title),
  )
  const [play] = movie?.plays ?? []
  if (!movie || !play?.day) throw new Error('The world has no such movie.')
  // A year beside the true one: the name alone does not tell which title of the library it is.
  const header = 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date'
  const line = (day: string) => `${day},"${movie.title}",${Number(movie.year) + 1},x,,,,${day}`
  const diary = [header, line(play.day), line('2001-02-03')].join('\n')
  const run = await importUpload(without, 'diary.csv', diary)
  expect(run.counts.unmatched).toBe(1)

  const withKey = await startReelmark({
    beside: without,
    database: without.db,
    dataDir: without.config.dataDir,
  })
  const ofMovie = async () =>
    (await withKey.library()).movies
      .filter(({ ids }) => ids.tmdb === movie.ids.tmdb)
      .map(({ plays }) => plays.map((one) => [one.day, one.source, one.secondSource]))
  await vi.waitFor(
    async () =>
      expect(await ofMovie()).toEqual([
        [
          [play.day, 'trakt', 'letterboxd'],
          ['2001-02-03', 'letterboxd', null],
        ],
      ]),
    { timeout: 60_000, interval: 200 },
  )

  await withKey.runs.undo(OWNER, run.id)
  expect(await ofMovie()).toEqual([[[play.day, 'trakt', null]]])
}, 120_000)
