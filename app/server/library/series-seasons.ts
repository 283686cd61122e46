import type { CalendarDay } from '#app/domain/calendar-day.ts'
import { seasonName } from '#app/format/episode-code.ts'
import type { SeriesEpisode, SeriesSeason, TitlePlay } from '#app/domain/title-details.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

type PlayOfEpisode = TitlePlay & { episodeId: number | null }
type EpisodeRow = Awaited<ReturnType<typeof listEpisodes>>[number]

/** Every season with its episodes, the specials last. An episode TMDB no longer lists is there while it has plays. */
export async function listSeasons(
  db: Database,
  viewer: Viewer,
  titleId: number,
  plays: readonly PlayOfEpisode[],
  today: CalendarDay,
): Promise<SeriesSeason[]> {
  const episodes = await listEpisodes(db, viewer, titleId)
  const facts = await listSeasonFacts(db, viewer, titleId)
  const playsByEpisode = groupBy(plays, (play) => play.episodeId)
  const shown = episodes.filter((row) => row.on_tmdb === 1 || playsByEpisode.has(row.id))
  return [...groupBy(shown, (row) => row.season)]
    .sort(([a], [b]) => (a || Infinity) - (b || Infinity))
    .map(([number, rows]) => {
      const fact = facts.find((season) => season.number === number)
      return {
        number,
        name: fact?.name || seasonName(number),
        overview: fact?.overview || null,
        airDate: fact?.air_date ?? null,
        rating: fact?.rating ?? null,
        ...(fact?.note != null && { note: fact.note }),
        episodes: rows.map((row) => episodeOf(row, playsByEpisode.get(row.id) ?? [], today)),
      }
    })
}

function listEpisodes(db: Database, viewer: Viewer, titleId: number) {
  return db
    .selectFrom('episode as e')
    .leftJoin('rating as r', (join) =>
      join
        .onRef('r.episode_id', '=', 'e.id')
        .onRef('r.title_id', '=', 'e.title_id')
        .on('r.profile_id', '=', viewer.profileId),
    )
    .leftJoin('note as n', (join) =>
      join.onRef('n.episode_id', '=', 'e.id').on('n.profile_id', '=', viewer.profileId),
    )
    .selectAll('e')
    .select(['r.value as rating', 'n.text as note'])
    .where('e.title_id', '=', titleId)
    .orderBy('e.season')
    .orderBy('e.number')
    .execute()
}

function listSeasonFacts(db: Database, viewer: Viewer, titleId: number) {
  return db
    .selectFrom('season as s')
    .leftJoin('rating as r', (join) =>
      join
        .onRef('r.title_id', '=', 's.title_id')
        .onRef('r.season', '=', 's.number')
        .on('r.episode_id', 'is', null)
        .on('r.profile_id', '=', viewer.profileId),
    )
    .leftJoin('note as n', (join) =>
      join
        .onRef('n.title_id', '=', 's.title_id')
        .onRef('n.season', '=', 's.number')
        .on('n.profile_id', '=', viewer.profileId),
    )
    .select(['s.number', 's.name', 's.overview', 's.air_date', 'r.value as rating', 'n.text as note'])
    .where('s.title_id', '=', titleId)
    .execute()
}

function episodeOf(row: EpisodeRow, plays: PlayOfEpisode[], today: CalendarDay): SeriesEpisode {
  const isOut = row.air_date !== null && row.air_date <= today
  return {
    id: row.id,
    season: row.season,
    number: row.number,
    name: row.name || row.source_title,
    overview: row.overview || null,
    airDate: row.air_date,
    runtimeMinutes: row.runtime_minutes || null,
    stillPath: row.still_path,
    state: plays.length > 0 ? 'watched' : isOut ? 'aired' : 'upcoming',
    rating: row.rating,
    ...(row.note !== null && { note: row.note }),
    plays,
  }
}

function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
