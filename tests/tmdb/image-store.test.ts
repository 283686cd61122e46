import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isKnownImage } from '#app/server/tmdb/known-image.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { roomyDisk } from '#tests/builders/roomy-disk.ts'
import { JPEG, PNG, setUpImages } from './image-set-up.ts'

const poster = ['poster', 'w342', 'known.jpg'] as const

test('an image is fetched once and then comes from disk', async () => {
  const { store, restart, fetched, dir } = await setUpImages()
  const path = join(dir, 'poster', 'w342', 'known.jpg')
  const image = { path, contentType: 'image/jpeg', bytes: JPEG.length }
  expect(await store.get(...poster)).toMatchObject(image)
  expect(await store.get(...poster)).toMatchObject(image)
  expect(await restart().get(...poster)).toMatchObject(image)
  expect(await readFile(path)).toEqual(JPEG)
  expect(fetched).toEqual(['/w342/known.jpg'])
})

test('two who ask at once cause one fetch', async () => {
  const { store, fetched } = await setUpImages()
  const [a, b] = await Promise.all([store.get(...poster), store.get(...poster)])
  expect(a).toEqual(b)
  expect(fetched).toHaveLength(1)
})

test('sizes are kept apart', async () => {
  const { store, fetched } = await setUpImages()
  await store.get('poster', 'w342', 'known.jpg')
  await store.get('poster', 'w92', 'known.jpg')
  expect(fetched).toEqual(['/w342/known.jpg', '/w92/known.jpg'])
})

test('the type is that of the bytes', async () => {
  const { store, answerWith } = await setUpImages()
  answerWith(() => new Response(PNG, { headers: { 'content-type': 'image/jpeg' } }))
  expect(await store.get(...poster)).toMatchObject({ contentType: 'image/png' })
})

describe('is refused', () => {
  test.each([
    ['poster', 'original', 'known.jpg'],
    ['poster', 'w1280', 'known.jpg'],
    ['still', 'w780', 'known.jpg'],
    ['logo', 'w92', 'known.jpg'],
    ['toString', 'w92', 'known.jpg'],
    ['poster', '..', 'known.jpg'],
    ['poster', 'w342', '../known.jpg'],
    ['poster', 'w342', '..%2Fknown.jpg'],
    ['poster', 'w342', '..\\known.jpg'],
    ['poster', 'w342', 'known.jpg\0.png'],
    ['poster', 'w342', 'known.svg'],
    ['poster', 'w342', '.jpg'],
    ['poster', 'w342', 'known.jpg\n'],
    ['poster', 'w342', `${'x'.repeat(300)}.jpg`],
  ])('%s/%s/%j', async (kind, size, file) => {
    const { store, fetched } = await setUpImages()
    expect(await store.get(kind as 'poster', size, file)).toBeNull()
    expect(fetched).toEqual([])
  })

  test('an image that TMDB never told us of', async () => {
    const { store, fetched } = await setUpImages()
    expect(await store.get('poster', 'w342', 'unknown.jpg')).toBeNull()
    expect(await store.get('backdrop', 'w780', 'known.jpg')).toBeNull()
    expect(fetched).toEqual([])
  })
})

