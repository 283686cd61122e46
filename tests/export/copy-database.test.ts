import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dispatch } from '#app/server/api/dispatch.ts'
import { migrate } from '#app/server/db/migrate.ts'
import { openDatabase } from '#app/server/db/open-database.ts'
import { createApiToken } from '#app/server/session/api-tokens.ts'
import { beginSession } from '#app/server/session/sessions.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reelmark-copy-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function onTheDisk(): Promise<Reelmark> {
  const dataDir = aFolder()
  const { db, close } = openDatabase(join(dataDir, 'reelmark.db'))
  await migrate(db)
  const app = await startReelmark({ database: db, dataDir })
  onTestFinished(close)
  return app
}

async function copyOf(app: Reelmark): Promise<{ bytes: Buffer; answer: Response }> {
  const answer = await dispatch(app, new Request('http://127.0.0.1/api/v1/exports/reelmark.db'))
  return { bytes: Buffer.from(await answer.arrayBuffer()), answer }
}

test('a copy of the database opens in a fresh folder with the same library', async () => {
  const app = await onTheDisk()
  await app.connect()
  await app.fullImport()
  const { bytes, answer } = await copyOf(app)
  expect(answer.headers.get('content-type')).toBe('application/vnd.sqlite3')
  expect(Number(answer.headers.get('content-length'))).toBe(bytes.length)

  const folder = aFolder()
  writeFileSync(join(folder, 'reelmark.db'), bytes)
  const { db, close } = openDatabase(join(folder, 'reelmark.db'))
  onTestFinished(close)
  await migrate(db)
  const there = await startReelmark({ beside: app, database: db, dataDir: folder })
  const { exportedAt: _, ...library } = await app.library()
  expect(await there.library()).toMatchObject(library)
  expect(await there.trakt.status()).toMatchObject({ connected: false })
})

test('no token, hash of one or code is in any byte of the copy', async () => {
  const app = await onTheDisk()
  await app.connect()
  await createApiToken(app, OWNER, 'Kitchen screen')
  await beginSession(app, OWNER)
  const secrets = await app.db
    .selectFrom('trakt_connection')
    .innerJoin('api_token', 'api_token.profile_id', 'trakt_connection.profile_id')
    .innerJoin('session', 'session.profile_id', 'trakt_connection.profile_id')
    .select(['access_token', 'refresh_token', 'api_token.token_hash', 'session.token_hash as session_hash'])
    .executeTakeFirstOrThrow()
  const { bytes } = await copyOf(app)
  for (const secret of Object.values(secrets)) {
    expect(secret.length).toBeGreaterThan(20)
    expect(bytes.includes(secret)).toBe(false)
  }
})

test('what is written while the copy is made waits for nothing, and no file stays behind', async () => {
  const app = await onTheDisk()
  const copying = copyOf(app)
  await createApiToken(app, OWNER, 'Meanwhile')
  const { bytes } = await copying
  expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3')
  expect(readdirSync(app.config.dataDir).filter((name) => name.startsWith('copy-'))).toEqual([])
  expect(readFileSync(join(app.config.dataDir, 'reelmark.db')).length).toBeGreaterThan(0)
})
