import type { SeriesDocument } from '#app/server/export/library-document.ts'
import { enrichAgain } from '#app/server/tmdb/enrich-on-demand.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSeason } from '#tests/upstreams/world/catalogue.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import type { WorldEpisode, WorldPlay, WorldSeries } from '#tests/upstreams/world/world.ts'

const now = new Date('2026-10-15T18:00:00.000Z')
const SERIES = 1011

export type RecutSeries = {
  app: Reelmark
  series: WorldSeries
  /** Trakt's episodes, in order. */
  episodes: WorldEpisode[]
  /** TMDB's seasons from now on, each as the Trakt episodes that it holds, or new ones of its own. */
  cut: (seasons: Record<number, readonly WorldEpisode[]>) => void
  refresh: () => Promise<void>
  document: () => Promise<SeriesDocument>
  /** What every play was of, by its history id: the episode's place and name. */
  plays: () => Promise<Record<string, string>>
}

/**
 * One ended series of which each episode has been watched once, in the order of `counts`; TMDB cuts its seasons as
 * Trakt does until it is told otherwise.
 * @param counts how many episodes each season has at Trakt
 */
export async function aRecutSeries(...counts: number[]): Promise<RecutSeries> {
  const world = makeSmallWorld(1, { now })
  const [long] = world.series
  if (!long) throw new Error('The small world has no series.')
  let named = 0
  const seasons = counts.map((count, index) =>
    makeSeason(
      SERIES,
      index + 1,
      Array.from({ length: count }, (_, n) => ({
        number: n + 1,
        title: `Chapter ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(named++)}`,
        airDate: `201${index}-01-0${n + 1}`,
        runtimeMinutes: 40,
      })),
    ),
  )
  // The sandbox leaves the TMDB id out where Trakt's can be divided by five.
  for (const [n, episode] of seasons.flatMap((season) => season.episodes).entries()) {
    episode.traktId = 7001 + n * 10
    episode.tmdbId = 88_001 + n
  }
  const series: WorldSeries = { ...long, seasons }
  const episodes = seasons.flatMap((season) => season.episodes)
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString() }),
    sandbox: {
      world: {
        ...world,
        movies: [],
        series: [series],
        plays: episodes.map((episode, n) => playOf(series, episode, n)).reverse(),
        ratings: [],
        watchlist: [],
      },
    },
  })
  await app.connect()
  const document = async () => {
    const [found] = (await app.library()).series
    if (!found) throw new Error('The library has no series.')
    return found
  }
  return {
    app,
    series,
    episodes,
    document,
    cut: (theirs) => {
      const cutSeasons = Object.entries(theirs).map(([number, list]) => ({
        number: Number(number),
        traktId: 1,
        tmdbId: 600_000 + Number(number),
        episodes: list.map((each, index) => ({ ...each, season: Number(number), number: index + 1 })),
      }))
      app.sandbox.state.tmdb.series.set(SERIES, { ...series, seasons: cutSeasons })
    },
    refresh: async () => {
      await enrichAgain(app.db, null, app.clock.now())
      app.enrichment.wake()
      await settled(app)
    },
    plays: async () => playsOf(await document()),
  }
}

function playOf(series: WorldSeries, episode: WorldEpisode, n: number): WorldPlay {
  const watchedAt = new Date(Date.UTC(2021, 2, 1 + n * 3, 20)).toISOString()
  return { kind: 'episode', id: 5001 + n, watchedAt, action: 'watch', series, episode }
}

function playsOf({ seasons }: SeriesDocument): Record<string, string> {
  const all = seasons.flatMap((season) =>
    season.episodes.flatMap((episode) =>
      episode.plays.map((play) => [
        String(play.traktHistoryId),
        `${season.number}x${episode.number} ${episode.title}`,
      ]),
    ),
  )
  return Object.fromEntries(all) as Record<string, string>
}

async function settled({ db }: Reelmark): Promise<void> {
  const giveUpAt = Date.now() + 100_000
  for (;;) {
    const waiting = await db
      .selectFrom('enrichment')
      .select('title_id')
      .where('state', '=', 'pending')
      .execute()
    if (waiting.length === 0) return
    if (Date.now() > giveUpAt) throw new Error('The metadata did not come.')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
