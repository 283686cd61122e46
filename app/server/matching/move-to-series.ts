import { type EpisodeClue } from '#app/domain/episode-clue.ts'
import { readAsEpisode } from '#app/domain/name-group.ts'
import type { TitleReading } from '#app/domain/title-reading.ts'
import type { TitleRow } from '#app/server/db/catalogue-tables.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import type { JournalEntry } from '#app/server/journal/write-journal.ts'
import { giveUpIds } from '#app/server/merge/merge-titles.ts'
import { notePlayClues } from '#app/server/merge/note-play-clues.ts'
import { findReading } from '#app/server/tmdb/title-reading.ts'
import { comparableName } from '#app/domain/comparable-name.ts'

export type SeriesChoice = {
  tmdbId: number
  /** What TMDB calls it, for the person. */
  name: string
  /** What the names begin with. */
  prefix: string
}

/**
 * A title that was taken for a movie is an episode of a series: its plays go there, with the rest of its name as their
 * clue, and so do later files. The emptied title stays for undoing.
 * @returns what to write into the journal, in order: the title's names come back after its plays
 */
export async function moveToSeries(
  trx: Database,
  viewer: Viewer,
  from: TitleRow,
  into: number,
  { choice, now }: { choice: SeriesChoice; now: Date },
): Promise<JournalEntry[]> {
  const reading = await readTitle(trx, from, choice.prefix)
  if (!reading) return []
  await rememberReading(trx, viewer, from.id, { choice, reading, now })
  const names = await giveUpIds(trx, from, into)
  const plays = await trx
    .selectFrom('play')
    .select(['id', 'title_id', 'episode_id'])
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', from.id)
    .orderBy('id')
    .execute()
  const ids = plays.map(({ id }) => id)
  await trx.updateTable('play').set({ title_id: into, episode_id: null }).where('id', 'in', ids).execute()
  await trx.deleteFrom('play_clue').where('play_id', 'in', ids).execute()
  await notePlayClues(
    trx,
    ids.map((playId) => ({ playId, clue: reading.clue })),
  )
  const after = { title_id: into, episode_id: null }
  return [
    names,
    ...plays.map(({ id, ...before }): JournalEntry => ({ entity: 'play', entityId: id, before, after })),
  ]
}

/** What its file read it as may tell a number that the name does not show. */
async function readTitle(trx: Database, { id, source_title }: TitleRow, prefix: string) {
  const asEpisode = readAsEpisode(source_title ?? '', prefix)
  const said = await findReading(trx, id)
  const isSaid = said?.clue && comparableName(said.name) === comparableName(prefix)
  return asEpisode && isSaid ? { ...asEpisode, clue: said.clue ?? asEpisode.clue } : asEpisode
}

async function rememberReading(
  trx: Database,
  viewer: Viewer,
  titleId: number,
  {
    choice,
    reading,
    now,
  }: { choice: SeriesChoice; reading: TitleReading & { clue: EpisodeClue }; now: Date },
): Promise<void> {
  const decision = {
    tmdb_id: choice.tmdbId,
    name: choice.name,
    decided_at: now.toISOString(),
    reading: JSON.stringify(reading),
  }
  const keys = await trx
    .selectFrom('title_alias')
    .select('title_key')
    .where('title_id', '=', titleId)
    .where('title_key', 'like', 'movie:name:%')
    .execute()
  for (const { title_key } of keys)
    await trx
      .insertInto('name_decision')
      .values({ profile_id: viewer.profileId, title_key, ...decision })
      .onConflict((conflict) => conflict.columns(['profile_id', 'title_key']).doUpdateSet(decision))
      .execute()
}
