import { sql } from 'kysely'
import type { CalendarDay } from '#app/domain/calendar-day.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { cursorText, readCursor } from './history-cursor.ts'

export type PlaysQuery = {
  /** The first and the last day, both included; the undated plays are only in a list without either. */
  from: CalendarDay | null
  to: CalendarDay | null
  cursor: string | null
  limit: number
  /** Plays with a later day come last, with the undated ones: when they were is not known either. */
  today: CalendarDay
}

/** Plays newest first, the undated ones last, each with its title: the history for a program. */
export async function listPlays(
  db: Database,
  viewer: Viewer,
  { from, to, cursor, limit, today }: PlaysQuery,
) {
  const after = readCursor(cursor)
  const afterDay = after?.day && after.day <= today ? after.day : ''
  const isToCome = await hasPlaysToCome(db, viewer, today)
  // Without such plays the order is that of the index.
  const day = isToCome ? sql<string>`iif(p.day <= ${today}, p.day, '')` : sql<string>`p.day`
  const rows = await db
    .selectFrom('play as p')
    .innerJoin('title as t', 't.id', 'p.title_id')
    .leftJoin('title_metadata as m', 'm.title_id', 't.id')
    .leftJoin('episode as e', 'e.id', 'p.episode_id')
    .selectAll('p')
    .select(['t.kind', 't.trakt_id', 't.tmdb_id', 't.imdb_id', 't.tvdb_id', 't.trakt_slug', 't.source_title'])
    .select([
      'm.name',
      'e.season',
      'e.number',
      'e.name as episode_name',
      'e.source_title as episode_source_title',
    ])
    .where('p.profile_id', '=', viewer.profileId)
    .$if(from !== null, (query) => query.where('p.day', '>=', from))
    .$if(to !== null, (query) => query.where('p.day', '<=', to))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(coalesce(${day}, ''), coalesce(p.watched_at, ''), p.id) < (${afterDay}, ${after?.watchedAt ?? ''}, ${after?.id ?? 0})`,
      ),
    )
    .orderBy(day, 'desc')
    .orderBy('p.watched_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    plays: page,
    next:
      rows.length > limit && last
        ? cursorText({ day: last.day, watchedAt: last.watched_at, id: last.id })
        : null,
  }
}

async function hasPlaysToCome(db: Database, viewer: Viewer, today: CalendarDay): Promise<boolean> {
  const play = await db
    .selectFrom('play')
    .select('id')
    .where('profile_id', '=', viewer.profileId)
    .where('day', '>', today)
    .limit(1)
    .executeTakeFirst()
  return play !== undefined
}
