import { promisify } from 'node:util'
import { Readable, Transform } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { damaged, FileProblem } from './file-problem.ts'
import { baseName, type FileEntry, type OpenedFile } from './opened-file.ts'
import { headText } from './read-text.ts'

const MB = 1024 * 1024
/** An account of many years has some hundred files and lists. */
const MOST_ENTRIES = 20_000
const MOST_BYTES = 2048 * MB
/** Text shrinks to a tenth or a twentieth; only what was made to harm shrinks to less than this. */
const MOST_RATIO = 200
const RATIO_MATTERS_FROM = 20 * MB
const HEAD_BYTES = 4096
/** A stream takes a millisecond to begin, so that so many begin at once. */
const HEADS_AT_ONCE = 32
/** Of the entries that are no longer than their heads; what is kept of them is not read from the disk again. */
const MOST_KEPT_BYTES = 32 * MB
/** Only what may be part of an export is looked into. */
const READABLE = /\.(json|csv|txt)$/i
const NOT_A_PERSONS_FILE = /(^|\/)(__MACOSX\/|\.)/

const openZip = promisify(
  (path: string, options: yauzl.Options, callback: (error: Error | null, zip: ZipFile) => void) =>
    yauzl.open(path, options, callback),
)

/**
 * The files in a ZIP archive, read from the disk as they are needed. Sizes are the archive's own word, and reading
 * stops where it was not kept.
 * @throws FileProblem
 */
export async function openArchive(path: string, name: string): Promise<OpenedFile> {
  const zip = await openZip(path, { autoClose: false, lazyEntries: true, validateEntrySizes: true }).catch(
    () => {
      throw damaged(name, 'damaged-archive-or-its-end')
    },
  )
  try {
    const listed = await listEntries(zip, name)
    const entries: FileEntry[] = []
    const kept = { bytes: 0 }
    for (let i = 0; i < listed.length; i += HEADS_AT_ONCE) {
      const some = listed.slice(i, i + HEADS_AT_ONCE)
      entries.push(...(await Promise.all(some.map((entry) => fileEntry({ zip, name, kept }, entry)))))
    }
    if (entries.length === 0) throw new FileProblem('empty-file', { code: 'nothing-to-read', file: name })
    return { name, entries, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function listEntries(zip: ZipFile, name: string): Promise<Entry[]> {
  if (zip.entryCount > MOST_ENTRIES) {
    throw new FileProblem('too-large', { code: 'too-many-files', file: name, files: zip.entryCount })
  }
  const entries = await new Promise<Entry[]>((resolve, reject) => {
    const found: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      found.push(entry)
      zip.readEntry()
    })
    zip.once('end', () => resolve(found))
    // A name that leads out of the archive (`../`, an absolute path) is refused here too.
    zip.once('error', () => reject(damaged(name, 'damaged-archive')))
    zip.readEntry()
  })
  const files = entries.filter((e) => READABLE.test(e.fileName) && !NOT_A_PERSONS_FILE.test(e.fileName))
  assertHarmless(files, name)
  return files
}

function assertHarmless(entries: readonly Entry[], name: string): void {
  const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0)
  const bytes = sum((entry) => entry.uncompressedSize)
  const isBomb =
    bytes > RATIO_MATTERS_FROM &&
    bytes /
      Math.max(
        1,
        sum((e) => e.compressedSize),
      ) >
      MOST_RATIO
  if (bytes > MOST_BYTES || isBomb) {
    throw new FileProblem('too-large', {
      code: 'too-large-unpacked',
      file: name,
      megabytes: Math.round(bytes / MB),
    })
  }
  if (entries.some((entry) => entry.isEncrypted())) {
    throw new FileProblem('locked-file', { code: 'locked', file: name })
  }
}

type Archive = { zip: ZipFile; name: string; kept: { bytes: number } }

async function fileEntry({ zip, name, kept }: Archive, entry: Entry): Promise<FileEntry> {
  const open = () => openEntry(zip, entry, name)
  const head = await readHead(await open())
  // Shorter, so that it was read, and its size held against what the archive says, to its end.
  const isKept = head.length < HEAD_BYTES && kept.bytes + head.length <= MOST_KEPT_BYTES
  if (isKept) kept.bytes += head.length
  return {
    path: entry.fileName,
    name: baseName(entry.fileName),
    bytes: entry.uncompressedSize,
    head: headText(head),
    open: isKept ? () => Promise.resolve(Readable.from([head])) : open,
  }
}

function openEntry(zip: ZipFile, entry: Entry, archive: string): Promise<Readable> {
  const fault = () => new FileProblem('damaged-file', { code: 'damaged-part', file: entry.fileName, archive })
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error: Error | null, stream: Readable | undefined) => {
      if (error || !stream) return reject(fault())
      // Not `pipe` alone: that passes data on, but no faults.
      const checked = new Transform({ transform: (chunk, _encoding, done) => done(null, chunk) })
      stream.once('error', () => checked.destroy(fault()))
      checked.once('close', () => stream.destroy())
      resolve(stream.pipe(checked))
    })
  })
}

async function readHead(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer)
    bytes += (chunk as Buffer).length
    if (bytes >= HEAD_BYTES) break
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES)
}
