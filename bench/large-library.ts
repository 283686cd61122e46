import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Insertable, sql } from 'kysely'
import { sortNameOf } from '#app/domain/sort-name.ts'
import { migrate } from '#app/server/db/migrate.ts'
import { type Database, openDatabase } from '#app/server/db/open-database.ts'
import type { Tables } from '#app/server/db/tables.ts'
import { type Random, seededRandom } from '#tests/upstreams/seeded-random.ts'

export type LargeLibrary = { titles: number; people: number; creditsATitle: number }

/**
 * A file with a library of made-up titles, in the proportions of a real one: a third begin with an article, a few
 * people are in hundreds of titles and most in one. `BENCH_DB` names a file to keep it in and use it again.
 */
export async function openLargeLibrary(
  size: LargeLibrary,
): Promise<{ db: Database; close: () => Promise<void> }> {
  const path = process.env['BENCH_DB'] ?? join(mkdtempSync(join(tmpdir(), 'reelmark-bench-')), 'reelmark.db')
  if (!existsSync(path)) {
    const empty = openDatabase(path)
    await migrate(empty.db)
    await fill(empty.db, size)
    // What was written at one go lies in the log beside the file, where every page is looked for twice, until the end.
    await empty.close()
  }
  const opened = openDatabase(path)
  await migrate(opened.db)
  return opened
}

async function fill(db: Database, size: LargeLibrary): Promise<void> {
  const began = performance.now()
  const random = seededRandom('a large library')
  const words = wordList(random, 6000)
  await db.transaction().execute(async (trx) => {
    await inLots(people(random, size.people, words), (rows) =>
      trx.insertInto('person').values(rows).execute(),
    )
    await inLots(collections(words), (rows) => trx.insertInto('collection').values(rows).execute())
    for (let id = 1; id <= size.titles; id++) await addTitle(trx, random, words, id, size)
  })
  await sql`pragma optimize`.execute(db)
  console.log(
    `${size.titles} titles with ${size.people} people written in ${seconds(performance.now() - began)}`,
  )
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

const COMMON =
  'the of and a to in man love night house dark last girl day lost city blood star king world home war'.split(
    ' ',
  )
// Many syllables, so that runs of three letters are as rare as they are in names of all languages.
const ONSETS =
  'b bl br c ch cl cr d dr f fl fr g gl gr h j k kr l m n p ph pl pr qu r s sh sk sl sn st str t th tr v w y z'.split(
    ' ',
  )
const VOWELS = 'a a e e i i o o u ai ea ee ie oo ou'.split(' ')
const CODAS = [
  '',
  '',
  '',
  ...'b ck d ft g l ld ll m mp n nd ng nt p r rd rk rn s ss st t tch th v x'.split(' '),
]

const syllable = (random: Random) => random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS)

function wordList(random: Random, count: number): string[] {
  const words = new Set(COMMON)
  while (words.size < count) {
    words.add(Array.from({ length: random.whole(1, 3) }, () => syllable(random)).join(''))
  }
  return [...words]
}

/** Early ones often, late ones hardly ever. */
const skewed = <T>(random: Random, from: readonly T[], power: number): T =>
  from[Math.floor(from.length * random.next() ** power)] ?? random.pick(from)

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function titleName(random: Random, words: readonly string[]): string {
  const name = Array.from({ length: random.whole(1, 4) }, () => capital(skewed(random, words, 2.2))).join(' ')
  return random.chance(0.3) ? `The ${name}` : name
}

function* people(
  random: Random,
  count: number,
  words: readonly string[],
): Generator<Insertable<Tables['person']>> {
  const first = words.slice(COMMON.length, COMMON.length + 1500)
  const last = words.slice(COMMON.length + 500)
  for (let id = 1; id <= count; id++) {
    const name = `${capital(skewed(random, first, 3))} ${capital(skewed(random, last, 1.5))}`
    yield { tmdb_id: id, name, profile_path: `/p${id}.jpg` }
  }
}

function* collections(words: readonly string[]): Generator<Insertable<Tables['collection']>> {
  for (let id = 1; id <= 600; id++)
    yield {
      tmdb_id: id,
      name: `${capital(words[id * 3] ?? 'none')} Collection`,
      poster_path: null,
      backdrop_path: null,
    }
}

async function addTitle(
  db: Database,
  random: Random,
  words: readonly string[],
  id: number,
  { people, creditsATitle }: LargeLibrary,
): Promise<void> {
  const name = titleName(random, words)
  const kind = random.chance(0.8) ? 'movie' : 'series'
  const at = '2026-01-01T00:00:00.000Z'
  const year = 2026 - Math.floor(60 * random.next() ** 2)
  const overview = Array.from({ length: 45 }, () => skewed(random, words, 1.6)).join(' ')
  const common = { poster_path: `/t${id}.jpg`, release_date: `${year}-05-05`, runtime_minutes: 100 }
  await db
    .insertInto('title')
    .values({ id, kind, trakt_id: id, tmdb_id: id, source_title: name, source_year: year, created_at: at })
    .execute()
  await db
    .insertInto('title_metadata')
    .values({
      ...common,
      title_id: id,
      name,
      original_name: random.chance(0.2) ? titleName(random, words) : name,
      overview,
      collection_tmdb_id: kind === 'movie' && random.chance(0.2) ? random.whole(1, 600) : null,
      genres: '["Drama"]',
      studios: JSON.stringify([`${capital(skewed(random, words, 2))} Pictures`, 'Large Studios']),
      networks: '[]',
      creators: '[]',
      trailers: '[]',
      fetched_at: at,
    })
    .execute()
  const plays = random.chance(0.8) ? random.whole(1, 5) : 0
  await db
    .insertInto('library_entry')
    .values({
      ...common,
      ...NO_ENTRY,
      title_id: id,
      kind,
      name,
      sort_name: sortNameOf(name),
      year,
      added_at: at,
      plays,
      last_played: plays > 0 ? `20${random.whole(10, 26)}-0${random.whole(1, 9)}-11T20:00:00.000Z` : null,
    })
    .execute()
  const cast = new Map<number, Insertable<Tables['credit']>>()
  for (let position = 0; position < creditsATitle; position++) {
    const person = 1 + Math.floor(people * random.next() ** 1.5)
    const isDirector = position === 0
    cast.set(person, {
      title_id: id,
      credit_id: `c${id}-${position}`,
      person_tmdb_id: person,
      department: isDirector ? 'Directing' : 'cast',
      role: isDirector ? 'Director' : capital(random.pick(words)),
      position,
      episode_count: null,
    })
  }
  await db
    .insertInto('credit')
    .values([...cast.values()])
    .execute()
}

const NO_ENTRY = {
  profile_id: 1,
  watchlisted_at: null,
  rating: null,
  rated_at: null,
  first_played_day: null,
  status: 'completed',
  aired: null,
  watched: null,
  next_season: null,
  next_episode: null,
  next_air_date: null,
  tmdb_rating: 6.5,
  stale_on: null,
} as const

async function inLots<T>(rows: Iterable<T>, write: (lot: T[]) => Promise<unknown>): Promise<void> {
  let lot: T[] = []
  for (const row of rows) {
    lot.push(row)
    if (lot.length === 500) {
      await write(lot)
      lot = []
    }
  }
  if (lot.length) await write(lot)
}
