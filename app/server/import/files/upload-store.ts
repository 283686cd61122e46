import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '#app/server/db/open-database.ts'
import { listWanted } from './waiting-uploads.ts'

/** Uploads wait in a folder of their own, each under the id of its run, and go when its rows have been read. */
export const uploadPath = (dataDir: string, runId: string) => join(dataDir, 'uploads', runId)

/** Uploads that are being received or recognised, by path: no run names them yet. */
const underWay = new Set<string>()

/** Until `releaseUpload`, nobody sweeps it away. */
export const holdUpload = (dataDir: string, id: string): void => void underWay.add(uploadPath(dataDir, id))

export const releaseUpload = (dataDir: string, id: string): void =>
  void underWay.delete(uploadPath(dataDir, id))

export async function makeUploadFolder(dataDir: string): Promise<void> {
  await mkdir(join(dataDir, 'uploads'), { recursive: true })
}

export async function dropUpload(dataDir: string, runId: string): Promise<void> {
  await rm(uploadPath(dataDir, runId), { force: true })
}

/** What all uploads but this one take up on the disk. */
export async function otherUploadedBytes(dataDir: string, id: string): Promise<number> {
  const folder = join(dataDir, 'uploads')
  const names = await readdir(folder).catch(() => [])
  // One may go in between.
  const sizes = names
    .filter((name) => name !== id)
    .map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/**
 * Removes what no run will read any more. A failed run can be tried again: its file stays until another run begins. A
 * table whose columns are being chosen stays for a while, and so does what is only being received.
 */
export async function sweepUploads({
  db,
  dataDir,
  now,
}: {
  db: Database
  dataDir: string
  now: Date
}): Promise<void> {
  const names = await readdir(join(dataDir, 'uploads')).catch(() => [])
  if (names.length === 0) return
  const wanted = await db
    .selectFrom('import_run')
    .select(['id', 'phase'])
    .where('phase', 'in', ['fetching', 'ready', 'interrupted', 'failed'])
    .orderBy('started_at', 'desc')
    .execute()
  const waiting = await listWanted(db, now)
  const kept = new Set(
    wanted
      .filter((run, i) => run.phase !== 'failed' || i === 0)
      .map((run) => run.id)
      .concat(waiting),
  )
  for (const name of names)
    if (!kept.has(name) && !underWay.has(uploadPath(dataDir, name))) await dropUpload(dataDir, name)
}
