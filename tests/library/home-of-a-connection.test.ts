import { expect, test } from 'vitest'
import { homePage } from '#app/server/library/home-page.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'

test('Home follows the connection to Trakt, and asks the database for it once', async () => {
  const app = await startReelmark()
  const connection = async () => (await homePage(app, OWNER)).sync.connection
  expect(await connection()).toBe('not-connected')
  await app.connect()
  expect(await connection()).toBe('connected')
  await app.db.deleteFrom('trakt_connection').execute()
  expect(await connection()).toBe('connected')
  await app.trakt.disconnect()
  expect(await connection()).toBe('not-connected')
})
