import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
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
