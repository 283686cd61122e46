import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { FolderInUseError, lockDataDir } from '#app/server/data-dir/lock-data-dir.ts'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reelmark-held-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a folder that is held is refused to the next, and free once it is let go', () => {
  const folder = aFolder()
  const letGo = lockDataDir(folder)
  expect(() => lockDataDir(folder, 0)).toThrow(FolderInUseError)
  expect(() => lockDataDir(folder, 0)).toThrow(/Another Reelmark is running with this data folder/)
  letGo()
  lockDataDir(folder, 0)()
})

test('two folders are held side by side', () => {
  const [first, second] = [lockDataDir(aFolder(), 0), lockDataDir(aFolder(), 0)]
  first()
  second()
})
