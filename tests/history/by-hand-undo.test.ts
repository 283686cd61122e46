import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlayedWhen } from '#app/domain/played-when.ts'
import { markEpisodes } from '#app/server/user-edits/mark-episodes.ts'
import { markWatched } from '#app/server/user-edits/mark-watched.ts'
import { redatePlay } from '#app/server/user-edits/redate-play.ts'
import { removePlay } from '#app/server/user-edits/remove-play.ts'
import type { Edit } from '#app/server/user-edits/record-edit.ts'
import { undoEdit } from '#app/server/user-edits/undo-edit.ts'
import { rate } from '#app/server/user-edits/rate.ts'
import { setWatchlisted } from '#app/server/user-edits/set-watchlisted.ts'
import { byHandStage } from '#tests/builders/by-hand-stage.ts'
import { heldState } from '#tests/builders/held-state.ts'
import { OWNER } from '#tests/builders/owner.ts'

type Stage = Awaited<ReturnType<typeof byHandStage>>
type Act = (stage: Stage) => Promise<Edit | null>

const whens: PlayedWhen[] = [
  { kind: 'now' },
  { kind: 'instant', at: '2020-02-02T20:20:00.000Z' },
  { kind: 'day', day: '2015-06-01' },
  { kind: 'unknown' },
]
const when = fc.constantFrom(...whens)
const episode = fc.constantFrom('0x1', '1x1', '1x2', '1x3', '2x1', '2x2', '2x3')
const value = fc.option(fc.integer({ min: 1, max: 10 }))
const nth = fc.nat(9)

/** One of the plays there are, so that a made-up play is not most of the test. */
async function somePlay({ db }: Stage, n: number): Promise<number | null> {
  const plays = await db.selectFrom('play').select('id').orderBy('id').execute()
  return plays[n % plays.length]?.id ?? null
}

const act: fc.Arbitrary<Act> = fc.oneof(
  when.map(
    (w): Act =>
      ({ deps, movie }) =>
        markWatched(deps, OWNER, { titleId: movie, episodeIds: null, when: w }),
  ),
  fc.tuple(episode, when).map(
    ([e, w]): Act =>
      ({ deps, series }) =>
        markWatched(deps, OWNER, { titleId: series.id, episodeIds: [series.episodes[e] ?? 0], when: w }),
  ),
  fc
    .tuple(
      fc.constantFrom(
        { kind: 'series' as const },
        { kind: 'season' as const, season: 1 },
        { kind: 'up-to' as const, season: 2, number: 1 },
      ),
      fc.oneof(when, fc.constant({ kind: 'air-date' as const })),
    )
    .map(
      ([selection, w]): Act =>
        ({ deps, series }) =>
          markEpisodes(deps, OWNER, { titleId: series.id, selection, when: w }),
    ),
  nth.map((n): Act => async (stage) => {
    const playId = await somePlay(stage, n)
    return playId === null ? null : removePlay(stage.deps, OWNER, { playId })
  }),
  fc.tuple(nth, when).map(([n, w]): Act => async (stage) => {
    const playId = await somePlay(stage, n)
    return playId === null ? null : redatePlay(stage.deps, OWNER, { playId, when: w })
  }),
  fc.tuple(fc.constantFrom('movie', 'series', 'season', 'episode'), value).map(
    ([what, v]): Act =>
      ({ deps, movie, series }) =>
        rate(deps, OWNER, {
          titleId: what === 'movie' ? movie : series.id,
          season: what === 'season' ? 1 : null,
          episodeId: what === 'episode' ? (series.episodes['1x2'] ?? 0) : null,
          value: v,
        }),
  ),
  fc.tuple(fc.boolean(), fc.boolean()).map(
    ([isMovie, isListed]): Act =>
      ({ deps, movie, series }) =>
        setWatchlisted(deps, OWNER, { titleId: isMovie ? movie : series.id, isListed }),
  ),
)

test('whatever was done by hand, undone from the last to the first, leaves everything as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      const stage = await byHandStage()
      const states = [await heldState(stage.deps)]
      const changes: string[] = []
      for (const each of acts) {
        stage.clock.advance(60_000)
        const change = await each(stage)
        if (!change || change.changeId === null) continue
        changes.push(change.changeId)
        states.push(await heldState(stage.deps))
      }
      states.pop()
      for (const changeId of changes.reverse()) {
        stage.clock.advance(60_000)
        await undoEdit(stage.deps, OWNER, changeId)
        expect(await heldState(stage.deps)).toEqual(states.pop())
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)
