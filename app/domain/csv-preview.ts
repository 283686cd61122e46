import type { CsvMapping } from './csv-mapping.ts'
import type { DayOrder } from './written-date.ts'

export type CsvTableColumn = {
  /** From 0, in the file. */
  place: number
  /** What the first line calls it, in lower case; null where it does not, or calls another column so before. */
  name: string | null
  /** As the first line writes it; '' where it has none. */
  label: string
  samples: string[]
}

/** A table as it waits to be understood. */
export type CsvTable = {
  name: string
  rows: number
  columns: CsvTableColumn[]
  /** How it is read here: as the person says, said before, or as can be guessed. */
  mapping: CsvMapping
  /** Whether the person has said something of such a table before. */
  isRemembered: boolean
  /** Dates that can be read in two ways, and none of the others tells in which. */
  doubtfulDates: string[]
  /** How such dates are read where the person does not say. */
  usualOrder: DayOrder
  /** The person's own, in which times are that name none, unless the mapping has another. */
  timeZone: string
  /** What the ratings look like. */
  scale: NonNullable<CsvMapping['scale']>
}

/** How a row would come in. */
export type ReadRow = { id: number; title: string; words: string; isTaken: boolean }
