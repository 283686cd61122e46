import { beforeEach, describe, expect, test } from 'vitest'
import { importUpload } from '#tests/builders/import-upload.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

const backup = (tmdb: number | null, o: Record<string, unknown> = {}) =>
  JSON.stringify({
    shows: [
      {
        last_watched_at: '2019-01-11T21:00:59Z',
        user_rating: 8,
        status: 'completed',
        added_to_watchlist_at: '2016-01-01T00:00:00Z',
        show: { title: 'Of the world', ids: { simkl: 11, tmdb: String(tmdb) } },
        ...o,
      },
    ],
  })

/** A series with specials, and with episodes that are still to come. */
function aSeries({ sandbox }: Reelmark) {
  const series = sandbox.world.series.find((one) => {
    const all = one.seasons.flatMap(({ episodes }) => episodes)
    const isOnTmdb = one.tmdbId !== null && all.every((e) => e.onTmdb)
    return isOnTmdb && all.some((e) => e.season === 0) && all.some(isRegularAndAired)
  })
  if (!series) throw new Error('The world has no such series.')
  return series
}

type Episode = Reelmark['sandbox']['world']['series'][number]['seasons'][number]['episodes'][number]
const isRegularAndAired = (e: Episode) => e.season > 0 && e.airDate !== null && e.airDate <= '2026-10-15'

const playsOf = async (app: Reelmark) =>
  (await app.library()).series.flatMap(({ seasons }) =>
    seasons.flatMap(({ number, episodes }) =>
      episodes.flatMap((e) => e.plays.map((play) => `${number}x${e.number} ${play.day ?? 'unknown'}`)),
    ),
  )

describe('a series that its source calls completed without naming an episode', () => {
  let app: Reelmark
  let tmdbId: number | null
  let aired: string[]
  beforeEach(async () => {
    app = await startReelmark({ sandbox: { now }, environment: { TZ_DEFAULT: 'UTC' } })
    const series = aSeries(app)
    tmdbId = series.tmdbId
    aired = series.seasons
      .flatMap(({ episodes }) => episodes)
      .filter(isRegularAndAired)
      .map((e) => `${e.season}x${e.number}`)
  })

  test('has a play without a date of every regular episode that has aired', async () => {
    const run = await importUpload(app, 'SimklBackup.json', backup(tmdbId))
    expect(run.file).toMatchObject({ rows: 1, taken: 1, malformed: 0, unaccounted: 0 })
    expect(await playsOf(app)).toEqual(aired.map((code) => `${code} unknown`))
  })

  test('comes in once, and goes as a whole', async () => {
    const first = await importUpload(app, 'SimklBackup.json', backup(tmdbId))
    const again = await importUpload(app, 'SimklBackup.json', backup(tmdbId))
    expect(again.counts.plays).toEqual({ new: 0, existing: 1 })
    expect(await playsOf(app)).toHaveLength(aired.length)

    for (const { id } of [again, first]) await app.runs.undo(OWNER, id)
    expect(await playsOf(app)).toEqual([])
  })

  test('leaves episodes that have a play as they are', async () => {
    const seasons = [{ number: 1, episodes: [{ number: 1, watched_at: '2018-05-04T12:00:00Z' }] }]
    await importUpload(app, 'SimklBackup.json', backup(tmdbId, { seasons }))
    await importUpload(app, 'SimklBackup.json', backup(tmdbId))
    const plays = await playsOf(app)
    expect(plays).toHaveLength(aired.length)
    expect(plays.filter((play) => !play.endsWith('unknown'))).toEqual(['1x1 2018-05-04'])
  })

  test('adds nothing where every episode has a play', async () => {
    const seasons = aired.map((code) => {
      const [number, episode] = code.split('x').map(Number)
      return { number, episodes: [{ number: episode, watched_at: '2018-05-04T12:00:00Z' }] }
    })
    await importUpload(app, 'SimklBackup.json', backup(tmdbId, { seasons }))
    await importUpload(app, 'SimklBackup.json', backup(tmdbId))
    expect(await playsOf(app)).toEqual(aired.map((code) => `${code} 2018-05-04`))
    expect((await app.library()).series[0]?.unplaced ?? []).toEqual([])
  })
})
