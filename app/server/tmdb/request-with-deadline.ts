import { tmdbAnswerWords as words } from '#app/words/en.ts'
import type { Clock } from '#app/server/base/clock.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'

export type DeadlineAnswer<T> =
  | { kind: 'answered'; value: T }
  | { kind: 'not-configured' }
  /** `reason` is a sentence for the person. */
  | { kind: 'away'; reason: string }

/**
 * What TMDB says, for a page that does not wait for it longer than `patienceMs`. The question goes on by itself, so
 * that its answer lies in the cache the next time.
 * @throws what is a fault of ours
 */
export async function requestWithDeadline<T>(
  { tmdb, clock, patienceMs }: { tmdb: { configured: boolean }; clock: Clock; patienceMs: number },
  ask: () => Promise<T>,
): Promise<DeadlineAnswer<T>> {
  if (!tmdb.configured) return { kind: 'not-configured' }
  const patience = new AbortController()
  const tooLong: DeadlineAnswer<T> = { kind: 'away', reason: words.tooLong }
  const wait = clock.sleep(patienceMs, patience.signal).then(
    () => tooLong,
    () => tooLong,
  )
  const answer = ask().then(
    (value): DeadlineAnswer<T> => ({ kind: 'answered', value }),
    (error: unknown): DeadlineAnswer<T> => {
      if (error instanceof UpstreamError) return { kind: 'away', reason: reasonOf(error) }
      throw error
    },
  )
  try {
    return await Promise.race([answer, wait])
  } finally {
    patience.abort()
  }
}

function reasonOf(error: UpstreamError): string {
  switch (error.kind) {
    case 'unauthorized':
      return words.refusesKey
    case 'rate-limited':
      return words.paused
    default:
      return words.away
  }
}
