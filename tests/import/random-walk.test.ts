import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { AppError } from '#app/server/base/app-error.ts'
import { dayIn } from '#app/domain/calendar-day.ts'
import { runCommand, type UserCommand, type WallWhen } from '#app/server/user-edits/user-command.ts'
import { listPlays } from '#app/server/history/list-plays.ts'
import { undoAny } from '#app/server/activity/undo-any.ts'
import { refreshAllEntries } from '#app/server/entries/refresh-entries.ts'
import { userTimeZone } from '#app/server/days/user-time-zone.ts'
import { quickClock } from '#tests/builders/quick-clock.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { createRandom, type Random } from '#tests/fuzz/random.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')
const SEED = Number(process.env['WALK_SEED'] ?? 20_261)
const STEPS = Number(process.env['WALK_STEPS'] ?? 40)

type Walk = { app: Reelmark; random: Random }
type Step = (walk: Walk) => Promise<unknown>

const STEPS_TO_TAKE: Record<string, Step> = {
  import: async ({ app, random }) => app.fullImport({ bingeDates: random.chance(0.8) }),
  sync: async ({ app }) => {
    const before = await datesOf(app)
    await app.syncNow()
    expect(await datesOf(app, before.keys())).toEqual(before)
  },
  cancel: async ({ app, random }) => {
    const { id } = await app.runs.startImport(OWNER, {
      source: 'trakt',
      include: ['movies', 'series', 'ratings'],
    })
    if (random.chance(0.2)) return cancelled(app, id)
    await app.until(id, ['ready'])
    if (random.chance(0.2)) return cancelled(app, id)
    await app.runs.begin(OWNER, id, {})
    await app.until(
      id,
      random.chance(0.5) ? ['applying', 'enriching', 'completed'] : ['enriching', 'completed'],
    )
    await cancelled(app, id)
    const due = await app.db.selectFrom('binge_series').select('title_id').where('is_due', '=', 1).execute()
    expect(due).toEqual([])
  },
  undo: async ({ app, random }) => {
    const changes = await app.db
      .selectFrom('change')
      .select('id')
      .where('undone_at', 'is', null)
      .orderBy('at', 'desc')
      .limit(4)
      .execute()
    const change = changes[random.int(Math.max(0, changes.length - 1))]
    if (change) await undoAny(app, OWNER, change.id)
  },
  'at Trakt': ({ app, random }) => {
    const series = app.sandbox.world.series.filter((one) => one.tmdbId !== null)
    const one = series[random.int(series.length - 1)]
    const watchedAt = `${app.clock.now().toISOString().slice(0, 16)}:00.000Z`
    for (const episode of one?.seasons.flatMap((season) => season.episodes).slice(0, 1 + random.int(6)) ?? [])
      if (one) app.sandbox.state.account.addPlay({ series: one, episode }, { watchedAt })
    return Promise.resolve()
  },
  'by hand': async (walk) => {
    const command = await aCommand(walk)
    if (command) await runCommand(walk.app, OWNER, command)
  },
}

async function cancelled(app: Reelmark, id: string): Promise<void> {
  await app.runs.cancel(OWNER, id)
  await app.until(id, ['cancelled'])
}

async function aCommand({ app, random }: Walk): Promise<UserCommand | null> {
  const titles = await app.db
    .selectFrom('library_entry')
    .select(['title_id', 'kind'])
    .orderBy('title_id')
    .execute()
  const plays = await app.db.selectFrom('play').select('id').orderBy('id').execute()
  const title = titles[random.int(Math.max(0, titles.length - 1))]
  const play = plays[random.int(Math.max(0, plays.length - 1))]
  if (!title || !play) return null
  const titleId = title.title_id
  const at = random.pick<WallWhen>([
    { when: 'now' },
    { when: 'unknown' },
    { when: 'year', year: 2014 },
    { when: 'day', day: '2019-08-07', time: null },
    { when: 'day', day: '2021-03-02', time: '21:15' },
  ])
  const whole = { season: null, number: null }
  return random.pick<UserCommand>([
    title.kind === 'movie'
      ? { intent: 'watch', titleId, ...whole, at }
      : { intent: 'watch-next', titleId, at },
    { intent: 'redate-play', playId: play.id, at },
    { intent: 'remove-play', playId: play.id },
    { intent: 'rate', titleId, ...whole, value: random.chance(0.3) ? null : 1 + random.int(9) },
    { intent: 'toggle-list', titleId },
    { intent: 'favourite', titleId },
    { intent: 'abandon', titleId, reason: null },
  ])
}

