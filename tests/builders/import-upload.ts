import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { uploadPath } from '#app/server/import/files/upload-store.ts'
import { importFile } from '#app/server/import/import-file.ts'
import type { RunRecord } from '#app/server/import/run/run-record.ts'
import { OWNER } from '#tests/builders/owner.ts'
import type { Reelmark } from './start-reelmark.ts'

/** Uploads a file, as the API and the page do, and waits for its preview. */
export async function uploadFile(
  app: Reelmark,
  name: string,
  content: string | Uint8Array,
  source?: string,
): Promise<RunRecord> {
  const id = randomUUID()
  const path = uploadPath(app.config.dataDir, id)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  const bytes = Buffer.byteLength(content)
  const run = await importFile(app, OWNER, {
    id,
    name,
    bytes,
    fields: source === undefined ? {} : { source },
  })
  return app.until(run.id, ['ready'])
}

/** From the upload through the preview to the end. */
export async function importUpload(
  app: Reelmark,
  name: string,
  content: string | Uint8Array,
  o: Parameters<Reelmark['runs']['begin']>[2] = {},
): Promise<RunRecord> {
  const run = await uploadFile(app, name, content)
  await app.runs.begin(OWNER, run.id, o)
  return app.until(run.id, ['completed'])
}
