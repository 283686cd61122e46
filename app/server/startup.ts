import { join } from 'node:path'
import { systemClock } from './clock.ts'
import { type Config, environmentWithFile, readConfig } from './config.ts'
import { migrate } from './db/migrate.ts'
import { openDatabase } from './db/open-database.ts'
import { type Logger, createLog } from './log.ts'
import { type Runtime, setRuntime } from './runtime.ts'
import { createSecretBox, loadSecretKey } from './secret-box.ts'

let closeDatabase: (() => Promise<void>) | undefined

export async function startup(): Promise<{ config: Config; log: Logger }> {
  const config = readConfig(environmentWithFile())
  const log = createLog(config.logLevel)
  const secrets = createSecretBox(loadSecretKey(config.dataDir))
  const { db, close } = openDatabase(join(config.dataDir, 'reelmark.db'))
  closeDatabase = close
  await migrate(db)
  setRuntime({ config, db, clock: systemClock, log, secrets } as Runtime)
  return { config, log }
}

export async function shutdown(): Promise<void> {
  setRuntime(undefined)
  await closeDatabase?.()
}
