import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { jsonItems } from '../files/json-items.ts'
import type { FileEntry } from '../files/opened-file.ts'
import type { FileSource } from './file-source.ts'
import { notTaken } from '#app/server/source-rows/make-rows.ts'
import { type AppPart, appPartOf, readAppCsv, readAppJson } from './tv-time-app.ts'
import { gdprPartOf, gdprSeen, readGdpr } from './tv-time-gdpr.ts'
import { readListsCsv, readListsJson, readPersonalLists } from './tv-time-lists.ts'

/** TV Time, which closed in 2026: the personal data it sent on request (v1 and v2), and what its app exported. */
export const tvTime: FileSource = {
  id: 'tvtime',
  name: 'TV Time',
  hasBulkMarks: true,
  recognise: (file) => file.entries.some((entry) => gdprPartOf(entry) !== null || appPartOf(entry) !== null),
  async *rows(file, context) {
    const seen = await gdprSeen(file)
    const appParts = file.entries.map((entry) => ({ entry, part: appPartOf(entry) }))
    const inCsv = new Set(appParts.filter(({ entry }) => isCsv(entry)).map(({ part }) => part))
    for (const { entry, part } of appParts) {
      const gdpr = gdprPartOf(entry)
      if (gdpr === 'lists') yield* readPersonalLists(entry, seen.names, context)
      else if (gdpr) yield* readGdpr(entry, gdpr, seen, context)
      else if (part === 'lists')
        yield* isCsv(entry) ? readListsCsv(entry, context) : readLists(entry, inCsv, context)
      else if (part && isCsv(entry)) yield* readAppCsv(entry, part, context)
      else if (part) yield* readAppJson(entry, part, { isRepeated: inCsv.has(SAME_AS_JSON[part]), context })
    }
  },
}

const isCsv = ({ name }: FileEntry) => name.endsWith('.csv')

/** The series' JSON has the episodes too, and a CSV of the series does not. */
const SAME_AS_JSON = { episodes: 'episodes', movies: 'movies', series: 'episodes' } as const

async function* readLists(
  entry: FileEntry,
  inCsv: ReadonlySet<AppPart | null>,
  context: FileContext,
): AsyncGenerator<FileRow, void, void> {
  if (!inCsv.has('lists')) return yield* readListsJson(entry, context)
  for await (const _ of jsonItems(entry)) yield notTaken({ code: 'in-csv' })
}
