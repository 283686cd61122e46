import type { Readable } from 'node:stream'

/** What a person handed over: an archive's entries, or the one file that it is. Nothing of it is ever written out. */
export type OpenedFile = {
  /** As the person's machine called it. */
  name: string
  entries: FileEntry[]
  close: () => void
}

export type FileEntry = {
  /** With its folders, as the archive has it. */
  path: string
  /** The last part of the path, in lower case. */
  name: string
  bytes: number
  /** The first few thousand characters, by which it is recognised. */
  head: string
  open: () => Promise<Readable>
  /** Told of what is read, where somebody counts. */
  meter?: EntryMeter
}

/** Told of every record of an entry as it is read: a row of a table, an item of a document. */
export type EntryMeter = {
  beginPass: (form: 'table' | 'items') => { record: () => void }
  /** `labels`: what the first line calls the columns; null where it is a row like the others. */
  watchColumns: (labels: readonly string[] | null) => ColumnWatch
}

/** Told of every row of a table, and of each column, by its place from 0, that is asked for. */
export type ColumnWatch = { see: (cells: readonly string[]) => void; use: (place: number) => void }

export const baseName = (path: string) => (path.split('/').at(-1) ?? path).toLowerCase()
