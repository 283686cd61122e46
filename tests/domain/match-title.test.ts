import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparableName } from '#app/domain/comparable-name.ts'
import { type Candidate, matchTitle, type WantedTitle } from '#app/domain/match-title.ts'

let nextId = 1
const aCandidate = (change: Partial<Candidate> = {}): Candidate => ({
  kind: 'movie',
  tmdbId: nextId++,
  name: 'Solaris',
  originalName: null,
  year: 1972,
  runtimeMinutes: 167,
  popularity: 20,
  ...change,
})
const wanted = (change: Partial<WantedTitle> = {}): WantedTitle => ({
  kind: 'movie',
  name: 'Solaris',
  year: 1972,
  ...change,
})

describe('names', () => {
  test.each([
    ['Amélie', 'amelie'],
    ['The Thing', 'Thing'],
    ['Mr. & Mrs. Smith', 'Mr and Mrs Smith'],
    ['Rocky II', 'Rocky 2'],
    ['The Godfather Part II', 'Godfather: Part Two'],
    ["Ocean's Eleven", 'Oceans 11'],
    ['Æon Flux', 'Aeon Flux'],
    ['Spider-Man: No Way Home', 'spider man no way home'],
  ])('%s and %s are one', (a, b) => {
    expect(comparableName(a)).toBe(comparableName(b))
  })

  test('a word that begins a title is no number', () => {
    expect(comparableName('V for Vendetta')).toBe('v for vendetta')
  })

  test('a name of nothing but signs stays', () => {
    expect(comparableName('???')).toBe('???')
  })
})

describe('one candidate among others', () => {
  test('the same name and year is sure', () => {
    const it = aCandidate()
    const verdict = matchTitle(wanted(), [aCandidate({ name: 'Stalker', year: 1979 }), it])
    expect(verdict).toMatchObject({ kind: 'sure', best: { candidate: it, score: 1 } })
  })

  test('a slip of the keyboard is forgiven, and said', () => {
    const verdict = matchTitle(wanted({ name: 'Inceptoin', year: 2010 }), [
      aCandidate({ name: 'Inception', year: 2010 }),
      aCandidate({ name: 'Deception', year: 2008 }),
    ])
    expect(verdict.ranked[0]).toMatchObject({
      candidate: { name: 'Inception' },
      reasons: [{ code: 'letters', count: 2 }, { code: 'same-year' }],
    })
  })

  test('of two remakes the year decides', () => {
    const old = aCandidate({ year: 1972, popularity: 1 })
    const verdict = matchTitle(wanted(), [aCandidate({ year: 2002, popularity: 90 }), old])
    expect(verdict).toMatchObject({ kind: 'sure', best: { candidate: old } })
  })

  test('without a year two remakes are ambiguous, the more popular one first', () => {
    const verdict = matchTitle(wanted({ year: null }), [
      aCandidate({ year: 1972, popularity: 1 }),
      aCandidate({ year: 2002, popularity: 900 }),
    ])
    expect(verdict.kind).toBe('ambiguous')
    expect(verdict.ranked.map(({ candidate }) => candidate.year)).toEqual([2002, 1972])
  })

  test('twins of one year are told apart by their length', () => {
    const long = aCandidate({ runtimeMinutes: 167 })
    const verdict = matchTitle(wanted({ runtimeMinutes: 166 }), [aCandidate({ runtimeMinutes: 12 }), long])
    expect(verdict).toMatchObject({ kind: 'sure', best: { candidate: long } })
  })

  test('a twin that is all but unknown does not stand in the way', () => {
    const known = aCandidate({ popularity: 40 })
    expect(matchTitle(wanted(), [aCandidate({ popularity: 0.6 }), known])).toMatchObject({
      kind: 'sure',
      best: { candidate: known },
    })
    expect(matchTitle(wanted(), [aCandidate({ popularity: 8 }), known]).kind).toBe('ambiguous')
  })

  test('another part is another movie, though a letter apart', () => {
    const verdict = matchTitle(wanted({ name: 'Toy Story 3', year: 2010 }), [
      aCandidate({ name: 'Toy Story 2', year: 2010 }),
    ])
    expect(verdict.kind).not.toBe('sure')
  })

  test('a movie is never taken for a series of the same name', () => {
    expect(matchTitle(wanted(), [aCandidate({ kind: 'series' })]).kind).toBe('ambiguous')
  })

  test('the same id outweighs everything else', () => {
    const it = aCandidate({ name: 'Solyaris', year: 1968, ids: { imdb: 'tt0069293' } })
    expect(matchTitle(wanted({ ids: { imdb: 'tt0069293' } }), [aCandidate(), it])).toMatchObject({
      best: { candidate: it, reasons: [{ code: 'same-id', service: 'IMDb' }] },
    })
  })

  test('nothing like it is nothing', () => {
    expect(matchTitle(wanted(), [aCandidate({ name: 'Paddington', year: 2014 })])).toEqual({
      kind: 'nothing',
      ranked: [],
    })
  })
})

test('the order of the candidates changes nothing', () => {
  const names = ['Alien', 'Aliens', 'Alien 3', 'The Alien', 'Allen']
  const anyCandidate = fc.record({
    name: fc.constantFrom(...names),
    year: fc.integer({ min: 1979, max: 1983 }),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(anyCandidate, { minLength: 1, maxLength: 6, selector: (c) => `${c.name}${c.year}` }),
      fc.constantFrom(...names),
      (facts, name) => {
        const candidates = facts.map((fact, index) => aCandidate({ ...fact, popularity: index + 1 }))
        const ask = (list: Candidate[]) => matchTitle(wanted({ name, year: 1980 }), list)
        const [there, back] = [ask(candidates), ask(candidates.toReversed())]
        expect(back.kind).toBe(there.kind)
        expect(back.ranked[0]?.candidate.tmdbId).toBe(there.ranked[0]?.candidate.tmdbId)
      },
    ),
  )
})
