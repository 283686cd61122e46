import { describe, expect, test } from 'vitest'
import { placePlayOnEpisode } from '#app/server/user-edits/place-play.ts'
import { unplacedPage } from '#app/server/history/unplaced-page.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { importUpload } from '#tests/builders/import-upload.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { episodeImdbId } from '#tests/upstreams/tmdb/search.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

/** A series of the world whose name is its own, with a season of named episodes. */
function aSeries(app: Reelmark) {
  const all = app.sandbox.world.series
  const series = all.find(
    (one) =>
      one.tmdbId !== null &&
      /^[\w ]+$/.test(one.title) &&
      all.filter((other) => other.title.includes(one.title)).length === 1 &&
      namedEpisodes(one).length > 5,
  )
  if (!series) throw new Error('The world has no such series.')
  return { series, episodes: namedEpisodes(series) }
}

function namedEpisodes(series: Reelmark['sandbox']['world']['series'][number]) {
  const all = series.seasons.flatMap((season) => season.episodes)
  return all.filter(
    (e) =>
      e.season > 0 &&
      e.onTmdb &&
      e.airDate !== null &&
      e.airDate < '2020-01-01' &&
      e.title !== null &&
      all.filter((other) => other.title?.toLowerCase() === e.title?.toLowerCase()).length === 1,
  )
}

const day = (text: string) => {
  const [year = '', month = '', date = ''] = text.split('-')
  return `${Number(month)}/${Number(date)}/${year.slice(2)}`
}
const activity = (...rows: [string, string][]) =>
  ['Title,Date', ...rows.map(([title, on]) => `"${title}","${day(on)}"`)].join('\n')

const episodePlays = async (app: Reelmark) =>
  (await app.library()).series.flatMap((series) =>
    series.seasons.flatMap((season) =>
      season.episodes.flatMap((episode) =>
        episode.plays.map((play) => `${season.number}x${episode.number} ${play.day} ${play.source}`),
      ),
    ),
  )

describe("Netflix' viewing activity", () => {
  test('is placed too where the series has been looked up just before', async () => {
    const app = await startReelmark({ sandbox: { now } })
    const { series, episodes } = aSeries(app)
    const [one, two] = episodes
    const row = (e: typeof one, on: string): [string, string] => [
      `${series.title}: Season ${e?.season}: ${e?.title}`,
      on,
    ]
    await importUpload(app, 'NetflixViewingHistory.csv', activity(row(one, '2020-03-25')))
    await importUpload(app, 'NetflixViewingHistory.csv', activity(row(two, '2020-03-26')))
    expect(await episodePlays(app)).toEqual([
      `${one?.season}x${one?.number} 2020-03-25 netflix`,
      `${two?.season}x${two?.number} 2020-03-26 netflix`,
    ])
  })

  test('is placed by the names of episodes, and what fits none is kept with the reason', async () => {
    const app = await startReelmark({ sandbox: { now } })
    const { series, episodes } = aSeries(app)
    const [one, two] = episodes
    const file = activity(
      [`${series.title}: Season ${one?.season}: ${one?.title}`, '2020-03-25'],
      [`${series.title}: Season ${two?.season}: ${two?.title}`, '2020-03-25'],
      [`${series.title}: Season 1: Nobody Called It This`, '2020-03-26'],
    )
    const run = await importUpload(app, 'NetflixViewingHistory.csv', file)
    expect(run.file).toMatchObject({ rows: 3, taken: 3 })
    expect(await episodePlays(app)).toEqual([
      `${one?.season}x${one?.number} 2020-03-25 netflix`,
      `${two?.season}x${two?.number} 2020-03-25 netflix`,
    ])
    expect(run.errors).toMatchObject([
      {
        title: series.title,
        message: {
          code: 'unplaced',
          plays: 1,
          because: { code: 'none-called', name: 'Nobody Called It This' },
        },
      },
    ])
    const { series: exported } = await app.library()
    expect(exported[0]?.unplaced).toMatchObject([
      { day: '2020-03-26', clue: { season: 1, episodeName: 'Nobody Called It This' } },
    ])

    const [waiting] = await unplacedPage(app.db, OWNER)
    expect(waiting).toMatchObject({ name: series.title, isMatched: true, plays: [{ day: '2020-03-26' }] })
    const three = episodes[2]
    const place = {
      playId: waiting?.plays[0]?.id ?? 0,
      season: three?.season ?? 0,
      number: three?.number ?? 0,
    }
    const { changeId } = await placePlayOnEpisode(app, OWNER, place)
    expect(await unplacedPage(app.db, OWNER)).toEqual([])
    expect(await episodePlays(app)).toContain(`${three?.season}x${three?.number} 2020-03-26 netflix`)
    await expect(placePlayOnEpisode(app, OWNER, place)).rejects.toMatchObject({ code: 'already-placed' })
    await undoEdit(app, OWNER, changeId ?? '')
    expect(await unplacedPage(app.db, OWNER)).toEqual([waiting])

    const again = await importUpload(app, 'NetflixViewingHistory.csv', file)
    expect(again.counts.plays).toEqual({ new: 0, existing: 3 })

    await app.runs.undo(OWNER, run.id)
    expect((await app.library()).series).toEqual([])
  })

  test('joins the plays that Trakt has of the same days', async () => {
    const app = await startReelmark({ sandbox: { now } })
    await app.connect()
    await app.fullImport({ bingeDates: false })
    const before = await app.library()
    const { series } = aSeries(app)
    const held = before.series.find((one) => one.ids.tmdb === series.tmdbId)
    const watched = held?.seasons
      .flatMap((season) => season.episodes.map((episode) => ({ ...episode, season: season.number })))
      .find((e) => e.plays.length === 1 && e.plays[0]?.precision === 'instant' && e.title !== null)
    if (!watched) throw new Error('Nobody watched it.')
    const file = activity([
      `${series.title}: Season ${watched.season}: ${watched.title}`,
      watched.plays[0]?.day ?? '',
    ])
    const run = await importUpload(app, 'NetflixViewingHistory.csv', file)
    const after = await app.library()
    const [play] = watched.plays
    expect(
      after.series
        .find((one) => one.ids.tmdb === series.tmdbId)
        ?.seasons.find(({ number }) => number === watched.season)
        ?.episodes.find(({ number }) => number === watched.number)?.plays,
    ).toEqual([{ ...play, secondSource: 'netflix', otherUids: [expect.any(String)] }])
    await app.runs.undo(OWNER, run.id)
    expect({ ...(await app.library()), exportedAt: '' }).toEqual({ ...before, exportedAt: '' })
  })
})

