import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
import yauzl from 'yauzl'
import { meterRecords } from '#app/server/import/fetch/record-meter.ts'
import { readWhole } from '#app/server/import/fetch/unread-files.ts'
import { recogniseFile } from '#app/server/import/sources/recognise-file.ts'
import { archiveOf, openedFile } from '#tests/builders/uploaded-file.ts'

const play = (id: number) => ({
  id,
  watched_at: '2024-05-04T19:30:00.000Z',
  action: 'watch',
  type: 'movie',
  movie: { title: `Movie ${id}`, year: 2000, ids: { trakt: id } },
})

const archive = (entries: number, textOf: (i: number) => string) =>
  archiveOf(
    Object.fromEntries(
      Array.from({ length: entries }, (_, i) => [`watched-history-${i + 1}.json`, textOf(i)]),
    ),
  )

test('a small file in an archive is read from the disk once, however often it is looked at', async () => {
  const opens = vi.spyOn(yauzl.ZipFile.prototype, 'openReadStream')
  onTestFinished(() => opens.mockRestore())
  const opened = await openedFile(
    'trakt.zip',
    archive(300, (i) => JSON.stringify([play(i + 1)])),
  )
  const meter = meterRecords(opened)
  let taken = 0
  const context = { timeZone: 'UTC', profiles: null }
  for await (const row of readWhole(recogniseFile(opened, null), meter.file, context)) {
    if (row.kind !== 'taken') continue
    meter.noteRow()
    taken++
  }
  expect([taken, meter.unaccounted()]).toEqual([300, 0])
  expect(opens).toHaveBeenCalledTimes(300)
})

test('a file longer than its head is read as far as it is asked for, in full', async () => {
  const long = JSON.stringify(Array.from({ length: 200 }, (_, i) => play(i + 1)))
  const opened = await openedFile(
    'trakt.zip',
    archive(2, (i) => (i === 0 ? long : '')),
  )
  const [first, second] = opened.entries
  if (!first || !second) throw new Error('There are two entries.')
  expect(await text(await first.open())).toBe(long)
  expect(await text(await second.open())).toBe('')
})

test('what is counted of each file is its own', () => {
  const entries = ['a.csv', 'b.csv'].map((path) => ({
    path,
    name: path,
    bytes: 1,
    head: '',
    open: () => Promise.resolve(Readable.from([])),
  }))
  const meter = meterRecords({ name: 'two.zip', entries, close: () => undefined })
  for (const entry of meter.file.entries) {
    const pass = entry.meter.beginPass('table')
    pass.record()
    pass.record()
    meter.noteRow()
  }
  expect(meter.unaccounted()).toBe(2)
})
