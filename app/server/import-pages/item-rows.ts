import { sql } from 'kysely'
import { fateOf, type PreviewRow } from '#app/domain/preview-row.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'

const MOST_SHOWN = 200

type Row = Omit<PreviewRow, 'fate'> & {
  source: string
  is_known: 0 | 1
  other_source: string | null
  held_value: number | null
  held_source: string | null
  held_at: string | null
}

/** What a source says of one title, row by row, and what becomes of each: one statement. */
export async function listItemRows(
  db: Database,
  viewer: Viewer,
  runId: string,
  itemId: number,
): Promise<PreviewRow[]> {
  const { rows } = await sql<Row>`
    select s.id, s.type, s.season, s.episode, coalesce(s.watched_at, s.at) as at, s.rating as value,
      coalesce(s.list_name, s.text) as text, r.source as source,
      case s.type
        when 'play' then coalesce(
          case when s.play_id is not null then 1 end,
          (select 1 from play p where p.profile_id = ${viewer.profileId} and p.trakt_history_id = s.history_id),
          (select 1 from play_source k where s.history_id is null and k.profile_id = ${viewer.profileId}
            and k.source = r.source and k.source_key = s.source_key), 0)
        when 'watchlist' then exists (select 1 from watchlist_entry w
          where w.profile_id = ${viewer.profileId} and w.title_id = i.title_id)
        else 0 end as is_known,
      (select p.source from play p where s.type = 'play' and length(s.watched_at) = 10
        and p.profile_id = ${viewer.profileId} and p.title_id = i.title_id and p.day = s.watched_at
        and p.source <> r.source and p.episode_id is e.id limit 1) as other_source,
      h.value as held_value, h.source as held_source, h.rated_at as held_at
    from run_item i join import_run r on r.id = i.run_id
    join staged_row s on s.run_id = i.run_id and s.title_key = i.title_key
    left join episode e on e.title_id = i.title_id and e.season = s.season and e.number = s.episode
    left join rating h on s.type = 'rating' and h.profile_id = ${viewer.profileId} and h.title_id = i.title_id
      and h.season is case when s.episode is null then s.season end
      and h.episode_id is case when s.episode is null then null else coalesce(e.id, -1) end
    where i.run_id = ${runId} and i.id = ${itemId} and s.type <> 'unlisted'
    order by s.type, s.season, s.episode, s.id limit ${MOST_SHOWN}`.execute(db)
  return rows.map((row) => {
    const said = {
      id: row.id,
      type: row.type,
      season: row.season,
      episode: row.episode,
      at: row.at,
      value: row.value,
      text: row.text,
    }
    const { held_value: value, held_source: source, held_at: ratedAt } = row
    return {
      ...said,
      fate: fateOf(said, {
        source: row.source,
        isKnown: row.is_known === 1,
        otherSource: row.other_source,
        rating: value === null || source === null ? null : { value, source, ratedAt },
      }),
    }
  })
}
