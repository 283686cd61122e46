import type { CsvMapping } from './csv-mapping.ts'

/** A table as it waits to be understood. */
export type CsvTable = {
  name: string
  rows: number
  columns: { name: string; label: string; samples: string[] }[]
  guess: CsvMapping
  /** Whether the guess is what the person said of such a table before. */
  isRemembered: boolean
  /** Dates that can be read in two ways, and none of the others tells in which. */
  doubtfulDates: string[]
  /** What the ratings look like. */
  scale: NonNullable<CsvMapping['scale']>
}

/** How a row would come in. */
export type ReadRow = { id: number; title: string; words: string; isTaken: boolean }
