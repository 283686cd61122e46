import { watchColumns } from './column-use.ts'
import type { EntryMeter, FileEntry, OpenedFile } from '#app/server/import/files/opened-file.ts'

type Pass = {
  form: 'table' | 'items'
  records: number
  rows: number
  isAnswered: boolean
  silent: number
}

/**
 * Counts the records of a file independently of what its source makes of them. An entry may be read more than once
 * (for the order of its dates, for what else is in it): the pass that gave rows is the one that counts.
 */
export function meterRecords(opened: OpenedFile) {
  /** By the entry that is read. */
  const passes = new Map<string, Pass[]>()
  let last: Pass | null = null
  const columns = watchColumns()
  const meterOf = ({ path }: FileEntry): EntryMeter => ({
    beginPass: (form) => {
      const pass: Pass = { form, records: 0, rows: 0, isAnswered: true, silent: 0 }
      passes.set(path, [...(passes.get(path) ?? []), pass])
      return {
        record: () => {
          if (!pass.isAnswered) pass.silent++
          pass.records++
          pass.isAnswered = false
          last = pass
        },
      }
    },
    watchColumns: (labels) => columns.watch(path, labels),
  })
  return {
    file: { ...opened, entries: opened.entries.map((entry) => ({ ...entry, meter: meterOf(entry) })) },
    /** The source has given a row for the record that was read last. */
    noteRow(): void {
      if (!last) return
      last.rows++
      last.isAnswered = true
    },
    columns,
    /** Records of which the source has said nothing. */
    unaccounted: (): number => [...passes.values()].reduce((sum, ofEntry) => sum + lostOf(ofEntry), 0),
  }
}

/** A record of a table is one row, in whatever order; one of a document may be many rows, which follow it. */
function lostOf(passes: readonly Pass[]): number {
  const [read] = passes.toSorted((a, b) => b.rows - a.rows || b.records - a.records)
  if (!read) return 0
  return read.form === 'table'
    ? Math.max(0, read.records - read.rows)
    : read.silent + (read.isAnswered ? 0 : 1)
}
