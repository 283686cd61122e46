import { randomUUID } from 'node:crypto'
import { open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Viewer } from '#app/server/db/profile.ts'
import { copyDatabase } from '#app/server/db/copy-database.ts'
import { asDiskFull } from '#app/server/db/disk-full.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { ExportFormat } from './export-formats.ts'
import { textStream } from './text-stream.ts'

type Deps = { db: Database; config: Config; clock: Clock }

/** A file to save, made while it is sent. */
export function exportAnswer(
  deps: Deps,
  viewer: Viewer,
  { file, contentType, write }: ExportFormat,
): Response {
  return new Response(textStream(write(deps, viewer)), {
    headers: downloadHeaders(deps, file === 'reelmark.json' ? '.json' : `-${file}`, contentType),
  })
}

/** A copy of the database, without what opens an account. It is made on the disk and gone when it has been sent. */
export async function databaseAnswer(deps: { config: Config; clock: Clock }): Promise<Response> {
  const { dataDir } = deps.config
  const path = join(dataDir, `copy-${randomUUID()}.db`)
  try {
    await copyDatabase(join(dataDir, 'reelmark.db'), path)
    const { size } = await stat(path)
    return new Response(await streamAndRemove(path), {
      headers: { ...downloadHeaders(deps, '.db', DATABASE), 'Content-Length': String(size) },
    })
  } catch (error) {
    await rm(path, { force: true })
    throw asDiskFull(error, dataDir)
  }
}

export const DATABASE = 'application/vnd.sqlite3'

/** The name has gone before the first byte is sent: a process that is killed leaves nothing behind. */
async function streamAndRemove(path: string): Promise<ReadableStream<Uint8Array>> {
  const handle = await open(path)
  await rm(path, { force: true })
  const CHUNK = 256 * 1024
  return new ReadableStream({
    async pull(controller) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK), 0, CHUNK, null)
      if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead))
      await handle.close()
      controller.close()
    },
    cancel: () => handle.close(),
  })
}

function downloadHeaders({ clock }: { clock: Clock }, ending: string, contentType: string) {
  const day = clock.now().toISOString().slice(0, 10)
  return {
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="reelmark-${day}${ending}"`,
    'Cache-Control': 'no-store',
  }
}
