import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { TitleRow } from '#app/server/db/catalogue-tables.ts'
import type { JournalEntry } from '#app/server/journal/write-journal.ts'
import type { MatchColumns } from '#app/server/journal/revert-match.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { moveExtras } from './move-extras.ts'

/**
 * Moves everything a person has of one title to another, of the same kind, which it turned out to be. What both have a
 * rating of keeps that of `into`. The emptied title is kept without an id, for undoing, and shows nowhere.
 * @returns what to write into the journal, in order
 */
export async function mergeTitles(
  trx: Database,
  viewer: Viewer,
  from: TitleRow,
  into: TitleRow,
): Promise<JournalEntry[]> {
  const episodes = await episodesOf(trx, viewer, from.id, into.id)
  return [
    ...(await movePlays(trx, viewer, from.id, into.id, episodes)),
    ...(await moveRatings(trx, viewer, from.id, into.id, episodes)),
    ...(await moveWatchlistEntry(trx, viewer, from.id, into.id)),
    ...(await moveExtras(trx, viewer, { from: from.id, into: into.id, episodes })),
    await giveUpIds(trx, from, into.id),
  ]
}

/** Episodes of `from` that something hangs on, by id, as episodes of `into`. */
async function episodesOf(
  trx: Database,
  viewer: Viewer,
  from: number,
  into: number,
): Promise<Map<number, number>> {
  const mine = await trx
    .selectFrom('episode')
    .select(['id', 'season', 'number', 'source_title'])
    .where('title_id', '=', from)
    .where((eb) =>
      eb.or([
        eb(
          'id',
          'in',
          eb
            .selectFrom('play')
            .select('episode_id')
            .where('title_id', '=', from)
            .where('profile_id', '=', viewer.profileId)
            .where('episode_id', 'is not', null)
            .$castTo<{ episode_id: number }>(),
        ),
        eb(
          'id',
          'in',
          eb
            .selectFrom('rating')
            .select('episode_id')
            .where('title_id', '=', from)
            .where('episode_id', 'is not', null)
            .$castTo<{ episode_id: number }>(),
        ),
        eb.exists(eb.selectFrom('note').select('note.id').whereRef('note.episode_id', '=', 'episode.id')),
        eb.exists(
          eb
            .selectFrom('list_entry')
            .select('list_entry.id')
            .whereRef('list_entry.episode_id', '=', 'episode.id'),
        ),
        eb.exists(eb.selectFrom('owned').select('owned.id').whereRef('owned.episode_id', '=', 'episode.id')),
      ]),
    )
    .execute()
  await keepEpisodes(
    trx,
    mine.map(({ id }) => id),
  )
  const targets = new Map<number, number>()
  for (const { id, ...episode } of mine) {
    const target = await trx
      .insertInto('episode')
      .values({ title_id: into, ...episode })
      .onConflict((conflict) =>
        conflict.columns(['title_id', 'season', 'number']).doUpdateSet((eb) => ({
          source_title: eb.fn.coalesce('episode.source_title', 'excluded.source_title'),
        })),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    targets.set(id, target.id)
  }
  return targets
}

/** Taking it back forgets what TMDB said of the match, which must not take an episode that something comes back to. */
async function keepEpisodes(trx: Database, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('episode')
    .set({ source_title: sql`coalesce(source_title, name, 'Episode ' || number)` })
    .where('id', 'in', ids)
    .execute()
}

async function movePlays(
  trx: Database,
  viewer: Viewer,
  from: number,
  into: number,
  episodes: Map<number, number>,
) {
  const plays = await trx
    .selectFrom('play')
    .select(['id', 'title_id', 'episode_id'])
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', from)
    .orderBy('id')
    .execute()
  const entries: JournalEntry[] = []
  for (const { id, ...before } of plays) {
    const after = { title_id: into, episode_id: targetOf(episodes, before.episode_id) }
    await trx.updateTable('play').set(after).where('id', '=', id).execute()
    entries.push({ entity: 'play', entityId: id, before, after })
  }
  return entries
}

const targetOf = (episodes: Map<number, number>, id: number | null) =>
  id === null ? null : (episodes.get(id) ?? null)

async function moveRatings(
  trx: Database,
  viewer: Viewer,
  from: number,
  into: number,
  episodes: Map<number, number>,
) {
  const all = await trx
    .selectFrom('rating')
    .selectAll()
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', 'in', [from, into])
    .orderBy('id')
    .execute()
  const held = new Set(all.filter((rating) => rating.title_id === into).map(subjectOf))
  const entries: JournalEntry[] = []
  for (const rating of all.filter((each) => each.title_id === from)) {
    const after = { title_id: into, episode_id: targetOf(episodes, rating.episode_id) }
    const { id, ...row } = rating
    if (held.has(subjectOf({ ...rating, ...after }))) {
      await trx.deleteFrom('rating').where('id', '=', id).execute()
      entries.push({ entity: 'rating', entityId: id, before: row, after: null })
    } else {
      await trx.updateTable('rating').set(after).where('id', '=', id).execute()
      const before = { title_id: row.title_id, episode_id: row.episode_id }
      entries.push({ entity: 'rating', entityId: id, before, after })
    }
  }
  return entries
}

const subjectOf = (rating: { season: number | null; episode_id: number | null }) =>
  `${rating.season} ${rating.episode_id}`

async function moveWatchlistEntry(
  trx: Database,
  viewer: Viewer,
  from: number,
  into: number,
): Promise<JournalEntry[]> {
  const find = (titleId: number) =>
    trx
      .selectFrom('watchlist_entry')
      .select(['listed_at', 'source'])
      .where('profile_id', '=', viewer.profileId)
      .where('title_id', '=', titleId)
      .executeTakeFirst()
  const [mine, theirs] = [await find(from), await find(into)]
  if (!mine) return []
  await trx
    .deleteFrom('watchlist_entry')
    .where('profile_id', '=', viewer.profileId)
    .where('title_id', '=', from)
    .execute()
  const gone: JournalEntry = { entity: 'watchlist', entityId: from, before: mine, after: null }
  if (theirs) return [gone]
  await trx
    .insertInto('watchlist_entry')
    .values({ profile_id: viewer.profileId, title_id: into, ...mine })
    .execute()
  return [gone, { entity: 'watchlist', entityId: into, before: null, after: mine }]
}

/** What a file calls `from` leads to `into` from now on. */
export async function giveUpIds(trx: Database, from: TitleRow, into: number): Promise<JournalEntry> {
  const aliases = await trx
    .selectFrom('title_alias')
    .select('title_key')
    .where('title_id', '=', from.id)
    .execute()
  await trx.updateTable('title_alias').set({ title_id: into }).where('title_id', '=', from.id).execute()
  const before = matchColumns(
    from,
    aliases.map((alias) => alias.title_key),
  )
  const after = { tmdb_id: null, imdb_id: null, tvdb_id: null }
  await trx.updateTable('title').set(after).where('id', '=', from.id).execute()
  await trx.deleteFrom('enrichment').where('title_id', '=', from.id).execute()
  return { entity: 'match', entityId: from.id, before, after }
}

export function matchColumns(title: TitleRow, aliases: string[] = []): MatchColumns {
  const { tmdb_id, imdb_id, tvdb_id, matched_by, match_confidence, matched_at } = title
  return { tmdb_id, imdb_id, tvdb_id, matched_by, match_confidence, matched_at, aliases }
}
