import { runProblemText } from '#app/format/run-problem.ts'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { exportLibrary } from '#app/server/export/export-library.ts'
import type { LibraryDocument } from '#app/server/export/library-document.ts'
import { importUpload, uploadFile } from '#tests/builders/import-upload.ts'
import { PATIENCE } from '#tests/builders/patience.ts'
import { archiveOf } from '#tests/builders/uploaded-file.ts'
import { type Reelmark, startReelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'

const now = new Date('2026-10-15T00:00:00.000Z')

/** What is the person's, without the numbers of rows. */
function owned(library: LibraryDocument) {
  const byName = <T extends { title: string; ids: unknown }>(list: T[]) =>
    list
      .map((title) => ({ ...title, id: 0 }))
      .sort((a, b) => JSON.stringify([a.title, a.ids]).localeCompare(JSON.stringify([b.title, b.ids])))
  return {
    ...library,
    exportedAt: '',
    movies: byName(library.movies),
    series: byName(library.series),
    unmatched: byName(library.unmatched),
  }
}

const uploadsLeft = (app: Reelmark) => {
  const folder = join(app.config.dataDir, 'uploads')
  return existsSync(folder) ? readdirSync(folder) : []
}

describe("Reelmark's own export", () => {
  test('gives an empty instance the same library, and twice changes nothing', async () => {
    const first = await startReelmark({ sandbox: { now } })
    await first.connect()
    await first.fullImport()
    const before = await exportLibrary(first, OWNER)

    const second = await startReelmark({ beside: first })
    const run = await importUpload(second, 'reelmark.json', JSON.stringify(before))
    expect(run.errors.filter((e) => !/TMDB/.test(runProblemText(e.message)))).toEqual([])
    expect(run.file).toMatchObject({ malformed: 0, repeated: 0, notTaken: [] })
    expect(run.proof?.held.plays).toBe(run.proof?.upstream.plays)
    expect(owned(await exportLibrary(second, OWNER))).toEqual(owned(before))

    const again = await importUpload(second, 'reelmark.json', JSON.stringify(before))
    expect(again.counts.plays.new).toBe(0)
    expect(again.counts.ratings).toMatchObject({ new: 0, changed: 0 })
    expect(again.counts.watchlist.new).toBe(0)
    expect(owned(await exportLibrary(second, OWNER))).toEqual(owned(before))

    await second.connect()
    await second.fullImport({ bingeDates: false })
    expect(owned(await exportLibrary(second, OWNER))).toEqual(owned(before))
    expect(uploadsLeft(second)).toEqual([])
  })
})

/** The sandbox's account as Trakt's web site would export it: the rows are those of the API. */
async function traktArchive(app: Reelmark): Promise<Uint8Array> {
  const { movieHistory, episodeHistory, ratings, watchlist } = await apiRows(app)
  const parts: Record<string, string> = {
    '_errors.json': '[]',
    'lists-watchlist.json': JSON.stringify(watchlist),
  }
  // A file keeps a play whose date cannot be read, the connection reports it (docs/dates-and-rows.md).
  const isDated = (row: unknown) =>
    !Number.isNaN(Date.parse(String((row as { watched_at: unknown }).watched_at)))
  const history = [...movieHistory, ...episodeHistory].filter(isDated)
  for (let i = 0, n = 1; i < history.length; i += 250, n++) {
    parts[`watched-history-${n}.json`] = JSON.stringify(history.slice(i, i + 250))
  }
  parts['ratings-movies.json'] = JSON.stringify(ratings)
  parts['watched-movies.json'] = JSON.stringify([
    { plays: 3, last_watched_at: '2020-01-01T00:00:00.000Z', movie: {} },
  ])
  parts['user-settings.json'] = JSON.stringify({ account: { timezone: app.sandbox.world.account.timeZone } })
  return archiveOf(parts)
}

async function apiRows(app: Reelmark) {
  const connection = await app.db.selectFrom('trakt_connection').selectAll().executeTakeFirstOrThrow()
  const token = app.secrets.open(connection.access_token)
  const all = async (path: string) => {
    const rows: unknown[] = []
    for (let page = 1; ; page++) {
      const answer = await fetch(`${app.config.trakt.apiUrl}${path}?page=${page}&limit=250`, {
        headers: {
          Authorization: `Bearer ${token}`,
          'trakt-api-key': app.config.trakt.clientId ?? '',
          'trakt-api-version': '2',
          'User-Agent': 'test',
          'Content-Type': 'application/json',
        },
      })
      const list = (await answer.json()) as unknown[]
      rows.push(...list)
      if (list.length < 250) return rows
    }
  }
  return {
    movieHistory: await all('/sync/history/movies'),
    episodeHistory: await all('/sync/history/episodes'),
    ratings: await all('/sync/ratings'),
    watchlist: await all('/sync/watchlist'),
  }
}

describe('a Trakt archive', () => {
  test('brings what the connection brings, and connecting later doubles nothing', async () => {
    const connected = await startReelmark({ sandbox: { now } })
    await connected.connect()
    await connected.fullImport()
    const expected = owned(await exportLibrary(connected, OWNER))
    const archive = await traktArchive(connected)

    const app = await startReelmark({ beside: connected })
    const run = await importUpload(app, 'trakt-export-sample.zip', archive)
    if (!run.file) throw new Error('The run has no file.')
    const { rows, taken, malformed, repeated, notTaken } = run.file
    expect(taken + malformed + repeated + notTaken.reduce((sum, one) => sum + one.rows, 0)).toBe(rows)
    expect(notTaken).toContainEqual({
      reason: { code: 'in-history' },
      rows: 1,
    })
    expect(owned(await exportLibrary(app, OWNER))).toEqual(expected)

    await app.connect()
    const later = await app.fullImport()
    expect(later.counts.plays.new).toBe(0)
    expect(owned(await exportLibrary(app, OWNER))).toEqual(expected)
  })
})

describe('the preview of a file', () => {
  test('writes nothing, and cancelling removes the upload', async () => {
    const app = await startReelmark({ sandbox: { now } })
    const run = await uploadFile(
      app,
      'watched.csv',
      'Date,Name,Year,Letterboxd URI\n2020-01-01,Alien,1979,x\n',
    )
    expect(run.counts.plays).toEqual({ new: 1, existing: 0 })
    expect(await app.db.selectFrom('title').selectAll().execute()).toEqual([])
    await app.runs.cancel(OWNER, run.id)
    await vi.waitFor(() => expect(uploadsLeft(app)).toEqual([]), PATIENCE)
  })
})
