import { expect, test } from 'vitest'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { relinkTitle } from '#app/server/matching/relink-title.ts'
import { aConfig } from '#tests/builders/a-config.ts'
import { aPlay } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { aSourceSeries, aSourceTitle, aWatchedEpisode } from '#tests/tmdb/library-title.ts'
import { OWNER } from '#tests/builders/owner.ts'

async function setUp() {
  const db = await openTestDatabase()
  let wakes = 0
  const enrichment = { wake: () => void (wakes += 1) }
  return { db, clock: testClock(), config: aConfig(), enrichment, wakes: () => wakes }
}
type App = Awaited<ReturnType<typeof setUp>>

const entries = ({ db }: App) =>
  db.selectFrom('library_entry').select(['title_id', 'name', 'plays', 'rating']).orderBy('title_id').execute()
const title = ({ db }: App, id: number) =>
  db.selectFrom('title').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function everythingOfThePerson({ db }: App) {
  return {
    plays: await db.selectFrom('play').selectAll().orderBy('id').execute(),
    ratings: await db.selectFrom('rating').selectAll().orderBy('id').execute(),
    watchlist: await db.selectFrom('watchlist_entry').selectAll().orderBy('title_id').execute(),
    titles: await db.selectFrom('title').selectAll().orderBy('id').execute(),
    aliases: await db.selectFrom('title_alias').selectAll().execute(),
  }
}

const aRating = ({ db }: App, titleId: number, value: number, episodeId: number | null = null) =>
  db
    .insertInto('rating')
    .values({
      profile_id: 1,
      title_id: titleId,
      episode_id: episodeId,
      value,
      rated_at: '2024-05-05T10:00:00.000Z',
      source: 'trakt',
    })
    .execute()

test('an unmatched title becomes one of the library with its plays, and metadata is asked for first', async () => {
  const app = await setUp()
  const id = await aSourceTitle(app.db, { trakt_id: 7, tmdb_id: null })
  await aPlay(app.db, { title_id: id })
  await relinkTitle(app, OWNER, id, { tmdbId: 27205, name: 'Inception' })
  expect(await entries(app)).toMatchObject([{ title_id: id, name: 'Inception', plays: 1 }])
  expect(await title(app, id)).toMatchObject({ tmdb_id: 27205, matched_by: 'person', match_confidence: 1 })
  const queued = await app.db.selectFrom('enrichment').selectAll().execute()
  expect(queued).toMatchObject([{ title_id: id, state: 'pending', priority: 2 }])
  expect(app.wakes()).toBe(1)
})

test('taken back, it is unmatched again', async () => {
  const app = await setUp()
  const id = await aSourceTitle(app.db, { trakt_id: 7, tmdb_id: null })
  await aPlay(app.db, { title_id: id })
  const before = await everythingOfThePerson(app)
  const { changeId } = await relinkTitle(app, OWNER, id, { tmdbId: 27205, name: 'Inception' })
  await undoEdit(app, OWNER, changeId)
  expect(await everythingOfThePerson(app)).toEqual(before)
  expect(await entries(app)).toEqual([])
})

test('the old match leaves nothing behind but the episodes that were watched', async () => {
  const app = await setUp()
  const id = await aSourceSeries(app.db, { trakt_id: 7 })
  const watched = await aWatchedEpisode(app.db, id, {
    season: 1,
    number: 1,
    tmdb_id: 501,
    on_tmdb: 1,
    name: 'Pilot',
    air_date: '2008-01-20',
  })
  await app.db
    .insertInto('episode')
    .values({ title_id: id, season: 1, number: 2, on_tmdb: 1, name: 'Unseen' })
    .execute()
  await app.db
    .insertInto('title_metadata')
    .values({
      title_id: id,
      name: 'Wrong series',
      genres: '[]',
      studios: '[]',
      networks: '[]',
      creators: '[]',
      trailers: '[]',
      fetched_at: '2026-01-01T00:00:00.000Z',
    })
    .execute()
  await relinkTitle(app, OWNER, id, { tmdbId: 1399, name: 'Right series' })
  expect(await app.db.selectFrom('title_metadata').selectAll().execute()).toEqual([])
  const episodes = await app.db.selectFrom('episode').selectAll().execute()
  expect(episodes).toMatchObject([{ id: watched, on_tmdb: 0, tmdb_id: null, name: null, air_date: null }])
})

