import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { onTestFinished } from 'vitest'
import type { Database } from '#app/server/db/open-database.ts'
import { createLog } from '#app/server/base/log.ts'
import { createImageStore, type ImageStore } from '#app/server/tmdb/image-store.ts'
import { createTmdbSettings, type TmdbSettingsStore } from '#app/server/tmdb/tmdb-settings.ts'
import { aConfig } from '#tests/builders/a-config.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { type TestClock, testClock } from '#tests/builders/test-clock.ts'
import type { DiskWatch } from '#app/server/data-dir/disk-watch.ts'
import { roomyDisk } from '#tests/builders/roomy-disk.ts'
import { aSourceTitle } from './library-title.ts'

/** One grey pixel. */
export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
)
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export type ImageSetUp = {
  store: ImageStore
  settings: TmdbSettingsStore
  db: Database
  clock: TestClock
  dir: string
  /** Paths that TMDB's image host was asked for. */
  fetched: string[]
  answerWith: (answer: () => Response | Promise<Response>) => void
  /** A second store over the same folder and database, as after a restart. */
  restart: () => ImageStore
}

/** An image store over a library whose one title has the poster `/known.jpg`. */
export async function setUpImages(disk: DiskWatch = roomyDisk): Promise<ImageSetUp> {
  const db = await openTestDatabase()
  const clock = testClock()
  const dir = join(await mkdtemp(join(tmpdir(), 'reelmark-images-')), 'images')
  const fetched: string[] = []
  let answer: () => Response | Promise<Response> = () => new Response(JPEG)
  const server = setupServer(
    http.get('https://image.tmdb.org/t/p/*', ({ request }) => {
      fetched.push(new URL(request.url).pathname.slice('/t/p'.length))
      return answer()
    }),
  )
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(async () => {
    server.close()
    await rm(join(dir, '..'), { recursive: true, force: true })
  })
  await db
    .insertInto('title_metadata')
    .values({
      title_id: await aSourceTitle(db),
      name: 'Inception',
      poster_path: '/known.jpg',
      genres: '[]',
      studios: '[]',
      networks: '[]',
      creators: '[]',
      trailers: '[]',
      fetched_at: clock.now().toISOString(),
    })
    .execute()
  const settings = createTmdbSettings({ db })
  const create = () =>
    createImageStore({ config: aConfig(), db, clock, log: createLog('silent'), disk, dir, settings })
  return {
    store: create(),
    restart: create,
    settings,
    db,
    clock,
    dir,
    fetched,
    answerWith: (next) => (answer = next),
  }
}
