import { playDate } from '#app/domain/play-date.ts'
import { isSamePlay } from '#app/domain/same-play.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { NewPlay, PlayRow, StagedRow } from '#app/server/db/tables.ts'
import { type JournalEntry, writeJournal } from '#app/server/journal/write-journal.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'
import type { ApplyContext } from './apply-context.ts'
import { type EpisodeIds, episodeKey } from './ensure-episodes.ts'

const CHUNK = 400

/**
 * Adds the plays that are not there yet. One that is (same history id) is left exactly as it is; one that the person
 * had marked by hand becomes one play with two sources.
 */
export async function applyPlays(
  trx: Database,
  context: ApplyContext,
  titleId: number,
  episodes: EpisodeIds,
  rows: readonly StagedRow[],
): Promise<void> {
  const staged = rows
    .filter((row) => row.type === 'play')
    .map((row) => playOf(context, titleId, episodes, row))
  if (staged.length === 0) return
  const plays = await joinWithManual(trx, context, titleId, staged)
  for (let i = 0; i < plays.length; i += CHUNK) {
    const added = await trx
      .insertInto('play')
      .values(plays.slice(i, i + CHUNK))
      .onConflict((conflict) =>
        conflict
          .columns(['profile_id', 'trakt_history_id'])
          .where('trakt_history_id', 'is not', null)
          .doNothing(),
      )
      .returning(['id', 'trakt_history_id'])
      .execute()
    await writeJournal(
      trx,
      context.runId,
      added.map((play) => ({
        entity: 'play',
        entityId: play.id,
        before: null,
        after: { trakt_history_id: play.trakt_history_id },
      })),
    )
  }
}

function playOf(context: ApplyContext, titleId: number, episodes: EpisodeIds, row: StagedRow): NewPlay {
  const date = playDate(row.watched_at, context.timeZone)
  const isEpisode = row.season !== null && row.episode !== null
  return {
    profile_id: PROFILE_ID,
    title_id: titleId,
    episode_id: isEpisode ? (episodes.get(episodeKey(row.season ?? 0, row.episode ?? 0)) ?? null) : null,
    source: context.source,
    trakt_history_id: row.history_id,
    watched_at: date.watchedAt,
    day: date.day,
    precision: date.precision,
    basis: 'source',
    source_watched_at: row.source_watched_at,
    run_id: context.runId,
    created_at: context.now.toISOString(),
  }
}

/** @returns the plays that are still to be added */
async function joinWithManual(
  trx: Database,
  context: ApplyContext,
  titleId: number,
  plays: readonly NewPlay[],
): Promise<NewPlay[]> {
  const manual = await trx
    .selectFrom('play')
    .selectAll()
    .where('profile_id', '=', PROFILE_ID)
    .where('title_id', '=', titleId)
    .where('source', '=', 'manual')
    .where('trakt_history_id', 'is', null)
    .execute()
  if (manual.length === 0) return [...plays]
  const known = await listKnownIds(trx, titleId)
  const open = [...manual]
  const entries: JournalEntry[] = []
  const others: NewPlay[] = []
  for (const play of plays) {
    const twin = known.has(play.trakt_history_id ?? -1) ? -1 : open.findIndex((own) => isTwin(own, play))
    const [own] = twin === -1 ? [] : open.splice(twin, 1)
    if (own) entries.push(await join(trx, context, own, play))
    else others.push(play)
  }
  await writeJournal(trx, context.runId, entries)
  return others
}

async function listKnownIds(trx: Database, titleId: number): Promise<Set<number | null>> {
  const rows = await trx
    .selectFrom('play')
    .select('trakt_history_id')
    .where('profile_id', '=', PROFILE_ID)
    .where('title_id', '=', titleId)
    .where('trakt_history_id', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.trakt_history_id))
}

function isTwin(own: PlayRow, play: NewPlay): boolean {
  const sameSubject = own.episode_id === (play.episode_id ?? null)
  return (
    sameSubject &&
    isSamePlay(
      { watchedAt: own.watched_at, day: own.day },
      { watchedAt: play.watched_at ?? null, day: play.day ?? null },
    )
  )
}

/** The date stays as the person gave it; what the source said is kept beside it. */
async function join(
  trx: Database,
  context: ApplyContext,
  own: PlayRow,
  play: NewPlay,
): Promise<JournalEntry> {
  const after = {
    trakt_history_id: play.trakt_history_id ?? null,
    source_watched_at: play.source_watched_at ?? null,
    second_source: context.source,
  }
  await trx.updateTable('play').set(after).where('id', '=', own.id).execute()
  const { trakt_history_id, source_watched_at, second_source } = own
  return {
    entity: 'play',
    entityId: own.id,
    before: { trakt_history_id, source_watched_at, second_source },
    after,
  }
}
