import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSecretBox, loadSecretKey } from '#app/server/base/secret-box.ts'

const box = createSecretBox(randomBytes(32))

test('what was sealed opens again, and looks like nothing in between', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4 }), (plain) => {
      const sealed = box.seal(plain)
      expect(box.open(sealed)).toBe(plain)
      expect(sealed).toMatch(/^[\w-]+$/)
    }),
  )
})

test('the same text is never sealed the same way twice', () => {
  expect(box.seal('token')).not.toBe(box.seal('token'))
})

test('another key opens nothing', () => {
  expect(createSecretBox(randomBytes(32)).open(box.seal('token'))).toBeNull()
})

test('a changed, cut or foreign text opens to null', () => {
  const sealed = box.seal('a token')
  const flipped = Buffer.from(sealed, 'base64url')
  flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1
  expect(box.open(flipped.toString('base64url'))).toBeNull()
  expect(box.open(sealed.slice(0, 20))).toBeNull()
  expect(box.open('')).toBeNull()
  expect(box.open('plain text')).toBeNull()
})

test('a signature holds for its value only', () => {
  const signature = box.sign('state')
  expect(box.verify('state', signature)).toBe(true)
  expect(box.verify('other', signature)).toBe(false)
  expect(box.verify('state', signature.slice(1))).toBe(false)
  expect(box.verify('state', '')).toBe(false)
})

test('the key is made once, readable by its owner only, and kept', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'reelmark-key-')), 'data')
  const key = loadSecretKey(folder)
  expect(key).toHaveLength(32)
  expect(loadSecretKey(folder).equals(key)).toBe(true)
  expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600)
})

test('a damaged key is told, and not replaced', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reelmark-key-'))
  writeFileSync(join(folder, 'secret.key'), 'too short\n')
  chmodSync(join(folder, 'secret.key'), 0o600)
  expect(() => loadSecretKey(folder)).toThrow(/secret\.key is not a valid key/)
  expect(() => loadSecretKey(folder)).toThrow(/secret\.key is not a valid key/)
})
