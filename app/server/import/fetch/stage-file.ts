import type { SourceRow } from '#app/domain/source-row.ts'
import { giveWay } from '#app/server/base/requests-first.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { dropStaged } from '#app/server/import/run/drop-staged.ts'
import { noCounts, type RunFile } from '#app/server/import/run/run-record.ts'
import { addRunNotices, jsonOf, updateRun } from '#app/server/import/run/run-store.ts'
import type { FileSource } from '#app/server/import/sources/file-source.ts'
import { type FileContext, type FileRow, isRow } from '#app/server/source-rows/file-row.ts'
import { type FileRowToStage, keyOfRow, stageFileRows } from './stage-rows.ts'
import { FileProblem } from '#app/server/import/files/file-problem.ts'
import { KeyCounts } from '#app/server/import/files/key-counts.ts'
import type { OpenedFile } from '#app/server/import/files/opened-file.ts'
import { meterRecords } from './record-meter.ts'
import {
  bookNotice,
  bookNotTaken,
  bookTaken,
  closeAccount,
  createAccount,
  isMalformed,
  type RowAccount,
} from './row-account.ts'
import { readWhole } from './unread-files.ts'

/** Some milliseconds' work, after which pages get their turn. */
const ROWS_AT_ONCE = 200
const STREAM = 'file'

type Job = {
  runId: string
  source: FileSource
  file: OpenedFile
  known: RunFile
  context: FileContext
  now: Date
  signal: AbortSignal
  /** A file with more of them is refused. */
  mostRows: number
}

/**
 * Reads a file from its beginning into the staging tables, and counts what becomes of each row: taken, malformed,
 * repeated (the same row once more), or not taken and why. A run that goes on reads it anew.
 */
export async function stageFile(db: Database, job: Job): Promise<RunFile> {
  await startAfresh(db, job.runId)
  const account = createAccount(job.known)
  const meter = meterRecords(job.file)
  const staging: Staging = { keys: new KeyCounts(), plays: 0, ratings: 0, watchlist: 0 }
  let batch: FileRowToStage[] = []
  for await (const row of readWhole(job.source, meter.file, job.context)) {
    job.signal.throwIfAborted()
    if (isRow(row)) meter.noteRow()
    batch.push(...accept(row, account, staging))
    if (account.file.rows > job.mostRows) throw tooManyRows(job)
    if (batch.length < ROWS_AT_ONCE) continue
    await flush(db, job.runId, batch, { account, staging })
    batch = []
  }
  await flush(db, job.runId, batch, { account, staging })
  account.file.unusedColumns = meter.columns.unused()
  // Of a table whose columns were chosen, the person has left them out.
  if (!job.context.mapping)
    for (const table of meter.columns.unusedDates())
      account.warnings.push({ code: 'dates-not-used', ...table })
  const lost = closeAccount(account, meter.unaccounted())
  if (lost !== 0) account.warnings.push({ code: 'rows-unaccounted', rows: lost })
  const { doubtfulDates, dateOrder, dateOrderRead, name } = account.file
  if (doubtfulDates.length === 0) account.file.dateOrderRead = null
  else if (dateOrder === null && dateOrderRead !== null)
    account.warnings.push({ code: 'dates-read-as', order: dateOrderRead, file: name, dates: doubtfulDates })
  await addRunNotices(db, job.runId, account.warnings, job.now)
  return account.file
}

const tooManyRows = ({ file, mostRows }: Job) =>
  new FileProblem('too-large', { code: 'too-many-rows', file: file.name, most: mostRows })

async function startAfresh(db: Database, runId: string): Promise<void> {
  await dropStaged(db, runId)
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('run_error').where('run_id', '=', runId).execute()
    await trx
      .insertInto('run_stream')
      .values({ run_id: runId, stream: STREAM })
      .onConflict((conflict) => conflict.columns(['run_id', 'stream']).doUpdateSet({ rows_read: 0, done: 0 }))
      .execute()
  })
}

type Staging = { keys: KeyCounts; plays: number; ratings: number; watchlist: number }

/** Books a row of the file. @returns what is to be staged of it */
function accept(row: FileRow, account: RowAccount, staging: Staging): FileRowToStage[] {
  if (row.kind === 'not-taken') bookNotTaken(account, row.reason)
  else if (row.kind !== 'taken') bookNotice(account, row)
  if (row.kind !== 'taken') return []
  const staged = stagedOf(row.rows, staging.keys).map((one) => ({ ...one, fileRow: account.file.rows + 1 }))
  bookTaken(account, row.rows, staged.filter((one) => !isMalformed(one.row)).length)
  for (const each of staged) count(staging, each.row)
  return staged
}

type Staged = Omit<FileRowToStage, 'fileRow'>

function stagedOf(rows: readonly SourceRow[], keys: KeyCounts): Staged[] {
  let isFirst = true
  let hasOwn = false
  const staged = rows.flatMap((each): Staged[] => {
    const fresh = freshKey(each, keys)
    if (fresh === null) return []
    if (!fresh.isRepeated && !isMalformed(each)) hasOwn = true
    const { key } = fresh
    return [{ row: each, key, isMerged: fresh.isRepeated, ...playOfNote(each) }, ...noteOfPlay(each, key)]
  })
  // A row of the file is counted with one of the ratings it repeats, and only where it says nothing else.
  return staged.map((one) => {
    const isMerged = one.isMerged && !hasOwn && isFirst
    if (isMerged) isFirst = false
    return { ...one, isMerged }
  })
}

const playOfNote = (row: SourceRow) =>
  row.type === 'note' && row.play ? { playKey: keyOfRow(row.play) } : {}

/** A note that came with its play is found by the key of that play's row. */
function noteOfPlay(row: SourceRow, key: string): Staged[] {
  if (row.type !== 'play' || !row.note) return []
  const { title, episode, historyId, note } = row
  const about = { type: 'note' as const, title, season: null, episode, historyId, ...note }
  return [{ row: about, key: `note of ${key}`, playKey: key, isMerged: false }]
}

function count(staging: Staging, { type }: SourceRow): void {
  if (type === 'play') staging.plays++
  if (type === 'rating') staging.ratings++
  if (type === 'watchlist') staging.watchlist++
}

/**
 * By what a row is known again. Two plays on one day without ids are two plays: the second is `…|2`. What can be there
 * only once is a repetition (null); of ratings the later one counts, so all of them are staged.
 */
function freshKey(row: SourceRow, keys: KeyCounts): { key: string; isRepeated: boolean } | null {
  const key = keyOfRow(row)
  const before = keys.add(key)
  if (before === 0 || row.type === 'rating') return { key, isRepeated: before > 0 }
  const isPlay = row.type === 'play' && row.historyId === null
  return isPlay ? { key: `${key}|${before + 1}`, isRepeated: false } : null
}

async function flush(
  db: Database,
  runId: string,
  batch: readonly FileRowToStage[],
  { account, staging }: { account: RowAccount; staging: Staging },
): Promise<void> {
  const counts = noCounts()
  counts.plays.new = staging.plays
  counts.ratings.new = staging.ratings
  counts.watchlist.new = staging.watchlist
  await db.transaction().execute(async (trx) => {
    await stageFileRows(trx, { id: runId, stream: STREAM }, batch)
    await trx
      .updateTable('run_stream')
      .set({ rows_read: account.file.rows })
      .where('run_id', '=', runId)
      .where('stream', '=', STREAM)
      .execute()
    await updateRun(trx, runId, { counts: jsonOf.counts(counts) })
  })
  await giveWay()
}
