import { RateLimiter } from '../upstream/rate-limiter.ts'
import type { Clock } from '#app/server/base/clock.ts'
import { imageTypeOf } from './image-format.ts'
import type { ImageRef } from './image-kinds.ts'

const MOST_BYTES = 20 * 1024 * 1024
const TIMEOUT_MS = 20_000
const AT_ONCE = 6

export type FetchedImage =
  | { kind: 'image'; bytes: Buffer; contentType: string }
  /** TMDB has none under this name. */
  | { kind: 'missing' }
  /** It may be had later. A sentence without the address. */
  | { kind: 'failed'; reason: string }

export type FetchImage = (image: ImageRef) => Promise<FetchedImage>

/** Asks TMDB's image host, which is another service than the API and has no limit of its own that matters here. */
export function createFetchImage({ baseUrl, clock }: { baseUrl: string; clock: Clock }): FetchImage {
  const limiter = new RateLimiter({ minIntervalMs: 0, clock, maxConcurrent: AT_ONCE })
  return async ({ size, file }) => {
    await limiter.acquire()
    try {
      return await twiceAtMost(() => fetchImage(`${baseUrl}/${size}/${file}`))
    } catch (error) {
      return { kind: 'failed', reason: error instanceof Error ? error.name : 'unknown' }
    } finally {
      limiter.release()
    }
  }
}

/** A connection kept from the last picture may have been closed just then, which says nothing of the host. */
const twiceAtMost = (ask: () => Promise<FetchedImage>): Promise<FetchedImage> =>
  ask().catch((error: unknown) => {
    if (error instanceof TypeError) return ask()
    throw error
  })

async function fetchImage(url: string): Promise<FetchedImage> {
  const stop = new AbortController()
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(TIMEOUT_MS)])
  try {
    const response = await fetch(url, { redirect: 'error', signal })
    if (response.status === 404) return { kind: 'missing' }
    if (!response.ok) return { kind: 'failed', reason: `status ${response.status}` }
    const bytes = await readAtMost(response, MOST_BYTES)
    if (!bytes) return { kind: 'failed', reason: 'too large' }
    const contentType = imageTypeOf(bytes)
    return contentType ? { kind: 'image', bytes, contentType } : { kind: 'failed', reason: 'no whole image' }
  } finally {
    // What has not been read by now is not wanted.
    stop.abort()
  }
}

/** Null where there is more than that, whatever the answer said beforehand. */
async function readAtMost(response: Response, mostBytes: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > mostBytes) return null
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}
