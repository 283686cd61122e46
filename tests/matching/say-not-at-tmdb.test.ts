import { storeMessage } from '#app/server/db/stored-message.ts'
import { expect, test } from 'vitest'
import { ensureTitle } from '#app/server/import/apply/ensure-title.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { attentionPage, countAttention } from '#app/server/matching/attention-page.ts'
import { listMissingFromTmdb } from '#app/server/matching/missing-from-tmdb.ts'
import { relinkTitle } from '#app/server/matching/relink-title.ts'
import { markMissingFromTmdb } from '#app/server/matching/mark-missing-from-tmdb.ts'
import { enrichTitle } from '#app/server/tmdb/enrich-title.ts'
import { NOT_MATCHED } from '#app/server/tmdb/look-up-title.ts'
import { requestEnrichment } from '#app/server/tmdb/request-enrichment.ts'
import { aPlay } from '#tests/builders/library-rows.ts'
import { aSourceTitle } from '#tests/tmdb/library-title.ts'
import { setUpTmdb } from '#tests/tmdb/tmdb-stand-in.ts'
import { OWNER } from '#tests/builders/owner.ts'

async function setUp(tmdb_id: number | null) {
  const app = { ...(await setUpTmdb()), enrichment: { wake: () => undefined } }
  const id = await aSourceTitle(app.db, { trakt_id: 7, imdb_id: 'tt99', tmdb_id })
  await aPlay(app.db, { title_id: id })
  await app.db
    .insertInto('enrichment')
    .values({
      title_id: id,
      state: tmdb_id === null ? 'not-found' : 'done',
      last_error: tmdb_id === null ? storeMessage(NOT_MATCHED['not-found']) : null,
      requested_at: '2026-01-01T00:00:00.000Z',
    })
    .execute()
  return { app, id }
}

test('a title that TMDB does not have needs no attention any more, and can be found again', async () => {
  const { app, id } = await setUp(null)
  expect(await attentionPage(app.db, OWNER, '2026-10-15')).toHaveLength(1)
  const { changeId } = await markMissingFromTmdb(app, OWNER, id)
  expect(await attentionPage(app.db, OWNER, '2026-10-15')).toEqual([])
  expect((await countAttention(app.db, OWNER, '2026-10-15')).unmatched).toBe(0)
  expect(await listMissingFromTmdb(app.db, OWNER)).toMatchObject([{ id, name: 'Inception', plays: 1 }])
  await undoEdit(app, OWNER, changeId)
  expect(await attentionPage(app.db, OWNER, '2026-10-15')).toHaveLength(1)
  expect(await listMissingFromTmdb(app.db, OWNER)).toEqual([])
})

test('TMDB is not asked about it again, whoever wants to, and a source does not match it either', async () => {
  const { app, id } = await setUp(null)
  await markMissingFromTmdb(app, OWNER, id)
  await requestEnrichment(app.db, [id], { priority: 1, now: app.clock.now(), force: true })
  const deps = { ...app, afterStored: async () => {} }
  expect(await enrichTitle(deps, id, new AbortController().signal)).toMatchObject({ state: 'not-found' })
  expect(app.standIn.requests).toEqual([])
  await ensureTitle(app.db, {
    titleKey: 'movie:trakt:7',
    kind: 'movie',
    title: 'Inception',
    year: 2010,
    ids: { trakt: 7, tmdb: 27205, imdb: 'tt99', tvdb: null, slug: null },
    now: app.clock.now(),
  })
  expect(await listMissingFromTmdb(app.db, OWNER)).toHaveLength(1)
})

test('a wrong match ends so too: the title leaves the library with nothing lost, and comes back with Undo', async () => {
  const { app, id } = await setUp(27205)
  const plays = await app.db.selectFrom('play').selectAll().execute()
  const { changeId } = await markMissingFromTmdb(app, OWNER, id)
  expect(await app.db.selectFrom('library_entry').selectAll().execute()).toEqual([])
  expect(await app.db.selectFrom('play').selectAll().execute()).toEqual(plays)
  await undoEdit(app, OWNER, changeId)
  expect(await app.db.selectFrom('library_entry').select('title_id').execute()).toEqual([{ title_id: id }])
  expect(await app.db.selectFrom('title').select('tmdb_id').execute()).toEqual([{ tmdb_id: 27205 }])
})

test('whoever thinks again matches it as any other', async () => {
  const { app, id } = await setUp(null)
  await markMissingFromTmdb(app, OWNER, id)
  await expect(markMissingFromTmdb(app, OWNER, id)).rejects.toMatchObject({ code: 'already-said' })
  await relinkTitle(app, OWNER, id, { tmdbId: 27205, name: 'Inception' })
  expect(await listMissingFromTmdb(app.db, OWNER)).toEqual([])
})
