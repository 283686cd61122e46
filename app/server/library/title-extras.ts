import { sql } from 'kysely'
import type { OwnedMedia } from '#app/domain/owned-media.ts'
import type { TitleExtras } from '#app/domain/title-extras.ts'
import type { LibraryEntryRow } from '#app/server/db/person-tables.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** Columns for a query over `library_entry e`, so that a title's page needs no statement more. */
export const extraColumns = ({ profileId }: Viewer) =>
  [
    'e.favourited_at',
    'e.hidden_at',
    'e.rewatch_began_at',
    'e.rewatch_watched',
    'e.rewatch_next_season',
    'e.rewatch_next_episode',
    sql<string | null>`(select text from note n where n.profile_id = ${profileId} and n.title_id = e.title_id
    and n.season is null and n.episode_id is null and n.play_id is null)`.as('note'),
    sql<
      string | null
    >`(select json_object('episodes', count(o.episode_id), 'media', json_group_array(distinct o.media))
    from owned o where o.profile_id = ${profileId} and o.title_id = e.title_id having count(*) > 0)`.as(
      'owned',
    ),
    sql<string | null>`(select json_object('reason', k.reason) from title_mark k
    where k.profile_id = ${profileId} and k.title_id = e.title_id and k.mark = 'abandoned')`.as('abandoned'),
    sql<string>`(select json_group_array(json_object('id', l.id, 'name', l.name, 'entryId', l.entry_id)) from (
    select list.id, list.name, entry.id as entry_id from list left join list_entry entry on entry.list_id = list.id
      and entry.title_id = e.title_id and entry.season is null and entry.episode_id is null
    where list.profile_id = ${profileId} order by list.position, list.id) l)`.as('lists'),
  ] as const

type Row = Pick<
  LibraryEntryRow,
  | 'favourited_at'
  | 'hidden_at'
  | 'rewatch_began_at'
  | 'rewatch_watched'
  | 'rewatch_next_season'
  | 'rewatch_next_episode'
> & { note: string | null; owned: string | null; abandoned: string | null; lists: string }

export function extrasOf(row: Row): TitleExtras {
  const { rewatch_next_season: season, rewatch_next_episode: episode } = row
  return {
    favouritedAt: row.favourited_at,
    abandoned: row.abandoned === null ? null : (JSON.parse(row.abandoned) as { reason: string | null }),
    isHidden: row.hidden_at !== null,
    note: row.note,
    owned: row.owned === null ? null : ownedOf(row.owned),
    rewatch:
      row.rewatch_began_at === null
        ? null
        : {
            beganAt: row.rewatch_began_at,
            watched: row.rewatch_watched ?? 0,
            next: season === null || episode === null ? null : { season, episode },
          },
    lists: JSON.parse(row.lists) as TitleExtras['lists'],
  }
}

function ownedOf(json: string): NonNullable<TitleExtras['owned']> {
  const { episodes, media } = JSON.parse(json) as { episodes: number; media: (string | null)[] }
  return { episodes, media: media.flatMap((one) => (one === null ? [] : [JSON.parse(one) as OwnedMedia])) }
}
