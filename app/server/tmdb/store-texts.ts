import { sql } from 'kysely'
import type { TitleText } from '#app/domain/choose-text.ts'
import type { Database } from '../db/open-database.ts'
import type { EpisodeText } from './localise.ts'

const ROWS_A_STATEMENT = 1000

/** Keeps what other languages say of a title and its episodes beside what is shown. After the episodes themselves. */
export async function storeTexts(
  trx: Database,
  titleId: number,
  { texts, episodeTexts }: { texts: readonly TitleText[]; episodeTexts: readonly EpisodeText[] },
): Promise<void> {
  if (texts.length > 0) {
    await trx
      .insertInto('title_text')
      .values(texts.map((text) => ({ title_id: titleId, ...text })))
      .onConflict((conflict) =>
        conflict.columns(['title_id', 'language']).doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          overview: eb.ref('excluded.overview'),
          tagline: eb.ref('excluded.tagline'),
        })),
      )
      .execute()
  }
  for (let start = 0; start < episodeTexts.length; start += ROWS_A_STATEMENT) {
    const lot = JSON.stringify(episodeTexts.slice(start, start + ROWS_A_STATEMENT))
    await sql`
      insert or replace into episode_text (episode_id, language, name, overview)
      select e.id, x.value ->> 'language', x.value ->> 'name', x.value ->> 'overview'
      from json_each(${lot}) x join episode e on e.title_id = ${titleId}
        and e.season = x.value ->> 'season' and e.number = x.value ->> 'number'`.execute(trx)
  }
}

/** What is shown now, under the language it was shown in: going back to it needs no waiting. */
export async function keepShownTexts(trx: Database, language: string): Promise<void> {
  await sql`
    insert into title_text (title_id, language, name, overview, tagline)
    select title_id, ${language}, name, overview, tagline from title_metadata where true
    on conflict (title_id, language) do update set name = excluded.name, overview = excluded.overview,
      tagline = excluded.tagline`.execute(trx)
  await sql`
    insert or replace into episode_text (episode_id, language, name, overview)
    select id, ${language}, name, overview from episode
    where on_tmdb = 1 and (name is not null or overview is not null)`.execute(trx)
}

/** Shows what is held in a language already. The caller works out the library entries anew. */
export async function showHeldTexts(trx: Database, language: string): Promise<void> {
  await sql`
    update title_metadata set name = coalesce(t.name, title_metadata.name),
      overview = coalesce(t.overview, title_metadata.overview), tagline = coalesce(t.tagline, title_metadata.tagline)
    from title_text t where t.title_id = title_metadata.title_id and t.language = ${language}`.execute(trx)
  await sql`
    update episode set name = coalesce(t.name, episode.name), overview = coalesce(t.overview, episode.overview)
    from episode_text t where t.episode_id = episode.id and t.language = ${language}`.execute(trx)
}
