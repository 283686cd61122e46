import { changeLabelText } from '#app/format/change-label.ts'
import { describe, expect, test } from 'vitest'
import type { PlayedWhen } from '#app/domain/played-when.ts'
import { markEpisodes } from '#app/server/user-edits/mark-episodes.ts'
import { markWatched } from '#app/server/user-edits/mark-watched.ts'
import { redatePlay } from '#app/server/user-edits/redate-play.ts'
import { removePlay } from '#app/server/user-edits/remove-play.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { rate } from '#app/server/user-edits/rate.ts'
import { setWatchlisted } from '#app/server/user-edits/set-watchlisted.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { byHandStage } from '#tests/builders/by-hand-stage.ts'
import { heldState } from '#tests/builders/held-state.ts'
import { OWNER } from '#tests/builders/owner.ts'

const NOW: PlayedWhen = { kind: 'now' }
type Stage = Awaited<ReturnType<typeof byHandStage>>

const playColumns = (stage: Stage) =>
  stage.db
    .selectFrom('play as p')
    .leftJoin('episode as e', 'e.id', 'p.episode_id')
    .select(['e.season', 'e.number', 'p.watched_at', 'p.day', 'p.year', 'p.precision', 'p.basis', 'p.source'])
    .where('p.id', '!=', stage.play)
    .orderBy('p.id')
    .execute()
const entryOf = (stage: Stage, titleId: number) =>
  stage.db
    .selectFrom('library_entry')
    .select(['plays', 'watched', 'next_season', 'next_episode', 'rating', 'watchlisted_at', 'status'])
    .where('title_id', '=', titleId)
    .executeTakeFirst()

