import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import { type JournalEntry, writeJournal } from '#app/server/journal/write-journal.ts'
import type { ApplyContext } from './apply-context.ts'
import { joinPlay } from './join-plays.ts'
import type { StagedPlay } from './staged-play.ts'

/** Of a play: its source gave no date that could be read. What the person dated, or said to be of no known date, is not meant. */
const LACKS_DATE = sql<boolean>`(p.precision = 'unknown' and p.year is null and p.basis = 'source' and p.source <> 'manual')`

/** Whether the staged row `s` gives a date to the play `p` that has its history id. */
export const IS_DATED = sql<0 | 1>`(s.history_id is not null and s.watched_at is not null and ${LACKS_DATE})`

/** Gives held plays without a date the one that their source has by now. */
export async function dateKnownPlays(
  trx: Database,
  context: Pick<ApplyContext, 'runId' | 'profileId'>,
  known: readonly StagedPlay[],
): Promise<void> {
  const dated = new Map(
    known
      .filter(({ play }) => play.trakt_history_id != null && play.precision !== 'unknown')
      .map((one) => [one.play.trakt_history_id, one]),
  )
  if (dated.size === 0) return
  const undated = await trx
    .selectFrom('play as p')
    .selectAll('p')
    .where('p.profile_id', '=', context.profileId)
    .where(LACKS_DATE)
    .where(
      sql<boolean>`p.trakt_history_id in (select value from json_each(${JSON.stringify([...dated.keys()])}))`,
    )
    .execute()
  const entries: JournalEntry[] = []
  for (const own of undated) {
    const one = dated.get(own.trakt_history_id)
    const entry = one ? await joinPlay(trx, own, one) : null
    if (entry) entries.push(entry)
  }
  await writeJournal(trx, context.runId, entries)
}
