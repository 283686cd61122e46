import { expect, test } from 'vitest'
import { importUpload } from '#tests/builders/import-upload.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')
const diary = [
  'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date',
  '2024-05-05,Nobody Has Seen It,1979,x,,,,2024-05-04',
].join('\n')

async function synced() {
  const app = await startReelmark({ sandbox: { world: makeSmallWorld(2, { now }) } })
  await app.connect()
  await app.fullImport()
  const cursors = async () =>
    (await app.db.selectFrom('sync_cursor').selectAll().orderBy('stream').execute()).map(
      ({ stream }) => stream,
    )
  return { app, cursors }
}

test('undoing a file import forgets no cursor, so that the next sync reads only what is new', async () => {
  const { app, cursors } = await synced()
  const before = await cursors()
  expect(before).toContain('movie-plays')
  const { id } = await importUpload(app, 'diary.csv', diary)
  await app.runs.undo(OWNER, id)
  expect(await cursors()).toEqual(before)
})

test('undoing an import of ratings alone forgets their cursor and keeps the others', async () => {
  const { app, cursors } = await synced()
  const before = await cursors()
  const { id } = await app.fullImport({ include: ['ratings'], extras: [] })
  await app.runs.undo(OWNER, id)
  expect(await cursors()).toEqual(before.filter((stream) => stream !== 'ratings'))
})
