import { expect, test } from 'vitest'
import { type PreviewQuestion, runPreview } from '#app/server/import-pages/run-preview.ts'
import { listLeftOut, tickTitles } from '#app/server/import-pages/tick-titles.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { aRun, aRunItem } from '#tests/builders/run-rows.ts'
import { OWNER } from '#tests/builders/owner.ts'

const everything: PreviewQuestion = { action: null, q: '', page: 1 }

test('counts the rows by action whatever the filter, and shows those that match it', async () => {
  const db = await openTestDatabase()
  const run = await aRun(db)
  await aRunItem(db, { title: 'Alien' })
  await aRunItem(db, { title: 'Aliens', action: 'update' })
  await aRunItem(db, { title: null, action: 'malformed' })
  const preview = await runPreview(db, OWNER, run, { action: 'add', q: '', page: 1 })
  expect(preview.counts).toEqual({ add: 1, update: 1, unchanged: 0, unmatched: 0, malformed: 1 })
  expect(preview.items.map((item) => item.title)).toEqual(['Alien'])
  expect((await runPreview(db, OWNER, run, { ...everything, q: 'ALIEN' })).found).toBe(2)
})

test('shows the poster of a title that is already known', async () => {
  const db = await openTestDatabase()
  const run = await aRun(db)
  await aRunItem(db, { title_id: await aMovie(db, { posterPath: '/alien.jpg' }) })
  expect((await runPreview(db, OWNER, run, everything)).items[0]?.posterPath).toBe('/alien.jpg')
})

test('an unticked title stays unticked on every page, and its plays are counted as left out', async () => {
  const db = await openTestDatabase()
  const run = await aRun(db)
  const first = await aRunItem(db, { title: 'First', plays_new: 3 })
  const second = await aRunItem(db, { title: 'Second' })
  await tickTitles(db, run, { shown: [first], taken: [] })
  await tickTitles(db, run, { shown: [second], taken: [second] })
  expect(await listLeftOut(db, run)).toEqual([first])
  const preview = await runPreview(db, OWNER, run, everything)
  expect(preview.leftOut).toEqual({ titles: 1, plays: 3 })
  expect(preview.items.map((item) => item.isTaken)).toEqual([false, true])
  await tickTitles(db, run, { shown: [first], taken: [first] })
  expect(await listLeftOut(db, run)).toEqual([])
})

test('ticks of another run, or of one past its preview, cannot be changed', async () => {
  const db = await openTestDatabase()
  const run = await aRun(db, { phase: 'applying' })
  const item = await aRunItem(db)
  await tickTitles(db, run, { shown: [item], taken: [] })
  await tickTitles(db, 'another', { shown: [item], taken: [] })
  expect(await listLeftOut(db, run)).toEqual([])
})

test('pages through a long plan in three statements', async () => {
  const { db, queries } = await countedDatabase()
  const run = await aRun(db)
  for (let i = 0; i < 61; i++) await aRunItem(db, { title: `Movie ${i}` })
  queries.length = 0
  const preview = await runPreview(db, OWNER, run, { ...everything, page: 2 })
  expect(preview).toMatchObject({ page: 2, pages: 2, found: 61, items: [{ title: 'Movie 60' }] })
  expect(queries).toHaveLength(3)
})
