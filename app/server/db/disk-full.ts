import { runFailureText } from '#app/format/run-problem.ts'
import { AppError } from '#app/server/base/app-error.ts'

/** A write found no room, and was rolled back. It can be done again once there is some. */
export class DiskFullError extends AppError {
  readonly folder: string | null
  constructor(folder: string | null, cause: unknown) {
    super(503, 'disk-full', runFailureText({ code: 'disk-full', folder }))
    this.folder = folder
    this.name = 'DiskFullError'
    this.folder = folder
    this.cause = cause
  }
}

/** The last two: a quota, and the index of the log, which SQLite cannot make longer. */
const NO_ROOM = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'SQLITE_IOERR_SHMSIZE'])

/** The error itself, unless it says that there is no room in the folder. */
export function asDiskFull(error: unknown, folder: string | null): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return NO_ROOM.has(code) ? new DiskFullError(folder, error) : error
}
