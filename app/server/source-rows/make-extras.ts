import type { OwnedMedia } from '#app/domain/owned-media.ts'
import { instantOf, knownInstant, type SourceDate } from '#app/domain/source-date.ts'
import type {
  SourceList,
  SourceListEntry,
  SourceMark,
  SourceNote,
  SourceOwned,
} from '#app/domain/source-extra.ts'
import type { SourceEpisode, SourceTitle } from '#app/domain/source-row.ts'
import type { FileContext } from '#app/server/source-rows/file-row.ts'

export function aMark(
  type: SourceMark['type'],
  title: SourceTitle,
  date: SourceDate,
  { timeZone }: FileContext,
): SourceMark {
  return { type, title, markedAt: instantOf(date, timeZone) }
}

/** None where the text is blank. */
export function someNote(
  title: SourceTitle,
  text: string | null | undefined,
  o: { date: SourceDate; season?: number | null; episode?: SourceEpisode | null },
  { timeZone }: FileContext,
): SourceNote[] {
  const plain = text?.trim() ?? ''
  if (plain === '') return []
  const part = { season: o.season ?? null, episode: o.episode ?? null }
  return [{ type: 'note', title, ...part, text: plain, writtenAt: instantOf(o.date, timeZone) }]
}

export function anOwned(
  { title, season, episode }: Pick<SourceOwned, 'title' | 'season' | 'episode'>,
  { date, media }: { date: SourceDate; media: OwnedMedia | null },
  { timeZone }: FileContext,
): SourceOwned {
  const collectedAt = knownInstant(instantOf(date, timeZone))
  return { type: 'owned', title, season: episode ? null : season, episode, collectedAt, media }
}

export function aList(
  name: string,
  o: { description?: string | null; date: SourceDate; position?: number | null },
  { timeZone }: FileContext,
): SourceList {
  const description = o.description?.trim() ?? ''
  return {
    type: 'list',
    name,
    description: description === '' ? null : description,
    createdAt: instantOf(o.date, timeZone),
    position: o.position ?? null,
  }
}

export function aListEntry(
  list: string,
  title: SourceTitle,
  o: {
    date: SourceDate
    position?: number | null
    note?: string | null
    season?: number | null
    episode?: SourceEpisode | null
  },
  { timeZone }: FileContext,
): SourceListEntry {
  const note = o.note?.trim() ?? ''
  return {
    type: 'list-entry',
    list,
    title,
    season: o.season ?? null,
    episode: o.episode ?? null,
    position: o.position ?? null,
    listedAt: instantOf(o.date, timeZone),
    note: note === '' ? null : note,
  }
}
