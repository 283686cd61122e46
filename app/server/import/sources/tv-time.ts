import { notTakenWords, sourceTakesWords } from '#app/words/en.ts'
import type { OpenedFile } from '../files/opened-file.ts'
import type { FileSource } from './file-source.ts'
import { notTaken } from './make-rows.ts'
import { appPartOf, readAppCsv, readAppJson } from './tv-time-app.ts'
import { gdprPartOf, gdprSeen, readGdpr } from './tv-time-gdpr.ts'

/** TV Time, which closed in 2026: the personal data it sent on request (v1 and v2), and what its app exported. */
export const tvTime: FileSource = {
  id: 'tvtime',
  name: 'TV Time',
  takes: sourceTakesWords.tvTime,
  hasBulkMarks: true,
  recognise: (file) => file.entries.some((entry) => gdprPartOf(entry) !== null || appPartOf(entry) !== null),
  async *rows(file, context) {
    const seen = await gdprSeen(file)
    const hasAppCsv = file.entries.some((entry) => appPartOf(entry) !== null && entry.name.endsWith('.csv'))
    for (const entry of file.entries) {
      const [gdpr, app] = [gdprPartOf(entry), appPartOf(entry)]
      if (gdpr) yield* readGdpr(entry, gdpr, seen, context)
      else if (app && entry.name.endsWith('.csv')) yield* readAppCsv(entry, app, context)
      else if (app) yield* readAppJson(entry, app, { isRepeated: hasAppCsv, context })
      else if (isArchive(file)) yield notTaken(notTakenWords.saysNothing.ofWatching)
    }
  },
}

const isArchive = (file: OpenedFile) => file.entries.length > 1