async function datesOf(app: Reelmark, ids?: Iterable<number>) {
  const among = ids && new Set(ids)
  const plays = await app.db
    .selectFrom('play')
    .select(['id', 'watched_at', 'day', 'precision', 'basis'])
    .orderBy('id')
    .execute()
  return new Map(plays.filter(({ id }) => !among || among.has(id)).map((play) => [play.id, play]))
}

async function assertWhole(app: Reelmark): Promise<void> {
  const { db } = app
  expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([])
  expect((await sql`pragma integrity_check`.execute(db)).rows).toEqual([{ integrity_check: 'ok' }])
  const { rows: held } = await sql<{ day: string; n: number }>`
    select coalesce(day, '') as day, count(*) as n from play group by 1 order by 1`.execute(db)
  const { rows: totals } = await sql`
    select day, sum(plays) as n from day_figure group by day order by day`.execute(db)
  expect(totals).toEqual(held)
  const today = dayIn(await userTimeZone(app, OWNER), app.clock.now())
  const history: (string | null)[] = []
  for (let cursor: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof listPlays>> = await listPlays(db, OWNER, {
      from: null,
      to: null,
      cursor,
      limit: 500,
      today,
    })
    history.push(...page.plays.map((play) => play.day))
    cursor = page.next
    if (cursor === null) break
  }
  const document = await app.library()
  const exported = [
    ...[...document.movies, ...document.unmatched].flatMap(({ plays }) => plays),
    ...document.series.flatMap(({ seasons }) =>
      seasons.flatMap(({ episodes }) => episodes.flatMap(({ plays }) => plays)),
    ),
  ].map((play) => play.day)
  const sorted = (days: (string | null)[]) => days.map((day) => day ?? '').sort()
  const ofPlays = held.flatMap(({ day, n }) => Array<string>(n).fill(day)).sort()
  expect(sorted(history)).toEqual(ofPlays)
  expect(sorted(exported)).toEqual(ofPlays)
  const entries = () => db.selectFrom('library_entry').selectAll().orderBy('title_id').execute()
  const before = await entries()
  await refreshAllEntries(db, OWNER, today)
  expect(await entries()).toEqual(before)
}

/** Newest first, by what each wrote last; nothing may be refused in this order. */
async function undoEverything(app: Reelmark): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select c.id from change c left join journal j on j.change_id = c.id
    where c.undone_at is null group by c.id order by max(j.id) desc`.execute(app.db)
  for (const { id } of rows) await undoAny(app, OWNER, id)
}

test(`after ${STEPS} random steps (WALK_SEED=${SEED}) export, history, daily totals and library agree, and all of it can be undone`, async () => {
  const app = await startReelmark({
    clock: quickClock({ start: now.toISOString(), speed: 1000 }),
    sandbox: { world: makeSmallWorld(2, { now }) },
  })
  await app.connect()
  const random = createRandom(SEED)
  const names = [
    'import',
    'sync',
    'cancel',
    'undo',
    'undo',
    'at Trakt',
    'by hand',
    'by hand',
    'by hand',
  ] as const
  const taken: string[] = []
  for (let step = 0; step < STEPS; step += 1) {
    const name = random.pick<string>(names)
    taken.push(name)
    try {
      await STEPS_TO_TAKE[name]?.({ app, random })
    } catch (error) {
      // A refusal is an answer; what was refused has changed nothing.
      if (!(error instanceof AppError)) throw new Error(`Failed after ${taken.join(', ')}`, { cause: error })
    }
    if (step % 4 === 3) await assertWhole(app)
  }
  await assertWhole(app)
  await undoEverything(app)
  await assertWhole(app)
  expect((await datesOf(app)).size).toBe(0)
}, 1_000_000)
