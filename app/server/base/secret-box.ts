import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataDirWords } from '#app/words/en.ts'

/** Seals what must not be readable in the database or in a cookie, with a key that lies beside the database. */
export type SecretBox = {
  /** AES-256-GCM; the answer is text that only this installation opens. */
  seal: (plain: string) => string
  /** Null where the text was sealed with another key or changed on the way. */
  open: (sealed: string) => string | null
  /** A signature for values that may be read but not made up. */
  sign: (value: string) => string
  verify: (value: string, signature: string) => boolean
}

const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

export function createSecretBox(key: Buffer): SecretBox {
  const sign = (value: string) => createHmac('sha256', key).update(value).digest('base64url')
  return {
    sign,
    verify: (value, signature) => {
      const [left, right] = [Buffer.from(sign(value)), Buffer.from(signature)]
      return left.length === right.length && timingSafeEqual(left, right)
    },
    seal: (plain) => {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
    },
    open: (sealed) => {
      try {
        const bytes = Buffer.from(sealed, 'base64url')
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
        decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
        return (
          decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
        )
      } catch {
        return null
      }
    },
  }
}

/** `secret.key` holds something else. */
export class BadKeyError extends Error {
  constructor(file: string) {
    super(dataDirWords.badKey(file))
    this.name = 'BadKeyError'
  }
}

/** Reads `secret.key` in the data folder, or makes it (mode 600) at the first start. @throws BadKeyError */
export function loadSecretKey(dataDir: string): Buffer {
  const file = join(dataDir, 'secret.key')
  mkdirSync(dataDir, { recursive: true })
  if (existsSync(file)) {
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
    if (key.length !== KEY_BYTES) throw new BadKeyError(file)
    return key
  }
  const key = randomBytes(KEY_BYTES)
  const unfinished = `${file}-new`
  // A process that is killed here leaves no half of a key.
  rmSync(unfinished, { force: true })
  writeFileSync(unfinished, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  renameSync(unfinished, file)
  return key
}
