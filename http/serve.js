import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { answerRequests, createRequestListener, isEventStream } from './request-listener.js'
import { explainStartError } from './explain-start-error.js'
import { exitWithParent } from './exit-with-parent.js'

/** @typedef {import('#app/server/base/clock.ts').Clock} Clock */
/** @typedef {typeof import('#app/entry.server.tsx')} Entry */

/** Time for requests under way, then for everything, once the process is told to stop. */
const REQUESTS_MS = 4000
const STOP_MS = 10_000
/** npm hands on a signal the terminal has sent already: only a later one means "at once". */
const SECOND_SIGNAL_MS = 1000
/** An upload over a slow line takes its time. Any other body has its limit in request-body.js. */
const REQUEST_TIMEOUT_MS = 3_600_000
/** A connection that never finishes its headers is held this long. */
const HEADERS_TIMEOUT_MS = 20_000
/** A connection on which nothing moves, in either direction. */
const IDLE_TIMEOUT_MS = 300_000
/**
 * How long a connection is kept for the next request: longer than proxies and browsers keep theirs (nginx: 60 s), for
 * one that closes just as the next request arrives loses that request.
 */
const KEEP_ALIVE_MS = 75_000
/** How far the heap grows beyond what is in use, in hundredths of that, before garbage is collected. */
const HEAP_GROWTH_PERCENT = 30

/**
 * Starts Reelmark in this process and answers until it is told to stop.
 * @param {{ clockFrom: (systemClock: Clock) => Clock }} o what time it is to the application
 */
export async function serve({ clockFrom }) {
  // By itself V8 lets garbage grow to several times what is in use before it collects; an import makes much of it.
  // It reads this number at each collection, so that it holds although the process runs already.
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`)
  process.env['NODE_ENV'] ??= 'production'
  const { build, entry, config, log } = await start(clockFrom).catch(giveUp)
  const answer = createRequestListener({
    build,
    guard: entry.guard,
    callerOf: entry.callerOf,
    isHttps: config.publicUrl.protocol === 'https:',
    around: entry.aroundRequest,
    log,
    clientFolder: fileURLToPath(new URL('../build/client', import.meta.url)),
  })

  /** @type {Set<import('node:http').ServerResponse>} */
  const underWay = new Set()
  const server = createServer({
    requestTimeout: REQUEST_TIMEOUT_MS,
    headersTimeout: HEADERS_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionsCheckingInterval: HEADERS_TIMEOUT_MS / 4,
  })
  server.setTimeout(IDLE_TIMEOUT_MS)
  answerRequests(server, (req, res) => {
    underWay.add(res)
    res.once('close', () => underWay.delete(res))
    answer(req, res)
  })
  server.once('error', (error) => void entry.shutdown().finally(() => giveUp(error)))
  server.listen(config.port, config.host, () => log.info(`Reelmark is ready: ${config.publicUrl.href}`))

  const stop = createStop({ server, underWay, entry, log })
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT']))
    process.on(signal, () => void stop(signal))
  exitWithParent(() => void stop('the end of npm'))
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error nobody caught')
    process.exit(1)
  })
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a rejection nobody caught'))
}

/** @param {(systemClock: Clock) => Clock} clockFrom */
async function start(clockFrom) {
  const bundle = new URL('../build/server/index.js', import.meta.url)
  if (!existsSync(bundle))
    throw Object.assign(new Error('There is no build yet: run npm run build first.'), { name: 'NoBuild' })
  // Through a variable: the compiler would check the bundle as if it were a source.
  const address = pathToFileURL(fileURLToPath(bundle)).href
  const build = /** @type {import('@remix-run/node').ServerBuild} */ (await import(address))
  const entry = /** @type {Entry} */ (/** @type {unknown} */ (build.entry.module))
  return { build, entry, ...(await entry.startup({ clock: clockFrom(entry.systemClock) })) }
}

/** @param {unknown} error @returns {never} */
function giveUp(error) {
  const sentence = explainStartError(error)
  if (sentence === null) console.error(error)
  else process.stderr.write(`\nReelmark did not start. ${sentence}\n\n`)
  process.exit(1)
}

/**
 * Takes no new requests, ends those under way, lets the running step of the work finish, and leaves.
 * @param {object} o
 * @param {import('node:http').Server} o.server
 * @param {Set<import('node:http').ServerResponse>} o.underWay
 * @param {Entry} o.entry
 * @param {import('pino').Logger} o.log
 */
function createStop({ server, underWay, entry, log }) {
  /** @type {number | null} */
  let stoppingSince = null
  /** @param {string} signal */
  return async (signal) => {
    const now = performance.now()
    if (stoppingSince !== null) {
      if (now - stoppingSince > SECOND_SIGNAL_MS) process.exit(1)
      return
    }
    stoppingSince = now
    log.info({ signal }, 'Reelmark is stopping')
    setTimeout(() => {
      log.warn('the work under way did not come to an end in time; it goes on at the next start')
      process.exit(0)
    }, STOP_MS).unref()
    const closed = new Promise((resolve) => server.close(resolve))
    for (const res of underWay) {
      // A connection that is kept alive after its answer would hold the stop up.
      res.once('close', () => setImmediate(() => server.closeIdleConnections()))
      if (isEventStream(res)) res.destroy()
    }
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, REQUESTS_MS))])
    server.closeAllConnections()
    try {
      await entry.shutdown()
    } catch (error) {
      log.error({ err: error }, 'stopping went wrong')
    }
    process.exit(0)
  }
}
