import { PassThrough } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { coalesced } from '#app/server/edge/coalesced.ts'

const text = (chunk: Uint8Array | undefined) => Buffer.from(chunk ?? []).toString()

test('what is written in one turn of the event loop arrives as one chunk', async () => {
  const source = new PassThrough()
  const reader = coalesced(source).getReader()
  for (const piece of ['<html>', '<body>', 'hello']) source.write(piece)
  expect(text((await reader.read()).value)).toBe('<html><body>hello')
  source.end('bye')
  expect(text((await reader.read()).value)).toBe('bye')
  expect((await reader.read()).done).toBe(true)
})

test('nothing is lost when the reader is slow', async () => {
  const source = new PassThrough()
  const stream = coalesced(source)
  const piece = Buffer.alloc(50_000, 'x')
  for (let i = 0; i < 20; i += 1) {
    if (!source.write(piece))
      await Promise.race([turn(), new Promise((resolve) => source.once('drain', resolve))])
  }
  source.end()
  let bytes = 0
  const reader = stream.getReader()
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    bytes += step.value.length
    await turn()
  }
  expect(bytes).toBe(20 * piece.length)
})

test('a reader who leaves at any moment does no harm', async () => {
  for (let moment = 0; moment < 8; moment += 1) {
    const source = new PassThrough()
    const reader = coalesced(source).getReader()
    source.write('a')
    for (let i = 0; i < moment; i += 1) await turn()
    source.write('b')
    await reader.cancel()
    source.end('c')
    await turn()
    expect(source.destroyed).toBe(true)
  }
})

test('an error of the source is an error of the stream', async () => {
  const source = new PassThrough()
  const reader = coalesced(source).getReader()
  source.destroy(new Error('broken'))
  await expect(reader.read()).rejects.toThrow('broken')
})
