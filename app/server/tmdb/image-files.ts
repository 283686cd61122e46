import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** `usedAtMs` is kept in the file's access time by us: many file systems are mounted not to. */
export type ImageFile = { path: string; bytes: number; storedAtMs: number; usedAtMs: number }

/** Every picture on disk. */
export async function listFiles(dir: string): Promise<ImageFile[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const found = await stat(path).catch(() => null)
    if (found) files.push({ path, bytes: found.size, storedAtMs: found.mtimeMs, usedAtMs: found.atimeMs })
  }
  return files
}
