import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { AppError } from '#app/server/app-error.ts'
import { importFileWords } from '#app/words/en.ts'
import { FileProblem } from './file-problem.ts'
import { dropUpload, makeUploadFolder, uploadPath } from './upload-store.ts'

/** A form with a file, which lies under the id of the run that it may become. */
export type Upload = { id: string; name: string; bytes: number; fields: Record<string, string> }

const MOST_FIELDS = 20
const LONGEST_FIELD = 10_000

/**
 * Writes the file of a multipart form to the disk as it comes, however large it is.
 * @throws AppError 400 `invalid-body`, FileProblem 422 `empty-file` where no file was chosen
 */
export async function receiveUpload(dataDir: string, request: Request): Promise<Upload> {
  await makeUploadFolder(dataDir)
  const id = randomUUID()
  try {
    const { file, fields } = await readForm(request, uploadPath(dataDir, id))
    if (!file || file.bytes === 0) throw new FileProblem('empty-file', importFileWords.upload.none)
    return { id, ...file, fields }
  } catch (error) {
    await dropUpload(dataDir, id)
    throw error
  }
}

type Form = { file: { name: string; bytes: number } | null; fields: Record<string, string> }

async function readForm(request: Request, path: string): Promise<Form> {
  const form: Form = { file: null, fields: {} }
  const writes: Promise<void>[] = []
  const parser = createParser(request)
  parser.on('field', (name, value) => {
    form.fields[name] = value
  })
  parser.on('file', (name, stream, info) => {
    if (name !== 'file' || form.file) return stream.resume()
    const file = { name: info.filename ?? 'file', bytes: 0 }
    form.file = file
    stream.on('data', (chunk: Buffer) => {
      file.bytes += chunk.length
    })
    writes.push(pipeline(stream, createWriteStream(path)))
    return undefined
  })
  if (!request.body) throw noForm()
  const body = pipeline(Readable.fromWeb(request.body as ReadableStream), parser)
  try {
    await body
    await Promise.all(writes)
  } catch (error) {
    await Promise.allSettled(writes)
    throw isOfDisk(error) ? error : cutOff(error)
  }
  return form
}

function createParser(request: Request) {
  const limits = { files: 1, fields: MOST_FIELDS, fieldSize: LONGEST_FIELD, parts: MOST_FIELDS + 1 }
  try {
    return busboy({ headers: Object.fromEntries(request.headers), limits, defParamCharset: 'utf8' })
  } catch {
    throw noForm()
  }
}

const isOfDisk = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOSPC'

const noForm = () => new AppError(400, 'invalid-body', importFileWords.upload.noForm)

/** The server ends a body that is too large under this name, and answers itself. */
function cutOff(error: unknown): unknown {
  if (error instanceof Error && error.name === 'BodyTooLarge') return error
  return new AppError(400, 'invalid-body', importFileWords.upload.brokeOff)
}