describe('marking watched', () => {
  test('now is an instant, and its day is counted in the person’s zone', async () => {
    const stage = await byHandStage()
    stage.clock.set('2026-10-16T02:00:00.000Z')
    const { label } = await markWatched(stage.deps, OWNER, {
      titleId: stage.movie,
      episodeIds: null,
      when: NOW,
    })
    expect(changeLabelText(label)).toBe('Marked Inception watched')
    expect(await playColumns(stage)).toMatchObject([
      {
        watched_at: '2026-10-16T02:00:00.000Z',
        day: '2026-10-15',
        precision: 'instant',
        basis: 'manual',
        source: 'manual',
      },
    ])
    expect(await entryOf(stage, stage.movie)).toMatchObject({ plays: 2 })
  })

  test('a day is only a day, a year only a year, and nobody knows is null', async () => {
    const stage = await byHandStage()
    const mark = (when: PlayedWhen) =>
      markWatched(stage.deps, OWNER, { titleId: stage.movie, episodeIds: null, when })
    await mark({ kind: 'day', day: '2015-06-01' })
    await mark({ kind: 'unknown' })
    await mark({ kind: 'year', year: 2015 })
    expect(await playColumns(stage)).toMatchObject([
      { watched_at: null, day: '2015-06-01', year: null, precision: 'day' },
      { watched_at: null, day: null, year: null, precision: 'unknown' },
      { watched_at: null, day: null, year: 2015, precision: 'unknown' },
    ])
    await expect(mark({ kind: 'year', year: 3015 })).rejects.toThrow('That is no year')
  })

  test.each<[PlayedWhen, RegExp]>([
    [{ kind: 'day', day: '2026-10-16' }, /still to come/],
    [{ kind: 'instant', at: '2026-10-15T18:00:01.000Z' }, /still to come/],
    [{ kind: 'day', day: '2026-02-30' }, /no day/],
    [{ kind: 'day', day: '0026-10-15' }, /no day/],
    [{ kind: 'instant', at: '2026-10-15T18:00' }, /no date and time/],
  ])('%j is refused, and nothing is written', async (when, sentence) => {
    const stage = await byHandStage()
    const before = await heldState(stage.deps)
    await expect(
      markWatched(stage.deps, OWNER, { titleId: stage.movie, episodeIds: null, when }),
    ).rejects.toMatchObject({ status: 400, message: expect.stringMatching(sentence) as string })
    expect(await heldState(stage.deps)).toEqual(before)
    expect(await stage.db.selectFrom('change').selectAll().execute()).toEqual([])
  })

  test('an episode moves the series on', async () => {
    const stage = await byHandStage()
    const { id, episodes } = stage.series
    const { label } = await markWatched(stage.deps, OWNER, {
      titleId: id,
      episodeIds: [episodes['1x1'] ?? 0],
      when: NOW,
    })
    expect(changeLabelText(label)).toBe('Marked Severance S1 E1 watched')
    expect(await entryOf(stage, id)).toMatchObject({ watched: 1, next_season: 1, next_episode: 2 })
  })

  test('what does not exist, or belongs to another title, is not found', async () => {
    const stage = await byHandStage()
    const other = await aMovie(stage.db, { name: 'Heat' })
    const episode = stage.series.episodes['1x1'] ?? 0
    const attempts = [
      markWatched(stage.deps, OWNER, { titleId: 999, episodeIds: null, when: NOW }),
      markWatched(stage.deps, OWNER, { titleId: other, episodeIds: [episode], when: NOW }),
      markEpisodes(stage.deps, OWNER, { titleId: other, selection: { kind: 'series' }, when: NOW }),
      markEpisodes(stage.deps, OWNER, {
        titleId: stage.series.id,
        selection: { kind: 'season', season: 9 },
        when: NOW,
      }),
      removePlay(stage.deps, OWNER, { playId: 999 }),
      redatePlay(stage.deps, OWNER, { playId: 999, when: NOW }),
      rate(stage.deps, OWNER, { titleId: stage.series.id, season: 9, episodeId: null, value: 5 }),
      setWatchlisted(stage.deps, OWNER, { titleId: 999, isListed: true }),
    ]
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ status: 404 })
  })

  test('of a series nothing but episodes can be watched', async () => {
    const stage = await byHandStage()
    const attempt = markWatched(stage.deps, OWNER, { titleId: stage.series.id, episodeIds: null, when: NOW })
    await expect(attempt).rejects.toMatchObject({ status: 400 })
  })

  test('up to an episode leaves alone what was seen, and is one change', async () => {
    const stage = await byHandStage()
    const { id, episodes } = stage.series
    await markWatched(stage.deps, OWNER, { titleId: id, episodeIds: [episodes['1x1'] ?? 0], when: NOW })
    const { label } = await markEpisodes(stage.deps, OWNER, {
      titleId: id,
      selection: { kind: 'up-to', season: 2, number: 1 },
      when: NOW,
    })
    expect(changeLabelText(label)).toBe('Marked 2 episodes of Severance watched')
    expect((await playColumns(stage)).map((p) => `${p.season}x${p.number}`)).toEqual(['1x1', '1x2', '2x1'])
    expect(await entryOf(stage, id)).toMatchObject({ status: 'up-to-date', watched: 3 })
    expect(await stage.db.selectFrom('change').selectAll().execute()).toHaveLength(2)
  })

  test('on their air dates, each episode gets a day of its own', async () => {
    const stage = await byHandStage()
    await markEpisodes(stage.deps, OWNER, {
      titleId: stage.series.id,
      selection: { kind: 'series' },
      when: { kind: 'air-date' },
    })
    const onDay = { watched_at: null, precision: 'day', basis: 'manual', source: 'manual' }
    expect(await playColumns(stage)).toMatchObject([
      { season: 1, number: 1, day: '2022-02-18', ...onDay },
      { season: 1, number: 2, day: '2022-02-25', ...onDay },
      { season: 2, number: 1, day: '2026-10-15', ...onDay },
    ])
  })

  test('where nothing is left to mark, nothing is written', async () => {
    const stage = await byHandStage()
    const all = { titleId: stage.series.id, selection: { kind: 'series' } as const, when: NOW }
    await markEpisodes(stage.deps, OWNER, all)
    expect(await markEpisodes(stage.deps, OWNER, all)).toMatchObject({ changeId: null })
  })
})

