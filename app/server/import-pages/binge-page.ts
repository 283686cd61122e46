import { sql } from 'kysely'
import { dayIn } from '#app/domain/calendar-day.ts'
import { sourceInstant } from '#app/domain/play-date.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { userTimeZone, type ZoneDeps } from '#app/server/days/user-time-zone.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { commonWords } from '#app/words/en.ts'

export type BingeSeries = {
  id: number
  name: string
  isApplied: boolean
  /** The days its plays came from, newest first; empty where the rule was taken back or moved nothing. */
  days: { day: string; plays: { season: number; number: number; name: string | null; movedTo: string }[] }[]
}

/** Every series whose plays were moved to their air dates, or were and have been put back; three statements. */
export async function bingePage(
  deps: ZoneDeps,
  viewer: Viewer,
): Promise<{ timeZone: string; series: BingeSeries[]; plays: number }> {
  const timeZone = await userTimeZone(deps, viewer)
  const states = await listStates(deps.db, viewer)
  const moved = await listMoved(deps.db, viewer)
  const series = states
    .map((state): BingeSeries => ({
      id: state.title_id,
      name: state.name ?? state.source_title ?? commonWords.untitled,
      isApplied: state.is_applied === 1,
      days: daysOf(
        moved.filter((play) => play.title_id === state.title_id),
        timeZone,
      ),
    }))
    .filter((one) => one.days.length > 0 || !one.isApplied)
  return { timeZone, series, plays: moved.length }
}

async function listStates(db: Database, viewer: Viewer) {
  return db
    .selectFrom('binge_series as b')
    .innerJoin('title as t', 't.id', 'b.title_id')
    .leftJoin('title_metadata as m', 'm.title_id', 'b.title_id')
    .select(['b.title_id', 'b.is_applied', 'm.name', 't.source_title'])
    .where('b.profile_id', '=', viewer.profileId)
    .where((eb) => eb.or([eb('b.is_applied', '=', 1), hasOnceMoved]))
    .orderBy('m.name')
    .execute()
}

/** The rule had stood on many a series without moving anything; such a one has nothing to put back, or to apply again. */
const hasOnceMoved = sql<boolean>`exists (
  select 1 from play p join journal j on j.entity = 'play' and j.entity_id = p.id
  where p.profile_id = b.profile_id and p.title_id = b.title_id and j.after ->> '$.basis' = 'air-date')`

type MovedPlay = Awaited<ReturnType<typeof listMoved>>[number]

async function listMoved(db: Database, viewer: Viewer) {
  return db
    .selectFrom('play as p')
    .innerJoin('episode as e', 'e.id', 'p.episode_id')
    .select(['p.title_id', 'p.day', 'p.source_watched_at', 'e.season', 'e.number', 'e.name'])
    .where('p.profile_id', '=', viewer.profileId)
    .where('p.basis', '=', 'air-date')
    .orderBy('p.source_watched_at')
    .execute()
}

function daysOf(plays: readonly MovedPlay[], timeZone: string): BingeSeries['days'] {
  const days = new Map<string, BingeSeries['days'][number]>()
  for (const play of plays) {
    const instant = sourceInstant(play.source_watched_at)
    if (instant === null || play.day === null) continue
    const day = dayIn(timeZone, instant)
    const entry = days.get(day) ?? { day, plays: [] }
    entry.plays.push({ season: play.season, number: play.number, name: play.name, movedTo: play.day })
    days.set(day, entry)
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? 1 : -1))
}
