import { randomInt } from 'node:crypto'
import { closeSync, fdatasyncSync, openSync, readFileSync, readSync, statSync, writeSync } from 'node:fs'

/**
 * A number in the header of the database (SQLite's `user_version`) that changes with every checkpoint. Beside the
 * database lies the list of numbers that the file itself may have while its log is not empty; see
 * docs/decisions/0034-a-log-belongs-to-its-database.md.
 */
export type Stamp = number

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100
const STAMP_AT = 60
const LOG_HEADER_BYTES = 32
/** One write of a fixed length: it is there whole or not at all, and takes no room on a full disk. */
const LIST_BYTES = 128
const MOST_STAMPS = 8

export const newStamp = (): Stamp => randomInt(1, 2 ** 31 - 1)

export type FileState = { bytes: number; isDatabase: boolean; stamp: Stamp }

/**
 * Of the file alone, without its log; null where there is none. Only for a database that this process has not opened:
 * closing a file lets go of the locks that SQLite has on it.
 */
export function readFileState(path: string): FileState | null {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return null
  const bytes = found.size
  // A container makes a folder of a file that it is to mount and that is not there.
  if (!found.isFile()) return { bytes: Math.max(1, bytes), isDatabase: false, stamp: 0 }
  const file = openSync(path, 'r')
  try {
    const header = readHeader(file)
    const isDatabase = header.subarray(0, MAGIC.length).toString('latin1') === MAGIC
    return { bytes, isDatabase, stamp: header.readInt32BE(STAMP_AT) }
  } finally {
    closeSync(file)
  }
}

export type StampReader = { read: () => Stamp; close: () => void }

/** For as long as the database is open: opened before it and closed after it, for the reason above. */
export function openStampReader(path: string): StampReader {
  const file = openSync(path, 'a+')
  return { read: () => readHeader(file).readInt32BE(STAMP_AT), close: () => closeSync(file) }
}

function readHeader(file: number): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  readSync(file, header, 0, HEADER_BYTES, 0)
  return header
}

/** Whether there is a log that may hold anything. */
export const hasLog = (path: string) => (sizeOf(`${path}-wal`) ?? 0) > LOG_HEADER_BYTES

export const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? null

const listPath = (path: string) => `${path}-stamp`

/** Null where there is no list, or none that can be read. */
export function readStamps(path: string): Stamp[] | null {
  let text: string
  try {
    text = readFileSync(listPath(path), 'utf8')
  } catch {
    return null
  }
  // A list that was cut off to nothing says nothing; it must not refuse the log of a library that lost power.
  const stamps = (text.match(/\S+/g) ?? []).map(Number)
  return stamps.length > 0 && stamps.every((each) => Number.isInteger(each)) ? stamps : null
}

/** On the disk when it returns. */
export function writeStamps(path: string, stamps: readonly Stamp[]): void {
  const text = stamps
    .slice(-MOST_STAMPS)
    .join(' ')
    .padEnd(LIST_BYTES - 1)
  const file = openSync(listPath(path), sizeOf(listPath(path)) === null ? 'w' : 'r+')
  try {
    writeSync(file, `${text}\n`, 0)
    fdatasyncSync(file)
  } finally {
    closeSync(file)
  }
}
