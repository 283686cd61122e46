import { z } from 'zod'
import { isTimeZone } from '#app/domain/calendar-day.ts'
import { type CsvField, csvFields, type CsvMapping, problemOfMapping } from '#app/domain/csv-mapping.ts'
import { AppError } from '#app/server/base/app-error.ts'
import { columnWords, importFileWords, timeZoneWords } from '#app/words/en.ts'

const mappingSchema = z.strictObject({
  columns: z.partialRecord(z.enum(csvFields), z.string().max(200)),
  firstLine: z.enum(['names', 'row']).default('names'),
  order: z.enum(['day-first', 'month-first']).nullable().default(null),
  scale: z.enum(['ten', 'five-stars', 'hundred']).nullable().default(null),
  timeZone: z.string().refine(isTimeZone, timeZoneWords.unknown).nullable().default(null),
  kind: z.enum(['movie', 'series']).default('movie'),
  rowsAre: z.enum(['as-told', 'watched', 'listed']).default('as-told'),
})

/** @throws AppError 400 `invalid-body`: the field is no mapping, or one that says too little */
export function parseMapping(text: string): CsvMapping {
  const parsed = mappingSchema.safeParse(jsonOf(text))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const where = issue?.path.length ? issue.path.join('.') : null
    throw invalid(importFileWords.columns.mappingNotRight(where, issue?.message ?? null))
  }
  const mapping = { ...parsed.data, columns: inLowerCase(parsed.data.columns) }
  const problem = problemOfMapping(mapping)
  if (problem !== null) throw invalid(columnWords.problems[problem])
  return mapping
}

const invalid = (message: string) => new AppError(400, 'invalid-body', message)

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Headers are compared so. */
function inLowerCase(columns: Partial<Record<CsvField, string | undefined>>): CsvMapping['columns'] {
  const lower: CsvMapping['columns'] = {}
  for (const field of csvFields) {
    const name = columns[field]?.trim().toLowerCase()
    if (name !== undefined) lower[field] = name
  }
  return lower
}
