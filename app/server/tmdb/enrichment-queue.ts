import type { MetadataProblem } from '#app/domain/metadata-problem.ts'
import { setMaxListeners } from 'node:events'
import { DiskFullError } from '../db/disk-full.ts'
import type { DiskWatch } from '#app/server/data-dir/disk-watch.ts'
import type { Logger } from '#app/server/base/log.ts'
import { UpstreamError } from '../upstream/upstream-error.ts'
import { createWakeSignal } from './wake-signal.ts'
import { type EnrichDeps, enrichTitle } from './enrich-title.ts'
import { BackoffGate, scopeOf } from './backoff-gate.ts'
import { listNextTitles, markFailed, nextTryAt, type QueueFigures, queueFigures } from './queue-rows.ts'
import type { TmdbClient } from './tmdb-client.ts'

export type TmdbState = 'ok' | 'not-configured' | 'invalid-key' | 'paused' | 'unreachable'

export type SettledTitle = {
  titleId: number
  state: 'done' | 'failed' | 'not-found'
  name: string
  error: MetadataProblem | null
}

/** Works through table `enrichment`. What waits there survives a restart. */
export type EnrichmentQueue = {
  start: () => void
  /** Aborts requests, lets transactions finish. What was under way waits for the next start. */
  stop: () => Promise<void>
  /** There is something new, or somebody wants to know now whether TMDB answers again. */
  wake: () => void
  state: () => { state: TmdbState; until: string | null }
  /** Told synchronously, after the transaction. @returns what ends it */
  onSettled: (listener: (title: SettledTitle) => void) => () => void
  /** `running`: of those that wait, the ones TMDB is being asked about. */
  figures: () => Promise<QueueFigures & { running: number }>
}

type Deps = EnrichDeps & { log: Logger; disk: Pick<DiskWatch, 'whenRoom'>; concurrency?: number }

/** So many different titles in a row without an answer, and it is not the titles. */
const OUTAGE_AFTER = 5
/** A few titles that get no answer, time after time, must not make TMDB look unreachable for ever. */
const GIVE_UP_AFTER_OUTAGES = 12
/** Longer than all attempts for one title take. */
const LATELY_MS = 60_000
const AFTER_A_FAULT_MS = 5000

/** Enough at a time that a TMDB which takes two seconds to answer does not slow down the pace. */
const concurrencyFor = ({ minIntervalMs }: TmdbClient) =>
  Math.min(40, Math.max(8, Math.ceil(2000 / (minIntervalMs + 1))))