test("IMDb's ratings of episodes go to their series, and the next file knows them at once", async () => {
  const app = await startReelmark({ sandbox: { now } })
  const { series, episodes } = aSeries(app)
  const rated = episodes.slice(0, 3)
  const header = 'Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,Year'
  const row = (e: (typeof rated)[number], value: number) =>
    `${episodeImdbId(e)},${value},2024-05-0${value},"${series.title}: ${e.title}",,u,TV Episode,2013`
  const first = await importUpload(
    app,
    'ratings.csv',
    [
      header,
      ...rated.map((e, i) => row(e, i + 5)),
      'tt0000099,4,2024-01-01,"Gone: Away",,u,TV Episode,2001',
    ].join('\n'),
  )
  expect(first.counts.unmatched).toBe(1)
  const library = await app.library()
  expect(library.series).toMatchObject([{ ids: { tmdb: series.tmdbId }, rating: null }])
  const ratings = () =>
    app.db
      .selectFrom('rating')
      .innerJoin('episode', 'episode.id', 'rating.episode_id')
      .select(['episode.season', 'episode.number', 'value'])
      .orderBy('episode.season')
      .orderBy('episode.number')
      .execute()
  expect(await ratings()).toEqual(rated.map((e, i) => ({ season: e.season, number: e.number, value: i + 5 })))
  expect(library.unmatched).toMatchObject([{ title: 'Gone: Away', rating: { value: 4 } }])

  const second = await importUpload(app, 'ratings.csv', [header, ...rated.map((e) => row(e, 9))].join('\n'))
  expect(second.counts.ratings).toMatchObject({ new: 0, changed: 3 })
  expect(await ratings()).toMatchObject([{ value: 9 }, { value: 9 }, { value: 9 }])
  expect((await app.library()).series).toMatchObject([{ rating: null, year: library.series[0]?.year }])
})

test('a season that Cinemarco marks as a whole is all its episodes', async () => {
  const app = await startReelmark({ sandbox: { now } })
  const { series, episodes } = aSeries(app)
  const number = episodes[0]?.season ?? 1
  const season = series.seasons.find((one) => one.number === number)?.episodes.filter((e) => e.onTmdb) ?? []
  const run = await importUpload(
    app,
    'import.json',
    JSON.stringify({
      items: [
        {
          title: series.title,
          type: 'series',
          tmdb_id: series.tmdbId,
          seasons: [{ season: number, watched: '2025-01-01' }],
        },
      ],
    }),
  )
  expect(run.errors).toEqual([])
  expect(await episodePlays(app)).toEqual(season.map((e) => `${number}x${e.number} 2025-01-01 cinemarco`))
  await app.runs.undo(OWNER, run.id)
  expect((await app.library()).series).toEqual([])
})
