import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '../db/open-database.ts'
import type { DiskWatch } from '#app/server/data-dir/disk-watch.ts'
import type { Logger } from '#app/server/base/log.ts'
import { createFetchImage } from './fetch-image.ts'
import { keepArt } from './image-art.ts'
import { evictImages } from './image-eviction.ts'
import { listFiles } from './image-files.ts'
import { storedTypeOf } from './image-format.ts'
import { type ImageKind, imageRef, type ImageRef } from './image-kinds.ts'
import { withinResolution } from './image-sizes.ts'
import { isKnownImage } from './known-image.ts'
import { LONGEST_MS } from './tmdb-cache.ts'
import type { TmdbSettingsStore } from './tmdb-settings.ts'

/** `expiresAt`: when TMDB's terms let nobody keep it any longer. */
export type StoredImage = { path: string; contentType: string; bytes: number; expiresAt: Date }

/**
 * Images of TMDB, each fetched once when it is first asked for, kept under `images/{kind}/{size}/{file}`. Within the
 * person's settings: a larger one than wanted is the largest wanted, and the least recently used make room for others.
 */
export type ImageStore = {
  /** Null where there is no such image, or none can be had now. */
  get: (kind: ImageKind, size: string, file: string) => Promise<StoredImage | null>
  figures: () => Promise<{ files: number; bytes: number }>
  /** Works out preview and hues of a picture on disk, unless they are known. @returns whether they are known now */
  keepArt: (path: string, file: string) => Promise<boolean>
  /** Removes what was fetched more than half a year ago, as TMDB's terms demand. @returns how many files */
  removeOutdated: () => Promise<number>
  /** Everything, with what was worked out of it. */
  removeAll: () => Promise<void>
}

type Deps = {
  config: Config
  db: Database
  clock: Clock
  log: Logger
  disk: Pick<DiskWatch, 'note' | 'problem'>
  dir: string
  settings: TmdbSettingsStore
}

/** How long not to ask again for what could not be had. */
const MISSING_FOR_MS = 60 * 60_000
const FAILED_FOR_MS = 30_000
const MOST_REMEMBERED = 5000
/** Use is noted no more often than this: what counts is which pictures nobody wants any more. */
const NOTE_USE_AFTER_MS = 12 * 60 * 60_000
/** Kinds that pages show before the picture arrives. */
const WITH_ART: readonly ImageKind[] = ['poster', 'backdrop']