test('a title of a file and the one Trakt knows become one, and two again when taken back', async () => {
  const app = await setUp()
  const fromTrakt = await aSourceTitle(app.db, { trakt_id: 7, tmdb_id: 27205 })
  const fromFile = await aSourceTitle(app.db, { tmdb_id: null, source_title: 'Inceptoin' })
  await app.db
    .insertInto('title_alias')
    .values({ title_key: 'movie:name:inceptoin:2010', title_id: fromFile })
    .execute()
  await aPlay(app.db, { title_id: fromTrakt })
  const ofFile = { title_id: fromFile, trakt_history_id: null, source: 'letterboxd', watched_at: null }
  await aPlay(app.db, { ...ofFile, precision: 'day', day: '2001-02-03' })
  // The same viewing as Trakt's, and so no play of its own.
  await aPlay(app.db, { ...ofFile, precision: 'day' })
  await aRating(app, fromTrakt, 9)
  await aRating(app, fromFile, 8)
  await app.db
    .insertInto('watchlist_entry')
    .values({ profile_id: 1, title_id: fromFile, listed_at: '2024-01-01T00:00:00.000Z', source: 'file' })
    .execute()
  const before = await everythingOfThePerson(app)

  const { changeId, titleId } = await relinkTitle(app, OWNER, fromFile, { tmdbId: 27205, name: 'Inception' })
  expect(titleId).toBe(fromTrakt)
  expect(await entries(app)).toMatchObject([{ title_id: fromTrakt, plays: 2, rating: 9 }])
  const after = await everythingOfThePerson(app)
  expect(after.plays.map((play) => [play.title_id, play.source, play.second_source])).toEqual([
    [fromTrakt, 'trakt', 'letterboxd'],
    [fromTrakt, 'letterboxd', null],
  ])
  expect(after.watchlist).toMatchObject([{ title_id: fromTrakt }])
  expect(after.aliases).toMatchObject([{ title_id: fromTrakt }])

  await undoEdit(app, OWNER, changeId)
  expect(await everythingOfThePerson(app)).toEqual(before)
})

test('episodes of two that become one meet by their numbers', async () => {
  const app = await setUp()
  const fromTrakt = await aSourceSeries(app.db, { trakt_id: 7 })
  const kept = await aWatchedEpisode(app.db, fromTrakt, { season: 1, number: 1 })
  const fromFile = await aSourceSeries(app.db, { tmdb_id: null, source_title: 'Braking Bad' })
  const same = await aWatchedEpisode(app.db, fromFile, { season: 1, number: 1 })
  await aWatchedEpisode(app.db, fromFile, { season: 2, number: 3 })
  await aRating(app, fromFile, 7, same)
  const before = await everythingOfThePerson(app)
  const { changeId } = await relinkTitle(app, OWNER, fromFile, { tmdbId: 1396, name: 'Breaking Bad' })
  const plays = await app.db
    .selectFrom('play')
    .innerJoin('episode', 'episode.id', 'play.episode_id')
    .select(['play.title_id', 'episode.title_id as episode_title_id', 'episode.season', 'episode.number'])
    .orderBy('play.id')
    .execute()
  expect(plays).toEqual([
    { title_id: fromTrakt, episode_title_id: fromTrakt, season: 1, number: 1 },
    { title_id: fromTrakt, episode_title_id: fromTrakt, season: 1, number: 1 },
    { title_id: fromTrakt, episode_title_id: fromTrakt, season: 2, number: 3 },
  ])
  expect(await app.db.selectFrom('rating').select('episode_id').execute()).toEqual([{ episode_id: kept }])
  await undoEdit(app, OWNER, changeId)
  expect(await everythingOfThePerson(app)).toEqual(before)
})

test('two titles that Trakt counts apart stay two', async () => {
  const app = await setUp()
  const one = await aSourceTitle(app.db, { trakt_id: 7, tmdb_id: 27205 })
  const other = await aSourceTitle(app.db, { trakt_id: 8, tmdb_id: null })
  await aPlay(app.db, { title_id: one })
  await aPlay(app.db, { title_id: other })
  await relinkTitle(app, OWNER, other, { tmdbId: 27205, name: 'Inception' })
  const plays = await app.db.selectFrom('play').select('title_id').orderBy('id').execute()
  expect(plays.map((play) => play.title_id)).toEqual([one, other])
})

test('choosing what is chosen already is refused in words', async () => {
  const app = await setUp()
  const id = await aSourceTitle(app.db, { trakt_id: 7, tmdb_id: null })
  await relinkTitle(app, OWNER, id, { tmdbId: 27205, name: 'Inception' })
  await expect(relinkTitle(app, OWNER, id, { tmdbId: 27205, name: 'Inception' })).rejects.toMatchObject({
    code: 'already-matched',
  })
})
