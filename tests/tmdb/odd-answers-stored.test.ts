import { expect, test } from 'vitest'
import { enrichTitle } from '#app/server/tmdb/enrich-title.ts'
import { aPlay } from '#tests/builders/library-rows.ts'
import { seededRandom } from '#tests/upstreams/seeded-random.ts'
import { aSourceSeries, aSourceTitle } from './library-title.ts'
import { ODDITIES, pathsOf, withOddity } from './odd-answers.ts'
import { aMovieAnswer, aSeasonOf, aSeriesAnswer } from './tmdb-answers.ts'
import { json, setUpTmdb } from './tmdb-stand-in.ts'

const ANSWERS = 100
const MOST_ODDITIES = 6
const DAY_MS = 24 * 3_600_000

const extras = {
  belongs_to_collection: { id: 10, name: 'Dreams', poster_path: '/dreams.jpg', backdrop_path: null },
  images: { posters: [{ file_path: '/de.jpg', iso_639_1: 'de', vote_average: 5 }] },
  translations: {
    translations: [
      {
        iso_639_1: 'de',
        iso_3166_1: 'DE',
        data: { title: 'Traum', name: 'Traum', overview: '', tagline: '' },
      },
    ],
  },
}
const movieAnswer = { ...aMovieAnswer(), ...extras }
const seriesAnswer = {
  ...aSeriesAnswer({
    ...extras,
    seasons: [0, 1, 2].map((number) => ({ ...aSeasonOf(number, 3), episodes: undefined, episode_count: 3 })),
  }),
  'season/0': aSeasonOf(0, 3),
  'season/1': aSeasonOf(1, 3),
  'season/2': aSeasonOf(2, 3),
}

async function setUp() {
  const app = await setUpTmdb()
  await app.tmdb.settings.change({ language: 'de-DE', posterLanguages: ['de'] })
  const enrich = (titleId: number) =>
    enrichTitle({ ...app, afterStored: async () => {} }, titleId, new AbortController().signal)
  return { ...app, enrich }
}

/** Some places of the answer hold something odd; its number is always right. */
function anOddAnswer(answer: object, seed: number): unknown {
  const random = seededRandom(seed)
  const places = pathsOf(answer).filter((path) => path.length > 1 || path[0] !== 'id')
  let odd: unknown = answer
  for (let n = random.whole(1, MOST_ODDITIES); n > 0; n--) {
    const place = random.pick(places)
    try {
      odd = withOddity(odd, place, random.pick(ODDITIES))
    } catch {
      // What it stands in has become something else already.
    }
  }
  return odd
}

test.each([
  ['movie', '/movie/27205', movieAnswer],
  ['series', '/tv/1396', seriesAnswer],
] as const)('a hundred odd answers for a %s are stored one after the other', async (kind, path, answer) => {
  const { db, clock, standIn, enrich } = await setUp()
  const titleId = kind === 'movie' ? await aSourceTitle(db, { tmdb_id: 27205 }) : await aSourceSeries(db)
  await aPlay(db, { title_id: titleId })
  for (let seed = 1; seed <= ANSWERS; seed++) {
    clock.advance(2 * DAY_MS)
    const odd = anOddAnswer(answer, seed)
    standIn.on(path, () => json(odd as object))
    expect(await enrich(titleId), `answer ${seed}`).toMatchObject({ state: 'done' })
  }
  standIn.on(path, answer)
  clock.advance(2 * DAY_MS)
  await enrich(titleId)
  const { name, tmdb_rating, poster_path } = await db
    .selectFrom('title_metadata')
    .selectAll()
    .executeTakeFirstOrThrow()
  expect({ name, poster_path }).toEqual({ name: 'Traum', poster_path: '/de.jpg' })
  expect(tmdb_rating).toBeGreaterThan(8)
  expect(await db.selectFrom('play').select('title_id').execute()).toEqual([{ title_id: titleId }])
})

test.each([
  ['movie', '/movie/27205', movieAnswer],
  ['series', '/tv/1396', seriesAnswer],
] as const)('numbers that no column can hold stop no %s', async (kind, path, answer) => {
  const { db, clock, standIn, enrich } = await setUp()
  const titleId = kind === 'movie' ? await aSourceTitle(db, { tmdb_id: 27205 }) : await aSourceSeries(db)
  const numbers = pathsOf(answer).filter((place) => typeof valueAt(answer, place) === 'number')
  expect(numbers.length).toBeGreaterThan(10)
  for (const place of numbers.slice(1)) {
    for (const oddity of [1e300, -1e300, Number.MAX_SAFE_INTEGER + 1, 0.5, -1, 'NaN']) {
      clock.advance(2 * DAY_MS)
      const odd = withOddity(answer, place, oddity)
      standIn.on(path, () => json(odd as object))
      expect(await enrich(titleId), `${place.join('.')} = ${oddity}`).toMatchObject({ state: 'done' })
    }
  }
})

const valueAt = (answer: unknown, place: readonly (string | number)[]) =>
  place.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], answer)
