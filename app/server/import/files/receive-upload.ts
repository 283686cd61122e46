import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { AppError } from '#app/server/base/app-error.ts'
import { asDiskFull, DiskFullError } from '#app/server/db/disk-full.ts'
import { isBodyRefused } from '#app/server/edge/read-form.ts'
import type { Config } from '#app/server/base/config.ts'
import type { DiskWatch } from '#app/server/data-dir/disk-watch.ts'
import { importFileWords } from '#app/words/en.ts'
import { FileProblem } from './file-problem.ts'
import {
  dropUpload,
  holdUpload,
  makeUploadFolder,
  otherUploadedBytes,
  releaseUpload,
  uploadPath,
} from './upload-store.ts'

/** A form with a file, which lies under the id of the run that it may become. */
export type Upload = { id: string; name: string; bytes: number; fields: Record<string, string> }

const MB = 1024 * 1024
/** All uploads together: those being received, those waiting to be read, and one that failed and can be tried again. */
const MOST_UPLOADED_BYTES = 1500 * MB
const CHECKED_EVERY_BYTES = 16 * MB
const MOST_FIELDS = 20
const LONGEST_FIELD = 10_000

export const isMultipart = ({ headers }: Pick<Request, 'headers'>) =>
  /^multipart\/form-data\b/i.test(headers.get('content-type') ?? '')

/**
 * Writes the file of a multipart form to the disk as it comes, however large it is. Until somebody has decided what it
 * becomes (`releaseUpload`) it is not swept away.
 * @throws AppError 400 `invalid-body`, FileProblem 422 `empty-file` where no file was chosen,
 * `too-large` where it does not fit beside the uploads that are kept; DiskFullError
 */
export async function receiveUpload(
  { config: { dataDir }, disk }: { config: Config; disk: DiskWatch },
  request: Request,
): Promise<Upload> {
  await makeUploadFolder(dataDir)
  const id = randomUUID()
  holdUpload(dataDir, id)
  try {
    await assertRoom({ dataDir, id }, Number(request.headers.get('content-length') ?? 0))
    const { file, fields } = await readMultipart(request, { dataDir, id })
    if (!file || file.bytes === 0) throw new FileProblem('empty-file', { code: 'no-file' })
    return { id, ...file, fields }
  } catch (error) {
    await dropUpload(dataDir, id)
    releaseUpload(dataDir, id)
    disk.note(error)
    throw asDiskFull(error, dataDir)
  }
}

type Form = { file: { name: string; bytes: number } | null; fields: Record<string, string> }

async function readMultipart(request: Request, to: Place): Promise<Form> {
  const form: Form = { file: null, fields: {} }
  const writes: Promise<void>[] = []
  const parser = createParser(request)
  parser.on('field', (name, value) => {
    form.fields[name] = value
  })
  parser.on('file', (name, stream, info) => {
    // Where the form breaks off within a file, each of its streams says so, and one that nobody hears ends the process.
    stream.on('error', () => {})
    if (name !== 'file' || form.file) return stream.resume()
    const file = { name: info.filename ?? 'file', bytes: 0 }
    form.file = file
    stream.on('data', (chunk: Buffer) => {
      file.bytes += chunk.length
    })
    const write = pipeline(stream, withinQuota(to), createWriteStream(uploadPath(to.dataDir, to.id)))
    // Nobody would read the rest of the form, and it would never end.
    write.catch((error: Error) => parser.destroy(error))
    writes.push(write)
    return undefined
  })
  if (!request.body) throw noForm()
  const body = pipeline(Readable.fromWeb(request.body as ReadableStream), parser)
  try {
    await body
    await Promise.all(writes)
  } catch (error) {
    await Promise.allSettled(writes)
    throw asDiskFull(error, null) instanceof DiskFullError || error instanceof FileProblem
      ? error
      : cutOff(error)
  }
  return form
}

type Place = { dataDir: string; id: string }

/** Looks again while a file comes in: it need not say how large it is, and others may come at the same time. */
const withinQuota = (to: Place) =>
  async function* checked(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
    let [bytes, unchecked] = [0, 0]
    for await (const chunk of source) {
      bytes += chunk.length
      unchecked += chunk.length
      if (unchecked > CHECKED_EVERY_BYTES) {
        await assertRoom(to, bytes)
        unchecked = 0
      }
      yield chunk
    }
  }

/** @throws FileProblem 422 `too-large` */
async function assertRoom({ dataDir, id }: Place, bytes: number): Promise<void> {
  if ((await otherUploadedBytes(dataDir, id)) + bytes > MOST_UPLOADED_BYTES)
    throw new FileProblem('too-large', { code: 'no-room' })
}

function createParser(request: Request) {
  const limits = { files: 1, fields: MOST_FIELDS, fieldSize: LONGEST_FIELD, parts: MOST_FIELDS + 1 }
  try {
    return busboy({ headers: Object.fromEntries(request.headers), limits, defParamCharset: 'utf8' })
  } catch {
    throw noForm()
  }
}

const noForm = () => new AppError(400, 'invalid-body', importFileWords.upload.noForm)

function cutOff(error: unknown): unknown {
  if (isBodyRefused(error)) return error
  return new AppError(400, 'invalid-body', importFileWords.upload.brokeOff)
}
