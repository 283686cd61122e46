import { isTimeZone } from '#app/domain/calendar-day.ts'
import { numberedColumn } from '#app/domain/csv-first-line.ts'
import { type CsvField, csvFields, type CsvMapping } from '#app/domain/csv-mapping.ts'
import { ratingScales } from '#app/domain/rating-scale.ts'
import { dayOrderFrom } from '#app/domain/written-date.ts'
import { columnWords } from '#app/words/en.ts'

/** The fields of the form that say what a column is, where it stands, and what the first line calls it. */
export const choiceName = (index: number) => `is-${index}`
export const placeName = (index: number) => `place-${index}`
export const columnName = (index: number) => `column-${index}`

const isField = (text: unknown): text is CsvField => csvFields.some((field) => field === text)

/** What the form says; where two columns are said to be the same thing, the first is taken and the problem named. */
export function mappingFrom(form: FormData): { mapping: CsvMapping; problem: string | null } {
  const columns: CsvMapping['columns'] = {}
  let problem: string | null = null
  const firstLine = form.get('firstLine') === 'row' ? 'row' : 'names'
  for (let i = 0; form.has(placeName(i)); i++) {
    const field = form.get(choiceName(i))
    const name =
      firstLine === 'row' ? numberedColumn(Number(form.get(placeName(i)))) : form.get(columnName(i))
    if (!isField(field) || typeof name !== 'string') continue
    if (columns[field] === undefined) columns[field] = name
    else problem ??= columnWords.problems.twoAreSame(columnWords.fields[field])
  }
  const scale = form.get('scale')
  const timeZone = form.get('timeZone')
  const rowsAre = form.get('rowsAre')
  return {
    problem,
    mapping: {
      columns,
      firstLine,
      order: dayOrderFrom(form.get('order')),
      scale: isScale(scale) ? scale : null,
      timeZone: typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : null,
      kind: form.get('kind') === 'series' ? 'series' : 'movie',
      rowsAre: rowsAre === 'watched' || rowsAre === 'listed' ? rowsAre : 'as-told',
    },
  }
}

const isScale = (text: unknown): text is keyof typeof ratingScales =>
  typeof text === 'string' && Object.hasOwn(ratingScales, text)
