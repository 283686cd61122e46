import {
  cpSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openLibrary } from '#app/server/data-dir/open-library.ts'
import { copyDatabase } from '#app/server/db/copy-database.ts'
import { type Database, loadDriver, type OpenedDatabase } from '#app/server/db/open-database.ts'
import { createLog } from '#app/server/base/log.ts'
import { loadSecretKey } from '#app/server/base/secret-box.ts'
import { aFolder } from '#tests/builders/a-folder.ts'
import { oldLibraryFile } from '#tests/builders/old-library.ts'

const log = createLog('silent')
const BESIDE = ['', '-wal', '-shm', '-stamp'] as const

async function open(dir: string): Promise<OpenedDatabase> {
  const opened = await openLibrary(dir, log)
  let isOpen = true
  const close = async () => {
    if (isOpen) await opened.close()
    isOpen = false
  }
  onTestFinished(close)
  loadSecretKey(dir)
  return { ...opened, close }
}

const write = async (db: Database, from: number, count: number) => {
  for (let n = from; n < from + count; n++)
    await sql`insert into setting (name, value) values (${`n${n}`}, ${'x'.repeat(500)})`.execute(db)
}
const held = async (db: Database) =>
  (await sql<{ n: number }>`select count(*) as n from setting where name like 'n%'`.execute(db)).rows[0]?.n

/** The folder as a process that is killed now would leave it. */
function asKilled(dir: string): string {
  const left = aFolder()
  for (const beside of BESIDE) {
    const file = join(dir, `reelmark.db${beside}`)
    if (beside !== '-shm' && existsSync(file)) copyFileSync(file, join(left, `reelmark.db${beside}`))
  }
  copyFileSync(join(dir, 'secret.key'), join(left, 'secret.key'))
  return left
}

const bytesOf = (dir: string) =>
  BESIDE.map((beside) => join(dir, `reelmark.db${beside}`))
    .filter((file) => existsSync(file))
    .map((file) => `${file} ${readFileSync(file).toString('base64')}`)

async function refused(dir: string, because: RegExp): Promise<void> {
  const before = bytesOf(dir)
  await expect(openLibrary(dir, log)).rejects.toThrow(because)
  expect(bytesOf(dir)).toEqual(before)
}

test('a killed library opens with everything, at whatever moment it is killed', async () => {
  const dir = aFolder()
  const { db, alone } = await open(dir)
  for (let round = 1; round <= 6; round++) {
    await write(db, round * 100, 40)
    // A checkpoint by somebody else now and then, as a shell or a backup tool makes it.
    if (round === 3) {
      const list = () => readFileSync(join(dir, 'reelmark.db-stamp'), 'utf8')
      const before = list()
      await alone((sqlite) => sqlite.pragma('wal_checkpoint(PASSIVE)'))
      await expect.poll(list, { timeout: 5000 }).not.toBe(before)
    }
    const left = await open(asKilled(dir))
    expect(await held(left.db)).toBe(round * 40)
    await left.close()
  }
})

test.each([
  ['emptied', (list: string) => truncateSync(list)],
  ['lost', (list: string) => rmSync(list)],
  ['overwritten', (list: string) => writeFileSync(list, 'no stamps')],
])('a killed library whose list of stamps was %s opens with everything', async (_, harm) => {
  const dir = aFolder()
  const { db } = await open(dir)
  await write(db, 0, 40)
  const left = asKilled(dir)
  harm(join(left, 'reelmark.db-stamp'))
  expect(await held((await open(left)).db)).toBe(40)
})

test('a log that grows is moved into the file, and the library still opens after a kill', async () => {
  const dir = aFolder()
  const { db } = await open(dir)
  const size = () => statSync(join(dir, 'reelmark.db')).size
  const before = size()
  await write(db, 0, 9000)
  await expect.poll(size, { timeout: 5000 }).toBeGreaterThan(before)
  await write(db, 10_000, 10)
  const left = await open(asKilled(dir))
  expect(await held(left.db)).toBe(9010)
})

test.each([
  ['made by Reelmark', (dir: string, to: string) => copyDatabase(join(dir, 'reelmark.db'), to)],
  [
    'made by another tool in one piece',
    (dir: string, to: string) => {
      const source = new (loadDriver())(join(dir, 'reelmark.db'), { readonly: true })
      return source.backup(to).finally(() => source.close())
    },
  ],
  [
    'made by another tool anew',
    (dir: string, to: string) => {
      const source = new (loadDriver())(join(dir, 'reelmark.db'))
      source.prepare('vacuum into ?').run(to)
      source.close()
      return Promise.resolve()
    },
  ],
])('a backup %s that is copied over a killed library is refused, and nothing changes', async (_, backUp) => {
  const dir = aFolder()
  const { db } = await open(dir)
  await write(db, 0, 50)
  const backup = join(aFolder(), 'backup.db')
  await backUp(dir, backup)
  await write(db, 100, 50)
  for (const put of [copyFileSync, renameSync]) {
    const left = asKilled(dir)
    const copy = join(aFolder(), 'backup.db')
    copyFileSync(backup, copy)
    put(copy, join(left, 'reelmark.db'))
    await refused(left, /log of the earlier library \(reelmark.db-wal\)/)

    for (const beside of ['-wal', '-shm']) rmSync(join(left, `reelmark.db${beside}`), { force: true })
    const restored = await open(left)
    expect(await held(restored.db)).toBe(50)
    await restored.close()
  }
})

