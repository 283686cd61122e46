import type { Readable } from 'node:stream'

const HIGH_WATER_BYTES = 64 * 1024

/**
 * The stream's bytes, gathered into one chunk per turn of the event loop. React writes in pieces of 2 kB and the
 * compressor is flushed after each, which costs more than rendering does.
 */
export function coalesced(source: Readable): ReadableStream<Uint8Array> {
  let gathered: Uint8Array[] = []
  let over = false
  const queue = new ByteLengthQueuingStrategy({ highWaterMark: HIGH_WATER_BYTES })
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        // The reader may be gone while a chunk is under way: a stream that is over takes nothing more.
        const hand = () => {
          if (over || gathered.length === 0) return
          controller.enqueue(Buffer.concat(gathered))
          gathered = []
          if ((controller.desiredSize ?? 0) <= 0) source.pause()
        }
        source.on('data', (chunk: Uint8Array) => {
          if (gathered.push(chunk) === 1) setImmediate(hand)
        })
        source.once('end', () => {
          hand()
          if (!over) controller.close()
          over = true
        })
        source.once('error', (error) => {
          if (!over) controller.error(error)
          over = true
        })
      },
      pull() {
        source.resume()
      },
      cancel() {
        over = true
        source.destroy()
      },
    },
    queue,
  )
}
