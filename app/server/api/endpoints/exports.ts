import { z } from 'zod'
import { DATABASE, databaseAnswer, exportAnswer } from '#app/server/export/export-answer.ts'
import { CSV, exportFormats, letterboxdFormat } from '#app/server/export/export-formats.ts'
import { apiSummaryWords, exportSummaryWords } from '#app/words/en.ts'
import { endpoint } from '#app/server/api/contract/endpoint.ts'
import { instant, traktEntry } from '#app/server/api/contract/schemas.ts'

const file = z.string()
const count = z.int().min(0)

const differences = z.array(
  z.object({ title: z.string(), missing: z.array(z.string()), added: z.array(z.string()) }),
)

const check = z.object({
  isRunning: z.boolean(),
  last: z
    .object({
      checkedAt: instant,
      outcome: z.enum(['identical', 'different', 'failed']),
      titles: count,
      plays: count,
      differing: count,
      differences,
      again: z.object({ differing: count, differences }).optional(),
      problem: z.string().nullable(),
    })
    .nullable(),
})

export const exportEndpoints = [
  ...exportFormats.map((format) =>
    endpoint({
      method: 'GET',
      path: `/exports/${format.file}`,
      summary: format.summary,
      status: 200,
      answer: format.file === 'trakt.json' ? z.array(traktEntry) : file,
      contentType: format.contentType,
      handle: (runtime, viewer) => Promise.resolve(exportAnswer(runtime, viewer, format)),
    }),
  ),
  endpoint({
    method: 'GET',
    path: '/exports/letterboxd.csv',
    summary: letterboxdFormat(1).summary,
    query: z.strictObject({ part: z.coerce.number().int().min(1).max(999).default(1) }),
    status: 200,
    answer: file,
    contentType: CSV,
    handle: (runtime, viewer, { query }) =>
      Promise.resolve(exportAnswer(runtime, viewer, letterboxdFormat(query.part))),
  }),
  endpoint({
    method: 'GET',
    path: '/exports/reelmark.db',
    summary: exportSummaryWords.database,
    status: 200,
    answer: file,
    contentType: DATABASE,
    handle: (runtime) => databaseAnswer(runtime),
  }),
  endpoint({
    method: 'GET',
    path: '/export-check',
    summary: apiSummaryWords.exportCheck.read,
    status: 200,
    answer: check,
    handle: ({ exportCheck }) => exportCheck.state(),
  }),
  endpoint({
    method: 'POST',
    path: '/export-check',
    summary: apiSummaryWords.exportCheck.begin,
    status: 202,
    answer: check,
    handle: ({ exportCheck }, viewer) => exportCheck.start(viewer),
  }),
]
