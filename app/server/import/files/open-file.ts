import type { Readable } from 'node:stream'
import { type FileHandle, open } from 'node:fs/promises'
import { FileProblem } from './file-problem.ts'
import { openArchive } from './open-archive.ts'
import { baseName, type FileEntry, type OpenedFile } from './opened-file.ts'
import { headText } from './read-text.ts'

const HEAD_BYTES = 4096

/**
 * Opens what was uploaded: a ZIP archive, told by its first bytes whatever it is called, or one loose file.
 * @param name as the person's machine called it
 * @throws FileProblem
 */
export async function openFile(path: string, name: string): Promise<OpenedFile> {
  const { bytes, size } = await firstBytes(path)
  if (size === 0) throw new FileProblem('empty-file', { code: 'empty', file: name })
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return openArchive(path, name)
  return { name, entries: [looseEntry(path, name, { bytes, size })], close: () => undefined }
}

function looseEntry(path: string, name: string, { bytes, size }: { bytes: Buffer; size: number }): FileEntry {
  return {
    path: name,
    name: baseName(name),
    bytes: size,
    head: headText(bytes),
    open: () => readingOf(path),
  }
}

/**
 * A stream of a file that is open already. One that opens it later would say that it is gone to nobody, which ends the
 * process: an upload is removed as soon as its run has read it, while another page may be about to look at it.
 * @throws FileProblem
 */
export async function readingOf(path: string): Promise<Readable> {
  return (await opened(path)).createReadStream()
}

async function opened(path: string): Promise<FileHandle> {
  return open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    throw new FileProblem('missing-file', { code: 'gone' })
  })
}

async function firstBytes(path: string): Promise<{ bytes: Buffer; size: number }> {
  const file = await opened(path)
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return { bytes: buffer.subarray(0, bytesRead), size }
  } finally {
    await file.close()
  }
}
