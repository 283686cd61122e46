import { refreshAllEntries } from '#app/server/entries/refresh-entries.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { aMovie, aPlay, aSeries } from './library-rows.ts'
import { openTestDatabase } from './open-test-database.ts'
import { testClock } from './test-clock.ts'

/** A movie seen once, and a series of two seasons with a special, of which nothing was seen. It is 14:00 in New York. */
export async function byHandStage() {
  const db = await openTestDatabase()
  const clock = testClock('2026-10-15T18:00:00.000Z')
  const deps = { db, clock, config: { timeZone: 'America/New_York' }, enrichment: { wake: () => undefined } }
  const movie = await aMovie(db, { name: 'Inception' })
  const play = await aPlay(db, { title_id: movie })
  const series = await aSeries(db, {
    name: 'Severance',
    episodes: [
      { season: 0, number: 1, air_date: '2022-02-01' },
      { season: 1, number: 1, air_date: '2022-02-18' },
      { season: 1, number: 2, air_date: '2022-02-25' },
      { season: 1, number: 3, air_date: '2022-03-04', on_tmdb: 0 },
      { season: 2, number: 1, air_date: '2026-10-15' },
      { season: 2, number: 2, air_date: '2026-10-22' },
      { season: 2, number: 3, air_date: null },
    ],
  })
  await refreshAllEntries(db, OWNER, '2026-10-15')
  return { deps, db, clock, movie, play, series }
}
