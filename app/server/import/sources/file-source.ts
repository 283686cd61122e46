import type { FileNotice } from '#app/domain/file-notice.ts'
import type { NotTaken } from '#app/domain/not-taken.ts'
import type { CsvMapping } from '#app/domain/csv-mapping.ts'
import type { SourceRow } from '#app/domain/source-row.ts'
import type { DayOrder } from '#app/domain/written-date.ts'
import type { OpenedFile } from '../files/opened-file.ts'

/** A kind of file that can be imported. */
export type FileSource = {
  /** What its plays carry as their source. */
  id: string
  /** For a person. */
  name: string
  /** By what is in the file. 'maybe': only where nothing else is sure. */
  recognise: (file: OpenedFile) => boolean | 'maybe'
  /** Every row of the file, in what it says, or why it says nothing to Reelmark. Read with bounded memory. */
  rows: (file: OpenedFile, context: FileContext) => AsyncGenerator<FileRow, void, void>
  /** Plays marked in bulk carry the day of the marking: the binge rule is for them, unless the person says otherwise. */
  hasBulkMarks?: boolean
}

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
