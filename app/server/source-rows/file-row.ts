import type { CsvMapping } from '#app/domain/csv-mapping.ts'
import type { FileNotice } from '#app/domain/file-notice.ts'
import type { NotTaken } from '#app/domain/not-taken.ts'
import type { SourceRow } from '#app/domain/source-row.ts'
import type { DayOrder } from '#app/domain/written-date.ts'

export type FileContext = {
  timeZone: string
  /** What the person said of the columns of a table. */
  mapping?: CsvMapping | null
  /** How dates are read whose order nothing in the file tells: as the person said, else as is usual in their region. */
  dateOrder?: DayOrder | null
  /** Whose rows are wanted, of a file that holds several people's; null for everyone's. */
  profiles?: readonly string[] | null
}

/**
 * One row of a file. It ends in exactly one way: as what it says (a diary line is a play and a rating, and beside them
 * a malformed row for each part that cannot be read), as malformed, or as not taken. A warning is no row; it concerns
 * the file.
 */
export type FileRow =
  | { kind: 'taken'; rows: readonly SourceRow[] }
  | { kind: 'not-taken'; reason: NotTaken }
  | { kind: 'warning'; notice: FileNotice }
  /** Dates that can be read in two ways, of which nothing tells. */
  | { kind: 'doubtful-dates'; dates: string[] }
  /** The zone in which the file's days were counted, where it says so. */
  | { kind: 'time-zone'; timeZone: string }
  /** The people whose rows the file holds, by name. */
  | { kind: 'profiles'; names: readonly string[] }

export const isRow = ({ kind }: FileRow) => kind === 'taken' || kind === 'not-taken'
