import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { importFileWords } from '#app/words/en.ts'
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
  if (size === 0) throw new FileProblem('empty-file', importFileWords.empty(name))
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return openArchive(path, name)
  return { name, entries: [looseEntry(path, name, { bytes, size })], close: () => undefined }
}

function looseEntry(path: string, name: string, { bytes, size }: { bytes: Buffer; size: number }): FileEntry {
  return {
    path: name,
    name: baseName(name),
    bytes: size,
    head: headText(bytes),
    open: () => Promise.resolve(createReadStream(path)),
  }
}

async function firstBytes(path: string): Promise<{ bytes: Buffer; size: number }> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    throw new FileProblem('missing-file', importFileWords.upload.gone)
  })
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return { bytes: buffer.subarray(0, bytesRead), size }
  } finally {
    await file.close()
  }
}
