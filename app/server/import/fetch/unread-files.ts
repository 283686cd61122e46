import type { FileSource } from '#app/server/import/sources/file-source.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import { notTaken } from '#app/server/source-rows/make-rows.ts'
import { csvRows } from '#app/server/import/files/csv-rows.ts'
import { FileProblem } from '#app/server/import/files/file-problem.ts'
import { jsonItems } from '#app/server/import/files/json-items.ts'
import type { FileEntry, OpenedFile } from '#app/server/import/files/opened-file.ts'

/**
 * Every row of a file: those that its source reads, and those of the archive's other files, which are not taken.
 */
export async function* readWhole(
  source: Pick<FileSource, 'rows'>,
  file: OpenedFile,
  context: FileContext,
): AsyncGenerator<FileRow, void, void> {
  const read = new Set<string>()
  const entries = file.entries.map((entry) => ({
    ...entry,
    open: () => {
      read.add(entry.path)
      return entry.open()
    },
  }))
  yield* source.rows({ ...file, entries }, context)
  const unread: string[] = []
  for (const entry of file.entries) {
    if (read.has(entry.path)) continue
    let rows = 0
    for await (const row of rowsLeft(entry)) {
      rows++
      yield row
    }
    if (rows > 0) unread.push(entry.path)
  }
  if (unread.length > 0)
    yield {
      kind: 'warning',
      notice: { code: 'unread', files: unread.slice(0, NAMED), more: Math.max(0, unread.length - NAMED) },
    }
}

/** A notice names no more files than these. */
const NAMED = 5

/** Of a table or a list; anything else has none, and so has what cannot be read. */
async function* rowsLeft(entry: FileEntry): AsyncGenerator<FileRow, void, void> {
  const row = notTaken({ code: 'not-about-watching' })
  try {
    if (entry.name.endsWith('.json')) {
      for await (const { isItem } of jsonItems(entry)) if (isItem) yield row
    } else if (/\.(csv|tsv)$/.test(entry.name)) for await (const _ of csvRows(entry)) yield row
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
  }
}
