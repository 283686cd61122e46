import { describe, expect, test } from 'vitest'
import { textStream } from '#app/server/export/text-stream.ts'
import { exportLibrary, exportText } from '#app/server/export/export-library.ts'
import { aMovie, aPlay, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { OWNER } from '#tests/builders/owner.ts'

async function parts() {
  const db = await openTestDatabase()
  return { db, clock: testClock(), config: { timeZone: 'Europe/Berlin' } }
}

const written = async (deps: Awaited<ReturnType<typeof parts>>) =>
  JSON.parse(await new Response(textStream(exportText(deps, OWNER))).text()) as unknown

describe('the export as text', () => {
  test('is the document, whatever it holds', async () => {
    const deps = await parts()
    expect(await written(deps)).toEqual(await exportLibrary(deps, OWNER))
    await aPlay(deps.db, { title_id: await aMovie(deps.db, { tmdbId: null, name: 'Lost' }) })
    expect(await written(deps)).toEqual(await exportLibrary(deps, OWNER))
    const { id, episodes } = await aSeries(deps.db, { episodes: [{ season: 1, number: 1 }] })
    await aPlay(deps.db, { title_id: id, episode_id: episodes['1x1'] ?? null })
    await aPlay(deps.db, { title_id: await aMovie(deps.db) })
    await aPlay(deps.db, { title_id: await aMovie(deps.db) })
    const document = await exportLibrary(deps, OWNER)
    expect([document.movies.length, document.series.length, document.unmatched.length]).toEqual([2, 1, 1])
    expect(await written(deps)).toEqual(document)
  })

  test('keeps a title in its list that is matched while the document is being written', async () => {
    const deps = await parts()
    const lost = await aMovie(deps.db, { tmdbId: null, name: 'Lost' })
    const other = await aMovie(deps.db, { tmdbId: null, name: 'Also lost' })
    await aPlay(deps.db, { title_id: other })
    await aPlay(deps.db, { title_id: lost })
    const read = exportText(deps, OWNER)
    let text = ''
    for await (const piece of read) {
      text += piece
      await deps.db.updateTable('title').set({ tmdb_id: 5 }).where('id', '=', other).execute()
    }
    const document = JSON.parse(text) as { movies: unknown[]; unmatched: { title: string }[] }
    expect(document.movies.length + document.unmatched.length).toBe(2)
  })

  test('stops reading the library when nobody reads the answer any more', async () => {
    let isOver = false
    async function* endless(): AsyncGenerator<string, void> {
      try {
        for (;;) {
          await Promise.resolve()
          yield 'x'.repeat(10_000)
        }
      } finally {
        isOver = true
      }
    }
    const reader = textStream(endless()).getReader()
    await reader.read()
    await reader.cancel()
    expect(isOver).toBe(true)
  })
})
