import { createDateHabits, type DateHabits } from '#app/domain/date-habits.ts'
import { readSourceDate, type SourceDate } from '#app/domain/source-date.ts'
import type { DayOrder } from '#app/domain/written-date.ts'
import { type CsvRow, csvRows } from '#app/server/import/files/csv-rows.ts'
import type { FileEntry } from '#app/server/import/files/opened-file.ts'
import type { FileRow } from '#app/server/source-rows/file-row.ts'

export type TableDates = {
  /** The date in a column of a row; null where what stands there is none. */
  in: (row: CsvRow, column: string) => SourceDate | null
  /** A few dates of which no other tells how they are to be read. */
  doubtful: string[]
}

/**
 * `order`: how dates are read that do not tell. `said`: how the person wants all of them read. `timeZone`: of times
 * that name none.
 */
type Told = { order: DayOrder | null; said?: DayOrder | null; timeZone: string }

/** How a table writes its dates: one row alone would not tell, so all of them are looked at. */
export async function tableDates(
  entry: FileEntry,
  columns: readonly string[],
  told: Told,
  rows: AsyncIterable<CsvRow> = csvRows(entry),
): Promise<TableDates> {
  const habits = columns.map((column) => ({ column, of: createDateHabits() }))
  for await (const row of rows) for (const { column, of } of habits) of.add(row.get(column))
  return datesOf(
    habits.map(({ column, of }) => ({ column, ...of.read() })),
    told,
  )
}

function datesOf(
  habits: readonly (DateHabits & { column: string })[],
  { order, said = null, timeZone }: Told,
): TableDates {
  // The columns of a table are mostly written by one hand: where a column does not tell, another may.
  const elsewhere = habits.find((habit) => habit.order !== null)?.order ?? null
  const orders = new Map(
    habits.map(
      (habit) => [habit.column, said ?? habit.order ?? elsewhere ?? order ?? 'month-first'] as const,
    ),
  )
  const isTold = said !== null || elsewhere !== null
  return {
    in: (row, column) =>
      readSourceDate(row.get(column), { order: orders.get(column) ?? 'month-first', timeZone }),
    doubtful: isTold ? [] : [...new Set(habits.flatMap((habit) => habit.doubtful))],
  }
}

/** For a table whose dates nothing tells: the person is asked at the preview. */
export function* doubtOf({ doubtful }: TableDates): Generator<FileRow, void, void> {
  if (doubtful.length > 0) yield { kind: 'doubtful-dates', dates: doubtful }
}
