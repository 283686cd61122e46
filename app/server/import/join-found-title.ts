import { markBingeDue } from '#app/server/binge/binge-series.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { PlayRow, TitleRow } from '#app/server/db/tables.ts'
import { type JournalEntry, writeJournal } from '#app/server/journal/write-journal.ts'
import { joinTitles } from '#app/server/matching/join-titles.ts'
import { PROFILE_ID } from '#app/server/runtime.ts'
import { clearMetadata } from '#app/server/tmdb/clear-metadata.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'
import { findPairs, joinPlay } from './join-plays.ts'
import type { StagedPlay } from './staged-play.ts'

type Context = { runId: string; source: string; timeZone: string; now: Date }

/**
 * A title that came without a Trakt id may turn out to be one that the library has already: the two become one, and so
 * do their plays where they are the same. Two titles that Trakt knows stay two.
 * @returns the title that has everything now, where it is another one
 */
export async function joinFoundTitle(
  trx: Database,
  titleId: number,
  context: Context,
): Promise<number | null> {
  const from = await trx.selectFrom('title').selectAll().where('id', '=', titleId).executeTakeFirst()
  const into = from && from.trakt_id === null ? await findTwin(trx, from) : undefined
  if (!from || !into) return null
  const entries = await joinSamePlays(trx, from.id, into.id, context)
  entries.push(...(await joinTitles(trx, from, into)))
  await writeJournal(trx, context.runId, entries)
  await handOn(trx, from.id, into.id, context)
  return into.id
}

/** The one that Trakt knows, else the older one. */
async function findTwin(trx: Database, { id, kind, tmdb_id }: TitleRow): Promise<TitleRow | undefined> {
  if (tmdb_id === null) return undefined
  return trx
    .selectFrom('title')
    .selectAll()
    .where('kind', '=', kind)
    .where('tmdb_id', '=', tmdb_id)
    .where('id', '!=', id)
    .orderBy('trakt_id', (order) => order.asc().nullsLast())
    .orderBy('id')
    .executeTakeFirst()
}

/** Plays of `from` that `into` has already, from another source: each becomes a second source of that one. */
async function joinSamePlays(
  trx: Database,
  from: number,
  into: number,
  context: Context,
): Promise<JournalEntry[]> {
  const plays = await trx.selectFrom('play').selectAll().where('title_id', '=', from).orderBy('id').execute()
  const episodes = await episodesByNumber(trx, from, into)
  const staged = new Map<StagedPlay, PlayRow>()
  for (const play of plays) {
    const episodeId = play.episode_id === null ? null : episodes.get(play.episode_id)
    // An episode that `into` does not have yet cannot have been played there.
    if (play.trakt_history_id !== null || episodeId === undefined) continue
    staged.set(
      { play: { ...play, title_id: into, episode_id: episodeId }, sourceKey: `play ${play.id}` },
      play,
    )
  }
  const pairs = await findPairs(trx, context, into, [...staged.keys()])
  const entries: JournalEntry[] = []
  for (const [one, own] of pairs) {
    const play = staged.get(one)
    if (play) entries.push(...(await joinPair(trx, own, one, play)))
  }
  return entries
}

/** What the source calls the play leads to the one that stays. */
async function joinPair(
  trx: Database,
  own: PlayRow,
  one: StagedPlay,
  play: PlayRow,
): Promise<JournalEntry[]> {
  const { id, ...row } = play
  const entry = await joinPlay(trx, own, one)
  await trx.updateTable('play_source').set({ play_id: own.id }).where('play_id', '=', id).execute()
  await trx.deleteFrom('play').where('id', '=', id).execute()
  const gone: JournalEntry = { entity: 'play', entityId: id, before: row, after: null }
  return entry ? [entry, gone] : [gone]
}

/** Episodes of `from`, by id, as those of `into`. */
async function episodesByNumber(trx: Database, from: number, into: number): Promise<Map<number, number>> {
  const rows = await trx
    .selectFrom('episode as mine')
    .innerJoin('episode as theirs', (join) =>
      join
        .on('theirs.title_id', '=', into)
        .onRef('theirs.season', '=', 'mine.season')
        .onRef('theirs.number', '=', 'mine.number'),
    )
    .select(['mine.id', 'theirs.id as target'])
    .where('mine.title_id', '=', from)
    .execute()
  return new Map(rows.map((row) => [row.id, row.target]))
}

/** The run's item, its binge days and the look at TMDB go on with the title that stays. */
async function handOn(trx: Database, from: number, into: number, { runId, now }: Context): Promise<void> {
  await trx.updateTable('run_item').set({ title_id: into }).where('title_id', '=', from).execute()
  const binge = await trx
    .deleteFrom('binge_series')
    .where('profile_id', '=', PROFILE_ID)
    .where('title_id', '=', from)
    .returning('is_applied')
    .execute()
  if (binge.some((row) => row.is_applied === 1)) await markBingeDue(trx, into, runId)
  await clearMetadata(trx, [from])
  await requestEnrichment(trx, [into], { priority: 1, now })
}
