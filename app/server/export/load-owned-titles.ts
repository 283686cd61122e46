import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import type { EpisodeRow } from '#app/server/db/catalogue-tables.ts'
import type {
  NoteRow,
  PlayClueRow,
  PlayRow,
  RatingRow,
  RewatchRow,
  TitleMarkRow,
} from '#app/server/db/person-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** A title with everything the person has of it, as rows. */
export type OwnedTitle = Awaited<ReturnType<typeof listTitles>>[number] & {
  plays: PlayRow[]
  ratings: RatingRow[]
  marks: TitleMarkRow[]
  notes: NoteRow[]
  rewatches: RewatchRow[]
  episodes: EpisodeRow[]
  /** By the ids of plays whose episode is not known. */
  clues: Map<number, PlayClueRow>
}

/** So many titles' rows at a time: some milliseconds, after which the others get their turn. */
const CHUNK = 100

/** The titles the person has something of: movies, series, then the unmatched, each by id. Or only those named. */
export async function* loadOwnedTitles(
  db: Database,
  viewer: Viewer,
  only?: readonly number[],
): AsyncGenerator<OwnedTitle> {
  const ids = only ?? (await listOwnedIds(db, viewer))
  for (let i = 0; i < ids.length; i += CHUNK) {
    yield* await loadChunk(db, viewer, ids.slice(i, i + CHUNK))
    await setImmediate()
  }
}

async function listOwnedIds(db: Database, viewer: Viewer): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from title where id in (
      select title_id from play where profile_id = ${viewer.profileId}
      union select title_id from rating where profile_id = ${viewer.profileId}
      union select title_id from watchlist_entry where profile_id = ${viewer.profileId}
      union select title_id from title_mark where profile_id = ${viewer.profileId}
      union select title_id from note where profile_id = ${viewer.profileId}
      union select title_id from list_entry where profile_id = ${viewer.profileId}
      union select title_id from rewatch where profile_id = ${viewer.profileId}
    ) order by tmdb_id is null, case when tmdb_id is null then '' else kind end, id`.execute(db)
  return rows.map((row) => row.id)
}

async function loadChunk(db: Database, viewer: Viewer, ids: readonly number[]): Promise<OwnedTitle[]> {
  if (ids.length === 0) return []
  const titles = await listTitles(db, viewer, ids)
  const place = new Map(ids.map((id, index) => [id, index]))
  titles.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
  const plays = groupByTitle(
    await db
      .selectFrom('play')
      .selectAll()
      .where('profile_id', '=', viewer.profileId)
      .where('title_id', 'in', ids)
      .orderBy('id')
      .execute(),
  )
  const ratings = groupByTitle(
    await db
      .selectFrom('rating')
      .selectAll()
      .where('profile_id', '=', viewer.profileId)
      .where('title_id', 'in', ids)
      .orderBy('id')
      .execute(),
  )
  const marks = groupByTitle(
    await db
      .selectFrom('title_mark')
      .selectAll()
      .where('profile_id', '=', viewer.profileId)
      .where('title_id', 'in', ids)
      .execute(),
  )
  const notes = groupByTitle(
    await db
      .selectFrom('note')
      .selectAll()
      .where('profile_id', '=', viewer.profileId)
      .where('title_id', 'in', ids)
      .orderBy('season')
      .orderBy('id')
      .execute(),
  )
  const rewatches = groupByTitle(
    await db
      .selectFrom('rewatch')
      .selectAll()
      .where('profile_id', '=', viewer.profileId)
      .where('title_id', 'in', ids)
      .orderBy('began_at')
      .execute(),
  )
  const episodes = groupByTitle(
    await db
      .selectFrom('episode')
      .selectAll()
      .where('title_id', 'in', ids)
      .orderBy('season')
      .orderBy('number')
      .execute(),
  )
  const clues = new Map((await listClues(db, viewer, ids)).map((clue) => [clue.play_id, clue]))
  return titles.map((title) => ({
    ...title,
    plays: plays.get(title.id) ?? [],
    ratings: ratings.get(title.id) ?? [],
    marks: marks.get(title.id) ?? [],
    notes: notes.get(title.id) ?? [],
    rewatches: rewatches.get(title.id) ?? [],
    episodes: episodes.get(title.id) ?? [],
    clues,
  }))
}

async function listClues(db: Database, viewer: Viewer, ids: readonly number[]): Promise<PlayClueRow[]> {
  return db
    .selectFrom('play_clue')
    .innerJoin('play', 'play.id', 'play_clue.play_id')
    .selectAll('play_clue')
    .where('play.profile_id', '=', viewer.profileId)
    .where('play.title_id', 'in', ids)
    .execute()
}

async function listTitles(db: Database, viewer: Viewer, ids: readonly number[]) {
  return db
    .selectFrom('title as t')
    .leftJoin('title_metadata as m', 'm.title_id', 't.id')
    .leftJoin('enrichment as e', 'e.title_id', 't.id')
    .leftJoin('watchlist_entry as w', (join) =>
      join.onRef('w.title_id', '=', 't.id').on('w.profile_id', '=', viewer.profileId),
    )
    .select(['t.id', 't.kind', 't.trakt_id', 't.tmdb_id', 't.imdb_id', 't.tvdb_id', 't.trakt_slug'])
    .select(['t.source_title', 't.source_year', 'm.name', 'm.release_date', 'm.runtime_minutes', 'm.genres'])
    .select(['m.status as tmdb_status', 'e.state as enrichment', 'w.listed_at'])
    .select(
      sql<
        0 | 1
      >`exists (select 1 from library_entry l where l.profile_id = ${viewer.profileId} and l.title_id = t.id)`.as(
        'is_in_library',
      ),
    )
    .where('t.id', 'in', ids)
    .execute()
}

function groupByTitle<Row extends { title_id: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.title_id)
    if (group) group.push(row)
    else groups.set(row.title_id, [row])
  }
  return groups
}
