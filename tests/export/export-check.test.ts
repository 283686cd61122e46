import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { ExportCheckResult } from '#app/domain/export-check.ts'
import { migrate } from '#app/server/db/migrate.ts'
import { openDatabase } from '#app/server/db/open-database.ts'
import { compareExports } from '#app/server/export/compare-exports.ts'
import { lackingIn, statementsOf } from '#app/server/export/statements-of.ts'
import { importUpload } from '#tests/builders/import-upload.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { makeSmallWorld } from '#tests/upstreams/world/make-small-world.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

async function checked(app: Reelmark): Promise<ExportCheckResult> {
  expect(await app.exportCheck.start(OWNER)).toMatchObject({ isRunning: true })
  return vi.waitFor(
    async () => {
      const { isRunning, last } = await app.exportCheck.state()
      if (isRunning || !last) throw new Error('The check is still under way.')
      return last
    },
    { timeout: 30_000, interval: 20 },
  )
}

describe('the self-test of the export', () => {
  test('says that a library with every oddity comes back identical, and leaves nothing behind', async () => {
    const app = await startReelmark({ sandbox: { world: makeSmallWorld(3, { now }) } })
    await app.connect()
    await app.fullImport({ bingeDates: true })
    const diary =
      'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2024-05-05,Nobody Knows It,1979,x,4.5,,,2024-05-04\n'
    await importUpload(app, 'diary.csv', diary)
    const before = await app.library()
    const found = await checked(app)
    expect(found).toMatchObject({ outcome: 'identical', differing: 0, differences: [], problem: null })
    expect(found.plays).toBe((await app.db.selectFrom('play').select('id').execute()).length)
    expect(found.titles).toBe(before.movies.length + before.series.length + before.unmatched.length)
    expect({ ...(await app.library()), exportedAt: '' }).toEqual({ ...before, exportedAt: '' })
    expect(readdirSync(app.config.dataDir).filter((name) => name.startsWith('check-'))).toEqual([])
  })

  test('of a library in a file is read beside everybody else, and leaves the file as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reelmark-file-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const { db, close } = openDatabase(join(folder, 'reelmark.db'))
    onTestFinished(close)
    await migrate(db)
    const app = await startReelmark({ database: db, sandbox: { world: makeSmallWorld(5, { now }) } })
    await app.connect()
    await app.fullImport()
    expect(await checked(app)).toMatchObject({ outcome: 'identical', again: { differing: 0 } })
    expect(await app.trakt.status()).toMatchObject({ connected: true })
  })

  test('an empty library is identical too', async () => {
    const app = await startReelmark()
    expect(await checked(app)).toMatchObject({ outcome: 'identical', titles: 0, plays: 0 })
  })

  test('that cannot be done says why', async () => {
    const app = await startReelmark()
    rmSync(app.config.dataDir, { recursive: true })
    expect(await checked(app)).toMatchObject({
      outcome: 'failed',
      problem: expect.stringMatching(/ENOENT/) as string,
    })
  })
})

describe('two exports', () => {
  function aFile(document: unknown): string {
    const folder = mkdtempSync(join(tmpdir(), 'reelmark-compare-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'export.json'), JSON.stringify(document))
    return join(folder, 'export.json')
  }
  const play = (day: string) => ({ watchedAt: null, day, source: 'trakt' })
  const movie = (id: number, days: string[], more = {}) => ({
    id,
    ids: { tmdb: 27205 },
    title: 'Inception',
    year: 2010,
    plays: days.map(play),
    metadata: { state: 'enriched' },
    ...more,
  })

  test('are the same whatever the rows are called and however they are ordered', async () => {
    const before = aFile({ movies: [movie(1, ['2024-01-01', '2024-01-02'])] })
    const after = aFile({
      movies: [movie(9, ['2024-01-02', '2024-01-01'], { metadata: { state: 'pending' } })],
    })
    expect(await compareExports(before, after)).toMatchObject({ outcome: 'identical', plays: 2, titles: 1 })
  })

  test('that differ are told apart by title, with what is missing and what came in', async () => {
    const before = aFile({ movies: [movie(1, ['2024-01-01', '2024-01-01'])], series: [] })
    const after = aFile({ movies: [movie(1, ['2024-01-01'], { watchlistedAt: 'then' })], series: [] })
    expect(await compareExports(before, after)).toMatchObject({
      outcome: 'different',
      differing: 1,
      differences: [
        {
          title: 'Inception (2010)',
          missing: [`plays ${JSON.stringify(play('2024-01-01'))}`],
          added: ['watchlistedAt "then"'],
        },
      ],
    })
  })

  test('a title that is lost on the way is a difference', async () => {
    const found = await compareExports(aFile({ movies: [movie(1, [])] }), aFile({ movies: [] }))
    expect(found).toMatchObject({ outcome: 'different', differing: 1 })
    expect(found.differences[0]?.missing).toContain('title "Inception"')
  })

  test('say of an episode where it belongs, and nothing where nothing is owned', () => {
    const episode = (number: number, plays: unknown[]) => ({
      number,
      title: 'Pilot',
      airDate: '2008-01-20',
      rating: null,
      plays,
    })
    const seasons = [
      { number: 1, rating: null, episodes: [episode(1, []), episode(2, [play('2024-01-01')])] },
    ]
    expect(statementsOf({ id: 1, seasons })).toEqual([
      `season 1 episode 2 plays ${JSON.stringify(play('2024-01-01'))}`,
    ])
    expect(lackingIn(['a'], ['a', 'a', 'b'])).toEqual(['a', 'b'])
  })

  test('say nothing of why a play has no episode, which TMDB decides', () => {
    const unplaced = { ...play('2024-01-01'), clue: { season: 1, episodeName: 'Odd' } }
    const known = statementsOf({ id: 1, unplaced: [{ ...unplaced, reason: 'TMDB lists none.' }] })
    expect(known).toEqual(statementsOf({ id: 2, unplaced: [{ ...unplaced, reason: null }] }))
    expect(known).toEqual([`unplaced ${JSON.stringify(unplaced)}`])
  })
})
