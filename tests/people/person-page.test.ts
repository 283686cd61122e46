import { expect, test } from 'vitest'
import type { Database } from '#app/server/db/open-database.ts'
import { personPage } from '#app/server/people/person-page.ts'
import type { FilmographyTitle, TmdbPerson } from '#app/server/tmdb/schema/person.ts'
import { UpstreamError } from '#app/server/upstream/upstream-error.ts'
import { countedDatabase } from '#tests/builders/counted-database.ts'
import { aCredit, aPerson } from '#tests/builders/credit-rows.ts'
import { aMovie, aSeries } from '#tests/builders/library-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'
import { testClock } from '#tests/builders/test-clock.ts'
import { aTmdbRow } from '#tests/builders/tmdb-rows.ts'
import { OWNER } from '#tests/builders/owner.ts'

const PERSON = 2524

const anEntry = (options: Partial<FilmographyTitle> & { tmdbId: number }): FilmographyTitle => ({
  ...aTmdbRow(options),
  roles: [],
  jobs: [],
  episodeCount: null,
  ...options,
})

const atTmdb = (titles: FilmographyTitle[] = []): TmdbPerson => ({
  id: PERSON,
  name: 'Tom Hardy',
  biography: 'An actor.',
  birthday: '1977-09-15',
  deathday: null,
  placeOfBirth: 'London',
  knownFor: 'Acting',
  imdbId: 'nm0362766',
  profilePath: '/tom.jpg',
  titles,
})

const never = new Promise<never>(() => {})

function ask(db: Database, person: (() => Promise<TmdbPerson | null>) | null, id = PERSON) {
  const tmdb = { configured: person !== null, person: person ?? (() => never) }
  return personPage(
    { db, tmdb, config: { timeZone: 'America/New_York' }, clock: { ...testClock(), sleep: () => never } },
    OWNER,
    id,
  )
}

const seen = (last_played: string, first_played_day: string | null = null) => ({
  plays: 1,
  last_played,
  first_played_day,
})

test('works from local data alone: what was seen, last seen first, with the part and the days', async () => {
  const db = await openTestDatabase()
  await aPerson(db, { tmdb_id: PERSON })
  const warrior = await aMovie(db, { name: 'Warrior', entry: seen('2020-01-01T12:00:00.000Z', '2019-05-05') })
  // Half past one in the night of the 2nd in UTC is still the 1st in New York.
  const inception = await aMovie(db, {
    name: 'Inception',
    entry: seen('2024-03-02T01:30:00.000Z', '2024-03-01'),
  })
  const venom = await aMovie(db, { name: 'Venom', entry: { watchlisted_at: '2024-01-01T00:00:00.000Z' } })
  await aCredit(db, { title_id: warrior, person_tmdb_id: PERSON, role: 'Tommy Conlon' })
  await aCredit(db, { title_id: inception, person_tmdb_id: PERSON, role: 'Eames' })
  await aCredit(db, { title_id: venom, person_tmdb_id: PERSON, role: 'Eddie Brock' })
  const page = await ask(db, null)
  expect(page?.person).toMatchObject({ id: PERSON, name: 'Tom Hardy', biography: null })
  expect(page?.acted).toMatchObject([
    { name: 'Inception', roles: ['Eames'], firstSeen: '2024-03-01', lastSeen: '2024-03-01' },
    { name: 'Warrior', roles: ['Tommy Conlon'], firstSeen: '2019-05-05', lastSeen: '2020-01-01' },
  ])
  expect(page?.unseen).toMatchObject([{ name: 'Venom', isListed: true }])
  expect(page?.filmography).toEqual({ kind: 'not-configured' })
})

test('work behind the camera stands apart, and all of it belongs to its title', async () => {
  const db = await openTestDatabase()
  await aPerson(db, { tmdb_id: PERSON })
  const taboo = await aSeries(db, { name: 'Taboo', entry: seen('2021-01-01T12:00:00.000Z') })
  const acted = await aMovie(db, { name: 'Legend', entry: seen('2022-01-01T12:00:00.000Z') })
  const crew = { person_tmdb_id: PERSON, department: 'Writing' }
  await aCredit(db, { title_id: taboo.id, ...crew, role: 'Creator / Writer' })
  await aCredit(db, { title_id: taboo.id, ...crew, role: 'Writer' })
  await aCredit(db, { title_id: acted, person_tmdb_id: PERSON, role: 'Reggie Kray' })
  await aCredit(db, { title_id: acted, person_tmdb_id: PERSON, role: 'Ronnie Kray' })
  await aCredit(db, { title_id: acted, ...crew, role: 'Executive Producer' })
  const page = await ask(db, null)
  expect(page?.made).toMatchObject([{ name: 'Taboo', roles: [], jobs: ['Creator', 'Writer'] }])
  expect(page?.acted).toMatchObject([
    { name: 'Legend', roles: ['Reggie Kray', 'Ronnie Kray'], jobs: ['Executive Producer'] },
  ])
})

test('TMDB adds the life and what is not in the library, with appearances as oneself apart', async () => {
  const db = await openTestDatabase()
  await aPerson(db, { tmdb_id: PERSON })
  const owned = await aMovie(db, {
    name: 'Inception',
    tmdbId: 27205,
    entry: seen('2024-03-02T01:30:00.000Z'),
  })
  await aCredit(db, { title_id: owned, person_tmdb_id: PERSON, role: 'Eames' })
  const page = await ask(db, () =>
    Promise.resolve(
      atTmdb([
        anEntry({ tmdbId: 27205, name: 'Inception', roles: ['Eames'] }),
        anEntry({ tmdbId: 27205, kind: 'series', name: 'Of the same number', roles: ['Nobody'] }),
        anEntry({ tmdbId: 1, name: 'The Late Show', kind: 'series', roles: ['Self - Guest'] }),
        anEntry({ tmdbId: 2, name: 'A short', roles: ['Self'], jobs: ['Director'] }),
      ]),
    ),
  )
  expect(page?.person).toMatchObject({
    biography: 'An actor.',
    birthday: '1977-09-15',
    profilePath: '/tom.jpg',
  })
  expect(page?.filmography).toMatchObject({
    kind: 'found',
    titles: [{ name: 'Of the same number', year: 2010 }, { name: 'A short' }],
    asSelf: [{ name: 'The Late Show' }],
  })
})

test('while TMDB is away the local part is whole', async () => {
  const db = await openTestDatabase()
  await aPerson(db, { tmdb_id: PERSON })
  const away = () => Promise.reject(new UpstreamError({ service: 'TMDB', kind: 'unreachable' }))
  expect(await ask(db, away)).toMatchObject({
    person: { name: 'Tom Hardy' },
    filmography: { kind: 'away', reason: 'TMDB cannot be reached at the moment.' },
  })
})

test('somebody outside the library is known through TMDB, and nobody where neither knows them', async () => {
  const db = await openTestDatabase()
  expect(await ask(db, () => Promise.resolve(atTmdb()))).toMatchObject({
    person: { name: 'Tom Hardy' },
    acted: [],
  })
  expect(await ask(db, () => Promise.resolve(null))).toBeUndefined()
  expect(await ask(db, null)).toBeUndefined()
})

test('takes three statements, and finds the titles by the index of people', async () => {
  const { db, queries, planOf } = await countedDatabase()
  await aPerson(db, { tmdb_id: PERSON })
  queries.length = 0
  await ask(db, () => Promise.resolve(atTmdb()))
  expect(queries.length).toBeLessThanOrEqual(3)
  const titles = queries.at(-1)
  expect(titles && (await planOf(titles)).join('\n')).toMatch(/credit_by_person/)
})
