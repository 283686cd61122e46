import { type Candidate, matchTitle, type WantedTitle } from '#app/domain/match-title.ts'
import { popularityOf } from '#tests/upstreams/tmdb/row-shapes.ts'
import { type Random, seededRandom } from '#tests/upstreams/seeded-random.ts'
import { readCatalogue } from '#tests/upstreams/world/catalogue.ts'

const ROUNDS = Number(process.env['ROUNDS'] ?? 40)
const MOST_WRONG = 0.01

type Question = { label: string; wanted: WantedTitle; candidates: Candidate[]; meant: number | null }
type Tally = { right: number; ambiguous: number; nothing: number; wrong: number }

/**
 * How often the matcher is right, does not know, or is wrong. Every title of the sandbox is asked for with slips of
 * the keyboard, wrong years and among twins, and every other title is a candidate too, which is harder than a search.
 */
export async function measure(): Promise<void> {
  const tallies = new Map<string, Tally>()
  for (const question of questions()) {
    const verdict = matchTitle(question.wanted, question.candidates)
    const tally = tallies.get(question.label) ?? { right: 0, ambiguous: 0, nothing: 0, wrong: 0 }
    tallies.set(question.label, tally)
    if (verdict.kind === 'nothing') tally[question.meant === null ? 'right' : 'nothing'] += 1
    else if (verdict.kind === 'ambiguous') tally.ambiguous += 1
    else if (verdict.best.candidate.tmdbId === question.meant) tally.right += 1
    else tally.wrong += 1
  }
  const all = [...tallies.values()].reduce(sum)
  console.log(`${'right'.padStart(8)}${'unclear'.padStart(9)}${'nothing'.padStart(9)}${'wrong'.padStart(9)}`)
  for (const [label, tally] of tallies) console.log(lineOf(label, tally))
  console.log(lineOf('all', all))
  const wrong = all.wrong / countOf(all)
  console.log(`wrong ${(100 * wrong).toFixed(2)} %; the aim is less than ${100 * MOST_WRONG} %`)
  if (wrong >= MOST_WRONG) process.exitCode = 1
}

const sum = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right,
  ambiguous: a.ambiguous + b.ambiguous,
  nothing: a.nothing + b.nothing,
  wrong: a.wrong + b.wrong,
})
const countOf = (tally: Tally) => tally.right + tally.ambiguous + tally.nothing + tally.wrong

function lineOf(label: string, tally: Tally): string {
  const shares = [tally.right, tally.ambiguous, tally.nothing, tally.wrong]
    .map((n) => `${((100 * n) / countOf(tally)).toFixed(2)} %`.padStart(9))
    .join('')
  return `${shares}  ${label} (${countOf(tally)})`
}

type Known = Candidate & { year: number; runtimeMinutes: number | null }

function* questions(): Generator<Question> {
  const random = seededRandom('the matcher')
  const catalogue = knownTitles()
  for (let round = 0; round < ROUNDS; round++)
    for (const title of catalogue) {
      const as = (label: string, change: Partial<WantedTitle>, others: Candidate[] = []): Question => ({
        label,
        wanted: { kind: title.kind, name: title.name, year: title.year, ...change },
        candidates: [...catalogue, ...others],
        meant: title.tmdbId,
      })
      if (round === 0) {
        yield as('as it is', {})
        yield as('without a year', { year: null })
        yield as('written otherwise', { name: writtenOtherwise(title.name) })
        yield as('original name', { name: title.originalName ?? title.name })
        yield {
          ...as('not in the catalogue', {}),
          candidates: catalogue.filter((c) => c !== title),
          meant: null,
        }
      }
      yield as('one slip', { name: slipped(random, title.name) })
      yield as('two slips', { name: slipped(random, slipped(random, title.name)) })
      yield as('year off by one', { year: title.year + random.pick([-1, 1]) })
      yield as('year off by more', { year: title.year + random.pick([-9, -4, -3, -2, 2, 3, 5, 12]) })
      yield as('slip and year off by one', {
        name: slipped(random, title.name),
        year: title.year + random.pick([-1, 1]),
      })
      const remake = twinOf(random, title, title.year + random.pick([-35, -20, -12, 8, 15, 30]))
      yield as('a remake beside it', {}, [remake])
      yield as('a remake, one slip', { name: slipped(random, title.name) }, [remake])
      yield as('a remake, year off by one', { year: title.year + random.pick([-1, 1]) }, [remake])
      yield as('a remake, no year', { year: null }, [remake])
      yield as('a twin of the same year', {}, [twinOf(random, title, title.year)])
      yield as('a twin a year apart', {}, [twinOf(random, title, title.year + random.pick([-1, 1]))])
      yield as('a twin, told by its length', { runtimeMinutes: title.runtimeMinutes }, [
        twinOf(random, title, title.year),
      ])
    }
}

function knownTitles(): Known[] {
  const { movies, series } = readCatalogue()
  return [
    ...movies.map((movie) => ({
      kind: 'movie' as const,
      tmdbId: movie.tmdbId ?? 0,
      name: movie.title,
      originalName: movie.originalTitle,
      year: movie.year ?? 0,
      runtimeMinutes: movie.runtimeMinutes,
      popularity: popularityOf(`movie ${movie.tmdbId}`),
    })),
    ...series.map((one) => ({
      kind: 'series' as const,
      tmdbId: one.tmdbId ?? 0,
      name: one.title,
      originalName: one.title,
      year: one.year ?? 0,
      runtimeMinutes: one.runtimeMinutes,
      popularity: popularityOf(`tv ${one.tmdbId}`),
    })),
  ].filter((title) => title.tmdbId > 0 && title.year > 0)
}

function twinOf(random: Random, title: Known, year: number): Candidate {
  return {
    ...title,
    tmdbId: 900_000_000 + random.whole(1, 99_000_000),
    year,
    runtimeMinutes: random.whole(60, 200),
    popularity: random.next() * 60,
  }
}

/** A letter too many, one missing, one wrong, or two swapped; never in a number. */
function slipped(random: Random, name: string): string {
  const letters = Array.from(name)
  const places = letters.flatMap((letter, index) => (/\p{L}/u.test(letter) ? [index] : []))
  if (places.length < 2) return name
  const at = random.pick(places)
  const letter = random.pick('abcdefghijklmnopqrstuvwxyz'.split(''))
  switch (random.whole(0, 3)) {
    case 0:
      letters.splice(at, 0, letter)
      break
    case 1:
      letters.splice(at, 1)
      break
    case 2:
      letters[at] = letter
      break
    default:
      letters.splice(at, 2, ...letters.slice(at, at + 2).reverse())
  }
  return letters.join('')
}

/** As another catalogue may write it. */
function writtenOtherwise(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/^The (.*)$/, '$1')
    .replace(/ and /g, ' & ')
    .replace(/[:'’.,-]/g, '')
    .replace(/ 2$/, ' II')
    .replace(/ 3$/, ' III')
    .toUpperCase()
}
