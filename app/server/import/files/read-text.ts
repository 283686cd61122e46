import type { FileEntry } from './opened-file.ts'

const BOMS = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/** Spreadsheets write what is no UTF-8 in this. */
const FALLBACK = 'windows-1252'

/** The text of a file, a piece at a time: UTF-8, with a byte order mark UTF-16, and where it is neither, Latin-1. */
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
      if (isFirst) {
        const marked = BOMS.find((bom) => bom.bytes.every((byte, i) => bytes[i] === byte))
        if (marked) return marked.encoding
        isFirst = false
      }
      strict.decode(bytes, { stream: true })
    }
    strict.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return FALLBACK
    throw error
  }
}

/** The beginning of a file in whatever it is written, for recognising it. */
export function headText(bytes: Buffer): string {
  const marked = BOMS.find((bom) => bom.bytes.every((byte, i) => bytes[i] === byte))
  return new TextDecoder(marked?.encoding ?? 'utf-8').decode(bytes)
}
