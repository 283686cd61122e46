import { describe, expect, test } from 'vitest'
import { runCommand, type UserCommand } from '#app/server/user-edits/user-command.ts'
import { exportText } from '#app/server/export/export-library.ts'
import { importUpload } from '#tests/builders/import-upload.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { seededRandom } from '#tests/upstreams/seeded-random.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

/** A library of two sources: what Trakt has, and a diary of which some days are Trakt's. */
async function aLibrary(seed: number): Promise<Reelmark> {
  const app = await startReelmark({ sandbox: { world: makeSmallWorld(seed, { now }) } })
  await app.connect()
  await app.fullImport({ bingeDates: seed % 2 === 0 })
  const { movies } = await app.library()
  const days = movies.flatMap(({ title, year, plays }) =>
    plays.slice(0, 1).map(({ day }) => `${title},${year},${day ?? '2001-02-03'}`),
  )
  await importUpload(
    app,
    'diary.csv',
    ['Title,Year,Watched At', ...days, 'Nobody Knows It,1979,2011-01-01'].join('\n'),
  )
  return app
}

async function exported(app: Reelmark): Promise<string> {
  let text = ''
  for await (const piece of exportText(app, OWNER)) text += piece
  return text
}

const held = async (app: Reelmark) => ({ ...(await app.library()), exportedAt: '' })

const again = async (app: Reelmark, text: string) => importUpload(app, 'reelmark-export.json', text)

type Pick = { what: number; which: number; value: number }

/** What a person may do to a play or a title; a command that is refused changes nothing. */
async function edit(app: Reelmark, { what, which, value }: Pick): Promise<void> {
  const plays = await app.db.selectFrom('play').select(['id', 'title_id']).orderBy('id').execute()
  const play = plays[which % plays.length]
  if (!play) return
  const titleId = play.title_id
  const day = `20${String(10 + (value % 10))}-03-0${1 + (value % 9)}`
  const commands: UserCommand[] = [
    { intent: 'redate-play', playId: play.id, at: { when: 'day', day, time: null } },
    { intent: 'redate-play', playId: play.id, at: { when: 'unknown' } },
    { intent: 'remove-play', playId: play.id },
    { intent: 'watch', titleId, season: null, number: null, at: { when: 'day', day, time: null } },
    { intent: 'rate', titleId, season: null, number: null, value: 1 + (value % 10) },
    { intent: 'toggle-list', titleId },
    { intent: 'begin-rewatch', titleId },
    { intent: 'write-note', titleId, season: null, number: null, playId: play.id, text: `Note ${value}` },
    { intent: 'write-note', titleId, season: null, number: null, playId: null, text: `Title note ${value}` },
  ]
  const command = commands[what % commands.length]
  if (command) await runCommand(app, OWNER, command).catch(() => undefined)
}

/** The same edits for the same seed. */
function editsOf(seed: number): Pick[] {
  const random = seededRandom(seed)
  const any = () => random.whole(0, 999)
  return Array.from({ length: random.whole(0, 12) }, () => ({ what: any(), which: any(), value: any() }))
}

const seeds = Array.from({ length: 10 }, (_, i) => 31 * (i + 1))

describe('an own export that is imported into the library it came from', () => {
  test.each(seeds)('changes nothing, whatever was done before (seed %i)', async (seed) => {
    const app = await aLibrary(seed)
    for (const one of editsOf(seed)) await edit(app, one)
    const before = await held(app)
    const run = await again(app, await exported(app))
    expect(run.counts.plays.new).toBe(0)
    expect(await held(app)).toEqual(before)
  })

  test.each(seeds)('moves no play that was dated again since (seed %i)', async (seed) => {
    const app = await aLibrary(seed)
    const text = await exported(app)
    for (const one of editsOf(seed + 1)) await edit(app, { ...one, what: one.what % 2 })
    const before = await held(app)
    await again(app, text)
    expect(await held(app)).toEqual(before)
  })
})

test('a play is the same in another library, there and back, though each dated it anew', async () => {
  const app = await aLibrary(5)
  const other = await startReelmark({ beside: app })
  await again(other, await exported(app))
  const dateAll = async (one: Reelmark, day: string) => {
    for (const { id } of await one.db.selectFrom('play').select('id').execute())
      await runCommand(one, OWNER, {
        intent: 'redate-play',
        playId: id,
        at: { when: 'day', day, time: null },
      })
  }
  await dateAll(other, '2015-05-05')
  await dateAll(app, '2016-06-06')
  const before = await held(app)
  await again(app, await exported(other))
  expect(await held(app)).toEqual(before)
})
