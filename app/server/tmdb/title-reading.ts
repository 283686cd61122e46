import type { EpisodeClue } from '#app/domain/episode-clue.ts'
import type { TitleReading } from '#app/domain/title-reading.ts'
import type { Database } from '../db/open-database.ts'

/** What else the name of a title may mean, until TMDB has told. */
export async function findReading(db: Database, titleId: number): Promise<TitleReading | null> {
  const row = await db
    .selectFrom('title_reading')
    .selectAll()
    .where('title_id', '=', titleId)
    .executeTakeFirst()
  if (!row) return null
  return {
    kind: row.kind,
    name: row.name,
    clue: row.clue === null ? null : (JSON.parse(row.clue) as EpisodeClue),
  }
}

/** A title keeps its reading only while nothing has told which is right. */
export async function noteReading(
  trx: Database,
  titleId: number,
  { kind, name, clue }: TitleReading,
): Promise<void> {
  const values = { kind, name, clue: clue && JSON.stringify(clue) }
  await trx
    .insertInto('title_reading')
    .values({ title_id: titleId, ...values })
    .onConflict((conflict) => conflict.column('title_id').doUpdateSet(values))
    .execute()
}

const NOTHING_SAID: EpisodeClue = {
  season: null,
  seasonName: null,
  episodeName: null,
  number: null,
  isWholeSeason: false,
}

/** A title turned out to be what its name also meant: of a series, its plays are of an episode that is to be found. */
export async function becomeReading(
  trx: Database,
  titleId: number,
  { kind, name, clue }: TitleReading,
): Promise<void> {
  await trx
    .updateTable('title')
    .set({ kind, source_title: name, ...(clue && { source_year: null }) })
    .where('id', '=', titleId)
    .execute()
  await trx.deleteFrom('title_reading').where('title_id', '=', titleId).execute()
  if (kind !== 'series') return
  const said = clue ?? NOTHING_SAID
  await trx
    .insertInto('play_clue')
    .columns(['play_id', 'season', 'season_name', 'episode_name', 'number', 'is_whole_season'])
    .expression((eb) =>
      eb
        .selectFrom('play')
        .select((of) => [
          'id',
          of.val(said.season).as('season'),
          of.val(said.seasonName).as('season_name'),
          of.val(said.episodeName).as('episode_name'),
          of.val(said.number).as('number'),
          of.val(said.isWholeSeason ? (1 as const) : (0 as const)).as('is_whole_season'),
        ])
        .where('title_id', '=', titleId)
        .where('episode_id', 'is', null)
        .where('id', 'not in', (of) => of.selectFrom('play_clue').select('play_id')),
    )
    .execute()
}
