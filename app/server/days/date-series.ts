import { bingeMoves, type SourcedPlay } from '#app/domain/binge.ts'
import { dayOfMoment, playDate, sourceInstant, sourceMoment } from '#app/domain/play-date.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { type JournalEntry, writeJournal } from '#app/server/journal/write-journal.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/**
 * Puts every play of a series that came from a source where the binge rule wants it (contract, rule 3), or with
 * `isApplied: false` back on what the source said. What was dated by hand stays. `isWithoutLaterSyncs` leaves out what
 * syncs have brought since the change was made: a sync uses the source's dates as they are.
 * @returns how many plays changed their date
 */
export async function dateSeries(
  trx: Database,
  viewer: Viewer,
  titleId: number,
  o: { isApplied: boolean; changeId: string; timeZone: string; isWithoutLaterSyncs?: boolean },
): Promise<number> {
  const plays = await listSourcedPlays(trx, viewer, titleId, o.isWithoutLaterSyncs ? o.changeId : null)
  const movedTo = o.isApplied ? movesOf(plays, o.timeZone) : new Map<number, string>()
  const entries: JournalEntry[] = []
  for (const play of plays) {
    const entry = await redate(trx, play, movedTo.get(play.id) ?? null, o.timeZone)
    if (entry) entries.push(entry)
  }
  await writeJournal(trx, o.changeId, entries)
  return entries.length
}

type DatedPlay = Awaited<ReturnType<typeof listSourcedPlays>>[number]

function movesOf(plays: readonly DatedPlay[], timeZone: string): Map<number, string> {
  const airDates = new Map(plays.map((play) => [String(play.episode_id), play.air_date]))
  const { moves } = bingeMoves(
    plays.map((play) => sourcedPlay(play, timeZone)),
    (episode) => airDates.get(episode) ?? null,
  )
  return new Map(moves.map((move) => [move.playId, move.to]))
}

async function redate(
  trx: Database,
  play: DatedPlay,
  airDate: string | null,
  timeZone: string,
): Promise<JournalEntry | null> {
  const date = playDate(airDate ?? sourceMoment(play.source_watched_at), timeZone)
  const after = {
    watched_at: date.watchedAt,
    day: date.day,
    precision: date.precision,
    basis: airDate === null ? ('source' as const) : ('air-date' as const),
  }
  if (play.basis === after.basis && play.day === after.day) return null
  await trx.updateTable('play').set(after).where('id', '=', play.id).execute()
  const { watched_at, day, precision, basis } = play
  return { entity: 'play', entityId: play.id, before: { watched_at, day, precision, basis }, after }
}

async function listSourcedPlays(
  db: Database,
  viewer: Viewer,
  titleId: number,
  changeBeforeSyncs: string | null,
) {
  const sourced = db
    .selectFrom('play')
    .innerJoin('episode', 'episode.id', 'play.episode_id')
    .select(['play.id', 'play.trakt_history_id', 'play.source_watched_at', 'play.watched_at', 'play.day'])
    .select(['play.precision', 'play.basis', 'play.episode_id', 'episode.air_date'])
    .where('play.profile_id', '=', viewer.profileId)
    .where('play.title_id', '=', titleId)
    .where('play.basis', '!=', 'manual')
    .where('play.source', '!=', 'manual')
    .where('play.source_watched_at', 'is not', null)
  if (changeBeforeSyncs === null) return sourced.execute()
  return sourced
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('import_run')
            .innerJoin('change', (join) => join.on('change.id', '=', changeBeforeSyncs))
            .select('import_run.id')
            .whereRef('import_run.id', '=', 'play.run_id')
            .whereRef('import_run.started_at', '>', 'change.at')
            .where('import_run.kind', '=', 'sync'),
        ),
      ),
    )
    .execute()
}

function sourcedPlay(play: DatedPlay, timeZone: string): SourcedPlay {
  const moment = sourceMoment(play.source_watched_at)
  return {
    id: play.id,
    sourceId: play.trakt_history_id ?? play.id,
    episodeKey: String(play.episode_id),
    instant: sourceInstant(play.source_watched_at),
    day: moment === null ? null : dayOfMoment(moment, timeZone),
  }
}
