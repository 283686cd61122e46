import type { MetadataProblem } from '#app/domain/metadata-problem.ts'
import { storeMessage } from '#app/server/db/stored-message.ts'
import { expect, test } from 'vitest'
import type { Database } from '#app/server/db/open-database.ts'
import { attentionPage, countAttention } from '#app/server/matching/attention-page.ts'
import { NOT_MATCHED } from '#app/server/tmdb/look-up-title.ts'
import { aMovie, aPlay, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { OWNER } from '#tests/builders/owner.ts'

const settled = (
  db: Database,
  titleId: number,
  state: 'done' | 'not-found',
  error: MetadataProblem | null = null,
) =>
  db
    .insertInto('enrichment')
    .values({
      title_id: titleId,
      state,
      last_error: error && storeMessage(error),
      requested_at: '2026-01-01T00:00:00.000Z',
    })
    .execute()

test('each kind of trouble is told apart and said in a sentence', async () => {
  const db = await openTestDatabase()
  const unmatched = await aMovie(db, { name: 'Nowhere', tmdbId: null })
  await aPlay(db, { title_id: unmatched })
  await settled(db, unmatched, 'not-found', NOT_MATCHED['not-found'])
  const waiting = await aMovie(db, { name: 'Not asked', tmdbId: null })
  await aPlay(db, { title_id: waiting })
  const twin = await aMovie(db, { name: 'Solaris', tmdbId: null })
  await aPlay(db, { title_id: twin })
  await settled(db, twin, 'not-found', NOT_MATCHED['ambiguous-name'])
  const gone = await aMovie(db, { name: 'Gone' })
  await aPlay(db, { title_id: gone })
  await settled(db, gone, 'not-found', { code: 'entry-gone', id: 5 })
  const early = await aMovie(db, { name: 'Early', releaseDate: '2024-06-01' })
  await aPlay(db, { title_id: early, day: '2024-05-04' })
  await settled(db, early, 'done')
  const series = await aSeries(db, {
    name: 'Series',
    episodes: [
      { season: 1, number: 1, air_date: '2020-01-01' },
      { season: 7, number: 1, on_tmdb: 0 },
    ],
  })
  await db.insertInto('season').values({ title_id: series.id, number: 1 }).execute()
  for (const episode of Object.values(series.episodes))
    await aPlay(db, { title_id: series.id, episode_id: episode })
  await settled(db, series.id, 'done')

  const page = await attentionPage(db, OWNER, '2026-10-15')
  expect(page.map(({ reason, titles }) => [reason, titles.map((title) => [title.id, title.detail])])).toEqual(
    [
      ['waiting', [[waiting, 'Not looked up yet.']]],
      ['unmatched', [[unmatched, 'TMDB knows none of its ids.']]],
      ['ambiguous', [[twin, 'It could be one of several titles on TMDB.']]],
      ['not-found', [[gone, 'TMDB has no entry 5 any more.']]],
      ['unlisted-episodes', [[series.id, 'S7 E1 is watched, but TMDB does not list it.']]],
      ['too-early', [[early, 'It is watched on May 4, 2024, but came out on Jun 1, 2024.']]],
    ],
  )
  expect(page[0]?.titles[0]).toMatchObject({ hasPage: false, plays: 1 })
  expect(await countAttention(db, OWNER, '2026-10-15')).toEqual({
    waiting: 1,
    unmatched: 1,
    ambiguous: 1,
    'not-found': 1,
    'unlisted-episodes': 1,
    'too-early': 1,
    'to-come': 0,
  })
})

test('a day or two early, a binge day and a title nobody owns are no trouble', async () => {
  const db = await openTestDatabase()
  const premiere = await aMovie(db, { releaseDate: '2024-05-06' })
  await aPlay(db, { title_id: premiere, day: '2024-05-04' })
  await settled(db, premiere, 'done')
  const series = await aSeries(db, { episodes: [{ season: 1, number: 1, air_date: '2024-05-20' }] })
  await aPlay(db, {
    title_id: series.id,
    episode_id: series.episodes['1x1'] ?? 0,
    basis: 'air-date',
    precision: 'day',
    watched_at: null,
  })
  await settled(db, series.id, 'done')
  await settled(db, await aMovie(db, { tmdbId: null }), 'not-found', NOT_MATCHED['not-found'])
  expect(await attentionPage(db, OWNER, '2026-10-15')).toEqual([])
})
