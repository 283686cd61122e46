import { sql } from 'kysely'
import { dayOfMoment, sourceInstant, sourceMoment } from '#app/domain/play-date.ts'
import { bingeMoves, type SourcedPlay } from '#app/domain/binge.ts'
import { giveWay } from '#app/server/base/requests-first.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { countLists } from './count-lists.ts'
import { sumExtras } from './sum-extras.ts'
import type { RunCounts, RunRecord } from './run-record.ts'

/** The sums over a run's plan. Unmatched titles have a count of their own, yet their plays are plays. */
export async function countRun(db: Database, viewer: Viewer, runId: string): Promise<RunCounts> {
  const { rows } = await sql<Record<string, number | null>>`
    select
      sum(kind = 'movie' and only_owned = 0 and action = 'add') as movies_new,
      sum(kind = 'movie' and only_owned = 0 and action in ('update', 'unchanged')) as movies_existing,
      sum(kind = 'series' and only_owned = 0 and action = 'add') as series_new,
      sum(kind = 'series' and only_owned = 0 and action in ('update', 'unchanged')) as series_existing,
      sum(plays_new) as plays_new, sum(plays_existing) as plays_existing,
      sum(ratings_new) as ratings_new, sum(ratings_changed) as ratings_changed,
      sum(ratings_existing) as ratings_existing,
      sum(watchlist_new) as watchlist_new, sum(watchlist_existing) as watchlist_existing,
      sum(watchlist_removed) as watchlist_removed,
      sum(action = 'unmatched') as unmatched, sum(action = 'malformed') as malformed
    from run_item where run_id = ${runId} and excluded = 0`.execute(db)
  const n = (name: string) => rows[0]?.[name] ?? 0
  return {
    ...(await sumExtras(db, runId)),
    lists: await countLists(db, viewer, runId),
    movies: { new: n('movies_new'), existing: n('movies_existing') },
    series: { new: n('series_new'), existing: n('series_existing') },
    plays: { new: n('plays_new'), existing: n('plays_existing') },
    ratings: { new: n('ratings_new'), changed: n('ratings_changed'), existing: n('ratings_existing') },
    watchlist: {
      new: n('watchlist_new'),
      existing: n('watchlist_existing'),
      removed: n('watchlist_removed'),
    },
    unmatched: n('unmatched'),
    malformed: n('malformed'),
  }
}

type EpisodePlay = {
  title_key: string
  season: number
  episode: number
  history_id: number
  watched_at: string
}

/**
 * The binge days that the preview announces: staged plays together with those the library already has from the
 * source. Only series with enough plays are looked at, one at a time.
 */
export async function countBingeDays(
  db: Database,
  viewer: Viewer,
  runId: string,
  timeZone: string,
): Promise<RunRecord['binge']> {
  const series = await db
    .selectFrom('run_item')
    .select(['title_key', 'title_id'])
    .where('run_id', '=', runId)
    .where('kind', '=', 'series')
    .where(sql<boolean>`plays_new + plays_existing > 0`)
    .execute()
  const total = { days: 0, plays: 0 }
  for (const { title_key, title_id } of series) {
    await giveWay()
    const plays = await listEpisodePlays(db, viewer, runId, title_key ?? '', title_id)
    const { days } = bingeMoves(
      plays.map((play) => sourcedPlay(play, timeZone)),
      () => null,
    )
    total.days += days.length
    total.plays += days.reduce((sum, day) => sum + day.plays, 0)
  }
  return total
}

async function listEpisodePlays(
  db: Database,
  viewer: Viewer,
  runId: string,
  titleKey: string,
  titleId: number | null,
) {
  const { rows } = await sql<EpisodePlay>`
    select title_key, season, episode, coalesce(history_id, id) as history_id, watched_at from staged_row
    where run_id = ${runId} and title_key = ${titleKey} and type = 'play' and watched_at is not null
      and clue is null
    union all
    select '', e.season, e.number, coalesce(p.trakt_history_id, p.id), p.source_watched_at
    from play p join episode e on e.id = p.episode_id
    where p.profile_id = ${viewer.profileId} and p.title_id = ${titleId ?? -1} and p.source <> 'manual' and p.basis <> 'manual'
      and not exists (select 1 from staged_row s where s.run_id = ${runId} and s.type = 'play'
        and (s.history_id = p.trakt_history_id or s.renumbered_play_id = p.id) and s.title_key = ${titleKey})`.execute(
    db,
  )
  return rows
}

function sourcedPlay(play: EpisodePlay, timeZone: string): SourcedPlay {
  const moment = sourceMoment(play.watched_at)
  return {
    id: play.history_id,
    sourceId: play.history_id,
    episodeKey: `${play.season}x${play.episode}`,
    instant: sourceInstant(play.watched_at),
    day: moment === null ? null : dayOfMoment(moment, timeZone),
  }
}

/** What really moved among a run's series: the plays that now stand on an air date, and the days they came from. */
export async function countMovedPlays(
  db: Database,
  viewer: Viewer,
  runId: string,
  timeZone: string,
): Promise<RunRecord['binge']> {
  const plays = await db
    .selectFrom('run_item')
    .innerJoin('play', 'play.title_id', 'run_item.title_id')
    .select(['play.title_id', 'play.source_watched_at'])
    .where('run_item.run_id', '=', runId)
    .where('run_item.excluded', '=', 0)
    .where('run_item.kind', '=', 'series')
    .where('play.profile_id', '=', viewer.profileId)
    .where('play.basis', '=', 'air-date')
    .execute()
  const days = new Set(
    plays.map((play) => `${play.title_id} ${dayOfMoment(play.source_watched_at ?? '', timeZone)}`),
  )
  return { days: days.size, plays: plays.length }
}
