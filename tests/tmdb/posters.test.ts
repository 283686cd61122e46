import { expect, test } from 'vitest'
import { changePosters } from '#app/server/settings/change-posters.ts'
import { enrichTitle } from '#app/server/tmdb/enrich-title.ts'
import { aPlay } from '#tests/builders/library-rows.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { aSourceSeries, aSourceTitle } from './library-title.ts'
import { aMovieAnswer, aSeasonOf } from './tmdb-answers.ts'
import { json, seriesWith, setUpTmdb } from './tmdb-stand-in.ts'

const poster = (file_path: string, iso_639_1: string | null, vote_average: number) => ({
  file_path,
  iso_639_1,
  vote_average,
})
const images = {
  backdrops: [],
  posters: [
    poster('/worse-de.jpg', 'de', 4),
    poster('/de.jpg', 'de', 5.5),
    poster('/plain.jpg', null, 6),
    poster('/en.jpg', 'en', 9),
  ],
}

/** A TMDB that gives of the posters those of the languages it is asked for. */
async function setUp() {
  const app = await setUpTmdb()
  app.standIn.on('/movie/27205', (_request: Request, url: URL) => {
    const wanted = url.searchParams.get('include_image_language')?.split(',') ?? []
    const hasImages = url.searchParams.get('append_to_response')?.split(',').includes('images')
    const posters = images.posters.filter((each) => wanted.includes(each.iso_639_1 ?? 'null'))
    return json({ ...aMovieAnswer(), ...(hasImages && { images: { posters } }) })
  })
  const titleId = await aSourceTitle(app.db, { tmdb_id: 27205 })
  await aPlay(app.db, { title_id: titleId })
  await app.db
    .insertInto('enrichment')
    .values({ title_id: titleId, state: 'done', requested_at: '2026-01-01T00:00:00.000Z' })
    .execute()
  const deps = { ...app, enrichment: { wake: () => undefined }, afterStored: async () => {} }
  const enrich = () => enrichTitle(deps, titleId, new AbortController().signal)
  const shown = async () => (await app.db.selectFrom('title_metadata').select('poster_path').execute())[0]
  const choose = (...languages: string[]) => changePosters(deps, OWNER, languages)
  return { ...app, enrich, shown, choose }
}

test('unless a language is chosen, no list of posters is asked for and TMDB’s choice is shown', async () => {
  const { enrich, shown, standIn } = await setUp()
  await enrich()
  expect(await shown()).toEqual({ poster_path: '/inception.jpg' })
  expect(standIn.requests[0]?.search).not.toContain('image')
})

test('the best poster in the first language that has one is shown', async () => {
  const { enrich, shown, choose } = await setUp()
  await choose('fr', 'de')
  await enrich()
  expect(await shown()).toEqual({ poster_path: '/de.jpg' })
})

test('posters without words can be wished for', async () => {
  const { enrich, shown, choose } = await setUp()
  await choose('none', 'de')
  await enrich()
  expect(await shown()).toEqual({ poster_path: '/plain.jpg' })
})

test('another choice shows at once what is held of it, everywhere, and asks for the rest', async () => {
  const { db, enrich, shown, choose, standIn } = await setUp()
  await choose('de', 'none')
  await enrich()
  expect(await choose('none', 'de')).toBe(true)
  expect(await shown()).toEqual({ poster_path: '/plain.jpg' })
  expect(await db.selectFrom('library_entry').select('poster_path').execute()).toEqual([
    { poster_path: '/plain.jpg' },
  ])
  expect(await db.selectFrom('enrichment').select('state').execute()).toEqual([{ state: 'pending' }])
  expect(standIn.requests).toHaveLength(1)
  expect(await choose()).toBe(true)
  expect(await shown()).toEqual({ poster_path: '/inception.jpg' })
})

test('the same choice again asks for nothing', async () => {
  const { db, enrich, choose } = await setUp()
  await choose('de')
  await enrich()
  expect(await choose('de')).toBe(false)
  expect(await db.selectFrom('enrichment').select('state').execute()).toEqual([{ state: 'done' }])
})

test('a series takes one request for its posters too, and never more than 20 parts', async () => {
  const { db, tmdb, standIn } = await setUp()
  await tmdb.settings.change({ language: 'de-DE', posterLanguages: ['de'] })
  await aSourceSeries(db)
  standIn.on(
    '/tv/1396',
    seriesWith(
      Array.from({ length: 10 }, (_, index) => aSeasonOf(index + 1, 2)),
      { images },
    ),
  )
  const series = await tmdb.series(1396)
  expect(series?.posters).toEqual({ de: '/de.jpg', none: '/plain.jpg', en: '/en.jpg' })
  expect(series?.seasons).toHaveLength(10)
  expect(standIn.requests).toHaveLength(1)
  expect(standIn.requests[0]?.searchParams.get('append_to_response')?.split(',')).toHaveLength(20)
})
