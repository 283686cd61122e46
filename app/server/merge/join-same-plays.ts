import type { Database } from '#app/server/db/open-database.ts'
import type { PlayRow } from '#app/server/db/person-tables.ts'
import type { JournalEntry } from '#app/server/journal/write-journal.ts'
import { joinNotes } from './move-extras.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { findPairs, joinPlay } from './join-plays.ts'
import type { StagedPlay } from './staged-play.ts'

/**
 * Plays of `from` that `into`, which it turned out to be, has already from another source: each becomes a second
 * source of that one.
 * @returns what to write into the journal, in order
 */
export async function joinSamePlays(
  trx: Database,
  viewer: Viewer,
  { from, into, timeZone }: { from: number; into: number; timeZone: string },
): Promise<JournalEntry[]> {
  const episodes = await episodesByNumber(trx, from, into)
  const moved = (await listPlacedPlays(trx, viewer, from)).flatMap((play) => {
    const episodeId = play.episode_id === null ? null : episodes.get(play.episode_id)
    // An episode that `into` does not have yet cannot have been played there.
    return episodeId === undefined ? [] : [{ play, after: { title_id: into, episode_id: episodeId } }]
  })
  const entries: JournalEntry[] = []
  for (const source of new Set(moved.map(({ play }) => play.source))) {
    const ofSource = moved.filter(({ play }) => play.source === source)
    entries.push(...(await joinHeldPlays(trx, viewer, ofSource, { source, titleId: into, timeZone })).entries)
  }
  return entries
}

/** Of a source without ids of its own, and of a known episode. */
async function listPlacedPlays(trx: Database, viewer: Viewer, titleId: number): Promise<PlayRow[]> {
  return trx
    .selectFrom('play')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', titleId)
    .where('trakt_history_id', 'is', null)
    .where((eb) =>
      eb.or([
        eb('episode_id', 'is not', null),
        eb('id', 'not in', eb.selectFrom('play_clue').select('play_id')),
      ]),
    )
    .orderBy('id')
    .execute()
}

export type MovedPlay = { play: PlayRow; after: { title_id: number; episode_id: number | null } }

/**
 * Held plays of one source that go to another title or episode: those that are there already become a second source.
 * @returns what to write into the journal, and the plays that are no more
 */
export async function joinHeldPlays(
  trx: Database,
  viewer: Viewer,
  moved: readonly MovedPlay[],
  { source, titleId, timeZone }: { source: string; titleId: number; timeZone: string },
): Promise<{ entries: JournalEntry[]; joined: Set<number> }> {
  const staged = new Map<StagedPlay, PlayRow>()
  for (const { play, after } of moved)
    staged.set({ play: { ...play, ...after }, sourceKey: `play ${play.id}`, knownId: null, clue: null }, play)
  const pairs = await findPairs(trx, viewer, { source, timeZone }, titleId, [...staged.keys()])
  const entries: JournalEntry[] = []
  const joined = new Set<number>()
  for (const [one, own] of pairs) {
    const play = staged.get(one)
    if (!play || own.id === play.id) continue
    entries.push(...(await joinPair(trx, own, one, play)))
    joined.add(play.id)
  }
  return { entries, joined }
}

/** A play that says no more than another one that is held. @returns what to write into the journal, in order */
export const joinIntoHeld = (trx: Database, own: PlayRow, play: PlayRow): Promise<JournalEntry[]> =>
  joinPair(trx, own, { play, sourceKey: null, knownId: null, clue: null }, play)

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
  const notes = await handOnNote(trx, id, own.id)
  await trx.deleteFrom('play').where('id', '=', id).execute()
  const gone: JournalEntry = { entity: 'play', entityId: id, before: row, after: null }
  return [...(entry ? [entry] : []), ...notes, gone]
}

/** What was written about one play is about the other now. */
async function handOnNote(trx: Database, from: number, into: number): Promise<JournalEntry[]> {
  const notes = await trx.selectFrom('note').selectAll().where('play_id', 'in', [from, into]).execute()
  const [mine, theirs] = [from, into].map((id) => notes.find((note) => note.play_id === id))
  if (!mine) return []
  if (theirs) return joinNotes(trx, mine, theirs)
  const { title_id } = await trx
    .selectFrom('play')
    .select('title_id')
    .where('id', '=', into)
    .executeTakeFirstOrThrow()
  const [before, after] = [
    { play_id: from, title_id: mine.title_id },
    { play_id: into, title_id },
  ]
  await trx.updateTable('note').set(after).where('id', '=', mine.id).execute()
  return [{ entity: 'note', entityId: mine.id, before, after }]
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
