import { isCalendarDate } from '#app/domain/csv-values.ts'
import { mayTellWatching } from '#app/domain/csv-mapping.ts'
import type { RunFile } from '#app/server/import/run/run-record.ts'
import type { ColumnWatch } from '#app/server/import/files/opened-file.ts'

/** `label`: its name, or where it has none its number. */
type Column = { label: string | number; isUsed: boolean; isFilled: boolean; looked: number; dates: number }

/** Enough to tell what is in a column. */
const VALUES_LOOKED_AT = 50
/** One that is different may be a slip. */
const MOSTLY = 0.7

/** Which columns of a file's tables are asked for by whoever reads it, and which never are. */
export function watchColumns() {
  const tables = new Map<string, Column[]>()
  const unusedIn = (columns: readonly Column[]) =>
    // A table of which no column was asked for was not read at all, which is said elsewhere.
    columns.some(({ isUsed }) => isUsed)
      ? columns.filter(({ isUsed, isFilled, label }) => isFilled && !isUsed && label !== '')
      : []
  const listUnused = (isWanted: (column: Column) => boolean): RunFile['unusedColumns'] =>
    [...tables].flatMap(([file, columns]) => {
      const labels = unusedIn(columns)
        .filter(isWanted)
        .map(({ label }) => label)
      return labels.length === 0 ? [] : [{ file, columns: labels }]
    })
  return {
    /** @param labels null where the first line is a row like the others */
    watch(file: string, labels: readonly string[] | null): ColumnWatch {
      const columns =
        tables.get(file) ?? (labels ?? []).map((label) => newColumn(label.trim() === '' ? '' : label))
      tables.set(file, columns)
      const at = (place: number) => (columns[place] ??= newColumn(place + 1))
      return {
        see: (cells) => {
          for (let place = 0; place < cells.length; place++) look(at(place), cells[place] ?? '')
        },
        use: (place) => {
          at(place).isUsed = true
        },
      }
    },
    /** Those that hold something. */
    unused: () => listUnused(() => true),
    /** Those that hold dates which may say when something was watched. */
    unusedDates: () =>
      listUnused(
        ({ label, looked, dates }) =>
          looked > 0 && dates >= looked * MOSTLY && mayTellWatching(String(label)),
      ),
  }
}

const newColumn = (label: string | number): Column => ({
  label,
  isUsed: false,
  isFilled: false,
  looked: 0,
  dates: 0,
})

function look(column: Column, text: string): void {
  if (text === '') return
  column.isFilled = true
  if (column.isUsed || column.looked === VALUES_LOOKED_AT) return
  column.looked++
  if (isCalendarDate(text)) column.dates++
}
