import { changeLabelText } from '#app/format/change-label.ts'
import { expect, test } from 'vitest'
import { markEpisodes } from '#app/server/user-edits/mark-episodes.ts'
import { playsIn, removePlays } from '#app/server/user-edits/remove-plays.ts'
import { removePlaysPage } from '#app/server/history/remove-plays-page.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { byHandStage } from '#tests/builders/by-hand-stage.ts'
import { heldState } from '#tests/builders/held-state.ts'
import { OWNER } from '#tests/builders/owner.ts'

async function watchedSeries() {
  const stage = await byHandStage()
  const titleId = stage.series.id
  await markEpisodes(stage.deps, OWNER, {
    titleId,
    selection: { kind: 'series' },
    when: { kind: 'air-date' },
  })
  const days = async () => {
    const plays = await playsIn(stage.db, OWNER, { titleIds: [titleId] })
      .select('day')
      .execute()
    return plays.map((play) => play.day)
  }
  return { ...stage, titleId, days }
}

test('the plays of a season go, those of other seasons stay, and one undo brings them back', async () => {
  const { deps, titleId, days } = await watchedSeries()
  const before = await heldState(deps)
  const { label, changeId, removed } = await removePlays(deps, OWNER, { titleIds: [titleId], season: 1 })
  expect({ label: changeLabelText(label), removed }).toEqual({
    label: 'Removed 2 plays of Severance',
    removed: 2,
  })
  expect(await days()).toEqual(['2026-10-15'])
  await undoEdit(deps, OWNER, changeId ?? '')
  expect(await heldState(deps)).toEqual(before)
})

test('the plays of one episode go alone', async () => {
  const { deps, titleId, days } = await watchedSeries()
  await removePlays(deps, OWNER, { titleIds: [titleId], season: 1, number: 2 })
  expect(await days()).toEqual(['2022-02-18', '2026-10-15'])
})

test('every play of a title goes with progress and daily totals, and those of other titles stay', async () => {
  const { deps, db, titleId, days, play } = await watchedSeries()
  const totals = () =>
    db
      .selectFrom('day_figure')
      .select(({ fn }) => fn.sum<number>('plays').as('plays'))
      .executeTakeFirstOrThrow()
  expect(await totals()).toEqual({ plays: 4 })
  const { changeId } = await removePlays(deps, OWNER, { titleIds: [titleId] })
  expect(await days()).toEqual([])
  expect(await db.selectFrom('play').select('id').execute()).toEqual([{ id: play }])
  expect(await totals()).toEqual({ plays: 1 })
  const inLibrary = () =>
    db.selectFrom('library_entry').select('watched').where('title_id', '=', titleId).executeTakeFirst()
  expect(await inLibrary()).toBeUndefined()
  await undoEdit(deps, OWNER, changeId ?? '')
  expect(await totals()).toEqual({ plays: 4 })
  expect(await inLibrary()).toEqual({ watched: 3 })
})

test('picked plays of several titles go as one change, with their notes and what their sources know of them', async () => {
  const { deps, db, titleId, play, movie } = await watchedSeries()
  const now = '2026-10-15T18:00:00.000Z'
  await db
    .insertInto('note')
    .values({
      profile_id: 1,
      title_id: movie,
      play_id: play,
      text: 'At the Rex.',
      written_at: now,
      source: 'hand',
    })
    .execute()
  await db
    .insertInto('change')
    .values({ id: 'c', profile_id: 1, kind: 'run', label: null, at: now })
    .execute()
  await db
    .insertInto('play_source')
    .values({ profile_id: 1, source: 'letterboxd', source_key: 'k', play_id: play, change_id: 'c' })
    .execute()
  const episode = await playsIn(db, OWNER, { titleIds: [titleId], season: 2 })
    .select('id')
    .executeTakeFirstOrThrow()
  const sources = () => db.selectFrom('play_source').selectAll().execute()
  const before = { held: await heldState(deps), sources: await sources() }
  const { label, changeId } = await removePlays(deps, OWNER, { playIds: [play, episode.id, 999_999] })
  expect(changeLabelText(label)).toBe('Removed 2 plays')
  expect((await heldState(deps)).notes).toEqual([])
  expect(await sources()).toEqual([])
  await undoEdit(deps, OWNER, changeId ?? '')
  expect({ held: await heldState(deps), sources: await sources() }).toEqual(before)
})

test('what would go is said title by title before, and nothing is written', async () => {
  const { deps, db, titleId, movie } = await watchedSeries()
  const before = await heldState(deps)
  expect(await removePlaysPage(db, OWNER, { titleIds: [movie, titleId] })).toMatchObject({
    plays: 4,
    titles: [
      { id: titleId, name: 'Severance', plays: 3 },
      { id: movie, name: 'Inception', plays: 1 },
    ],
  })
  expect(await heldState(deps)).toEqual(before)
})

test('where there is no play nothing is written', async () => {
  const { deps, titleId } = await watchedSeries()
  expect(await removePlays(deps, OWNER, { titleIds: [titleId], season: 0 })).toEqual({
    changeId: null,
    label: { code: 'no-plays' },
    removed: 0,
  })
})
