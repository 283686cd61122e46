import { judgeSittings, secondsIn, type Sitting, type SittingKind } from '#app/domain/sittings.ts'
import { type CsvRow, csvRows } from '../files/csv-rows.ts'
import type { FileEntry } from '../files/opened-file.ts'
import { type NameCompany, seriesPart } from './netflix-name.ts'
import type { TableDates } from './table-dates.ts'

/** What must be known of all rows before one of them can be understood. */
export type Survey = {
  /** Of the household, in the order of the file; none where the rows name none. */
  profiles: string[]
  /** Whether the row is of a profile that is wanted. */
  isTaken: (row: CsvRow) => boolean
  company: NameCompany
  /** What a row is among the sittings of its title. */
  kindOf: (at: string) => SittingKind
}

export type Table = { entry: FileEntry; dates: TableDates }

export const placeOf = (entry: FileEntry, row: CsvRow) => `${entry.path}:${row.line}`

/** @param wanted the profiles that are to be imported; null for all */
export async function surveyActivity(
  tables: readonly Table[],
  wanted: readonly string[] | null,
): Promise<Survey> {
  const isTaken = (row: CsvRow) => wanted === null || wanted.includes(row.get('profile name'))
  const profiles = new Set<string>()
  const names = new Map<string, Set<string>>()
  const sittings = new Map<string, { at: string; sitting: Sitting }[]>()
  for (const { entry, dates } of tables) {
    for await (const row of csvRows(entry)) {
      if (row.get('profile name') !== '') profiles.add(row.get('profile name'))
      if (!isTaken(row) || isExtra(row)) continue
      noteName(names, row.get('title'))
      const sitting = sittingOf(row, dates)
      if (sitting === null) continue
      const key = JSON.stringify([row.get('profile name'), row.get('title')])
      sittings.set(key, [...(sittings.get(key) ?? []), { at: placeOf(entry, row), sitting }])
    }
  }
  const kinds = judgeAll([...sittings.values()])
  return {
    profiles: [...profiles],
    isTaken,
    company: { ofSeries: (series) => names.get(series)?.size ?? 0 },
    kindOf: (at) => kinds.get(at) ?? 'play',
  }
}

function noteName(names: Map<string, Set<string>>, title: string): void {
  const series = seriesPart(title)
  if (series === null) return
  names.set(series, (names.get(series) ?? new Set()).add(title))
}

/** Null where the row has no time: the account's page lists days alone. */
function sittingOf(row: CsvRow, dates: TableDates): Sitting | null {
  const date = dates.in(row, 'start time')
  if (date?.kind !== 'instant') return null
  return {
    beganMs: new Date(date.at).getTime(),
    seconds: secondsIn(row.get('duration')),
    position: secondsIn(row.get('bookmark')),
    isAutoplay: /user action: none/i.test(row.get('attributes')),
  }
}

/** Only what is no play of its own is kept: most rows are one. */
function judgeAll(groups: readonly { at: string; sitting: Sitting }[][]): Map<string, SittingKind> {
  const kinds = new Map<string, SittingKind>()
  for (const group of groups) {
    const judged = judgeSittings(group.map(({ sitting }) => sitting))
    for (const [i, { at }] of group.entries()) {
      const kind = judged[i] ?? 'play'
      if (kind !== 'play') kinds.set(at, kind)
    }
  }
  return kinds
}

/** Trailers and the like are marked; some carry it in their names alone. */
const EXTRA_NAME =
  /_hook_|_clip_|_backfill|^(?:clip|trailer|teaser|bande-annonce|tráiler)\s*:|\((?:trailer|teaser|bande-annonce|tráiler)(?:\s*\d+)?\)\s*$/i

export const isExtra = (row: CsvRow) =>
  row.get('supplemental video type') !== '' || EXTRA_NAME.test(row.get('title'))
