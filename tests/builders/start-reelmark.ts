import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setupServer } from 'msw/node'
import { onTestFinished } from 'vitest'
import type { ExtraInclude, RunInclude } from '#app/domain/source-stream.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { RunRecord } from '#app/server/import/run/run-record.ts'
import { findRun } from '#app/server/import/run/find-run.ts'
import { exportLibrary } from '#app/server/export/export-library.ts'
import type { LibraryDocument } from '#app/server/export/library-document.ts'
import { createLog } from '#app/server/base/log.ts'
import type { Runtime } from '#app/server/runtime.ts'
import { createRuntime } from '#app/server/startup.ts'
import {
  createSandbox,
  SANDBOX_CREDENTIALS,
  type Sandbox,
  type SandboxOptions,
} from '#tests/upstreams/sandbox.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { aConfig } from './a-config.ts'
import { openMigrated } from './open-test-database.ts'
import { quickClock } from './quick-clock.ts'

export type Reelmark = Runtime & {
  sandbox: Sandbox
  connect: () => Promise<void>
  /** Waits until the run is in one of the phases. @throws when it ends otherwise */
  until: (runId: string, phases: readonly RunRecord['phase'][]) => Promise<RunRecord>
  /** From Trakt through the preview to the end. */
  fullImport: (o?: {
    include?: RunInclude[]
    extras?: ExtraInclude[]
    bingeDates?: boolean
    exclude?: number[]
  }) => Promise<RunRecord>
  syncNow: () => Promise<RunRecord>
  library: () => Promise<LibraryDocument>
}

export type ReelmarkOptions = {
  /** By default it starts on a fixed day, the world's last, and runs on from there. */
  clock?: Clock
  sandbox?: Partial<SandboxOptions>
  environment?: Record<string, string>
  /** Another installation with the same Trakt and TMDB as this one. */
  beside?: Reelmark
  /** The database and folder of a process that has stopped; they are not this one's to close. */
  database?: Reelmark['db']
  dataDir?: string
}

const ALL: RunInclude[] = ['movies', 'series', 'ratings', 'watchlist']

/** The whole server without HTTP, on a database in memory, against a sandbox of its own. Ends with the test. */
export async function startReelmark(o: ReelmarkOptions = {}): Promise<Reelmark> {
  const clock = o.clock ?? o.beside?.clock ?? quickClock({ speed: 1 })
  const sandbox = o.beside?.sandbox ?? createSandbox({ clock, ...o.sandbox })
  const upstreams = setupServer(...sandbox.handlers)
  if (!o.beside) upstreams.listen({ onUnhandledRequest: 'error' })
  const dataDir = o.dataDir ?? mkdtempSync(join(tmpdir(), 'reelmark-test-'))
  const { db, close } = o.database ? { db: o.database, close: () => Promise.resolve() } : openMigrated()
  const config = aConfig({
    DATA_DIR: dataDir,
    TRAKT_CLIENT_ID: SANDBOX_CREDENTIALS.clientId,
    TMDB_API_KEY: SANDBOX_CREDENTIALS.tmdbApiKey,
    TRAKT_MIN_INTERVAL_MS: '0',
    TMDB_MIN_INTERVAL_MS: '0',
    SYNC_INTERVAL_MINUTES: '0',
    ...o.environment,
  })
  const parts = createRuntime({ config, db, clock, log: createLog('silent'), owner: OWNER })
  parts.enrichment.start()
  onTestFinished(async () => {
    await Promise.all([parts.runs.stop(), parts.names.stop()])
    await Promise.all([parts.trakt.stop(), parts.enrichment.stop()])
    await parts.disk.stop()
    await close()
    upstreams.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return { ...parts, sandbox, ...dealings(parts, sandbox) }
}

function dealings(parts: Runtime, sandbox: Sandbox) {
  const until: Reelmark['until'] = (runId, phases) => waitForPhase(parts, runId, phases)
  return {
    until,
    connect: () => connect(parts, sandbox),
    fullImport: async ({
      include = ALL,
      extras = [],
      ...options
    }: Parameters<Reelmark['fullImport']>[0] = {}) => {
      const run = await parts.runs.startImport(OWNER, { source: 'trakt', include, extras })
      await until(run.id, ['ready'])
      await parts.runs.begin(OWNER, run.id, options)
      return until(run.id, ['completed'])
    },
    syncNow: async () => until((await parts.runs.sync(OWNER)).id, ['completed']),
    library: () => exportLibrary(parts, OWNER),
  }
}

/** As a browser does it: off to Trakt with a cookie, back with a code. */
async function connect({ trakt, config }: Runtime, sandbox: Sandbox): Promise<void> {
  const { location, cookie } = trakt.beginRedirect()
  const asked = new URL(location).searchParams
  const grant = sandbox.state.oauth.grant({
    redirectUri: config.trakt.redirectUri,
    challenge: asked.get('code_challenge'),
  })
  const back = new URL(config.trakt.redirectUri)
  back.searchParams.set('code', grant.code)
  back.searchParams.set('state', asked.get('state') ?? '')
  const outcome = await trakt.completeRedirect({ url: back, cookieHeader: cookie.split(';')[0] ?? null })
  if (outcome.kind !== 'connected') throw new Error(`The sandbox was not connected: ${outcome.reason}`)
}

const PATIENCE_MS = 100_000
const ENDS: readonly RunRecord['phase'][] = ['completed', 'cancelled', 'failed']

async function waitForPhase(
  { db }: Runtime,
  runId: string,
  phases: readonly RunRecord['phase'][],
): Promise<RunRecord> {
  const giveUpAt = Date.now() + PATIENCE_MS
  for (;;) {
    const run = await findRun(db, OWNER, runId)
    if (!run) throw new Error(`There is no run ${runId}.`)
    if (phases.includes(run.phase)) return run
    const stands = `${run.phase} (${run.completed} of ${run.total}): ${JSON.stringify(run.failure ?? run.errors.slice(0, 3))}`
    if (ENDS.includes(run.phase)) throw new Error(`The run is ${stands}, and not ${phases.join(' or ')}.`)
    if (Date.now() > giveUpAt) throw new Error(`The run is still ${stands}.`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
