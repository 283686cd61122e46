import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '#app/server/db/open-database.ts'

/** Uploads wait in a folder of their own, each under the id of its run, and go when its rows have been read. */
export const uploadPath = (dataDir: string, runId: string) => join(dataDir, 'uploads', runId)

export async function makeUploadFolder(dataDir: string): Promise<void> {
  await mkdir(join(dataDir, 'uploads'), { recursive: true })
}

export async function dropUpload(dataDir: string, runId: string): Promise<void> {
  await rm(uploadPath(dataDir, runId), { force: true })
}

/** Removes what no run will read any more. A failed run can be tried again, so its file stays. */
export async function sweepUploads({ db, dataDir }: { db: Database; dataDir: string }): Promise<void> {
  const names = await readdir(join(dataDir, 'uploads')).catch(() => [])
  if (names.length === 0) return
  const wanted = await db
    .selectFrom('import_run')
    .select('id')
    .where('file', 'is not', null)
    .where('phase', 'in', ['fetching', 'interrupted', 'failed'])
    .execute()
  const kept = new Set(wanted.map((run) => run.id))
  for (const name of names) if (!kept.has(name)) await dropUpload(dataDir, name)
}
