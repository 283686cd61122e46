import type { FileNotice } from '#app/domain/file-notice.ts'
import type { NotTaken } from '#app/domain/not-taken.ts'
import type { RowFates } from '#app/domain/row-fate.ts'
import type { MalformedRow, SourceRow } from '#app/domain/source-row.ts'
import { noRows, type RunFile } from '#app/server/import/run/run-record.ts'
import type { FileRow } from '#app/server/source-rows/file-row.ts'
/** What becomes of the rows of a file. Each ends in exactly one way, so that the parts add up to the whole. */
export type RowAccount = { file: RunFile; warnings: FileNotice[] }

export const createAccount = (known: RunFile): RowAccount => ({
  file: {
    ...known,
    ...noRows,
    notTaken: [],
    unusedColumns: [],
    doubtfulDates: [],
    profiles: [],
    dateOrder: known.dateOrder,
    dateOrderRead: known.dateOrderRead,
    chosenProfiles: known.chosenProfiles,
  },
  warnings: [],
})

const DATES_SHOWN = 5

/** Books what is no row of its own. */
export function bookNotice(
  { file, warnings }: RowAccount,
  row: Exclude<FileRow, { kind: 'taken' | 'not-taken' }>,
) {
  if (row.kind === 'warning') warnings.push(row.notice)
  else if (row.kind === 'time-zone') file.timeZone = row.timeZone
  else if (row.kind === 'profiles') file.profiles = [...row.names]
  else file.doubtfulDates = [...new Set([...file.doubtfulDates, ...row.dates])].slice(0, DATES_SHOWN)
}

/** @param staged how many of the row's statements are new in this file */
export function bookTaken({ file }: RowAccount, rows: readonly SourceRow[], staged: number): void {
  file.rows++
  if (rows.every(isMalformed)) file.malformed++
  else if (staged === 0) file.repeated++
  else {
    file.taken++
    if (rows.some(isMalformed)) file.partlyRead++
  }
}

export function bookNotTaken({ file }: RowAccount, reason: NotTaken): void {
  file.rows++
  const known = file.notTaken.find((one) => isSame(one.reason, reason))
  if (known) known.rows++
  else file.notTaken.push({ reason, rows: 1 })
}

const isSame = (one: object, other: NotTaken) => JSON.stringify(one) === JSON.stringify(other)

export const isMalformed = (row: SourceRow): row is MalformedRow => row.type === 'malformed'

/**
 * Closes the account: what the reader has counted and nothing was said of is a row too. 0 in every run; anything else is
 * a fault of Reelmark's, and told as one.
 */
export function closeAccount({ file }: RowAccount, unaccounted: number): number {
  file.rows += unaccounted
  file.unaccounted = unaccountedOf(file)
  return file.unaccounted
}

/** Once those taken are held against the library: how each row ends. What was skipped while reading is skipped. */
export function settleAccount(file: RunFile, fates: RowFates): RunFile {
  const { imported, existing, undecided } = fates
  const skipped = fates['left-out'] + file.repeated + rowsNotTaken(file)
  const settled = { ...file, imported, existing, undecided, skipped }
  return { ...settled, unaccounted: unaccountedOf(settled) }
}

/** The one place where the ends of rows are held against the rows of the file. */
function unaccountedOf(file: RunFile): number {
  const { imported, existing, undecided, skipped } = file
  const ends =
    imported === null
      ? [file.taken, file.repeated, rowsNotTaken(file)]
      : [imported, existing, undecided, skipped]
  return ends.reduce<number>((left, rows) => left - (rows ?? 0), file.rows - file.malformed)
}

const rowsNotTaken = ({ notTaken }: RunFile) => notTaken.reduce((sum, one) => sum + one.rows, 0)
