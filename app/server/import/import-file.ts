import { placeOfNumbered } from '#app/domain/csv-first-line.ts'
import type { CsvMapping } from '#app/domain/csv-mapping.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { holdsUnknownDates } from './columns-page.ts'
import { parseMapping } from './columns/mapping-schema.ts'
import { findMapping } from './columns/remembered-mapping.ts'
import { keepWaiting } from './files/waiting-uploads.ts'
import { headerOf, widthOf } from './files/csv-rows.ts'
import { FileProblem } from './files/file-problem.ts'
import { openFile } from './files/open-file.ts'
import type { OpenedFile } from './files/opened-file.ts'
import type { Upload } from './files/receive-upload.ts'
import { dropUpload, releaseUpload, sweepUploads, uploadPath } from './files/upload-store.ts'
import type { RunController } from './run-controller.ts'
import type { RunRecord } from './run/run-record.ts'
import { anyCsv, hasColumns, isTable, tableOf } from './sources/any-csv.ts'
import type { FileSource } from './sources/file-source.ts'
import { recogniseFile, sureSource } from './sources/recognise-file.ts'

type Deps = {
  config: Pick<Config, 'dataDir'>
  db: Database
  clock: Clock
  runs: Pick<RunController, 'startFileImport'>
}

/**
 * Begins the import of an uploaded file. The upload is the run's from then on; where none begins, it is removed.
 * @throws FileProblem 422 `unrecognised-file` and what else a file can be; AppError 409 `run-in-progress`, 400
 * `invalid-body` where its field `mapping` is none
 */
export async function importFile(deps: Deps, viewer: Viewer, upload: Upload): Promise<RunRecord> {
  try {
    return await begin(deps, viewer, upload)
  } catch (error) {
    await dropUpload(deps.config.dataDir, upload.id)
    throw error
  } finally {
    releaseUpload(deps.config.dataDir, upload.id)
  }
}

/**
 * The same for a page, which can ask: a table that nothing is known of, that holds dates in a column nothing is known
 * of, or whose columns the person wants to choose, waits for that under the id of its upload.
 */
export async function importFileOrAsk(
  deps: Deps,
  viewer: Viewer,
  upload: Upload,
): Promise<{ kind: 'run'; run: RunRecord } | { kind: 'columns'; uploadId: string }> {
  const { db, clock, config } = deps
  try {
    const run = upload.fields['columns'] === 'on' ? null : await beginIfUnderstood(deps, viewer, upload)
    if (run) return { kind: 'run', run }
    await assertTable(uploadPath(config.dataDir, upload.id), upload)
    await keepWaiting(db, viewer, upload, clock.now())
    await sweepUploads({ db, dataDir: config.dataDir, now: clock.now() })
    return { kind: 'columns', uploadId: upload.id }
  } catch (error) {
    await dropUpload(config.dataDir, upload.id)
    throw error
  } finally {
    releaseUpload(config.dataDir, upload.id)
  }
}

async function begin({ db, config, runs }: Deps, viewer: Viewer, upload: Upload): Promise<RunRecord> {
  const file = await openFile(uploadPath(config.dataDir, upload.id), upload.name)
  const understood = await understand(db, viewer, file, upload).finally(file.close)
  return start(runs, viewer, upload, understood)
}

function start(
  runs: Deps['runs'],
  viewer: Viewer,
  { id, name, bytes }: Upload,
  { source, mapping }: Understood,
) {
  return runs.startFileImport(viewer, { runId: id, source, mapping, file: { name, bytes } })
}

type Understood = { source: FileSource; mapping: CsvMapping | null }

/** What the person says comes first, then what a file certainly is, then what was said of such a table before. */
async function understand(
  db: Database,
  viewer: Viewer,
  file: OpenedFile,
  { fields }: Upload,
): Promise<Understood> {
  const said = fields['mapping']?.trim() ?? ''
  if (said !== '') return withMapping(file, parseMapping(said))
  const asked = fields['source']?.trim() ?? ''
  if (asked !== '') return { source: recogniseFile(file, asked), mapping: null }
  const sure = sureSource(file)
  if (sure) return { source: sure, mapping: null }
  const table = tableOf(file)
  const header = table ? headerOf(table.head) : []
  // What one list of names was is no word on the next one with the same heading.
  const remembered = header.length > 1 ? await findMapping(db, viewer, header) : null
  if (remembered) return { source: anyCsv, mapping: remembered }
  return { source: recogniseFile(file, null), mapping: null }
}

async function withMapping(file: OpenedFile, mapping: CsvMapping): Promise<Understood> {
  const isThere =
    mapping.firstLine === 'row'
      ? await hasNumbered(file, mapping)
      : file.entries.some((entry) => isTable(entry) && hasColumns(entry, mapping))
  if (isThere) return { source: anyCsv, mapping }
  const columns = Object.values(mapping.columns)
  throw new FileProblem('unrecognised-file', { code: 'no-such-columns', file: file.name, columns })
}

async function hasNumbered(file: OpenedFile, { columns }: CsvMapping): Promise<boolean> {
  const table = tableOf(file)
  const width = table ? await widthOf(table) : 0
  return Object.values(columns).every((name) => (placeOfNumbered(name) ?? width) < width)
}

/** Null where a person should be asked first. */
async function beginIfUnderstood(
  { db, config, runs }: Deps,
  viewer: Viewer,
  upload: Upload,
): Promise<RunRecord | null> {
  try {
    const file = await openFile(uploadPath(config.dataDir, upload.id), upload.name)
    try {
      const understood = await understand(db, viewer, file, upload)
      const isGuess = understood.source === anyCsv && understood.mapping === null
      if (isGuess && (await holdsUnknownDates(file))) return null
      return await start(runs, viewer, upload, understood)
    } finally {
      file.close()
    }
  } catch (error) {
    if (error instanceof FileProblem && error.code === 'unrecognised-file') return null
    throw error
  }
}

/** @throws FileProblem, which says what is understood */
async function assertTable(path: string, { name }: Upload): Promise<void> {
  const file = await openFile(path, name)
  try {
    if (!tableOf(file)) recogniseFile(file, null)
    if (!tableOf(file)) throw new FileProblem('unrecognised-file', { code: 'no-table', file: name })
  } finally {
    file.close()
  }
}
