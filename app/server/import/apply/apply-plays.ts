import { insertRows } from '#app/server/db/insert-rows.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { PlayRow } from '#app/server/db/person-tables.ts'
import type { StagedRow } from '#app/server/db/run-tables.ts'
import { writeJournal } from '#app/server/journal/write-journal.ts'
import type { ApplyContext } from '#app/server/merge/apply-context.ts'
import { dateKnownPlays } from '#app/server/merge/date-known-plays.ts'
import type { EpisodeIds } from '#app/server/merge/find-episodes.ts'
import { joinPlays } from '#app/server/merge/join-plays.ts'
import { notePlayClues } from '#app/server/merge/note-play-clues.ts'
import { renumberPlays } from './renumber-plays.ts'
import { listKnownRows, notePlaySources } from '#app/server/merge/play-sources.ts'
import { type StagedPlay, stagedPlay } from '#app/server/merge/staged-play.ts'

const CHUNK = 400

/**
 * Adds the plays that are not there yet. One that is (same history id, same row of the source) is left exactly as it
 * is, but for the date that it lacked; one that is held from the person or another source becomes one play with two sources.
 */
export async function applyPlays(
  trx: Database,
  context: ApplyContext,
  titleId: number,
  episodes: EpisodeIds,
  rows: readonly StagedRow[],
): Promise<void> {
  const played = rows.filter((row) => row.type === 'play')
  const staged = (await renumberPlays(trx, context, played)).map((row) =>
    stagedPlay(context, context, titleId, episodes, row),
  )
  if (staged.length === 0) return
  const known = await listKnownRows(trx, context, context.source, staged)
  await dateKnownPlays(trx, context, [...known])
  const fresh = staged.filter((one) => !known.has(one))
  // Which plays are the same is only known of episodes that are.
  const [unplaced, placed] = [fresh.filter((one) => one.clue), fresh.filter((one) => !one.clue)]
  const plays = [...(await joinPlays(trx, context, titleId, placed)), ...unplaced]
  for (let i = 0; i < plays.length; i += CHUNK) await insertPlays(trx, context, plays.slice(i, i + CHUNK))
}

async function insertPlays(
  trx: Database,
  context: ApplyContext,
  staged: readonly StagedPlay[],
): Promise<void> {
  // Given here, so that each is known to be the play of its row.
  const first = await nextPlayId(trx)
  const added = await insertRows<'play', Pick<PlayRow, 'id' | 'trakt_history_id'>>(
    trx,
    'play',
    staged.map(({ play }, index) => ({ ...play, id: first + index })),
    `on conflict (profile_id, trakt_history_id) where trakt_history_id is not null do nothing
      returning id, trakt_history_id`,
  )
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
  await notePlaySources(
    trx,
    context,
    context,
    added.map(({ id }) => ({ playId: id, sourceKey: staged[id - first]?.sourceKey ?? null })),
  )
  await notePlayClues(
    trx,
    added.map(({ id }) => ({ playId: id, clue: staged[id - first]?.clue ?? null })),
  )
}

async function nextPlayId(trx: Database): Promise<number> {
  const { last } = await trx
    .selectFrom('play')
    .select((eb) => eb.fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
