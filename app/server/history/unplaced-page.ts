import { episodeDoubtText } from '#app/format/episode-doubt.ts'
import type { CalendarDay } from '#app/domain/calendar-day.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { readMessage } from '#app/server/db/stored-message.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { commonWords, partWords } from '#app/words/en.ts'

export type UnplacedPlay = {
  id: number
  day: CalendarDay | null
  source: string
  seasonName: string | null
  episodeName: string | null
  reason: string | null
}
export type UnplacedSeries = {
  id: number
  name: string
  isMatched: boolean
  plays: UnplacedPlay[]
  episodes: { season: number; number: number; name: string | null }[]
}

const MOST_SHOWN = 100

/** Plays whose episode only a person can tell, by series, and the episodes there are. The first hundred. */
export async function unplacedPage(db: Database, viewer: Viewer): Promise<UnplacedSeries[]> {
  const rows = await db
    .selectFrom('play_clue as c')
    .innerJoin('play as p', 'p.id', 'c.play_id')
    .innerJoin('title as t', 't.id', 'p.title_id')
    .leftJoin('title_metadata as m', 'm.title_id', 't.id')
    .select(['p.id', 'p.title_id', 'p.day', 'p.source', 'm.name', 't.source_title', 't.tmdb_id'])
    .select(['c.season', 'c.season_name', 'c.episode_name', 'c.reason'])
    .where('p.profile_id', '=', viewer.profileId)
    .where('p.episode_id', 'is', null)
    .orderBy('p.title_id')
    .orderBy('p.id')
    .limit(MOST_SHOWN)
    .execute()
  const ids = [...new Set(rows.map((row) => row.title_id))]
  const episodes = ids.length === 0 ? [] : await listEpisodes(db, ids)
  return ids.map((id) => {
    const plays = rows.filter((row) => row.title_id === id)
    const [first] = plays
    return {
      id,
      name: first?.name ?? first?.source_title ?? commonWords.untitled,
      isMatched: (first?.tmdb_id ?? null) !== null,
      plays: plays.map((row) => ({
        id: row.id,
        day: row.day,
        source: row.source,
        seasonName: row.season_name ?? (row.season === null ? null : partWords.season(row.season)),
        episodeName: row.episode_name,
        reason: row.reason === null ? null : episodeDoubtText(readMessage(row.reason)),
      })),
      episodes: episodes.filter((each) => each.title_id === id),
    }
  })
}

async function listEpisodes(db: Database, titleIds: readonly number[]) {
  return db
    .selectFrom('episode')
    .select(['title_id', 'season', 'number', 'name'])
    .where('title_id', 'in', titleIds)
    .where('on_tmdb', '=', 1)
    .orderBy('season')
    .orderBy('number')
    .execute()
}
