import type { Clock } from '#app/server/base/clock.ts'
import type { TraktDeviceCodeTable } from '#app/server/db/access-tables.ts'
import type { Logger } from '#app/server/base/log.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import type { DeviceCodeStore, DeviceOutcome } from './device-code-store.ts'
import type { TokenEndpoint, TokenPair } from './token-endpoint.ts'

export type DeviceFlow = {
  /** Asks for a code and begins to poll; an earlier code is dropped. */
  begin: () => Promise<TraktDeviceCodeTable>
  /** Goes on with a code that was pending when the process stopped. */
  resume: () => void
  /** Ends the polling; the code stays pending. */
  stop: () => Promise<void>
}

type Deps = {
  store: DeviceCodeStore
  endpoint: TokenEndpoint
  clock: Clock
  log: Logger
  onTokens: (pair: TokenPair) => Promise<void>
}

/** What Trakt's answers to a poll mean (400 with an empty body: not yet). */
const OUTCOMES: Record<number, DeviceOutcome> = {
  400: 'pending',
  401: 'failed',
  403: 'failed',
  404: 'failed',
  409: 'failed',
  410: 'expired',
  418: 'denied',
}
const SLOWER_BY_SECONDS = 5

export function createDeviceFlow({ store, endpoint, clock, log, onTokens }: Deps): DeviceFlow {
  let lastBegin: Promise<unknown> = Promise.resolve()
  let loop: { stop: AbortController; done: Promise<void> } | null = null

  function start(run: (signal: AbortSignal) => Promise<void>): void {
    const stop = new AbortController()
    const done = run(stop.signal).catch((error: unknown) => {
      if (!stop.signal.aborted) log.error({ err: error }, 'polling for the Trakt device code ended')
    })
    loop = { stop, done }
  }

  async function end(): Promise<void> {
    const ending = loop
    loop = null
    ending?.stop.abort(new Error('The device code is no longer polled for.'))
    await ending?.done
  }

  async function poll(row: TraktDeviceCodeTable, signal: AbortSignal): Promise<void> {
    const deviceCode = store.open(row)
    if (deviceCode === null) return store.settle(row, 'failed')
    let intervalSeconds = row.interval_seconds
    while (clock.now().toISOString() < row.expires_at) {
      await clock.sleep(intervalSeconds * 1000, signal)
      const answer = await askOnce(deviceCode, signal)
      if (answer === 'slower') intervalSeconds += SLOWER_BY_SECONDS
      else if (typeof answer === 'object') {
        // From here on Trakt counts the code as used, so the tokens are kept also if a stop comes in between.
        await onTokens(answer)
        return store.settle(row, 'connected')
      } else if (answer !== 'pending') return store.settle(row, answer)
    }
    await store.settle(row, 'expired')
  }

  async function askOnce(
    deviceCode: string,
    signal: AbortSignal,
  ): Promise<TokenPair | DeviceOutcome | 'slower'> {
    try {
      return await endpoint.deviceToken(deviceCode, signal)
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error
      if (error.status === 429) return 'slower'
      // An answer that was lost on the way is asked for again; had it held the tokens, 409 says so.
      return OUTCOMES[error.status ?? 0] ?? 'pending'
    }
  }

  return {
    // One after the other, so that two begun at once do not leave two loops.
    begin() {
      const begun = lastBegin.then(beginNow)
      lastBegin = begun.catch(() => undefined)
      return begun
    },
    resume() {
      if (!loop) start(pollPending)
    },
    stop: end,
  }

  async function beginNow(): Promise<TraktDeviceCodeTable> {
    const code = await endpoint.deviceCode()
    await end()
    const row = await store.replace(code)
    start((signal) => poll(row, signal))
    return row
  }

  async function pollPending(signal: AbortSignal): Promise<void> {
    const row = await store.find()
    if (row?.outcome === 'pending') await poll(row, signal)
  }
}
