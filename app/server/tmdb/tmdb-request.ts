import { z } from 'zod'
import { tmdbAnswerWords as words } from '#app/words/en.ts'
import { AppError } from '#app/server/base/app-error.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Logger } from '#app/server/base/log.ts'
import { RateLimiter } from '../upstream/rate-limiter.ts'
import { UpstreamError } from '../upstream/upstream-error.ts'
import { createUpstream, type Upstream } from '../upstream/upstream.ts'
import { tmdbCredential } from './tmdb-credential.ts'
import { DEFAULT_LANGUAGE } from './tmdb-settings.ts'

export type TmdbRequest = {
  /** Built from whole numbers and checked ids only: TMDB's edge resolves `..` in a path. */
  path: string
  query?: Record<string, string>
  /** In which titles and texts come; English unless told otherwise. */
  language?: string | undefined
  /** Somebody waits for the answer: fewer attempts, so that a fault is told soon. */
  interactive?: boolean
  signal?: AbortSignal
}

export type TmdbRequests = {
  /** Null where TMDB has no such entry. @throws UpstreamError, AppError where there is no key */
  get: <T>(request: TmdbRequest, read: (json: unknown) => T) => Promise<T | null>
  health: () => TmdbHealth
}

export type TmdbHealth = {
  /** What the latest answer said of the key. */
  isKeyRefused: boolean
  /** TMDB has asked for a pause. */
  pausedUntil: Date | null
  /** How many requests have been answered since the start; grows only while TMDB is there. */
  answers: number
  lastAnswerAt: Date | null
}

type Deps = { config: Config; clock: Clock; log: Logger; upstream?: Upstream }

/** TMDB's own codes of a 401 that concern an entry and not the key. */
const ENTRY_CODES = new Set([36, 38, 39])
/** What reading an answer, keeping it and storing the title of it hold the process for; most take less. */
const WORK_MS = 12
const errorBody = z.object({ status_code: z.int() })

export function createTmdbRequests({ config, clock, log, upstream }: Deps): TmdbRequests {
  const { apiKey, apiUrl, minIntervalMs } = config.tmdb
  const credential = apiKey === null ? null : tmdbCredential(apiKey)
  const limiter = new RateLimiter({ minIntervalMs, clock })
  const shared = { service: 'TMDB', limiter, clock, log, rateLimitWaitMs: 1000 }
  const patient = upstream ?? createUpstream(shared)
  const brief = upstream ?? createUpstream({ ...shared, attempts: 3, timeoutMs: 10_000 })
  let isKeyRefused = false
  let answers = 0
  let lastAnswerAt: Date | null = null
  const noteAnswer = () => {
    isKeyRefused = false
    answers += 1
    lastAnswerAt = clock.now()
  }

  return {
    health: () => ({ isKeyRefused, pausedUntil: limiter.pausedUntil, answers, lastAnswerAt }),
    async get({ path, query, language = DEFAULT_LANGUAGE, interactive = false, signal }, read) {
      if (!credential) {
        throw new AppError(503, 'tmdb-not-configured', words.needsKey)
      }
      const parameters = new URLSearchParams({ language, ...query, ...credential.query })
      try {
        const answer = await (interactive ? brief : patient).request({
          method: 'GET',
          url: `${apiUrl}${path}?${parameters.toString()}`,
          headers: { accept: 'application/json', ...credential.headers },
          ...(signal && { signal }),
        })
        noteAnswer()
        await limiter.outOfTheWay(WORK_MS)
        return readAs(read, answer.json, path)
      } catch (error) {
        if (!(error instanceof UpstreamError)) throw error
        if (error.kind === 'not-found') {
          noteAnswer()
          return null
        }
        if (error.kind !== 'unauthorized') throw error
        if (ENTRY_CODES.has(errorBody.safeParse(error.body).data?.status_code ?? 0)) throw asRefused(error)
        isKeyRefused = true
        throw error
      }
    },
  }
}

function readAs<T>(read: (json: unknown) => T, json: unknown, path: string): T {
  try {
    return read(json)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const where = error.issues.map((issue) => `[${issue.path.join('.')}] ${issue.code}`).join(', ')
    throw new UpstreamError({
      service: 'TMDB',
      kind: 'bad-answer',
      status: 200,
      problem: { code: 'unreadable', service: 'TMDB', path, where },
    })
  }
}

const asRefused = (error: UpstreamError) =>
  new UpstreamError({ service: 'TMDB', kind: 'refused', status: error.status, body: error.body })
