import { z } from 'zod'
import { DATABASE, databaseAnswer, exportAnswer } from '#app/server/export/export-answer.ts'
import { CSV, exportFormats, letterboxdFormat } from '#app/server/export/export-formats.ts'
import { endpoint } from '../endpoint.ts'

const file = z.string()

export const exportEndpoints = [
  ...exportFormats.map((format) =>
    endpoint({
      method: 'GET',
      path: `/exports/${format.file}`,
      summary: format.summary,
      status: 200,
      answer: file,
      contentType: format.contentType,
      handle: (runtime) => Promise.resolve(exportAnswer(runtime, format)),
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
    handle: (runtime, { query }) => Promise.resolve(exportAnswer(runtime, letterboxdFormat(query.part))),
  }),
  endpoint({
    method: 'GET',
    path: '/exports/reelmark.db',
    summary: 'A copy of the database, without tokens',
    status: 200,
    answer: file,
    contentType: DATABASE,
    handle: (runtime) => databaseAnswer(runtime),
  }),
]
