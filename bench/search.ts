import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import { findInLibrary } from '#app/server/search/search-page.ts'
import { seededRandom } from '#tests/upstreams/seeded-random.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { openLargeLibrary } from './large-library.ts'

const TIMES = 25
const WARM_UP_ROUNDS = 8
const LIMIT_MS = 10

/**
 * What a search takes on the server, TMDB left out, in a library of 10,000 titles and 120,000 people: the median and
 * the slowest of some runs, in processor time, of a process that has answered some already.
 */
export async function measure(): Promise<void> {
  const { db, close } = await openLargeLibrary({ titles: 10_000, people: 120_000, creditsATitle: 40 })
  const medians: number[] = []
  const asked = await questions(db)
  for (let round = 0; round < WARM_UP_ROUNDS; round++)
    for (const [, text] of asked) await findInLibrary(db, OWNER, text)
  for (const [label, text] of asked) {
    const found = await findInLibrary(db, OWNER, text)
    const runs: number[] = []
    for (let i = 0; i < TIMES; i++) runs.push(await processorMs(() => findInLibrary(db, OWNER, text)))
    runs.sort((a, b) => a - b)
    const median = runs[Math.floor(TIMES / 2)] ?? 0
    medians.push(median)
    console.log(
      [
        median.toFixed(1).padStart(6),
        (runs.at(-1) ?? 0).toFixed(1).padStart(6),
        ' ms ',
        label.padEnd(26),
        JSON.stringify(text).padEnd(28),
        `${found.library.length} titles, ${found.people.length} people, ${found.collections.length} collections, ${found.stories.length} stories${found.isClose ? ', close ones' : ''}`,
      ].join(' '),
    )
  }
  const slowest = Math.max(...medians)
  console.log(`slowest median ${slowest.toFixed(1)} ms; the aim is less than ${LIMIT_MS} ms`)
  await close()
}

async function processorMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

async function questions(db: Database): Promise<[string, string][]> {
  const titles = await sql<{
    name: string
  }>`select name from title_metadata where title_id % 997 = 5`.execute(db)
  const people = await sql<{ name: string }>`select name from person where tmdb_id % 9973 = 7`.execute(db)
  const name = (index: number) => titles.rows.filter((row) => row.name.length > 9)[index]?.name ?? 'Nothing'
  const person = (index: number) => people.rows[index]?.name ?? 'Nobody'
  return [
    ['one letter', 't'],
    ['two letters', 'lo'],
    ['three letters', 'mar'],
    ['an article', 'the'],
    ['a common word', 'night'],
    ['two common words', 'love war'],
    ['a title', name(0)],
    ['the beginning of a title', name(1).slice(0, 6)],
    ['a title with a slip', slipped(name(2))],
    ['a title with a slip', slipped(name(3))],
    ['a person', person(0)],
    ['a first name', person(1).split(' ')[0] ?? ''],
    ['a person with a slip', slipped(person(2))],
    ['a collection', 'collection'],
    ['a story', 'dark city king blood'],
    ['nothing at all', 'zzyzx qwortle'],
    ['a sentence', 'a man and a girl lost in the dark city at war'],
  ]
}

/** Two letters swapped in the longest word. */
function slipped(name: string): string {
  const longest = name.split(' ').reduce((a, b) => (b.length > a.length ? b : a))
  const at = seededRandom(name).whole(1, longest.length - 2)
  const [a, b] = [longest[at] ?? '', longest[at + 1] ?? '']
  return name.replace(longest, longest.slice(0, at) + b + a + longest.slice(at + 2))
}
