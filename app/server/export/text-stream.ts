import { setImmediate } from 'node:timers/promises'

const CHUNK_CHARACTERS = 64 * 1024

/** Text as the body of an answer, made no faster than it is read. Who stops reading ends the making. */
export function textStream(pieces: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      let text = ''
      while (text.length < CHUNK_CHARACTERS) {
        const next = await pieces.next()
        if (next.done) {
          if (text !== '') controller.enqueue(encoder.encode(text))
          return controller.close()
        }
        text += next.value
      }
      controller.enqueue(encoder.encode(text))
      // Answers of the database come without a pause; the others want their turn.
      await setImmediate()
    },
    async cancel() {
      await pieces.return()
    },
  })
}
