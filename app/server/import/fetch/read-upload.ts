import { MOST_FILE_ROWS } from '#app/domain/file-limits.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import { findRunOptions } from '#app/server/import/run/find-run.ts'
import type { RunDeps } from '#app/server/import/run/run-deps.ts'
import type { RunFile, RunRecord } from '#app/server/import/run/run-record.ts'
import { jsonOf, updateRun } from '#app/server/import/run/run-store.ts'
import { getSource } from '#app/server/import/sources/recognise-file.ts'
import { FileProblem } from '#app/server/import/files/file-problem.ts'
import { openFile } from '#app/server/import/files/open-file.ts'
import { stageFile } from './stage-file.ts'
import { uploadPath } from '#app/server/import/files/upload-store.ts'
import type { Viewer } from '#app/server/db/profile.ts'

/** The fetching of a run that has a file. @throws FileProblem, what the disk says, the signal's reason */
export async function readUpload(
  { db, clock, config }: RunDeps,
  viewer: Viewer,
  run: RunRecord & { file: RunFile },
  signal: AbortSignal,
): Promise<void> {
  const source = getSource(run.source)
  if (!source) throw new FileProblem('unrecognised-file', { code: 'source-unknown-here', source: run.source })
  const file = await openFile(uploadPath(config.dataDir, run.id), run.file.name)
  try {
    const timeZone = await userTimeZone({ db, config }, viewer)
    const options = await findRunOptions(db, run.id)
    const profiles = options?.profiles ?? null
    const dateOrder = options?.dateOrder ?? null
    const dateOrderRead = dateOrder ?? options?.usualOrder ?? 'month-first'
    const job = {
      runId: run.id,
      source,
      file,
      known: { ...run.file, chosenProfiles: profiles, dateOrder, dateOrderRead },
      context: { timeZone, mapping: options?.mapping ?? null, profiles, dateOrder: dateOrderRead },
      now: clock.now(),
      signal,
      mostRows: MOST_FILE_ROWS,
    }
    await updateRun(db, run.id, { file: jsonOf.file(await stageFile(db, job)) })
  } finally {
    file.close()
  }
}
