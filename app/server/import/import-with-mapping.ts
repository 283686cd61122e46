import type { CsvMapping } from '#app/domain/csv-mapping.ts'
import { notFound } from '#app/server/base/app-error.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { dropUpload } from './files/upload-store.ts'
import type { RunController } from './run-controller.ts'
import type { RunRecord } from './run/run-record.ts'
import { anyCsv } from './sources/any-csv.ts'
import { keyOfWaiting } from './columns-page.ts'
import { rememberMapping } from './columns/remembered-mapping.ts'
import { findWaiting, forgetWaiting } from './files/waiting-uploads.ts'

type Deps = {
  db: Database
  clock: Clock
  config: Pick<Config, 'dataDir' | 'timeZone'>
  runs: Pick<RunController, 'startFileImport'>
}

/**
 * Begins the import of a waiting table, and remembers what was said of its columns. The table goes on waiting where
 * another run is under way. @throws AppError 404; 409 `run-in-progress`
 */
export async function importWithMapping(
  deps: Deps,
  viewer: Viewer,
  id: string,
  mapping: CsvMapping,
): Promise<RunRecord> {
  const { db, clock, runs } = deps
  const waiting = await findWaiting(db, viewer, id)
  const key = await keyOfWaiting(deps, viewer, id, mapping)
  if (!waiting || !key) throw notFound('file')
  const { name, bytes } = waiting
  const run = await runs.startFileImport(viewer, {
    runId: id,
    source: anyCsv,
    mapping,
    file: { name, bytes },
  })
  await rememberMapping(db, viewer, { key, mapping, now: clock.now() })
  await forgetWaiting(db, id)
  return run
}

/** The person does not want to import it after all. */
export async function dropWaiting({ db, config }: Deps, viewer: Viewer, id: string): Promise<void> {
  if (!(await findWaiting(db, viewer, id))) throw notFound('file')
  await forgetWaiting(db, id)
  await dropUpload(config.dataDir, id)
}