export function createImageStore({ config, db, clock, log, disk, dir, settings }: Deps): ImageStore {
  const fetchImage = createFetchImage({ baseUrl: config.tmdb.imageUrl, clock })
  const inFlight = new Map<string, Promise<StoredImage | null>>()
  const unavailableUntil = new Map<string, number>()
  let tally: Promise<{ files: number; bytes: number }> | null = null

  const pathOf = ({ kind, size, file }: ImageRef) => join(dir, kind, size, file)

  function isOutdated(storedAtMs: number): boolean {
    return clock.now().getTime() - storedAtMs > LONGEST_MS
  }

  async function fromDisk(image: ImageRef): Promise<StoredImage | null> {
    const path = pathOf(image)
    const file = await open(path).catch(() => null)
    if (!file) return null
    try {
      const { size: bytes, mtimeMs, mtime, atimeMs } = await file.stat()
      const head = Buffer.alloc(12)
      await file.read(head, 0, head.length, 0)
      const contentType = storedTypeOf(head)
      if (!contentType || isOutdated(mtimeMs)) return null
      const now = clock.now()
      if (Math.abs(now.getTime() - atimeMs) > NOTE_USE_AFTER_MS)
        await utimes(path, now, mtime).catch(() => undefined)
      return { path, contentType, bytes, expiresAt: new Date(mtimeMs + LONGEST_MS) }
    } finally {
      await file.close()
    }
  }

  async function fromTmdb(image: ImageRef): Promise<StoredImage | null> {
    const path = pathOf(image)
    const now = clock.now().getTime()
    if ((unavailableUntil.get(path) ?? 0) > now || disk.problem()) return null
    if (!(await isKnownImage(db, image.kind, `/${image.file}`))) return null
    const fetched = await fetchImage(image)
    if (fetched.kind !== 'image') {
      if (fetched.kind === 'failed')
        log.warn({ ...image, reason: fetched.reason }, 'an image could not be fetched')
      if (unavailableUntil.size >= MOST_REMEMBERED) unavailableUntil.clear()
      unavailableUntil.set(path, now + (fetched.kind === 'missing' ? MISSING_FOR_MS : FAILED_FOR_MS))
      return null
    }
    await write(path, fetched.bytes, new Date(now))
    if (WITH_ART.includes(image.kind)) await tryArt(`/${image.file}`, fetched.bytes)
    await makeRoom()
    const expiresAt = new Date(now + LONGEST_MS)
    return { path, contentType: fetched.contentType, bytes: fetched.bytes.length, expiresAt }
  }

  /**
   * Under another name first: a reader never sees half of it, nor does a start after a crash. The file's times are the
   * clock's, not those of the machine that holds the folder.
   */
  async function write(path: string, bytes: Buffer, storedAt: Date): Promise<void> {
    await mkdir(dirname(path), { recursive: true })
    const unfinished = join(dirname(path), `.${randomUUID()}`)
    const before = await stat(path).catch(() => null)
    try {
      await writeFile(unfinished, bytes)
      await utimes(unfinished, storedAt, storedAt)
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
    const counted = await tally
    if (!counted) return
    counted.files += before ? 0 : 1
    counted.bytes += bytes.length - (before?.size ?? 0)
  }

  /** A picture without a preview is a picture all the same. */
  async function tryArt(path: string, image: Buffer | string): Promise<boolean> {
    try {
      await keepArt({ db, clock }, path, image)
      return true
    } catch (error) {
      log.warn({ err: error, path }, 'a picture could not be looked into')
      return false
    }
  }

  async function evict(mostImageBytes: number): Promise<void> {
    const { files, bytes, removed } = await evictImages(dir, mostImageBytes)
    tally = Promise.resolve({ files, bytes })
    log.info({ removed }, 'pictures nobody looked at for long made room')
  }

  let making: Promise<void> | null = null
  async function makeRoom(): Promise<void> {
    const { mostImageBytes } = await settings.read()
    tally ??= count()
    if ((await tally).bytes <= mostImageBytes || making) return
    making = evict(mostImageBytes).finally(() => {
      making = null
    })
    await making
  }

  async function count(): Promise<{ files: number; bytes: number }> {
    const files = await listFiles(dir)
    return { files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0) }
  }

  return {
    async get(kind, size, file) {
      const asked = imageRef(kind, size, file)
      if (!asked) return null
      const image = withinResolution(asked, (await settings.read()).resolution)
      const stored = await fromDisk(image)
      if (stored) return stored
      const path = pathOf(image)
      const running = inFlight.get(path)
      if (running) return running
      const work = fromTmdb(image)
        .catch((error: unknown) => {
          if (!disk.note(error)) log.error({ err: error, ...image }, 'an image could not be stored')
          return null
        })
        .finally(() => inFlight.delete(path))
      inFlight.set(path, work)
      return work
    },
    async figures() {
      tally ??= count()
      const { files, bytes } = await tally
      return { files, bytes }
    },
    async removeOutdated() {
      const outdated = (await listFiles(dir)).filter((file) => isOutdated(file.storedAtMs))
      for (const file of outdated) await rm(file.path, { force: true })
      tally = null
      await db
        .deleteFrom('image_art')
        .where('made_at', '<=', new Date(clock.now().getTime() - LONGEST_MS).toISOString())
        .execute()
      return outdated.length
    },
    keepArt: tryArt,
    async removeAll() {
      await rm(dir, { recursive: true, force: true })
      tally = null
      await db.deleteFrom('image_art').execute()
    },
  }
}
