import { join } from 'node:path'
import { refreshAllEntries } from '#app/server/entries/refresh-entries.ts'
import { migrate } from '#app/server/db/migrate.ts'
import { type Database, openDatabase } from '#app/server/db/open-database.ts'
import { type Random, seededRandom } from '#tests/upstreams/seeded-random.ts'
import { OWNER } from '#tests/builders/owner.ts'

const EPISODES = 40
const AT = '2026-10-15T18:00:00.000Z'
const LOT = 500
const GENRES = ['Action', 'Comedy', 'Drama', 'Crime', 'Thriller', 'Romance', 'Animation', 'Horror']

/** A library as after an import, one title in seven a series, written straight into the tables. */
export async function fillLibrary(dataDir: string, size: { titles: number; plays: number }): Promise<void> {
  const { db, close } = openDatabase(join(dataDir, 'reelmark.db'))
  await migrate(db)
  const random = seededRandom('pages')
  await db.transaction().execute(async (trx) => {
    await addTitles(trx, random, size.titles)
    await addEpisodes(trx, size.titles)
    await addPlays(trx, random, size)
  })
  await refreshAllEntries(db, OWNER, AT.slice(0, 10))
  await close()
}

const isSeries = (id: number) => id % 7 === 0
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

async function inLots<T>(rows: readonly T[], write: (lot: T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += LOT) await write(rows.slice(i, i + LOT))
}

async function addTitles(trx: Database, random: Random, count: number): Promise<void> {
  const ids = numbers(count)
  await inLots(ids, (lot) =>
    trx
      .insertInto('title')
      .values(
        lot.map((id) => ({
          id,
          kind: isSeries(id) ? ('series' as const) : ('movie' as const),
          trakt_id: id,
          tmdb_id: id,
          source_title: `Title ${id}`,
          source_year: 1950 + (id % 75),
          created_at: AT,
        })),
      )
      .execute(),
  )
  await inLots(ids, (lot) =>
    trx
      .insertInto('title_metadata')
      .values(
        lot.map((id) => ({
          title_id: id,
          name: `${random.pick(['The', 'A', 'Last', 'Silent'])} Title ${id}`,
          overview: 'Something happens, and then something else does.',
          release_date: `${1950 + (id % 75)}-0${1 + (id % 9)}-11`,
          runtime_minutes: 45 + (id % 100),
          status: isSeries(id) ? 'Ended' : 'Released',
          tmdb_rating: (id % 100) / 10,
          poster_path: `/poster${id}.jpg`,
          backdrop_path: `/backdrop${id}.jpg`,
          genres: JSON.stringify([GENRES[id % GENRES.length]]),
          studios: '[]',
          networks: '[]',
          creators: '[]',
          trailers: '[]',
          fetched_at: AT,
        })),
      )
      .execute(),
  )
  await inLots(ids, (lot) =>
    trx
      .insertInto('title_genre')
      .values(lot.map((id) => ({ title_id: id, genre: GENRES[id % GENRES.length] ?? 'Drama' })))
      .execute(),
  )
  await inLots(ids, (lot) =>
    trx
      .insertInto('enrichment')
      .values(lot.map((id) => ({ title_id: id, state: 'done' as const, requested_at: AT, finished_at: AT })))
      .execute(),
  )
  await inLots(
    ids.filter((id) => id % 3 === 0),
    (lot) =>
      trx
        .insertInto('rating')
        .values(
          lot.map((id) => ({
            profile_id: 1,
            title_id: id,
            value: 1 + (id % 10),
            rated_at: AT,
            source: 'trakt',
          })),
        )
        .execute(),
  )
}

const episodeId = (titleId: number, number: number) => titleId * 100 + number

async function addEpisodes(trx: Database, titles: number): Promise<void> {
  const rows = numbers(titles)
    .filter(isSeries)
    .flatMap((title_id) =>
      numbers(EPISODES).map((number) => ({
        id: episodeId(title_id, number),
        title_id,
        season: 1 + Math.floor((number - 1) / 10),
        number: 1 + ((number - 1) % 10),
        on_tmdb: 1 as const,
        name: `Chapter ${number}`,
        air_date: `20${10 + Math.floor(number / 10)}-0${1 + (number % 9)}-02`,
        runtime_minutes: 45,
        still_path: `/still${title_id}x${number}.jpg`,
      })),
    )
  await inLots(rows, (lot) => trx.insertInto('episode').values(lot).execute())
}

async function addPlays(
  trx: Database,
  random: Random,
  size: { titles: number; plays: number },
): Promise<void> {
  const begin = Date.parse('2012-01-01T18:00:00.000Z')
  const span = Date.parse(AT) - begin
  const rows = numbers(size.plays).map((i) => {
    const title_id = i <= size.titles ? i : random.whole(1, size.titles)
    const watched_at = new Date(begin + Math.floor(random.next() * (span / 60_000)) * 60_000).toISOString()
    return {
      profile_id: 1,
      title_id,
      episode_id: isSeries(title_id) ? episodeId(title_id, random.whole(1, EPISODES)) : null,
      source: 'trakt',
      trakt_history_id: 9_000_000_000 + i,
      watched_at,
      day: watched_at.slice(0, 10),
      precision: 'instant' as const,
      basis: 'source' as const,
      source_watched_at: watched_at,
      created_at: AT,
    }
  })
  await inLots(rows, (lot) => trx.insertInto('play').values(lot).execute())
}
