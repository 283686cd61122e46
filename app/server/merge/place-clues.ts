import { sql } from 'kysely'
import { dayIn } from '#app/domain/calendar-day.ts'
import { isWholeSeries, type KnownEpisode, placeClue } from '#app/domain/episode-clue.ts'
import { newUid, uidOfRow } from './play-uid.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { storeMessage } from '#app/server/db/stored-message.ts'
import type { PlayRow } from '#app/server/db/person-tables.ts'
import { type JournalEntry, writeJournal } from '#app/server/journal/write-journal.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { joinHeldPlays, joinIntoHeld } from './join-same-plays.ts'

/** `changeId`: what it is part of; else what brought the play to its title: a run, or a change by hand since. */
type Context = { timeZone: string; now: Date; changeId?: string }

/**
 * Finds out which episodes the plays of a series are whose source did not say, once its episodes are known. What
 * remains undecided keeps the reason. One look-up where there are none. The caller works out the library entry anew.
 */
export async function placeClues(
  trx: Database,
  viewer: Viewer,
  titleId: number,
  context: Context,
): Promise<void> {
  const plays = await listUnplaced(trx, viewer, titleId)
  if (plays.length === 0) return
  const known = await knownEpisodes(trx, titleId)
  if (known.episodes.length === 0) return
  for (const { clue, play, movedBy } of plays) {
    // What is said without a day was said when it came in, which may be long before TMDB could be asked.
    const lastDay = play.day ?? dayIn(context.timeZone, play.created_at)
    const placing = placeClue(clue, { ...known, lastDay })
    if (placing.kind === 'undecided') {
      await trx
        .updateTable('play_clue')
        .set({ reason: storeMessage(placing.reason) })
        .where('play_id', '=', play.id)
        .execute()
      continue
    }
    const ids = placing.episodes.map(({ season, number }) => known.ids.get(`${season}x${number}`) ?? null)
    const placedOn = ids.filter((id) => id !== null)
    const entries = isWholeSeries(clue)
      ? await placeOnUnseen(trx, viewer, play, placedOn)
      : await placePlay(trx, viewer, play, placedOn, context.timeZone)
    const changeId = context.changeId ?? movedBy ?? play.run_id
    if (changeId !== null) await writeJournal(trx, changeId, entries)
  }
}

async function listUnplaced(trx: Database, viewer: Viewer, titleId: number) {
  const rows = await trx
    .selectFrom('play')
    .innerJoin('play_clue as c', 'c.play_id', 'play.id')
    .selectAll('play')
    .select(['c.season', 'c.season_name', 'c.episode_name', 'c.number as clue_number', 'c.is_whole_season'])
    .select(
      sql<string | null>`(select j.change_id from journal j join change h on h.id = j.change_id
        where j.entity = 'play' and j.entity_id = play.id and h.kind = 'hand' and h.undone_at is null
          and json_extract(j.before, '$.title_id') <> json_extract(j.after, '$.title_id')
        order by j.id desc limit 1)`.as('moved_by'),
    )
    .where('play.profile_id', '=', viewer.profileId)
    .where('play.title_id', '=', titleId)
    .where('play.episode_id', 'is', null)
    .orderBy('play.id')
    .execute()
  return rows.map(
    ({ season, season_name, episode_name, clue_number, is_whole_season, moved_by, ...play }) => ({
      movedBy: moved_by,
      play: play satisfies PlayRow,
      clue: {
        season,
        seasonName: season_name,
        episodeName: episode_name,
        number: clue_number,
        isWholeSeason: is_whole_season === 1,
      },
    }),
  )
}

/** As TMDB lists them, under every name that is known. */
async function knownEpisodes(trx: Database, titleId: number) {
  const rows = await trx
    .selectFrom('episode')
    .select(['id', 'season', 'number', 'name', 'source_title', 'air_date'])
    .where('title_id', '=', titleId)
    .where('on_tmdb', '=', 1)
    .execute()
  const texts = await trx
    .selectFrom('episode_text')
    .innerJoin('episode', 'episode.id', 'episode_text.episode_id')
    .select(['episode_id', 'episode_text.name'])
    .where('episode.title_id', '=', titleId)
    .execute()
  const seasons = await trx
    .selectFrom('season')
    .select(['number', 'name'])
    .where('title_id', '=', titleId)
    .execute()
  const episodes = rows.map((row): KnownEpisode => ({
    season: row.season,
    number: row.number,
    airDate: row.air_date,
    names: [
      row.name,
      row.source_title,
      ...texts.filter((text) => text.episode_id === row.id).map(({ name }) => name),
    ].filter((name) => name !== null),
  }))
  return { episodes, seasons, ids: new Map(rows.map((row) => [`${row.season}x${row.number}`, row.id])) }
}

/**
 * Makes a play that of an episode, and for each further one adds its like. What is there already from another source
 * gains this one. What the source said stays, for taking it back.
 * @returns what to write into the journal, in order
 */
export async function placePlay(
  trx: Database,
  viewer: Viewer,
  play: PlayRow,
  episodeIds: readonly number[],
  timeZone: string,
): Promise<JournalEntry[]> {
  const { placed, entries } = await spreadPlay(trx, play, episodeIds)
  for (const one of placed) entries.push(...(await joinOnEpisode(trx, viewer, one, timeZone)))
  return entries
}

/** The play becomes that of the first episode, and each further one has its like. */
async function spreadPlay(
  trx: Database,
  play: PlayRow,
  [first, ...others]: readonly number[],
): Promise<{ placed: (PlayRow & { episode_id: number })[]; entries: JournalEntry[] }> {
  if (first === undefined) return { placed: [], entries: [] }
  const entries: JournalEntry[] = []
  const placed: (PlayRow & { episode_id: number })[] = []
  for (const episodeId of others) {
    const { id: _, ...like } = {
      ...play,
      episode_id: episodeId,
      uid: uidOfRow(play.uid ?? newUid(), episodeId),
    }
    const { id } = await trx.insertInto('play').values(like).returning('id').executeTakeFirstOrThrow()
    entries.push({ entity: 'play', entityId: id, before: null, after: { episode_id: episodeId } })
    placed.push({ ...like, id })
  }
  await trx.updateTable('play').set({ episode_id: first }).where('id', '=', play.id).execute()
  entries.push({
    entity: 'play',
    entityId: play.id,
    before: { episode_id: play.episode_id },
    after: { episode_id: first },
  })
  return { placed: [...placed, { ...play, episode_id: first }], entries }
}

/** That all were seen says nothing new of an episode that has a play. */
async function placeOnUnseen(
  trx: Database,
  viewer: Viewer,
  play: PlayRow,
  episodeIds: readonly number[],
): Promise<JournalEntry[]> {
  const held = await trx
    .selectFrom('play')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('episode_id', 'in', episodeIds)
    .orderBy('id')
    .execute()
  const seen = new Set(held.map(({ episode_id }) => episode_id))
  const unseen = episodeIds.filter((id) => !seen.has(id))
  const [first] = held
  if (unseen.length === 0 && first) return joinIntoHeld(trx, first, play)
  return (await spreadPlay(trx, play, unseen)).entries
}

async function joinOnEpisode(
  trx: Database,
  viewer: Viewer,
  play: PlayRow & { episode_id: number },
  timeZone: string,
): Promise<JournalEntry[]> {
  const { source, title_id: titleId, episode_id } = play
  const moved = [{ play, after: { title_id: titleId, episode_id } }]
  const { entries } = await joinHeldPlays(trx, viewer, moved, { source, titleId, timeZone })
  return entries
}
