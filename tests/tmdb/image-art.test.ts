import sharp from 'sharp'
import { expect, test } from 'vitest'
import { artworkOf } from '#app/domain/artwork.ts'
import { oklch } from '#app/domain/palette.ts'
import { createImagePrefetch } from '#app/server/tmdb/prefetch-images.ts'
import { makeArt } from '#app/server/tmdb/image-art.ts'
import { createLog } from '#app/server/base/log.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { setUpImages } from './image-set-up.ts'
import { virtualClock } from './virtual-clock.ts'

type Colour = { r: number; g: number; b: number }

/** A poster of two colours, two thirds above and one below. */
function poster(top: Colour, bottom: Colour): Promise<Buffer> {
  return sharp({ create: { width: 300, height: 450, channels: 3, background: top } })
    .composite([
      {
        input: { create: { width: 300, height: 150, channels: 3, background: bottom } },
        top: 300,
        left: 0,
      },
    ])
    .jpeg()
    .toBuffer()
}
const RED = { r: 190, g: 40, b: 40 }
const BLUE = { r: 30, g: 60, b: 190 }

test('the hue that stands for a picture comes first, and the preview is tiny', async () => {
  const { hues, vivid, blur } = await makeArt(await poster(RED, BLUE))
  const hueOf = ({ r, g, b }: Colour) => Math.round(oklch(r, g, b).hue)
  expect(hues).toHaveLength(2)
  expect(Math.abs((hues[0] ?? 0) - hueOf(RED))).toBeLessThan(6)
  expect(Math.abs((hues[1] ?? 0) - hueOf(BLUE))).toBeLessThan(6)
  expect(vivid).toBe(1)
  expect(blur).toMatch(/^data:image\/webp;base64,[A-Za-z0-9+/=]+$/)
  expect(blur.length).toBeLessThan(400)
})

test('a black and white picture has no hue', async () => {
  const grey = { r: 130, g: 130, b: 130 }
  expect(await makeArt(await poster(grey, { r: 20, g: 20, b: 20 }))).toMatchObject({ hues: [], vivid: 0 })
})

test('a poster that is fetched brings its preview to every entry that shows it', async () => {
  const { store, db, answerWith } = await setUpImages()
  const bytes = await poster(BLUE, BLUE)
  answerWith(() => new Response(new Uint8Array(bytes)))
  const id = await aMovie(db, { posterPath: '/known.jpg' })
  await store.get('poster', 'w342', 'known.jpg')
  const entry = await db
    .selectFrom('library_entry')
    .select('poster_art')
    .where('title_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(artworkOf(entry.poster_art)?.hues).toHaveLength(1)
})

test('what is no picture inside is served all the same', async () => {
  const { store, db, answerWith } = await setUpImages()
  const broken = Buffer.from([0xff, 0xd8, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xd9])
  answerWith(() => new Response(new Uint8Array(broken)))
  expect(await store.get('poster', 'w342', 'known.jpg')).not.toBeNull()
  expect(await db.selectFrom('image_art').selectAll().execute()).toEqual([])
})

test('a larger picture than wanted is the largest wanted', async () => {
  const { store, settings, fetched } = await setUpImages()
  await settings.change({ resolution: 'small' })
  await store.get('poster', 'w500', 'known.jpg')
  expect(fetched).toEqual(['/w185/known.jpg'])
})

test('the least recently used pictures make room for new ones', async () => {
  const { store, settings, clock, answerWith } = await setUpImages()
  const bytes = await poster(RED, RED)
  answerWith(() => new Response(new Uint8Array(bytes)))
  const day = 24 * 3_600_000
  for (const size of ['w92', 'w154', 'w185']) {
    await store.get('poster', size, 'known.jpg')
    clock.advance(day)
  }
  // w92 has been looked at since.
  await store.get('poster', 'w92', 'known.jpg')
  clock.advance(day)
  await store.get('poster', 'w185', 'known.jpg')
  await settings.change({ mostImageBytes: Math.round(bytes.length * 3.5) })
  await store.get('poster', 'w342', 'known.jpg')
  expect((await store.figures()).files).toBe(3)
  answerWith(() => Response.error())
  clock.advance(60_000)
  expect(await store.get('poster', 'w154', 'known.jpg')).toBeNull()
  expect(await store.get('poster', 'w92', 'known.jpg')).not.toBeNull()
})

test('the library’s posters are fetched ahead, and not again', async () => {
  const { store, settings, db, fetched, answerWith } = await setUpImages()
  const bytes = await poster(RED, BLUE)
  answerWith(() => new Response(new Uint8Array(bytes)))
  await aMovie(db, { posterPath: '/known.jpg' })
  const clock = virtualClock()
  const ahead = createImagePrefetch({
    db,
    clock,
    log: createLog('silent'),
    images: store,
    tmdb: { configured: true, settings },
  })
  ahead.start()
  await clock.runUntil(async () => (await db.selectFrom('image_art').selectAll().execute()).length === 1)
  await clock.runUntil(() => Promise.resolve(clock.now().getMinutes() % 5 === 0))
  await ahead.stop()
  expect(fetched).toEqual(['/w342/known.jpg'])
})
