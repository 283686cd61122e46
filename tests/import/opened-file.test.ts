import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { csvRows } from '#app/server/import/files/csv-rows.ts'
import { openFile } from '#app/server/import/files/open-file.ts'

async function openedTable() {
  const folder = mkdtempSync(join(tmpdir(), 'reelmark-file-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'upload')
  writeFileSync(path, 'Title,Year\nAlien,1979')
  const { entries } = await openFile(path, 'shelf.csv')
  const [entry] = entries
  if (!entry) throw new Error('There is one entry.')
  return { entry, remove: () => rmSync(path) }
}

test('a file that goes before it is read is a problem that is told, and no end of the process', async () => {
  const { entry, remove } = await openedTable()
  remove()
  await expect(entry.open()).rejects.toMatchObject({ code: 'missing-file' })
})

test('the same is told to who reads its rows', async () => {
  const { entry, remove } = await openedTable()
  remove()
  await expect(csvRows(entry).next()).rejects.toMatchObject({ code: 'missing-file' })
})

test('a file that goes while it is read is read to its end', async () => {
  const { entry, remove } = await openedTable()
  const stream = await entry.open()
  remove()
  expect(await text(stream)).toBe('Title,Year\nAlien,1979')
})