test('a backup of an earlier run, and one of before the last checkpoint, are refused beside a later log', async () => {
  const dir = aFolder()
  const first = await open(dir)
  await write(first.db, 0, 20)
  const inTheRun = join(aFolder(), 'backup.db')
  await copyDatabase(join(dir, 'reelmark.db'), inTheRun)
  await write(first.db, 100, 9000)
  await expect
    .poll(() => statSync(join(dir, 'reelmark.db-wal')).size, { timeout: 5000 })
    .toBeLessThan(4_000_000)
  await write(first.db, 20_000, 20)
  const killed = asKilled(dir)
  copyFileSync(inTheRun, join(killed, 'reelmark.db'))
  await refused(killed, /was replaced/)

  await first.close()
  const atRest = join(aFolder(), 'backup.db')
  copyFileSync(join(dir, 'reelmark.db'), atRest)
  const second = await open(dir)
  await write(second.db, 30_000, 20)
  const left = asKilled(dir)
  copyFileSync(atRest, join(left, 'reelmark.db'))
  await refused(left, /was replaced/)
})

test('a folder that is copied as a whole, after a stop or after a kill, opens', async () => {
  const dir = aFolder()
  const { db, close } = await open(dir)
  await write(db, 0, 30)
  const killed = join(aFolder(), 'killed')
  cpSync(asKilled(dir), killed, { recursive: true })
  await close()
  const stopped = join(aFolder(), 'stopped')
  cpSync(dir, stopped, { recursive: true })
  for (const copy of [killed, stopped]) {
    const there = await open(copy)
    expect(await held(there.db)).toBe(30)
    await there.close()
  }
})

test('a library of 0.1.0 with a log of its own opens: it has no stamps yet', async () => {
  const dir = aFolder()
  copyFileSync(oldLibraryFile(), join(dir, 'reelmark.db'))
  const old = new (loadDriver())(join(dir, 'reelmark.db'))
  old.pragma('journal_mode = WAL')
  old.exec(`insert into setting (name, value) values ('n1', 'in the log')`)
  for (const beside of ['', '-wal'])
    copyFileSync(join(dir, `reelmark.db${beside}`), join(dir, `left.db${beside}`))
  old.close()
  for (const beside of ['', '-wal'])
    renameSync(join(dir, `left.db${beside}`), join(dir, `reelmark.db${beside}`))
  loadSecretKey(dir)
  const { db } = await open(dir)
  expect(await held(db)).toBe(1)
})

test('an empty or a missing database in a folder that was used is refused, and in a new one it is made', async () => {
  const dir = aFolder()
  writeFileSync(join(dir, 'reelmark.db'), '')
  const { close } = await open(dir)
  await close()
  truncateSync(join(dir, 'reelmark.db'))
  await refused(dir, /is empty \(0 bytes\).*Replace it with a backup/)
  rmSync(join(dir, 'reelmark.db'))
  await refused(dir, /reelmark.db is missing/)
  rmSync(join(dir, 'secret.key'))
  expect(await held((await open(dir)).db)).toBe(0)
})

test('a folder in place of the database is refused, and left as it is', async () => {
  const dir = aFolder()
  mkdirSync(join(dir, 'reelmark.db'))
  await expect(openLibrary(dir, log)).rejects.toThrow(/damaged, or is not a database/)
  expect(readdirSync(dir)).toEqual(['reelmark.db'])
})

test('a file that is no database, or a damaged one, is refused', async () => {
  const dir = aFolder()
  writeFileSync(join(dir, 'reelmark.db'), 'Dear diary, tonight I watched a film.')
  await refused(dir, /damaged, or is not a database/)

  rmSync(join(dir, 'reelmark.db'))
  const { db, close } = await open(dir)
  await write(db, 0, 2000)
  const backup = join(dir, 'backup.db')
  await copyDatabase(join(dir, 'reelmark.db'), backup)
  await close()
  const bytes = readFileSync(backup)
  bytes.fill(0xaa, bytes.length / 2, bytes.length / 2 + 40_000)
  writeFileSync(join(dir, 'reelmark.db'), bytes)
  await expect(openLibrary(dir, log)).rejects.toThrow(/damaged/)
})
