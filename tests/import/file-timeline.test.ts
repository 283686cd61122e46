import { describe, expect, test } from 'vitest'
import { importUpload } from '#tests/builders/import-upload.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')
const anUid = expect.any(String) as string

/** A movie of the account with a dated play, whose name no other movie has. */
async function aWatchedMovie(app: Reelmark) {
  const { movies } = await app.library()
  const names = movies.map((movie) => movie.title.toLowerCase())
  const movie = movies.find(
    (one) =>
      names.filter((name) => name === one.title.toLowerCase()).length === 1 &&
      one.year !== null &&
      one.metadata.releaseDate?.startsWith(String(one.year)) &&
      one.plays.length === 1 &&
      one.plays[0]?.precision === 'instant' &&
      /^[\w ]+$/.test(one.title),
  )
  const [play] = movie?.plays ?? []
  if (!movie || !play || movie.year === null) throw new Error('The world has no such movie.')
  return { movie, play, year: movie.year }
}

const header = 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date'
const diary = (...rows: (readonly [string, number, string])[]) =>
  [header, ...rows.map(([name, year, day]) => `${day},"${name}",${year},x,,,,${day}`)].join('\n')

const ofTitle = async (app: Reelmark, tmdb: number | null) =>
  (await app.library()).movies.filter((one) => one.ids.tmdb === tmdb)

describe('a diary on top of a Trakt history', () => {
  test('adds a second source to the play of the same day, and other days as plays', async () => {
    const app = await startReelmark({ sandbox: { now } })
    await app.connect()
    await app.fullImport()
    const { movie, play, year } = await aWatchedMovie(app)
    const file = diary([movie.title.toUpperCase(), year, play.day ?? ''], [movie.title, year, '2001-02-03'])

    const run = await importUpload(app, 'diary.csv', file)
    expect(run.counts.plays).toEqual({ new: 1, existing: 1 })
    const [after, ...others] = await ofTitle(app, movie.ids.tmdb)
    expect(others).toEqual([])
    expect(after?.plays).toEqual([
      { ...play, secondSource: 'letterboxd', otherUids: [anUid] },
      expect.objectContaining({ day: '2001-02-03', precision: 'day', watchedAt: null, source: 'letterboxd' }),
    ])

    const again = await importUpload(app, 'diary.csv', file)
    expect(again.counts.plays).toEqual({ new: 0, existing: 2 })
    expect(await ofTitle(app, movie.ids.tmdb)).toEqual([after])

    await app.runs.undo(OWNER, run.id)
    expect(await ofTitle(app, movie.ids.tmdb)).toEqual([movie])
  })

  test('a name that is found at TMDB only joins the title that is there', async () => {
    const app = await startReelmark({ sandbox: { now } })
    await app.connect()
    await app.fullImport()
    const { movie, play, year } = await aWatchedMovie(app)
    const file = diary([movie.title, year + 1, play.day ?? ''], [movie.title, year + 1, '2001-02-03'])

    const run = await importUpload(app, 'diary.csv', file)
    const found = await ofTitle(app, movie.ids.tmdb)
    expect(found.map((one) => one.plays.map((p) => [p.day, p.source, p.secondSource]))).toEqual([
      [
        [play.day, 'trakt', 'letterboxd'],
        ['2001-02-03', 'letterboxd', null],
      ],
    ])
    expect(run.counts.unmatched).toBe(0)

    const again = await importUpload(app, 'diary.csv', file)
    expect(again.counts.plays).toEqual({ new: 0, existing: 2 })
    expect(await ofTitle(app, movie.ids.tmdb)).toEqual(found)

    await app.runs.undo(OWNER, run.id)
    expect(await ofTitle(app, movie.ids.tmdb)).toEqual([movie])
  })
})

describe('connecting Trakt on top of a diary', () => {
  test('dates the days exactly, and keeps both sources', async () => {
    const first = await startReelmark({ sandbox: { now } })
    await first.connect()
    await first.fullImport()
    const { movie, play, year } = await aWatchedMovie(first)

    const app = await startReelmark({
      beside: first,
      environment: { TZ_DEFAULT: first.sandbox.world.account.timeZone },
    })
    await importUpload(app, 'diary.csv', diary([movie.title, year, play.day ?? '']))
    expect((await ofTitle(app, movie.ids.tmdb))[0]?.plays).toMatchObject([
      { precision: 'day', source: 'letterboxd' },
    ])
    await app.connect()
    await app.fullImport()
    const [after, ...others] = await ofTitle(app, movie.ids.tmdb)
    expect(others).toEqual([])
    expect(after?.plays).toEqual([
      { ...play, uid: anUid, otherUids: [play.uid], source: 'letterboxd', secondSource: 'trakt' },
    ])
  })
})
