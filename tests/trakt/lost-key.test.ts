import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dispatch } from '#app/server/api/dispatch.ts'
import { aFolder } from '#tests/builders/a-folder.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'

test('after secret.key was lost, the status asks to reconnect, and connecting again makes it good', async () => {
  const dataDir = aFolder()
  const before = await startReelmark({ dataDir })
  await before.connect()
  rmSync(join(dataDir, 'secret.key'))

  const after = await startReelmark({ beside: before, database: before.db, dataDir })
  const status = async () => {
    const answer = await dispatch(after, new Request('http://127.0.0.1/api/v1/status'))
    return ((await answer.json()) as { trakt: object }).trakt
  }
  expect(await status()).toMatchObject({ connected: false, needsReconnect: true })
  await expect(after.runs.sync(OWNER)).rejects.toMatchObject({ status: 409, code: 'trakt-not-connected' })
  await after.connect()
  expect(await status()).toMatchObject({ connected: true, needsReconnect: false })
})
