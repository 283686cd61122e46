import type { ExtraName, ExtraNews } from '#app/domain/extras.ts'
import { joinedNote } from '#app/domain/joined-note.ts'
import type { StagedRow } from '#app/server/db/run-tables.ts'
import type { EpisodeIds } from '#app/server/merge/find-episodes.ts'
import type { HeldExtras } from './held-extras.ts'

/** The rows of a title that are neither plays nor ratings nor about the watchlist. */
export const extraTypes = [
  'favourite',
  'abandoned',
  'hidden',
  'note',
  'list-entry',
  'rewatch',
  'owned',
] as const
export type ExtraType = (typeof extraTypes)[number]
export type ExtraRow = StagedRow & { type: ExtraType }

export const isExtraRow = (row: StagedRow): row is ExtraRow =>
  (extraTypes as readonly string[]).includes(row.type)

/** What a row is about; of an episode that is not here yet the id is -1. */
export type ExtraSubject = { season: number | null; episode_id: number | null; play_id: number | null }

/** A note of a play that was not taken is one of what was played. */
export function extraSubject(
  row: ExtraRow,
  episodes: EpisodeIds,
  plays: ReadonlyMap<string, number>,
): ExtraSubject {
  const playId = row.play_key === null ? undefined : plays.get(row.play_key)
  if (playId !== undefined) return { season: null, episode_id: null, play_id: playId }
  if (row.season === null || row.episode === null)
    return { season: row.season, episode_id: null, play_id: null }
  const episodeId = episodes(row) ?? -1
  return { season: null, episode_id: episodeId, play_id: null }
}

const NAMES: Record<ExtraType, ExtraName> = {
  favourite: 'favourites',
  abandoned: 'abandoned',
  hidden: 'hidden',
  note: 'notes',
  'list-entry': 'listEntries',
  rewatch: 'rewatches',
  owned: 'owned',
}

/** What a row brings to what is held. What a person or another source has said already stays as it is. */
export function extraNews(
  row: ExtraRow,
  subject: ExtraSubject,
  held: HeldExtras,
): { name: ExtraName; news: ExtraNews } {
  return { name: NAMES[row.type], news: newsOf(row, subject, held) }
}

function newsOf(row: ExtraRow, subject: ExtraSubject, held: HeldExtras): ExtraNews {
  switch (row.type) {
    case 'favourite':
    case 'abandoned':
    case 'hidden':
      return held.marks.some((mark) => mark.mark === row.type) ? 'existing' : 'new'
    case 'note': {
      const note = noteOf(subject, held)
      if (joinedNote(note?.text ?? null, row.text ?? '') === null) return 'existing'
      return note ? 'changed' : 'new'
    }
    case 'list-entry':
      return held.entries.some((entry) => entry.name === row.list_name && isSame(entry, subject))
        ? 'existing'
        : 'new'
    case 'owned':
      return held.owned.some((one) => isSame(one, subject)) ? 'existing' : 'new'
    case 'rewatch':
      // One at a time: the one under way goes on.
      return held.rewatches.some(
        (one) => one.began_at === row.at || (one.ended_at === null && row.ended_at === null),
      )
        ? 'existing'
        : 'new'
  }
}

export const noteOf = (subject: ExtraSubject, held: HeldExtras) =>
  held.notes.find((note) => isSame(note, subject) && note.play_id === subject.play_id)

const isSame = (
  one: { season: number | null; episode_id: number | null },
  other: { season: number | null; episode_id: number | null },
) => one.season === other.season && one.episode_id === other.episode_id
