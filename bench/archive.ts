import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { openFile } from '#app/server/import/files/open-file.ts'
import { readWhole } from '#app/server/import/fetch/unread-files.ts'
import { meterRecords } from '#app/server/import/fetch/record-meter.ts'
import { recogniseFile } from '#app/server/import/sources/recognise-file.ts'

const ENTRIES = Number(process.env['ENTRIES'] ?? 19_999)

/** An archive of very many small files: opening it, finding out what it is, and reading all of it. */
export async function measure(): Promise<void> {
  console.log('  what is in it                      open   recognise        read        rows')
  for (const [what, name, text] of KINDS) await measureOne(what, name, text)
}

const play =
  '{"id":7,"watched_at":"2024-05-04T19:30:00.000Z","action":"watch","type":"movie","movie":{"title":"A","year":2000,"ids":{"trakt":7}}}'
const KINDS = [
  [
    'plays of Trakt',
    (i: number) => `watched-history-${i}.json`,
    (i: number) => `[${play.replaceAll('7', String(i))}]`,
  ],
  ['lists of nothing', (i: number) => `folder/${i}.json`, () => '[{"a":1}]'],
  ['tables of nothing', (i: number) => `${i}.csv`, () => 'a,b\n1,2\n'],
] as const

async function measureOne(what: string, nameOf: (i: number) => string, textOf: (i: number) => string) {
  const folder = mkdtempSync(join(tmpdir(), 'reelmark-bench-'))
  const path = join(folder, 'archive')
  const files: Record<string, Uint8Array> = {
    'watched-history-0.json': strToU8(`[${play}]`),
  }
  for (let i = 1; i < ENTRIES; i++) files[nameOf(i)] = strToU8(textOf(i))
  writeFileSync(path, zipSync(files))
  try {
    const begun = performance.now()
    const file = await openFile(path, 'archive.zip')
    const opened = performance.now()
    const source = recogniseFile(file, null)
    const recognised = performance.now()
    const meter = meterRecords(file)
    let rows = 0
    for await (const row of readWhole(source, meter.file, { timeZone: 'UTC', profiles: null })) {
      rows++
      if (row.kind === 'taken') meter.noteRow()
    }
    meter.unaccounted()
    const read = performance.now()
    file.close()
    console.log(
      `  ${what.padEnd(26)} ${seconds(opened - begun)} ${seconds(recognised - opened)} ${seconds(read - recognised)} ${String(rows).padStart(11)}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`.padStart(11)
