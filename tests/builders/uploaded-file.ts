import { fileNoticeText } from '#app/format/file-notice.ts'
import { notTakenText, rowProblemText } from '#app/format/row-problem.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { onTestFinished } from 'vitest'
import type { SourceExtra } from '#app/domain/source-extra.ts'
import type { SourcePlay, SourceRow, SourceTitle } from '#app/domain/source-row.ts'
import { openFile } from '#app/server/import/files/open-file.ts'
import type { OpenedFile } from '#app/server/import/files/opened-file.ts'
import { recogniseFile } from '#app/server/import/sources/recognise-file.ts'

/** A file on the disk as somebody uploaded it. Removed when the test ends. */
export function uploadedFile(name: string, content: string | Uint8Array): { path: string; name: string } {
  const folder = mkdtempSync(join(tmpdir(), 'reelmark-upload-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'upload')
  writeFileSync(path, content)
  return { path, name }
}

/** A ZIP archive of these files, by their paths. */
export function archiveOf(files: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}

export async function openedFile(name: string, content: string | Uint8Array): Promise<OpenedFile> {
  const file = uploadedFile(name, content)
  const opened = await openFile(file.path, file.name)
  onTestFinished(() => opened.close())
  return opened
}

export type ReadFile = {
  source: string
  /** What the rows say, those of one line one after the other. */
  rows: SourceRow[]
  notTaken: string[]
  warnings: string[]
  doubtfulDates: string[]
  timeZone: string | null
  profiles: string[]
  /** How many rows the file has: each ended in exactly one way. */
  count: number
}

/** Recognises a file and reads all of it. */
export async function readFile(
  name: string,
  content: string | Uint8Array,
  o: { as?: string; timeZone?: string; profiles?: string[] } = {},
): Promise<ReadFile> {
  const file = await openedFile(name, content)
  const source = recogniseFile(file, o.as ?? null)
  const read: ReadFile = {
    source: source.id,
    rows: [],
    notTaken: [],
    warnings: [],
    doubtfulDates: [],
    timeZone: null,
    profiles: [],
    count: 0,
  }
  for await (const row of source.rows(file, {
    timeZone: o.timeZone ?? 'UTC',
    profiles: o.profiles ?? null,
  })) {
    if (row.kind === 'warning') read.warnings.push(fileNoticeText(row.notice))
    else if (row.kind === 'time-zone') read.timeZone = row.timeZone
    else if (row.kind === 'doubtful-dates') read.doubtfulDates.push(...row.dates)
    else if (row.kind === 'profiles') read.profiles.push(...row.names)
    else {
      read.count++
      if (row.kind === 'taken') read.rows.push(...row.rows)
      else read.notTaken.push(notTakenText(row.reason))
    }
  }
  return read
}

/** A row in one line, for comparing: `play movie Alien (1979) 2024-05-04`. */
export function said(row: SourceRow): string {
  if (row.type === 'malformed') return `malformed ${row.title ?? '-'}: ${rowProblemText(row.problem)}`
  if (row.type === 'list')
    return `list “${row.name}” ${row.createdAt}${row.description === null ? '' : `: ${row.description}`}`
  const { kind, title, year, ids } = row.title
  const known = (['trakt', 'tmdb', 'imdb', 'tvdb', 'slug'] as const)
    .filter((name) => ids[name] !== null)
    .map((name) => ` ${name}:${ids[name]}`)
    .join('')
  const subject = `${kind} ${title}${year === null ? '' : ` (${year})`}${known}${readingOf(row.title)}`
  const episode = 'episode' in row && row.episode ? ` ${row.episode.season}x${row.episode.number}` : ''
  if (row.type === 'watchlist') return `watchlist ${subject} ${row.listedAt}`
  if (row.type === 'rating') {
    return `rating ${row.value} ${subject}${row.season === null ? '' : ` season ${row.season}`}${episode} ${row.ratedAt}`
  }
  if (row.type !== 'play') return saidOfExtra(row, `${subject}${episode}`)
  const id = row.historyId === null ? '' : `#${row.historyId} `
  return `play ${id}${subject}${episode}${clueOf(row)} ${row.watchedAt ?? row.watchedDay ?? 'unknown'}${row.note ? ` “${row.note.text}”` : ''}`
}

function saidOfExtra(row: Exclude<SourceExtra, { type: 'list' }>, subject: string): string {
  switch (row.type) {
    case 'note':
      return `note ${subject}${row.season === null ? '' : ` season ${row.season}`}${row.historyId == null ? '' : ` #${row.historyId}`} ${row.writtenAt} “${row.text}”`
    case 'list-entry':
      return `on “${row.list}”${row.position === null ? '' : ` ${row.position}.`} ${subject}${row.season === null ? '' : ` season ${row.season}`} ${row.listedAt}${row.note === null ? '' : ` “${row.note}”`}`
    case 'owned':
      return `owned ${subject} ${row.collectedAt ?? '-'}${row.media === null ? '' : ` ${JSON.stringify(row.media)}`}`
    case 'rewatch':
      return `rewatch ${subject} ${row.beganAt} ${row.endedAt ?? ''}`.trimEnd()
    case 'favourite':
    case 'abandoned':
    case 'hidden':
      return `${row.type} ${subject} ${row.markedAt}${row.reason ? ` “${row.reason}”` : ''}`
  }
}

function readingOf({ reading }: SourceTitle): string {
  if (!reading) return ''
  const clue = reading.clue ? ` “${reading.clue.episodeName}”` : ''
  return ` or ${reading.kind} ${reading.name}${clue}`
}

function clueOf({ clue }: SourcePlay): string {
  if (!clue) return ''
  const season = clue.seasonName ?? (clue.season === null ? null : `season ${clue.season}`)
  if (clue.isWholeSeason) return ` ${season}`
  const number = clue.number === null ? '' : ` (${clue.number})`
  return ` “${clue.episodeName}”${number}${season === null ? '' : ` of ${season}`}`
}
