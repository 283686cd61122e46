import { rm } from 'node:fs/promises'
import { type ImageFile, listFiles } from './image-files.ts'

/** Some room, so that not every new picture costs a walk over all of them. */
const DOWN_TO = 0.9

/** Removes the pictures nobody has looked at for longest until they fit. @returns what is left */
export async function evictImages(
  dir: string,
  mostBytes: number,
): Promise<{ files: number; bytes: number; removed: number }> {
  const files = await listFiles(dir)
  let bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  if (bytes <= mostBytes) return { files: files.length, bytes, removed: 0 }
  let removed = 0
  for (const file of files.sort(byUse)) {
    if (bytes <= mostBytes * DOWN_TO) break
    await rm(file.path, { force: true })
    bytes -= file.bytes
    removed += 1
  }
  return { files: files.length - removed, bytes, removed }
}

const byUse = (a: ImageFile, b: ImageFile) => a.usedAtMs - b.usedAtMs