describe('is not stored', () => {
  test.each([
    ['half a JPEG', () => new Response(JPEG.subarray(0, 100))],
    ['half a PNG', () => new Response(PNG.subarray(0, 40))],
    ['a page of HTML', () => new Response('<html></html>', { headers: { 'content-type': 'image/jpeg' } })],
    ['an SVG', () => new Response('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', () => new Response(null)],
    ['an error', () => new Response(JPEG, { status: 500 })],
    ['a redirect', () => Response.redirect('https://elsewhere.test/x.jpg')],
    ['more than 20 MB', () => new Response(Buffer.concat([JPEG, Buffer.alloc(21 * 1024 * 1024), JPEG]))],
    ['a dropped connection', () => Response.error()],
  ])('%s', async (_what, answer) => {
    const { store, answerWith, dir } = await setUpImages()
    answerWith(answer)
    expect(await store.get(...poster)).toBeNull()
    expect(await readdir(dir, { recursive: true }).catch(() => [])).toEqual([])
  })
})

test('what failed is asked for again soon, what does not exist only after an hour', async () => {
  const { store, answerWith, fetched, clock } = await setUpImages()
  answerWith(() => new Response(null, { status: 503 }))
  await store.get(...poster)
  await store.get(...poster)
  expect(fetched).toHaveLength(1)
  clock.advance(31_000)
  answerWith(() => new Response(null, { status: 404 }))
  await store.get(...poster)
  expect(fetched).toHaveLength(2)
  clock.advance(59 * 60_000)
  await store.get(...poster)
  expect(fetched).toHaveLength(2)
  answerWith(() => new Response(JPEG))
  clock.advance(2 * 60_000)
  expect(await store.get(...poster)).toMatchObject({ contentType: 'image/jpeg' })
})

test('a connection that breaks off is tried once more', async () => {
  const { store, answerWith, fetched } = await setUpImages()
  answerWith(() => (fetched.length === 1 ? Response.error() : new Response(JPEG)))
  expect(await store.get(...poster)).toMatchObject({ contentType: 'image/jpeg' })
  expect(fetched).toHaveLength(2)
})

test('without a network what is on disk is served', async () => {
  const { store, answerWith } = await setUpImages()
  await store.get(...poster)
  answerWith(() => Response.error())
  expect(await store.get(...poster)).not.toBeNull()
})

test('nothing is kept for more than half a year', async () => {
  const { store, fetched, clock, answerWith } = await setUpImages()
  await store.get(...poster)
  clock.advance(181 * 24 * 3_600_000)
  answerWith(() => Response.error())
  expect(await store.get(...poster)).toBeNull()
  expect(fetched).toHaveLength(3)
  expect(await store.removeOutdated()).toBe(1)
  expect(await store.figures()).toEqual({ files: 0, bytes: 0 })
})

test('figures follow what is fetched', async () => {
  const { store } = await setUpImages()
  expect(await store.figures()).toEqual({ files: 0, bytes: 0 })
  await store.get('poster', 'w342', 'known.jpg')
  await store.get('poster', 'w92', 'known.jpg')
  expect(await store.figures()).toEqual({ files: 2, bytes: 2 * JPEG.length })
})

test('at most six are fetched at once', async () => {
  const { store, db, answerWith } = await setUpImages()
  const values = Array.from({ length: 20 }, (_, n) => ({
    tmdb_id: n,
    name: 'Somebody',
    profile_path: `/p${n}.jpg`,
  }))
  await db.insertInto('person').values(values).execute()
  let flying = 0
  let most = 0
  let open = () => {}
  const isFull = new Promise<void>((resolve) => (open = resolve))
  answerWith(async () => {
    most = Math.max(most, ++flying)
    // A seventh would have its turn before the six are let go.
    if (flying === 6) setImmediate(open)
    await isFull
    flying -= 1
    return new Response(JPEG)
  })
  const images = await Promise.all(values.map((_, n) => store.get('profile', 'w185', `p${n}.jpg`)))
  expect(images.every((image) => image !== null)).toBe(true)
  expect(most).toBe(6)
})

describe('TMDB has told us of', () => {
  test('a poster in a search that is still remembered', async () => {
    const { db } = await countedDatabase()
    const body = JSON.stringify({ shape: 1, value: [{ posterPath: '/found.jpg' }] })
    await db
      .insertInto('tmdb_cache')
      .values({ key: 'search:multi:dune', body, stored_at: '2026-01-01', expires_at: '2026-01-02' })
      .execute()
    expect(await isKnownImage(db, 'poster', '/found.jpg')).toBe(true)
    expect(await isKnownImage(db, 'poster', '/foun')).toBe(false)
  })

  test.each([
    ['still', 'episode_by_still'],
    ['profile', 'person_by_profile'],
    ['backdrop', 'title_metadata_by_backdrop'],
    ['poster', 'season_by_poster'],
  ] as const)('a %s is found by index', async (kind, index) => {
    const { db, queries, planOf } = await countedDatabase()
    await isKnownImage(db, kind, '/x.jpg')
    const plans = await Promise.all(queries.map(planOf))
    expect(plans.flat().join('\n')).toContain(index)
  })
})

test('on a full disk no picture is fetched that could not be kept', async () => {
  const problem = { code: 'disk-full' as const, folder: null }
  const { store, fetched } = await setUpImages({ ...roomyDisk, problem: () => problem })
  expect(await store.get(...poster)).toBeNull()
  expect(fetched).toEqual([])
})
