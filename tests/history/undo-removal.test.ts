import { expect, test } from 'vitest'
import { removePlay } from '#app/server/user-edits/remove-play.ts'
import { decideRemovedUpstream, listRemovedUpstream } from '#app/server/removed-upstream/removed-upstream.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { importUpload } from '#tests/builders/import-upload.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')
const small = () => startReelmark({ sandbox: { world: makeSmallWorld(2, { now }) } })

const diary = [
  'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date',
  '2024-05-05,Nobody Has Seen It,1979,x,,,,2024-05-04',
  '2024-05-06,Nobody Has Seen It,1979,x,,Yes,,2024-05-05',
].join('\n')

async function hanging({ db }: Reelmark) {
  return {
    plays: await db.selectFrom('play').selectAll().orderBy('id').execute(),
    sources: await db.selectFrom('play_source').selectAll().orderBy('source_key').execute(),
    clues: await db.selectFrom('play_clue').selectAll().orderBy('play_id').execute(),
    notes: await db.selectFrom('note').selectAll().orderBy('id').execute(),
  }
}

async function noteOn({ db }: Reelmark, play: { id: number; title_id: number } | undefined) {
  if (!play) throw new Error('There is no play.')
  const about = { profile_id: 1, title_id: play.title_id, play_id: play.id }
  const said = { text: 'With friends.', written_at: now.toISOString(), source: 'hand' }
  await db
    .insertInto('note')
    .values({ ...about, ...said })
    .execute()
}

test('undoing the removal of a play from a file brings back its note, and the file still knows it', async () => {
  const app = await small()
  await importUpload(app, 'diary.csv', diary)
  const [play] = await app.db.selectFrom('play').selectAll().execute()
  await noteOn(app, play)
  const before = await hanging(app)
  expect(before.sources).toHaveLength(2)
  const { changeId } = await removePlay(app, OWNER, { playId: play?.id ?? 0 })
  expect(await hanging(app)).toMatchObject({
    plays: [before.plays[1]],
    sources: [before.sources[1]],
    notes: [],
  })
  await undoEdit(app, OWNER, changeId ?? '')
  expect(await hanging(app)).toEqual(before)
  const again = await importUpload(app, 'diary.csv', diary)
  expect(again.counts.plays).toEqual({ new: 0, existing: 2 })
})

test('a file that was imported again after the removal keeps its new play when that is undone', async () => {
  const app = await small()
  await importUpload(app, 'diary.csv', diary)
  const [play] = await app.db.selectFrom('play').selectAll().execute()
  const { changeId } = await removePlay(app, OWNER, { playId: play?.id ?? 0 })
  expect((await importUpload(app, 'diary.csv', diary)).counts.plays).toEqual({ new: 1, existing: 1 })
  const known = await hanging(app)
  await undoEdit(app, OWNER, changeId ?? '')
  const after = await hanging(app)
  expect(after.plays).toHaveLength(3)
  expect(after.sources).toEqual(known.sources)
})

test('undoing a removal in the deletion inbox brings back all that hung on the play', async () => {
  const app = await small()
  await app.connect()
  await app.fullImport()
  const { account } = app.sandbox.state
  const gone = account.plays.movie.find((each) => each.kind === 'movie')
  const play = await app.db
    .selectFrom('play')
    .selectAll()
    .where('trakt_history_id', '=', gone?.id ?? 0)
    .executeTakeFirst()
  await noteOn(app, play)
  const [run] = await app.db.selectFrom('import_run').select('id').execute()
  const known = { profile_id: 1, source: 'letterboxd', source_key: 'x', play_id: play?.id ?? 0 }
  await app.db
    .insertInto('play_source')
    .values({ ...known, change_id: run?.id ?? '' })
    .execute()
  account.removePlay(gone?.id ?? 0)
  await app.syncNow()
  const before = await hanging(app)
  const [vanished] = await listRemovedUpstream(app.db, OWNER, { isDecided: false })
  const { changeId } = await decideRemovedUpstream(app, OWNER, {
    ids: [vanished?.id ?? 0],
    decision: 'remove',
  })
  expect(await hanging(app)).toMatchObject({ sources: [], notes: [] })
  await undoEdit(app, OWNER, changeId ?? '')
  expect(await hanging(app)).toEqual(before)
  expect(await listRemovedUpstream(app.db, OWNER, { isDecided: false })).toHaveLength(1)
})
