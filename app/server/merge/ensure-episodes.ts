import type { Database } from '#app/server/db/open-database.ts'
import type { StagedRow } from '#app/server/db/run-tables.ts'
import { fitToListed } from '#app/server/tmdb/apply-recut.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { chooseEpisode, type NamedEpisode } from './choose-episode.ts'
import {
  type EpisodeIds,
  type HeldEpisode as Held,
  keyOf,
  listKnownEpisodes,
  namedIn,
} from './find-episodes.ts'
import { joinPlaysOfEpisodes } from './join-plays-of-episodes.ts'
import { moveTraktPart } from './move-trakt-part.ts'

/**
 * Rows for every episode that a title's plays and ratings name, whether TMDB lists it or not. Each stands where TMDB's
 * list has it, if that is known: a source may count otherwise.
 */
export async function ensureEpisodes(
  db: Database,
  viewer: Viewer,
  titleId: number,
  rows: readonly StagedRow[],
  timeZone: string,
): Promise<EpisodeIds> {
  const named = namedEpisodes(rows)
  if (named.size === 0) return () => undefined
  const known = await listKnownEpisodes(db, titleId)
  const ids = new Map<string, number>()
  let needsFit = false
  for (const [key, episode] of named) {
    const choice = chooseEpisode(known, episode)
    if (choice.kind === 'held') {
      needsFit = (await learn(db, choice.episode, episode)) || needsFit
      ids.set(key, choice.episode.id)
      continue
    }
    const added = await addEpisode(db, titleId, known, episode)
    if (choice.kind === 'apart') await moveTraktPart(db, choice.episode, added.id)
    ids.set(key, added.id)
    needsFit = true
  }
  const joins = needsFit ? await fitToListed(db, titleId) : []
  await joinPlaysOfEpisodes(db, viewer, { titleId, episodes: joins.map(({ into }) => into), timeZone })
  const joinedInto = new Map(joins.map(({ from, into }) => [from, into]))
  return (row) => {
    const id = ids.get(keyOf(row))
    return id === undefined ? undefined : (joinedInto.get(id) ?? id)
  }
}

/** Those with ids first: they say which episode has which number. */
function namedEpisodes(rows: readonly StagedRow[]) {
  const named = new Map<string, NamedEpisode & { title: string | null }>()
  for (const row of rows) {
    const episode = namedIn(row)
    if (episode) named.set(keyOf(row), { ...episode, title: row.episode_title })
  }
  const idsOf = ({ traktId, tmdbId }: NamedEpisode) => Number(traktId !== null) + Number(tmdbId !== null)
  return new Map([...named].sort(([, a], [, b]) => idsOf(b) - idsOf(a)))
}

/** What a source says of an episode beside its number. @returns whether it is another episode at TMDB than was known */
async function learn(db: Database, held: Held, { traktId, tmdbId, title }: Named): Promise<boolean> {
  const isNews = tmdbId !== null && tmdbId !== held.tmdbId && tmdbId !== held.knownTmdbId
  const after = {
    traktId: held.traktId ?? traktId,
    knownTmdbId: tmdbId ?? held.knownTmdbId,
    title: title ?? held.title,
  }
  const isSame =
    after.traktId === held.traktId && after.knownTmdbId === held.knownTmdbId && after.title === held.title
  if (isSame) return false
  Object.assign(held, after)
  await db
    .updateTable('episode')
    .set({ trakt_id: after.traktId, known_tmdb_id: after.knownTmdbId, source_title: after.title })
    .where('id', '=', held.id)
    .execute()
  return isNews
}

type Named = NamedEpisode & { title: string | null }

async function addEpisode(
  db: Database,
  titleId: number,
  known: Held[],
  { season, number, traktId, tmdbId, title }: Named,
): Promise<Held> {
  const ofSeason = known.filter((one) => one.season === season)
  const next = Math.max(number, ...ofSeason.map((one) => one.number)) + 1
  const there = ofSeason.find((one) => one.number === number)
  // A number that an episode has only because its own was taken is free for the one that it belongs to.
  if (there && there.displacedFrom !== null) await renumber(db, there, next)
  const isTaken = there !== undefined && there.displacedFrom === null
  const place = { number: isTaken ? next : number, displacedFrom: isTaken ? number : null }
  const { id } = await db
    .insertInto('episode')
    .values({
      title_id: titleId,
      season,
      number: place.number,
      displaced_from: place.displacedFrom,
      trakt_id: traktId,
      known_tmdb_id: tmdbId,
      source_title: title,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const added: Held = { id, season, ...place, traktId, tmdbId: null, knownTmdbId: tmdbId, title }
  known.push(added)
  return added
}

async function renumber(db: Database, episode: Held, number: number): Promise<void> {
  await db.updateTable('episode').set({ number }).where('id', '=', episode.id).execute()
  episode.number = number
}
