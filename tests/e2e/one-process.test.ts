import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#app/server/db/open-database.ts'
import { freePort, newDataDir, runServer, spawnServer } from './run-server.ts'

test('a second process on one data folder says so and goes; the first one and readers go on', async () => {
  const dataDir = newDataDir()
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const first = await runServer({ DATA_DIR: dataDir })
  onTestFinished(async () => void (await first.stop('SIGKILL')))
  const second = spawnServer({ DATA_DIR: dataDir, PORT: String(await freePort()) })
  expect(await second.exited).toBe(1)
  expect(second.output()).toContain('Another Reelmark is running with this data folder')
  expect((await fetch(`${first.origin}/healthz`)).status).toBe(200)

  const reader = openDatabase(join(dataDir, 'reelmark.db'))
  expect(await reader.db.selectFrom('profile').select('id').execute()).toHaveLength(1)
  await reader.close()

  await first.stop('SIGKILL')
  const next = await runServer({ DATA_DIR: dataDir })
  expect(await next.stop()).toBe(0)
}, 60_000)