export function createEnrichmentQueue(deps: Deps): EnrichmentQueue {
  const { db, clock, log, disk, tmdb, concurrency = concurrencyFor(tmdb) } = deps
  const bell = createWakeSignal(clock)
  const hold = new BackoffGate(clock)
  const listeners = new Set<(title: SettledTitle) => void>()
  const inFlight = new Map<number, Promise<void>>()
  /** Titles without an answer, of which it is not clear yet whether it is them or TMDB; with what was said. */
  const suspects = new Map<number, MetadataProblem>()
  let answersAtFailure = 0
  let running: { stop: AbortController; done: Promise<void> } | null = null

  async function work(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await disk.whenRoom(signal)
        await turn(signal)
      } catch (error) {
        if (signal.aborted) break
        log.error({ err: error }, 'the metadata queue stumbled and goes on')
        await clock.sleep(AFTER_A_FAULT_MS, signal).catch(() => undefined)
      }
    }
    await Promise.all(inFlight.values())
  }

  async function turn(signal: AbortSignal): Promise<void> {
    const room = roomNow()
    const except = [...inFlight.keys(), ...suspects.keys()]
    const next = room > 0 ? await listNextTitles(db, { now: clock.now(), limit: room, except }) : []
    for (const titleId of next) launch(titleId, signal)
    if (room > 0 && next.length === 0 && inFlight.size === 0 && suspects.size > 0) return everyoneTried()
    if (signal.aborted) return
    await bell.next(await quietUntil(next.length < room), signal)
  }

  /** One at a time while it is not known whether TMDB is back. */
  function roomNow(): number {
    if (!tmdb.configured || hold.isActive) return 0
    const isInDoubt = hold.reason !== null || tmdb.health().isKeyRefused
    return Math.max(0, (isInDoubt ? 1 : concurrency) - inFlight.size)
  }

  /** When to look again though nobody rings. */
  async function quietUntil(isIdle: boolean): Promise<Date | null> {
    if (hold.until) return hold.until
    return isIdle && tmdb.configured ? nextTryAt(db, [...inFlight.keys(), ...suspects.keys()]) : null
  }

  function launch(titleId: number, signal: AbortSignal): void {
    const done = enrich(titleId, signal)
      .catch((error: unknown) => log.error({ err: error, titleId }, 'a title could not be settled'))
      .finally(() => {
        inFlight.delete(titleId)
        bell.ring()
      })
    inFlight.set(titleId, done)
  }

  async function enrich(titleId: number, signal: AbortSignal): Promise<void> {
    try {
      const enriched = await enrichTitle(deps, titleId, signal)
      // An answer from the cache says nothing of whether TMDB is there.
      if (tmdb.health().answers > answersAtFailure) await noteSuccess()
      if (enriched) tell({ titleId, ...enriched })
    } catch (error) {
      if (!signal.aborted) await noteFailure(titleId, error)
    }
  }

  async function noteFailure(titleId: number, error: unknown): Promise<void> {
    // The title goes on waiting, and the queue with it.
    if (error instanceof DiskFullError) return
    const scope = scopeOf(error)
    answersAtFailure = tmdb.health().answers
    if (scope === 'key') return hold.refusedKey()
    if (scope === 'pace') return hold.rateLimit(error instanceof UpstreamError ? error.until : null)
    const problem: MetadataProblem = error instanceof UpstreamError ? error.problem : { code: 'not-stored' }
    if (!(error instanceof UpstreamError)) log.error({ err: error, titleId }, 'metadata could not be stored')
    if (scope === 'title') return fail(titleId, problem)
    suspects.set(titleId, problem)
    const isOutage = hold.reason === 'unreachable' || suspects.size >= OUTAGE_AFTER
    if (isOutage && !hold.isActive) declareOutage()
  }

  function declareOutage(): void {
    hold.outage()
    log.warn({ until: hold.until }, 'TMDB cannot be reached')
  }

  /** Nobody is left of whom it could be learnt whether TMDB is there: all over again, after a while. */
  async function everyoneTried(): Promise<void> {
    const areFew = suspects.size < OUTAGE_AFTER
    if (areFew && (hasAnsweredLately() || hold.outages >= GIVE_UP_AFTER_OUTAGES)) return failSuspects()
    if (hold.reason !== 'unreachable') declareOutage()
    suspects.clear()
  }

  function hasAnsweredLately(): boolean {
    const { lastAnswerAt } = tmdb.health()
    return lastAnswerAt !== null && clock.now().getTime() - lastAnswerAt.getTime() < LATELY_MS
  }

  /** TMDB answers. Titles that got none go on waiting if it was away, and failed by themselves if it was not. */
  async function noteSuccess(): Promise<void> {
    const wasAway = hold.reason === 'unreachable'
    hold.over()
    if (!wasAway) return failSuspects()
    suspects.clear()
  }

  async function failSuspects(): Promise<void> {
    const titles = [...suspects]
    suspects.clear()
    for (const [titleId, problem] of titles) await fail(titleId, problem)
  }

  async function fail(titleId: number, error: MetadataProblem): Promise<void> {
    const name = await markFailed(db, titleId, { error, now: clock.now() })
    if (name !== null) tell({ titleId, state: 'failed', name, error })
  }

  function tell(title: SettledTitle): void {
    for (const listener of listeners) {
      try {
        listener(title)
      } catch (error) {
        log.error({ err: error }, 'a listener of the metadata queue failed')
      }
    }
  }

  return {
    start() {
      if (running) return
      suspects.clear()
      const stop = new AbortController()
      // Every request under way and every wait listens to it.
      setMaxListeners(0, stop.signal)
      running = { stop, done: work(stop.signal) }
    },
    async stop() {
      running?.stop.abort()
      await running?.done
      running = null
    },
    wake() {
      hold.endEarly()
      bell.ring()
    },
    state() {
      const { isKeyRefused, pausedUntil } = tmdb.health()
      const until = hold.until?.toISOString() ?? null
      if (!tmdb.configured) return { state: 'not-configured', until: null }
      if (isKeyRefused) return { state: 'invalid-key', until }
      if (pausedUntil) return { state: 'paused', until: pausedUntil.toISOString() }
      if (hold.reason === 'unreachable') return { state: 'unreachable', until }
      return hold.reason === 'paused' && until ? { state: 'paused', until } : { state: 'ok', until: null }
    },
    onSettled(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    figures: async () => ({ ...(await queueFigures(db)), running: inFlight.size }),
  }
}
