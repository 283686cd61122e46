import { afterEach, expect, test } from 'vitest'
import { action } from '#app/routes/mark.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { setRuntime } from '#app/server/runtime.ts'
import { takeFlash } from '#app/server/session/flash-cookie.ts'
import { refreshAllEntries } from '#app/server/entries/refresh-entries.ts'
import { aMovie, aPlay, aSeries } from '#tests/builders/library-rows.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

afterEach(() => setRuntime(undefined))

async function setUp() {
  const app = await startReelmark({
    clock: testClock('2026-10-15T18:00:00.000Z'),
    environment: { TZ_DEFAULT: 'America/New_York' },
  })
  setRuntime(app)
  const movie = await aMovie(app.db, { name: 'Inception' })
  const play = await aPlay(app.db, { title_id: movie })
  const series = await aSeries(app.db, { episodes: [{ season: 1, number: 1, air_date: '2020-01-01' }] })
  await refreshAllEntries(app.db, OWNER, '2026-10-15')
  return { app, movie, play, series }
}

async function send(fields: Record<string, string>): Promise<Response> {
  const request = new Request('http://127.0.0.1:3000/mark', {
    method: 'POST',
    body: new URLSearchParams(fields),
  })
  return action({ request, params: {}, context: {} }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
}

async function flashOf(app: Awaited<ReturnType<typeof setUp>>['app'], answer: Response) {
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  return (await takeFlash(app, new Headers({ cookie }))).flash
}

test('a movie is marked at a time of the wall, and the toast can take it back', async () => {
  const { app, movie } = await setUp()
  const answer = await send({
    intent: 'watch',
    titleId: String(movie),
    when: 'day',
    day: '2024-05-04',
    time: '21:30',
    returnTo: `/movies/${movie}-inception?from=library`,
  })
  expect(answer.status).toBe(302)
  expect(answer.headers.get('Location')).toBe(`/movies/${movie}-inception?from=library`)
  const play = await app.db.selectFrom('play').selectAll().orderBy('id', 'desc').executeTakeFirst()
  expect(play).toMatchObject({ watched_at: '2024-05-05T01:30:00.000Z', day: '2024-05-04' })
  const flash = await flashOf(app, answer)
  expect(flash?.message).toBe('Marked Inception watched.')
  await undoEdit(app, OWNER, flash?.changeId ?? '')
  expect(await app.db.selectFrom('play').selectAll().execute()).toHaveLength(1)
})

test('an episode is named by its number', async () => {
  const { app, series } = await setUp()
  const of = { titleId: String(series.id), season: '1', number: '1' }
  await send({ ...of, intent: 'watch', when: 'unknown' })
  await send({ ...of, intent: 'rate', value: '8' })
  const episode = series.episodes['1x1']
  const play = await app.db.selectFrom('play').selectAll().orderBy('id', 'desc').executeTakeFirst()
  expect(play).toMatchObject({ episode_id: episode, precision: 'unknown' })
  expect(await app.db.selectFrom('rating').select(['episode_id', 'season', 'value']).execute()).toEqual([
    { episode_id: episode, season: null, value: 8 },
  ])
})

test('whoever takes away the last play of a title is led to the library, for its page is gone', async () => {
  const { movie, play } = await setUp()
  const answer = await send({ intent: 'remove-play', playId: String(play), returnTo: `/movies/${movie}-x` })
  expect(answer.headers.get('Location')).toBe('/library')
})

test.each([
  [{ intent: 'dance' }],
  [{ intent: 'watch', when: 'now' }],
  [{ intent: 'watch', titleId: '1' }],
  [{ intent: 'watch', titleId: '1', when: 'soon' }],
  [{ intent: 'watch', titleId: '-1', when: 'now' }],
  [{ intent: 'watch-up-to', titleId: '1', when: 'now' }],
  [{ intent: 'rate', titleId: '1', value: '11' }],
  [{ intent: 'rate', titleId: '1', value: '' }],
  [{ intent: 'remove-play', playId: 'x' }],
])('%j is refused with a sentence', async (fields) => {
  const { app } = await setUp()
  const answer = await send(fields)
  expect(answer.status).toBe(400)
  expect(await answer.text()).toMatch(/^The form does not say/)
  expect(await app.db.selectFrom('change').selectAll().execute()).toEqual([])
})

test.each([
  [{ day: '2026-10-16' }, /still to come/],
  [{ day: '' }, /no day/],
  [{ day: '2024-05-04', time: '25:00' }, /no time/],
])('a slip in the date, %j, is told on the page', async (fields, sentence) => {
  const { app, movie } = await setUp()
  const answer = await send({ intent: 'watch', titleId: String(movie), when: 'day', ...fields })
  expect(await flashOf(app, answer)).toMatchObject({ tone: 'problem', changeId: null })
  expect((await flashOf(app, answer))?.message).toMatch(sentence)
})

test('what is not there is said, and no other site is led to', async () => {
  const { app } = await setUp()
  const answer = await send({ intent: 'remove-play', playId: '999', returnTo: '//evil.example/' })
  expect(answer.headers.get('Location')).toBe('/')
  expect(await flashOf(app, answer)).toMatchObject({ tone: 'problem', message: 'There is no such play.' })
})
