import type { FileEntry } from './opened-file.ts'

const BOMS = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/** Spreadsheets write what is no UTF-8 in this. */
const FALLBACK = 'windows-1252'

/** Enough of a file to tell how it is encoded. */
const HEAD_BYTES = 4096

/** The text of a file, a piece at a time: UTF-8, UTF-16, and where it is neither, Windows-1252. */
export async function* readText(entry: Pick<FileEntry, 'open'>): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(entry))
  for await (const chunk of await entry.open()) yield decoder.decode(chunk as Buffer, { stream: true })
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/** Decided by the whole file: the first letter that is no UTF-8 may be a long way in. */
async function encodingOf(entry: Pick<FileEntry, 'open'>): Promise<string> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for await (const chunk of await entry.open()) {
      const bytes = chunk as Buffer
      const wide = isFirst ? wideEncoding(bytes) : null
      if (wide !== null) return wide
      isFirst = false
      strict.decode(bytes, { stream: true })
    }
    strict.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return FALLBACK
    throw error
  }
}

/**
 * UTF-16 by its byte order mark, or by its zeros, which lie at every second place: each Latin letter, digit and
 * separator has one. Null for anything else, also for text with stray zeros in it.
 */
function wideEncoding(bytes: Buffer): string | null {
  const marked = BOMS.find((bom) => bom.bytes.every((byte, i) => bytes[i] === byte))
  if (marked) return marked.encoding
  const zeros = [0, 0]
  for (const [i, byte] of bytes.subarray(0, HEAD_BYTES).entries())
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const [most, least] = even < odd ? [odd, even] : [even, odd]
  const head = bytes.subarray(0, HEAD_BYTES)
  if (most < 2 || most * SPARSE < head.length || least * STRAY > most) return null
  // Text of other letters has zeros at its separators alone; what lies between them is text in no other way.
  if (most * MOSTLY_LATIN < head.length && isPlainText(head)) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

const SPARSE = 20
const STRAY = 10
const MOSTLY_LATIN = 4

const CONTROL = /(?![\t\r\n])\p{Cc}/u

/** Whether the bytes are text in UTF-8 once the zeros are gone. The last letter may be cut off. */
function isPlainText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      bytes.filter((byte) => byte !== 0),
      { stream: true },
    )
    return !CONTROL.test(text)
  } catch {
    return false
  }
}

/** The beginning of a file in whatever it is written, for recognising it. */
export function headText(bytes: Buffer): string {
  const wide = wideEncoding(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}
