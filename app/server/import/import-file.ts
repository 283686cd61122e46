import type { Config } from '#app/server/config.ts'
import { openFile } from './files/open-file.ts'
import type { Upload } from './files/receive-upload.ts'
import { dropUpload, uploadPath } from './files/upload-store.ts'
import type { RunController } from './run-controller.ts'
import type { RunRecord } from './run-record.ts'
import type { FileSource } from './sources/file-source.ts'
import { recogniseFile } from './sources/recognise-file.ts'

/**
 * Begins the import of an uploaded file. The upload is the run's from then on; where none begins, it is removed.
 * @throws FileProblem 422 `unrecognised-file` and what else a file can be; AppError 409 `run-in-progress`
 */
export async function importFile(
  { config, runs }: { config: Pick<Config, 'dataDir'>; runs: Pick<RunController, 'startFileImport'> },
  upload: Upload,
): Promise<RunRecord> {
  try {
    const source = await recognise(uploadPath(config.dataDir, upload.id), upload)
    return await runs.startFileImport({
      runId: upload.id,
      source,
      file: { name: upload.name, bytes: upload.bytes },
    })
  } catch (error) {
    await dropUpload(config.dataDir, upload.id)
    throw error
  }
}

async function recognise(path: string, { name, fields }: Upload): Promise<FileSource> {
  const asked = fields['source']?.trim() ?? ''
  const file = await openFile(path, name)
  try {
    return recogniseFile(file, asked === '' ? null : asked)
  } finally {
    file.close()
  }
}
