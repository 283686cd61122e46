import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { restrictModes } from '#app/server/data-dir/restrict-modes.ts'
import { aFolder } from '#tests/builders/a-folder.ts'

const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8)

function anOpenFolder(): string {
  const dir = aFolder()
  chmodSync(dir, 0o755)
  for (const folder of ['images', 'images/posters', 'uploads']) {
    mkdirSync(join(dir, folder))
    chmodSync(join(dir, folder), 0o775)
  }
  for (const file of [
    'reelmark.db',
    'reelmark.db-wal',
    'secret.key',
    'images/posters/one.jpg',
    'notes.txt',
  ]) {
    writeFileSync(join(dir, file), 'x')
    chmodSync(join(dir, file), 0o664)
  }
  return dir
}

test('what Reelmark keeps is closed to other users; a file of somebody else keeps its mode', () => {
  const dir = anOpenFolder()
  expect(restrictModes(dir)).toEqual([])
  for (const folder of ['', 'images', 'images/posters', 'uploads'])
    expect([folder, modeOf(join(dir, folder))]).toEqual([folder, '700'])
  for (const file of ['reelmark.db', 'reelmark.db-wal', 'secret.key', 'images/posters/one.jpg'])
    expect([file, modeOf(join(dir, file))]).toEqual([file, '600'])
  expect(modeOf(join(dir, 'notes.txt'))).toBe('664')
})

test('a folder that everybody shares stays shared, and a link is not followed', () => {
  const [dir, elsewhere] = [anOpenFolder(), anOpenFolder()]
  chmodSync(dir, 0o1777)
  symlinkSync(elsewhere, join(dir, 'backups'))
  restrictModes(dir)
  expect(modeOf(dir)).toBe('1777')
  expect(modeOf(elsewhere)).toBe('755')
  expect(modeOf(join(dir, 'reelmark.db'))).toBe('600')
})