describe('plays', () => {
  test('a play that is dated by hand keeps what its source said', async () => {
    const stage = await byHandStage()
    const redate = () =>
      redatePlay(stage.deps, OWNER, { playId: stage.play, when: { kind: 'day', day: '2024-05-01' } })
    expect(changeLabelText((await redate()).label)).toBe('Changed a play of Inception to May 1, 2024')
    const [play] = await stage.db.selectFrom('play').selectAll().execute()
    expect(play).toMatchObject({
      watched_at: null,
      day: '2024-05-01',
      precision: 'day',
      basis: 'manual',
      source: 'trakt',
      source_watched_at: '2024-05-04T19:30:00.000Z',
    })
    expect(await redate()).toMatchObject({ changeId: null })
  })

  test('a removed play no longer waits for a decision about its source', async () => {
    const stage = await byHandStage()
    await stage.db
      .insertInto('import_run')
      .values({
        id: 'run',
        profile_id: 1,
        kind: 'sync',
        source: 'trakt',
        phase: 'completed',
        options: '{}',
        counts: '{}',
        binge: '{}',
        started_at: '2026-10-15T17:00:00.000Z',
        phase_began_at: '2026-10-15T17:00:00.000Z',
      })
      .execute()
    await stage.db
      .insertInto('vanished')
      .values({
        profile_id: 1,
        entity: 'play',
        entity_id: stage.play,
        run_id: 'run',
        noticed_at: '2026-10-15T17:00:00.000Z',
      })
      .execute()
    const decision = () => stage.db.selectFrom('vanished').select('decision').executeTakeFirstOrThrow()
    const { changeId } = await removePlay(stage.deps, OWNER, { playId: stage.play })
    expect(await decision()).toEqual({ decision: 'remove' })
    await undoEdit(stage.deps, OWNER, changeId ?? '')
    expect(await decision()).toEqual({ decision: null })
  })
})

describe('rating', () => {
  test('a title, a season and an episode have each their own', async () => {
    const stage = await byHandStage()
    const { id: titleId, episodes } = stage.series
    const rateIt = (season: number | null, episodeId: number | null, value: number) =>
      rate(stage.deps, OWNER, { titleId, season, episodeId, value })
    expect(changeLabelText((await rateIt(null, null, 9)).label)).toBe('Rated Severance 9, Outstanding')
    expect(changeLabelText((await rateIt(1, null, 7)).label)).toBe(
      'Rated Severance, Season 1 7, Entertaining',
    )
    expect(changeLabelText((await rateIt(null, episodes['1x2'] ?? 0, 10)).label)).toBe(
      'Rated Severance S1 E2 10, Outstanding',
    )
    const ratings = await stage.db
      .selectFrom('rating')
      .select(['season', 'episode_id', 'value', 'source'])
      .orderBy('id')
      .execute()
    expect(ratings).toEqual([
      { season: null, episode_id: null, value: 9, source: 'manual' },
      { season: 1, episode_id: null, value: 7, source: 'manual' },
      { season: null, episode_id: episodes['1x2'], value: 10, source: 'manual' },
    ])
    expect(await entryOf(stage, titleId)).toMatchObject({ rating: 9 })
  })

  test.each([0, 11, 7.5, Number.NaN])('%d is no rating', async (value) => {
    const stage = await byHandStage()
    expect(() =>
      rate(stage.deps, OWNER, { titleId: stage.movie, season: null, episodeId: null, value }),
    ).toThrow(/whole number/)
  })

  test('taking one off cannot be undone while another stands in its place', async () => {
    const stage = await byHandStage()
    const subject = { titleId: stage.movie, season: null, episodeId: null }
    await rate(stage.deps, OWNER, { ...subject, value: 3 })
    await rate(stage.deps, OWNER, { titleId: stage.series.id, season: null, episodeId: null, value: 8 })
    const off = await rate(stage.deps, OWNER, { ...subject, value: null })
    const anew = await rate(stage.deps, OWNER, { ...subject, value: 6 })
    await expect(undoEdit(stage.deps, OWNER, off.changeId ?? '')).rejects.toMatchObject({
      status: 409,
      code: 'undo-depends',
    })
    await undoEdit(stage.deps, OWNER, anew.changeId ?? '')
    await undoEdit(stage.deps, OWNER, off.changeId ?? '')
    expect(await entryOf(stage, stage.movie)).toMatchObject({ rating: 3 })
  })
})
