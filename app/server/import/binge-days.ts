import { dayIn, parseInstant } from '#app/domain/calendar-day.ts'
import { type BingeDay, bingeMoves, type SourcedPlay } from '#app/domain/binge.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'
import { dateOf } from './apply-plays.ts'
import { type JournalEntry, writeJournal } from './journal.ts'

export type BingeContext = { timeZone: string; now: Date }

/**
 * Works out a series' binge days anew if a full import asked for it and puts every play that came from a source where
 * it belongs: on its air date, or back on what the source said. What was dated by hand stays.
 */
export async function settleBingeDays(trx: Database, titleId: number, context: BingeContext): Promise<void> {
  const due = await trx
    .selectFrom('binge_due')
    .select('run_id')
    .where('profile_id', '=', PROFILE_ID)
    .where('title_id', '=', titleId)
    .executeTakeFirst()
  if (!due) return
  await dateByBinge(trx, titleId, { ...context, runId: due.run_id })
  await trx
    .deleteFrom('binge_due')
    .where('profile_id', '=', PROFILE_ID)
    .where('title_id', '=', titleId)
    .execute()
}

type DatedPlay = Awaited<ReturnType<typeof listSourcedPlays>>[number]

async function dateByBinge(
  trx: Database,
  titleId: number,
  context: BingeContext & { runId: string | null },
): Promise<void> {
  const plays = await listSourcedPlays(trx, titleId)
  const airDates = new Map(plays.map((play) => [String(play.episode_id), play.air_date]))
  const { moves } = bingeMoves(
    plays.map((play) => sourcedPlay(play, context.timeZone)),
    (episode) => airDates.get(episode) ?? null,
  )
  const movedTo = new Map(moves.map((move) => [move.playId, move.to]))
  const entries: JournalEntry[] = []
  for (const play of plays) {
    const entry = await redate(trx, play, movedTo.get(play.id) ?? null, context.timeZone)
    if (entry) entries.push(entry)
  }
  await writeJournal(trx, context, entries)
}

async function redate(
  trx: Database,
  play: DatedPlay,
  airDate: string | null,
  timeZone: string,
): Promise<JournalEntry | null> {
  const after =
    airDate === null
      ? { ...dateOf(sourceInstant(play), timeZone), basis: 'source' as const }
      : { watched_at: null, day: airDate, precision: 'day' as const, basis: 'air-date' as const }
  if (play.basis === after.basis && play.day === after.day) return null
  await trx.updateTable('play').set(after).where('id', '=', play.id).execute()
  const { watched_at, day, precision, basis } = play
  return { entity: 'play', entityId: play.id, before: { watched_at, day, precision, basis }, after }
}

async function listSourcedPlays(db: Database, titleId: number) {
  return db
    .selectFrom('play')
    .innerJoin('episode', 'episode.id', 'play.episode_id')
    .select([
      'play.id',
      'play.trakt_history_id',
      'play.source_watched_at',
      'play.watched_at',
      'play.day',
      'play.precision',
      'play.basis',
      'play.episode_id',
      'episode.air_date',
    ])
    .where('play.profile_id', '=', PROFILE_ID)
    .where('play.title_id', '=', titleId)
    .where('play.basis', '!=', 'manual')
    .where('play.source', '!=', 'manual')
    .where('play.source_watched_at', 'is not', null)
    .execute()
}

function sourcedPlay(play: DatedPlay, timeZone: string): SourcedPlay {
  const instant = sourceInstant(play)
  return {
    id: play.id,
    sourceId: play.trakt_history_id ?? play.id,
    episodeKey: String(play.episode_id),
    instant,
    day: instant === null ? null : dayIn(timeZone, instant),
  }
}

/** What the source's text means: null for the epoch, which says that nobody knows. */
function sourceInstant(play: { source_watched_at: string | null }): string | null {
  const instant = parseInstant(play.source_watched_at ?? '')
  return instant === null || new Date(instant).getTime() === 0 ? null : instant
}

/** For the preview: the days of one series that would qualify, before any air date is known. */
export function bingeDaysOf(plays: readonly SourcedPlay[]): BingeDay[] {
  return bingeMoves(plays, () => null).days
}
